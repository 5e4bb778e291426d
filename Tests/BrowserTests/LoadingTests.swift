import Browser
import Interchange
import KembarModel
import Search
import Terminal
import Testing

@Suite("A registry of which only the first page is loaded yet") struct LoadingTests {
  private static let countries = BundledData.countries()

  /// The bundled agreements as the first of a million.
  private func firstPage() throws -> Catalogue {
    let registry = try BundledData.registry(countries: Self.countries)
    return Catalogue(RegistryIndex(registry, countries: Self.countries), total: 1_000_000)
  }

  @Test(arguments: [
    (Language.english, "loading 0% · 13 of 1,000,000 agreements"),
    (.indonesian, "memuat 0% · 13 dari 1.000.000 kesepakatan"),
  ])
  func theTitleTellsHowMuchIsLoaded(language: Language, text: String) throws {
    let frame = try Fixture.state(firstPage(), language: language).frame().text
    let lines = frame.split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix(text))
    // The counts of countries and cities are not all there is.
    #expect(lines[1].split(separator: "…").count == 3)
  }

  @Test(arguments: [
    (Language.english, "only 0% loaded · 13 of 1,000,000 agreements"),
    (.indonesian, "hanya 0% termuat · 13 dari 1.000.000 kesepakatan"),
  ])
  func theTitleTellsThatTheRestCannotBeLoaded(language: Language, text: String) throws {
    var state = try Fixture.state(firstPage(), language: language)
    state.receive(loadingFailure: Phrase(id: "Terputus.", en: "Broken."))
    #expect(state.notice?.phrase == Phrase(id: "Terputus.", en: "Broken."))
    #expect(state.frame().text.split(separator: "\n")[0].hasSuffix(text))
    let whole = try Fixture.state(Fixture.bundled(), language: language)
    state.receive(whole.catalogue, registryName: nil, after: .loaded)
    #expect(state.frame().text.split(separator: "\n")[0] == whole.frame().text.split(separator: "\n")[0])
  }

  @Test(arguments: [Language.english, .indonesian]) func aFrame(language: Language) throws {
    try Golden.check(
      Fixture.state(firstPage(), "/bogor", size: Size(columns: 120, rows: 40), language: language).frame(),
      "loading-120x40-\(language.rawValue)")
  }

  @Test(
    "What comes behind the first page leaves everything where it is",
    arguments: ["", "jj", "jjj<Enter>", "/padang"])
  func theRestComesBehind(keys: String) throws {
    var state = try Fixture.state(firstPage(), keys)
    let expected = try Fixture.state(Fixture.bundled(), keys)
    #expect(state.frame().text != expected.frame().text)
    state.receive(expected.catalogue, registryName: nil, after: .loaded)
    #expect(state.frame().text == expected.frame().text)
    #expect(state.notice == nil)
  }
}

@Suite("The first page holds other agreements, countries and cities first than the whole") struct GrowthTests
{
  /// The last three of the bundled agreements as the first page of all.
  private func lastThree() throws -> Catalogue {
    let countries = BundledData.countries()
    let registry = try BundledData.registry(countries: countries)
    let part = registry.excerpt(Array(registry.agreements.suffix(3)))
    return Catalogue(RegistryIndex(part, countries: countries), total: registry.agreements.count)
  }

  @Test(arguments: [Language.english, .indonesian]) func listsThatWereAtTheTopStayThere(language: Language)
    throws
  {
    var state = try Fixture.state(lastThree(), language: language)
    let whole = try Fixture.state(Fixture.bundled(), language: language)
    state.receive(whole.catalogue, registryName: nil, after: .loaded)
    #expect(Pane.allCases.map { state.cursor($0).index } == [0, 0, 0])
    #expect(state.frame().text == whole.frame().text)
  }

