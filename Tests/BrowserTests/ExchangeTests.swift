import Browser
import KembarModel
import Search
import Terminal
import Testing

/// Another catalogue under the cursor: what is on the screen stays where it is.
struct ExchangeTests {
  /// Agreements, places and countries that come before all that was there.
  private func grown(_ change: @escaping (inout Registry) -> Void = { _ in }) throws -> Catalogue {
    try Fixture.imported { registry in
      registry.places.insert(Place(id: "lyon", country: "FR", names: registry.places[1].names), at: 0)
      for number in 1...9 {
        let agreement = Agreement(
          id: "new-\(number)", sides: [Side(country: "FR", place: "lyon"), Side(country: "DE")])
        registry.agreements.insert(agreement, at: 0)
      }
      registry.sources.insert(Source(id: "another"), at: 0)
      registry.people.insert(Person(id: "p", name: "P"), at: 0)
      change(&registry)
    }
  }

  private func state(_ keys: String = "", access: Access = .writable) throws -> State {
    try Fixture.state(Fixture.imported(), keys, access: access)
  }

  private func current(_ state: State) -> String {
    let position = state.cursor(.agreements).index
    return state.catalogue.index.registry.agreements[Int(state.results.rows[position])].id
  }

  @Test(arguments: ["", "j", "jj", "jjj"])
  func theCursorStaysOnItsAgreement(_ keys: String) throws {
    var state = try state(keys)
    let id = current(state)
    state.receive(try grown(), registryName: "registry.sqlite", after: .elsewhere)
    #expect(current(state) == id)
    #expect(state.notice == nil)
    #expect(state.catalogue.count == 13 && state.registryName == "registry.sqlite")
  }

  @Test func theCursorsStayOnTheirCountryAndCity() throws {
    var state = try state("<Tab>jj<Tab>jjj")
    let country = state.catalogue.countryCodes[state.results.countries[state.cursor(.countries).index].value]
    let place = state.catalogue.index.registry.places[state.results.places[state.cursor(.cities).index].value]
    state.receive(try grown(), registryName: nil, after: .elsewhere)
    let countries = state.results.countries[state.cursor(.countries).index]
    #expect(state.catalogue.countryCodes[countries.value] == country)
    let places = state.results.places[state.cursor(.cities).index]
    #expect(state.catalogue.index.registry.places[places.value].id == place.id)
  }

  @Test func aCursorWhoseItemIsGoneStaysAtItsHeight() throws {
    var state = try state("jj")
    state.receive(
      try Fixture.imported { $0.agreements.removeAll { $0.id == "springfield-springfield" } },
      registryName: nil, after: .elsewhere)
    #expect(state.cursor(.agreements).index == 2 && current(state) == "bandung-almaty")
    state.receive(
      try Fixture.imported { $0.agreements = [$0.agreements[3]] }, registryName: nil, after: .elsewhere)
    #expect(state.cursor(.agreements).index == 0)
    state.receive(Fixture.empty(), registryName: nil, after: .elsewhere)
    #expect(state.frame().text.contains("This registry is empty."))
    state.receive(try Fixture.imported(), registryName: nil, after: .elsewhere)
    #expect(state.results.rows.count == 4)
  }

  @Test func theQueryAndWhatIsTypedStay() throws {
    var state = try state("/cirebon is:starred")
    state.receive(try grown(), registryName: nil, after: .elsewhere)
    #expect(state.view == .search && state.query.text == "cirebon is:starred")
    #expect(state.results.rows.count == 1)
    var noting = try self.state("nhalf a thou")
    noting.receive(try grown(), registryName: nil, after: .elsewhere)
    for key in try Key.script("ght") { _ = noting.update(key) }
    let base = try #require(Fixture.imported().index.agreement("cirebon-atlantis"))
    let note = Note(date: try EDTF("2026-11-21"), text: "half a thought")
    #expect(noting.update(.enter) == [.change(AgreementChange(.note(note), of: base))])
  }

  @Test func aMenuStaysOnItsItem() throws {
    for keys in ["fcity", "c", "?", ":", "Ssign<Enter><Enter>"] {
      var state = try state(keys + "<Down><Down>")
      let chosen = try #require(selectedLine(state))
      state.receive(try grown(), registryName: nil, after: .elsewhere)
      let now = try #require(selectedLine(state))
      // The count at its end may be another now.
      #expect(now.dropLast(6) == chosen.dropLast(6), "\(keys)")
    }
  }

  /// The text of the selected row of a menu.
  private func selectedLine(_ state: State) -> String? {
    let frame = state.frame()
    return (0..<24).first { frame[1, $0].style.backdrop == .selection }.map(frame.row)
  }

  @Test func anOpenPageStaysOnItsRecordAndLink() throws {
    // From the agreement to its second side, from there back to the agreement.
    for keys in ["j<Enter><Tab><Tab>", "j<Enter><Tab><Tab><Enter>", "j<Enter><Tab><Tab><Enter><Tab><Enter>"] {
      var state = try state(keys)
      let before = state.frame()
      state.receive(try grown(), registryName: nil, after: .elsewhere)
      #expect((2..<23).map(state.frame().row) == (2..<23).map(before.row), "\(keys)")
      let visits = state.visits.count
      _ = state.update(.enter)
      #expect(state.visits.count == visits + (keys.hasSuffix("<Tab>") ? 1 : 0))
      for _ in 0..<state.visits.count { _ = state.update(.backspace) }
      #expect(state.view == .agreements)
    }
  }

