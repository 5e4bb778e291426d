import Browser
import KembarModel
import Search
import Terminal
import Testing

/// What keys do, step by step.
struct JourneyTests {
  @Test(arguments: [
    ("1", "country:id"), ("13", "country:id,kz"), ("13&", "country:id+kz"), ("13&&", "country:id,kz"),
    ("131", "country:kz"), ("130", ""), ("ckaz<Enter>", "country:kz"), ("ckz<Enter>", "country:kz"),
    ("c日本<Enter>", "country:jp"), ("cjpn<Enter>", "country:jp"), ("cjap<Tab><Esc>", "country:jp"),
    ("f<Enter>", "stage:unsigned"), ("f<Enter>f<Enter>", ""), ("feduc<Enter>", "scope:education"),
    ("f2016<Enter>", "date:2016"), ("fsigned<Down><Enter>", "stage:signed"),
    ("<Tab><Enter>", "country:id"), ("<S-Tab><Enter>", "city:bogor"),
    ("h<Enter>G<Enter>", "city:bogor,shenzhen"),
    ("/astana<Enter>", "astana"), ("/astana<Esc>", ""), ("/astana<Enter>/x<Esc>", "astana"),
    ("1/astana<Enter>", "country:id astana"), ("1/astana<Enter><Esc>", "country:id"),
    ("1/astana<Enter><Esc><Esc>", ""), ("/a<BS>b<Enter>", "b"), ("/two words<C-w>x<Enter>", "two x"),
    ("/abc<C-u>d<Enter>", "d"), ("/ac<Left>b<Enter>", "abc"), ("/bc<C-a>a<C-e>d<Del><Enter>", "abcd"),
    ("/<Paste stage:signed>", "stage:signed"), (":negara<Esc>", ""), (":all-countries<Enter>", ""),
    ("1:all-countries<Enter>", ""), ("<Enter>2", "country:cn"),
  ])
  func query(_ keys: String, _ expected: String) throws {
    #expect(try Fixture.state(keys).query.text == expected)
  }

  @Test(arguments: [
    ("1", "negara:id"), ("f<Enter>", "tahap:belum-ditandatangani"),
    ("fpendidikan<Enter>", "bidang:pendidikan"),
    ("h<Enter>", "kota:bogor"), ("fnota kesepahaman<Enter>", "naskah:nota-kesepahaman"),
  ])
  func queryInIndonesian(_ keys: String, _ expected: String) throws {
    let state = try Fixture.state(keys, language: .indonesian)
    #expect(state.query.text == expected)
    // What is shown can be typed again, and means the same.
    let typed = try Fixture.state("/" + expected + "<Enter>", language: .indonesian)
    #expect(typed.results == state.results)
  }

  @Test(arguments: ["city:muaraenim", "city:\"muara enim\"", "kota:muara-enim"])
  func aChosenCityIsMarked(_ query: String) throws {
    let state = try Fixture.state("/" + query + "<Enter>")
    #expect(state.frame().text.contains("✓ID Muara Enim"))
  }

  @Test func escPeelsOneLayerAtATime() throws {
    var state = try Fixture.state("1/bogor<Enter><Enter>")
    #expect(state.view == .page)
    _ = state.update(.escape)
    #expect(state.view == .agreements && state.query.text == "country:id bogor")
    _ = state.update(.escape)
    #expect(state.query.text == "country:id")
    _ = state.update(.escape)
    #expect(state.query.isEmpty)
    #expect(state.update(.escape).isEmpty)
    #expect(state.frame().text.contains("Nothing is filtered. q quits."))
  }

  @Test func whatCannotBeReadLeavesTheResultsOfTheRest() throws {
    let before = try Fixture.state("/kazakhstan")
    let state = try Fixture.state("/kazakhstan stage:sined")
    #expect(state.results == before.results)
    #expect(state.frame().text.contains("'sined' is not a stage; did you mean 'signed'?"))
    // It stays open until it can be read or is given up.
    let entered = try Fixture.state("/kazakhstan stage:sined<Enter>")
    #expect(entered.view == .search)
  }