  @Test func aCursorThatWasMovedStaysOnItsItem() throws {
    var state = try Fixture.state(lastThree(), "j<S-Tab><S-Tab>j")
    func current(_ state: State) -> [String] {
      let row = state.results.rows[state.cursor(.agreements).index]
      let country = state.results.countries[state.cursor(.countries).index].value
      return [state.catalogue.index.agreement(at: Int(row)).id, state.catalogue.countryCodes[country]]
    }
    let before = current(state)
    #expect(state.cursor(.agreements).index == 1 && state.cursor(.countries).index == 1)
    state.receive(try Fixture.bundled(), registryName: nil, after: .loaded)
    #expect(current(state) == before)
  }
}

@Suite("Among very many agreements, what is in view comes first") struct PendingCountTests {
  private static let index: RegistryIndex = {
    var registry = Registry()
    registry.places = [("bogor", "ID"), ("kisarazu", "JP"), ("astana", "KZ")].map { id, country in
      Place(id: id, country: country, names: Text([.init(language: "en", words: id)]))
    }
    registry.agreements = (0..<21_000).map { number in
      let place = registry.places[number % 3]
      let sides = [Side(country: place.country, place: place.id), Side(country: "DE")]
      return Agreement(id: "a\(number)", stage: number.isMultiple(of: 7) ? .signed : .intent, sides: sides)
    }
    return RegistryIndex(registry, countries: BundledData.countries())
  }()

  @Test(arguments: [
    (Language.english, "… of 21,000 agreements", "7,000 of 21,000 agreements"),
    (.indonesian, "… dari 21.000 kesepakatan", "7.000 dari 21.000 kesepakatan"),
  ])
  func countsFollow(language: Language, uncounted: String, counted: String) throws {
    var state = try Fixture.state(Catalogue(Self.index), language: language)
    state.settle()
    #expect(!state.areCountsPending)
    for key in try Key.script("/astana") { _ = state.update(key) }
    #expect(state.areCountsPending && !state.results.rows.isCounted)
    #expect(state.results.places.count == 3)
    var lines = state.frame().text.split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix(" " + uncounted))
    #expect(lines[1].split(separator: "…").count == 3 && lines[1].hasSuffix("1/…"))
    #expect(lines[3].contains("astana ⇄"))
    // What is on the screen did not need all rows to be asked, nor does moving there.
    for key in try Key.script("<Enter>jj") { _ = state.update(key) }
    let rows = lines[3...].count { $0.contains("astana ⇄") }
    #expect(rows > 15 && state.frame().text.contains("3/…"))
    #expect(!state.results.rows.isCounted)
    // Nor is anything counted that has become useless.
    state.settle(unless: { true })
    #expect(state.areCountsPending && !state.results.rows.isCounted)
    state.settle()
    #expect(!state.areCountsPending)
    #expect(state.results.rows.count == 7_000)
    #expect(state.results.places.map(\.count) == [7_000])
    lines = state.frame().text.split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix("  " + counted))
    #expect(!lines[1].contains("…"))
  }

  @Test(arguments: [(Language.english, "18,000"), (.indonesian, "18.000")])
  func menusGroupThousands(language: Language, intended: String) throws {
    var state = try Fixture.state(Catalogue(Self.index), "f", language: language)
    #expect(state.frame().text.contains(" \(intended) │"))
    state = try Fixture.state(Catalogue(Self.index), "c", language: language)
    #expect(state.frame().text.contains(language == .english ? " 21,000 │" : " 21.000 │"))
  }

  @Test(
    "Keys before the counts do what they do after them",
    arguments: ["/astana<Enter><Tab>j ", "1", "/ka<BS>s<Enter><Esc>"])
  func keysDoNotWait(script: String) throws {
    var (hasty, patient) = (
      try Fixture.state(Catalogue(Self.index)), try Fixture.state(Catalogue(Self.index))
    )
    patient.settle()
    for key in try Key.script(script) {
      _ = hasty.update(key)
      _ = patient.update(key)
      patient.settle()
    }
    hasty.settle()
    #expect(hasty.query == patient.query && hasty.results.rows == patient.results.rows)
    #expect(hasty.results == patient.results)
  }
}