  @Test(arguments: [
    (Language.english, "What was open is no longer in the registry."),
    (.indonesian, "Yang tadi terbuka sudah tidak ada di registri."),
  ])
  func aPageWhoseRecordIsGoneCloses(_ language: Language, _ words: String) throws {
    let rest = try Fixture.imported { $0.agreements.removeAll { $0.id == "cirebon-atlantis" } }
    for keys in ["<Enter>", "<Enter>?", "<Enter>:"] {
      var state = try Fixture.state(Fixture.imported(), keys, language: language)
      state.receive(rest, registryName: nil, after: .elsewhere)
      #expect(state.view == .agreements && state.visits.isEmpty)
      #expect(state.frame().text.contains(words))
    }
    // From the place there is no way back to the agreement any more.
    var state = try Fixture.state(Fixture.imported(), "<Enter><Tab><Enter>")
    state.receive(rest, registryName: nil, after: .elsewhere)
    #expect(state.view == .page && state.visits.count == 1 && state.notice == nil)
  }

  @Test func whatOthersChangeLeavesANoticeInPlace() throws {
    var state = try state("o")
    let notice = try #require(state.notice)
    state.receive(try grown(), registryName: nil, after: .elsewhere)
    #expect(state.notice == notice)
  }

  struct Report: CustomTestStringConvertible {
    var occasion: Occasion
    var english: String
    var indonesian: String
    var testDescription: String { english }
  }

  @Test(arguments: [
    Report(
      occasion: .changed(.star(true)), english: "Starred; u takes it back.",
      indonesian: "Diberi bintang; u membatalkan."),
    Report(
      occasion: .changed(.star(false)), english: "Star taken off; u takes it back.",
      indonesian: "Bintang dilepas; u membatalkan."),
    Report(
      occasion: .changed(.stage(.inForce, on: nil, source: "x")),
      english: "Stage set: In force; u takes it back.", indonesian: "Tahap kini: Berlaku; u membatalkan."),
    Report(
      occasion: .edited, english: "Saved; u takes it back.", indonesian: "Disimpan; u membatalkan."),
    Report(
      occasion: .undone(.staged, of: "bandung-almaty"),
      english: "Taken back: stage set, Bandung ⇄ Almaty.",
      indonesian: "Dibatalkan: tahapnya diubah, Bandung ⇄ Almaty."),
    Report(
      occasion: .undone(.created, of: "gone"), english: "Taken back: created, gone.",
      indonesian: "Dibatalkan: dibuat, gone."),
    Report(
      occasion: .undone(.imported, of: nil), english: "Taken back: imported.",
      indonesian: "Dibatalkan: diimpor."),
    Report(
      occasion: .conflict,
      english: "Another program changed this first: shown anew, your change is not saved.",
      indonesian: "Program lain mengubah lebih dulu: tampil yang baru, milik Anda tak disimpan."),
  ])
  func whatHappenedIsTold(_ report: Report) throws {
    for (language, words) in [(Language.english, report.english), (.indonesian, report.indonesian)] {
      var state = try Fixture.state(
        Fixture.imported(), "", size: Size(columns: 100, rows: 24), language: language)
      state.receive(try grown(), registryName: nil, after: report.occasion)
      #expect(state.frame().row(23) == " " + words)
      _ = state.update(.down)
      #expect(state.notice == nil)
    }
  }

  @Test func aNoteThatWasNotSavedIsThereAgain() throws {
    let failure = Phrase(id: "disk penuh", en: "the disk is full")
    var state = try state("nImportant<Enter>")
    #expect(state.view == .agreements)
    state.receive(failure: failure)
    #expect(state.view == .note)
    #expect(state.frame().text.contains("› Important") && state.frame().row(23) == " the disk is full")
    guard case .change(let change)? = state.update(.enter).first else {
      Issue.record("Enter does not save the note")
      return
    }
    #expect(change.result.notes.map(\.text) == ["Important"])
    var setting = try self.state("Ssign<Enter><Enter>A decree<Enter>")
    setting.receive(failure: failure)
    #expect(setting.frame().text.contains("› A decree"))
    // What was saved, or given up, does not come back.
    var saved = try self.state("nImportant<Enter>")
    saved.receive(try grown(), registryName: nil, after: .changed(change.edit))
    saved.receive(failure: failure)
    #expect(saved.view == .agreements)
  }

  @Test func aHistoryIsWantedOnce() throws {
    var state = try state("<Enter>")
    #expect(state.wantedHistory == "cirebon-atlantis")
    state.receive(history: [], for: "cirebon-atlantis")
    #expect(state.wantedHistory == nil)
    _ = state.update(.character("]"))
    #expect(state.wantedHistory == "bandung-cirebon-2019")
    state.receive(history: [], for: "bandung-cirebon-2019")
    state.receive(try grown(), registryName: nil, after: .elsewhere)
    #expect(state.wantedHistory == "bandung-cirebon-2019", "it may have changed")
    for key in try Key.script("<Tab><Enter>") { _ = state.update(key) }
    #expect(state.wantedHistory == nil, "a place has none")
  }
}
