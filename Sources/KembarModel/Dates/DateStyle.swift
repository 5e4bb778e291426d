/// How much room a printed date may take.
package enum DateStyle: CaseIterable, Sendable {
  /// Whole words, for running text: `3 July 2023`, `about 2016`.
  case long
  /// Short months and signs, without the time of day, for columns: `3 Jul 2023`, `~2016`.
  case short
  /// As short, with the time of day, for lists of what happened when: `3 Jul 2023 14:02`.
  case moment
}