  @Test func theCursorStaysOnItsAgreement() throws {
    var state = try Fixture.state("jj")
    let row = state.results.rows[2]
    _ = state.update(.character("3"))
    #expect(state.results.rows[state.cursor(.agreements).index] == row)
    _ = state.update(.character("0"))
    #expect(state.cursor(.agreements).index == 2)
  }

  @Test("A cursor that nobody has moved stays at the top, whatever comes to stand there")
  func unmovedCursors()
    throws
  {
    for keys in [
      "/k<BS>", "3", "30", "sold<Enter>", "/bogor<BS><BS><BS><BS><BS>", "L", "jk3", "jjg3", "<Tab>j0",
    ] {
      let state = try Fixture.state(keys)
      #expect(state.cursor(.agreements).index == 0, "\(keys)")
      #expect(state.cursor(.cities).index == 0, "\(keys)")
    }
  }

  @Test func linksAreFollowedAndLeadBack() throws {
    let state = try Fixture.state("jj<Enter>p<Enter><Tab><Enter><BS><BS>")
    #expect(state.visits.count == 1)
    #expect(state.visits[0].link != nil)
    #expect(state.frame().text.contains("Nusantara ⇄ Astana"))
    #expect(try Fixture.state("jj<Enter>p<Enter><BS><BS>").view == .agreements)
  }

  @Test func theLanguageSwitchesInPlace() throws {
    var state = try Fixture.state("jj<Enter>")
    #expect(state.frame().text.contains("Sister city"))
    _ = state.update(.character("L"))
    #expect(state.frame().text.contains("Kota kembar"))
    #expect(state.frame().text.contains("Nusantara ⇄ Astana"))
  }

  @Test(arguments: [
    ("sold<Enter>", "Muara Enim"), ("stitle<Enter>", "Bogor"), ("scountry<Enter>", "China"),
  ])
  func sortingChangesTheFirst(_ keys: String, _ first: String) throws {
    let state = try Fixture.state(keys)
    let agreement = state.catalogue.index.registry.agreements[Int(try #require(state.results.rows.first))]
    let title = agreement.sidesTitle(.english, in: state.catalogue.index)
    if keys.hasPrefix("sold") {
      #expect(agreement.principalDate != nil, "undated agreements come last in both directions")
    } else {
      #expect(title.hasPrefix(first))
    }
  }

  @Test func theListedOrderIsNewestFirstWithUndatedLast() throws {
    let state = try Fixture.state()
    let dates = state.results.rows.map { state.catalogue.index.registry.agreements[Int($0)].principalDate }
    let firstUndated = dates.firstIndex { $0 == nil } ?? dates.count
    #expect(dates[firstUndated...].allSatisfy { $0 == nil })
  }

  @Test func copyAndQuitAreEffects() throws {
    var state = try Fixture.state("jj")
    guard case .copy(let text)? = state.update(.character("y")).first else {
      Issue.record("y does not copy")
      return
    }
    #expect(text.hasPrefix("Nusantara ⇄ Astana\n"))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 78 })
    state.receive(copied: true)
    #expect(state.frame().text.contains("Copied to the clipboard."))
    #expect(state.update(.character("q")) == [.quit])
    #expect(state.update(.control("c")) == [.quit])
    #expect(state.update(.control("z")) == [.suspend])
  }

  @Test func onlyWebAddressesAreOpened() throws {
    var state = try Fixture.state(Fixture.manyScripts(), "/kyoto-xian<Enter>")
    #expect(state.update(.character("o")) == [.open("https://example.org/list")])
    state.receive(opened: false, url: "https://example.org/list")
    #expect(state.frame().text.contains("No browser to open it with here; it is https://example.org/list"))
    var bundled = try Fixture.state()
    #expect(bundled.update(.character("o")).isEmpty)
    #expect(bundled.frame().text.contains("No source here has a web address."))
  }

  @Test func resizingKeepsEverythingInPlace() throws {
    var state = try Fixture.state("G")
    for (columns, rows) in [(1, 1), (40, 12), (300, 100), (80, 24), (2, 50), (200, 1), (120, 40)] {
      state.resize(Size(columns: columns, rows: rows))
      #expect(state.frame().size == Size(columns: columns, rows: rows))
    }
    #expect(state.cursor(.agreements).index == 12)
  }
}
