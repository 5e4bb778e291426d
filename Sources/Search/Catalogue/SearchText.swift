import KembarModel

/// One folded text for each row, all in one buffer of bytes.
struct SearchText: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  /// Between two fields, so that no phrase reaches from one into the next.
  private static let separator: UInt8 = 0x0A

  /// Everything said of each agreement: titles, sides, people, scope, actions, events, notes, in all languages,
  /// and all names and aliases of the places, people and countries in it.
  init(_ index: RegistryIndex) {
    var names = FoldedNames(index)
    for agreement in index.registry.agreements {
      for text in agreement.texts { append(text) }
      for code in agreement.codeNames { append(code) }
      for country in Set(agreement.sides.map(\.country)) { bytes += names.country(country) }
      for place in Set(agreement.placesNamed) { bytes += names.place(place) }
      for person in Set(agreement.participants.compactMap(\.person)) { bytes += names.person(person) }
      starts.append(bytes.count)
    }
  }

  /// The bodies that act for each side.
  init(bodiesOf index: RegistryIndex) {
    for agreement in index.registry.agreements {
      for wording in agreement.sides.flatMap({ $0.body?.wordings ?? [] }) { append(wording.words) }
      starts.append(bytes.count)
    }
  }

  private mutating func append(_ text: String) {
    Folding.append(text, to: &bytes)
    bytes.append(Self.separator)
  }

  /// Marks the rows whose text holds `words` somewhere, from the beginning of a word on.
  ///
  ///     ast     Astana, but not past or coast
  ///     本      日本, since its script has no blanks between words
  func mark(_ words: [UInt8], in mask: inout [Bool]) {
    bytes.withUnsafeBufferPointer { buffer in
      for row in mask.indices where mask[row] {
        mask[row] = buffer[starts[row]..<starts[row + 1]].holds(words)
      }
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether `words` occurs from the beginning of a word on.
  fileprivate func holds(_ words: [UInt8]) -> Bool {
    guard let first = words.first else { return true }
    let isAnywhere = Folding.beginsUnspaced(words)
    var position = startIndex
    let last = endIndex - words.count
    while position <= last {
      if self[position] == first, isAnywhere || position == startIndex || self[position - 1] <= Folding.blank,
        self[position..<(position + words.count)].elementsEqual(words)
      {
        return true
      }
      position += 1
    }
    return false
  }
}

/// The folded names of countries, places and people, each folded once.
private struct FoldedNames {
  private let index: RegistryIndex
  private var countries: [String: [UInt8]] = [:]
  private var places: [String: [UInt8]] = [:]
  private var people: [String: [UInt8]] = [:]

  init(_ index: RegistryIndex) {
    self.index = index
  }

  mutating func country(_ code: String) -> [UInt8] {
    Self.cached(code, in: &countries) { index.countries[code]?.allNames ?? [code] }
  }

  mutating func place(_ id: String) -> [UInt8] {
    Self.cached(id, in: &places) { index.place(id)?.allNames ?? [id] }
  }

  mutating func person(_ id: String) -> [UInt8] {
    Self.cached(id, in: &people) { index.person(id)?.allNames ?? [id] }
  }

  private static func cached(
    _ id: String, in cache: inout [String: [UInt8]], _ names: () -> [String]
  ) -> [UInt8] {
    if let folded = cache[id] { return folded }
    var folded: [UInt8] = []
    for name in names() {
      let start = folded.count
      Folding.append(name, to: &folded)
      let words = folded[start...]
      folded.append(0x0A)
      if words.contains(Folding.blank) {
        // `Muara Enim` is found by `muaraenim`, too.
        folded += Folding.joined(words)
        folded.append(0x0A)
      }
    }
    cache[id] = folded
    return folded
  }
}

extension Agreement {
  /// Every text of the agreement in every language.
  fileprivate var texts: [String] {
    var texts: [Text?] = [title, venue?.text, funding, term?.renewal]
    texts += sides.map(\.body)
    texts += participants.map(\.role)
    texts += scope.map(\.text)
    texts += actions.map(\.text)
    texts += events.map(\.text)
    texts += facts.map(\.note)
    return texts.flatMap { $0?.wordings.map(\.words) ?? [] } + notes.map(\.text) + [id]
  }

  /// The words for its codes, in both languages.
  fileprivate var codeNames: [String] {
    Language.allCases.flatMap { language in
      [
        instrument.name[language], instrument.abbreviation[language], kind.name[language],
        stage.name[language],
      ]
        + scope.map { $0.field.name[language] }
    }
  }
}
