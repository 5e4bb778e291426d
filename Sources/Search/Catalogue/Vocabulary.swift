import KembarModel

/// What countries, places, people and the words of closed lists are called, folded for search.
struct Vocabulary: Sendable {
  /// In the order of ``Catalogue/countryCodes``.
  let countries: TextPool
  /// In the order of the registry, as are people and sources.
  let places: TextPool
  let placeIDs: TextPool
  let people: TextPool
  let sources: TextPool
  /// In the order of their declaration, in all languages of the program.
  let stages: TextPool
  let instruments: TextPool
  let kinds: TextPool
  let fields: TextPool
  /// Other names for what words name.
  let names: NameBook

  /// Folds all names.
  init(_ index: RegistryIndex, countryCodes: [String]) {
    func pool<Items: Collection>(_ items: Items, _ names: (Items.Element) -> [String]) -> TextPool {
      var pool = TextPool()
      for item in items { pool.append(names: names(item)) }
      return pool
    }
    countries = pool(countryCodes) { index.countries[$0]?.allNames ?? [$0] }
    places = pool(index.registry.places) { $0.allNames }
    placeIDs = pool(index.registry.places) { [$0.id] }
    people = pool(index.registry.people) { $0.allNames }
    sources = pool(index.registry.sources) { $0.allNames }
    func words<Word: CodeWord>(_ names: (Word) -> [Phrase]) -> TextPool {
      var pool = TextPool()
      for word in Word.allCases {
        pool.append(Language.allCases.flatMap { language in names(word).map { $0[language] } })
      }
      return pool
    }
    stages = words { (word: Stage) in [word.name] }
    instruments = words { (word: Instrument) in [word.name, word.abbreviation] }
    kinds = words { (word: AgreementKind) in [word.name] }
    fields = words { (word: ScopeField) in [word.name] }
    names = NameBook(index, countryCodes: countryCodes)
  }

  /// The places called exactly so, or, where there is none, those with a word that begins so.
  func places(called name: [UInt8]) -> [Bool] {
    let exact = TextPool.union(places.calledExactly(name), placeIDs.calledExactly(name))
    return exact ?? zip(places.called(name), placeIDs.called(name)).map { $0 || $1 }
  }
}

extension Source {
  /// What the source may be called in a query.
  var allNames: [String] { [id, publisher, title, url].compactMap(\.self) }
}
