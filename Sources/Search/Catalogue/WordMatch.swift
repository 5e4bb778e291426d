/// What any of some words name in the vocabulary of a registry, by the numbers that the columns hold; `nil` for nothing.
struct WordMatch: Sendable {
  /// What finds the words in texts.
  let patterns: [WordPattern]
  let countries: [Bool]?
  let places: NumberFlags?
  let people: NumberFlags?
  /// One bit for each word of the closed lists, in the order of declaration.
  let stages: UInt32
  let instruments: UInt32
  let kinds: UInt32
  let fields: UInt32

  /// Looks for any of some words in the vocabulary.
  init(any words: [[UInt8]], in vocabulary: Vocabulary) {
    let patterns = WordPattern.searched(words)
    self.patterns = patterns
    countries = vocabulary.countries.holding(any: patterns)
    places = vocabulary.places.holding(any: patterns).map(NumberFlags.init(rare:))
    people = vocabulary.people.holding(any: patterns).map(NumberFlags.init(rare:))
    func bits(_ names: TextPool) -> UInt32 {
      (names.holding(any: patterns) ?? []).reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
    stages = bits(vocabulary.stages)
    instruments = bits(vocabulary.instruments)
    kinds = bits(vocabulary.kinds)
    fields = bits(vocabulary.fields)
  }
}

/// Words of a query that together name something, or a single one, looked up; with what else that is called.
struct WordSegment: Sendable {
  /// All of these are wanted, in any order.
  let words: [WordMatch]
  /// Or any of the other names of what they name, if they do.
  let others: WordMatch?

  /// Looks up words and other names.
  init(_ group: WordGroup, in vocabulary: Vocabulary) {
    words = group.words.map { WordMatch(any: [$0], in: vocabulary) }
    others = group.others.isEmpty ? nil : WordMatch(any: group.others, in: vocabulary)
  }
}
