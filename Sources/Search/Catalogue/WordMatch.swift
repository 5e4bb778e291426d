/// What any of some words name in the vocabulary of a registry, by the numbers that the columns hold; `nil` for nothing.
struct WordMatch: Sendable {
  let words: [[UInt8]]
  let countries: [Bool]?
  let places: [Bool]?
  let people: [Bool]?
  let stages: [Bool]?
  let instruments: [Bool]?
  let kinds: [Bool]?
  /// The bits of the fields of cooperation.
  let fields: UInt32

  /// Looks for any of some words in the vocabulary.
  init(any words: [[UInt8]], in vocabulary: Vocabulary) {
    self.words = words
    countries = vocabulary.countries.holding(any: words)
    places = vocabulary.places.holding(any: words)
    people = vocabulary.people.holding(any: words)
    stages = vocabulary.stages.holding(any: words)
    instruments = vocabulary.instruments.holding(any: words)
    kinds = vocabulary.kinds.holding(any: words)
    fields = (vocabulary.fields.holding(any: words) ?? []).enumerated().reduce(0) { bits, field in
      field.element ? bits | 1 << UInt32(field.offset) : bits
    }
  }
}

/// Words of a query that together name something, or a single one; with what else that is called.
struct WordSegment: Sendable {
  /// All of these are wanted, in any order.
  let words: [WordMatch]
  /// Or any of the other names of what they name, if they do.
  let others: WordMatch?

  /// The segments of search text, each as long as there is something of that name.
  ///
  ///     日本            what a note calls Japan is found as well
  ///     nur sultan     as is what a text calls Astana
  static func segments(of words: [[UInt8]], in vocabulary: Vocabulary) -> [WordSegment] {
    var segments: [WordSegment] = []
    // No words are met by everything.
    var rest = words.filter { !$0.isEmpty }[...]
    while !rest.isEmpty {
      let length = (1...rest.count).last { vocabulary.names.otherNames[joined(rest.prefix($0))] != nil }
      let words = rest.prefix(length ?? 1)
      let others = length.flatMap { _ in vocabulary.names.otherNames[joined(words)] } ?? []
      rest = rest.dropFirst(words.count)
      segments.append(
        WordSegment(
          words: words.map { WordMatch(any: [$0], in: vocabulary) },
          others: others.isEmpty ? nil : WordMatch(any: others, in: vocabulary)))
    }
    return segments
  }

  private static func joined(_ words: ArraySlice<[UInt8]>) -> [UInt8] {
    Array(words.joined(separator: [Folding.blank]))
  }
}
