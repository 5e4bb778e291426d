/// A closed list of words that a registry document may use in one place, such as the stages of an agreement.
package protocol CodeWord: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What one of these words is, with its article, as error messages say it: `a stage`.
  static var noun: Phrase { get }

  /// The word for people.
  var name: Phrase { get }
}

extension CodeWord {
  /// Every word as documents write it, in the order of declaration.
  package static var codes: [String] { allCases.map(\.rawValue) }
}
