/// What words name in the vocabulary of a registry, by the numbers that the columns hold; `nil` for nothing.
struct WordMatch: Sendable {
  let words: [UInt8]
  let countries: [Bool]?
  let places: [Bool]?
  let people: [Bool]?
  let stages: [Bool]?
  let instruments: [Bool]?
  let kinds: [Bool]?
  /// The bits of the fields of cooperation.
  let fields: UInt32

  /// Looks for words in the vocabulary.
  init(_ words: [UInt8], in vocabulary: Vocabulary) {
    self.words = words
    countries = vocabulary.countries.holding(words)
    places = vocabulary.places.holding(words)
    people = vocabulary.people.holding(words)
    stages = vocabulary.stages.holding(words)
    instruments = vocabulary.instruments.holding(words)
    kinds = vocabulary.kinds.holding(words)
    fields = (vocabulary.fields.holding(words) ?? []).enumerated().reduce(0) { bits, field in
      field.element ? bits | 1 << UInt32(field.offset) : bits
    }
  }
}

/// Words of a query that together name something, or a single one; with what else that is called.
struct WordSegment: Sendable {
  /// All of these are wanted, in any order.
  let words: [WordMatch]
  /// Or one of these.
  let others: [WordMatch]

  /// The segments of search text, each as long as there is something of that name.
  ///
  ///     日本            what a note calls Japan is found as well
  ///     nur sultan     as is what a text calls Astana
  static func segments(of words: [[UInt8]], in vocabulary: Vocabulary) -> [WordSegment] {
    var segments: [WordSegment] = []
    var rest = words[...]
    while !rest.isEmpty {
      let length = (1...rest.count).last { vocabulary.names.otherNames[joined(rest.prefix($0))] != nil }
      let words = rest.prefix(length ?? 1)
      let others = length.flatMap { _ in vocabulary.names.otherNames[joined(words)] } ?? []
      rest = rest.dropFirst(words.count)
      segments.append(
        WordSegment(
          words: words.map { WordMatch($0, in: vocabulary) },
          others: others.map { WordMatch($0, in: vocabulary) }))
    }
    return segments
  }

  private static func joined(_ words: ArraySlice<[UInt8]>) -> [UInt8] {
    Array(words.joined(separator: [Folding.blank]))
  }
}
