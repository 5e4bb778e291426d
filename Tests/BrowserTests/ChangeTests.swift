import Browser
import KembarModel
import Search
import Terminal
import Testing

/// The user's own changes, from the key to the effect.
struct ChangeTests {
  /// The browser on what imports bring, in the order Cirebon–Atlantis, Bandung–Cirebon, Springfield, Bandung–Almaty.
  private func state(
    _ keys: String = "", columns: Int = 80, rows: Int = 24, language: Language = .english,
    access: Access = .writable
  ) throws -> State {
    try Fixture.state(
      Fixture.imported(), keys, size: Size(columns: columns, rows: rows), language: language, access: access)
  }

  private func agreement(_ id: String) throws -> Agreement {
    try #require(Fixture.imported().index.agreement(id))
  }

  /// The effects of the last of some keys.
  private func effects(_ keys: String, _ language: Language = .english) throws -> [Effect] {
    var state = try state(language: language)
    var effects: [Effect] = []
    for key in try Key.script(keys) { effects = state.update(key) }
    return effects
  }

  @Test func aStarIsPutOnAndTakenOff() throws {
    #expect(
      try effects("*") == [.change(AgreementChange(.star(true), of: agreement("cirebon-atlantis")))])
    #expect(
      try effects("j*") == [.change(AgreementChange(.star(false), of: agreement("bandung-cirebon-2019")))])
    #expect(
      try effects("/alma<Enter><Enter>*") == [
        .change(AgreementChange(.star(true), of: agreement("bandung-almaty")))
      ])
    #expect(
      try effects(":star<Enter>") == [
        .change(AgreementChange(.star(true), of: agreement("cirebon-atlantis")))
      ])
  }

  @Test(arguments: [
    ("nCalled them.<Enter>", "Called them."), ("n  a <Left><Left>b<Enter>", "ba"),
    ("n<Paste two\nlines>\u{7}<Enter>", "two lines"), ("na<Del><BS>q?:<Enter>", "q?:"),
    ("n<Esc>nx<Enter>", "x"), ("n日本<Enter>", "日本"), ("nab<Click 0,0>c<Enter>", "abc"),
  ])
  func aNoteIsDatedToday(_ keys: String, _ text: String) throws {
    let note = Note(date: try EDTF("2026-11-21"), text: text)
    #expect(try effects(keys) == [.change(AgreementChange(.note(note), of: agreement("cirebon-atlantis")))])
  }

  @Test(arguments: [
    "n<Enter>", "n  <Enter>", "nabc<Esc>", "n<Click 0,0>", "nabc<C-u><Enter>", "nabc<Click 14,23>",
  ])
  func withoutWordsThereIsNoNote(_ keys: String) throws {
    #expect(try effects(keys) == [])
    #expect(try state(keys).view == .agreements)
  }

  @Test func aLongNoteStaysInViewAtItsEnd() throws {
    let words = String(repeating: "word ", count: 60) + "end"
    let state = try state("n<Paste \(words)>", columns: 40, rows: 12)
    #expect(state.frame().text.contains("d word word end"))
    #expect(!state.frame().text.contains("wordword"))
  }

  @Test func theDateOfNotesMayPassMidnight() throws {
    var state = try state("nx")
    state.today = try #require(Day(year: 2026, month: 11, day: 22))
    let note = Note(date: try EDTF("2026-11-22"), text: "x")
    #expect(
      state.update(.enter) == [.change(AgreementChange(.note(note), of: try agreement("cirebon-atlantis")))])
  }

  @Test(
    arguments: [
      ("S<Down><Enter>2026-12-01<Enter><Enter>", Stage.signed, "2026-12-01"),
      ("Ssign<Enter><Enter><Enter>", .signed, nil),
      ("Sforce<Tab>2026-12<Enter><Tab>", .inForce, "2026-12"),
      ("Slap<Enter> 2027? <Enter><Enter>", .lapsed, "2027?"),
      ("S<Up><Enter>[2024..2025]<Enter><Enter>", .intent, "[2024..2025]"),
      ("S<Enter>2026<Enter><Enter>", .planned, "2026"),
      ("Sunk<Enter><Enter><Enter>", .unknown, nil),
      ("S<Down><Enter>2026-13<Enter><BS>2<Enter><Enter>", .signed, "2026-12"),
    ] as [(String, Stage, String?)])
  func aStageIsSetByHand(_ keys: String, _ stage: Stage, _ date: String?) throws {
    let edit = AgreementChange.Edit.stage(stage, on: try date.map { try EDTF($0) }, source: "entered")
    let change = AgreementChange(edit, of: try agreement("cirebon-atlantis"), sources: [.entered])
    #expect(try effects(keys) == [.change(change)])
  }

  @Test(arguments: [
    ("letter<Enter>", "letter"), ("mayor conf<Enter>", "letter"), ("<Down><Enter>", "wikidata"),
    ("<Down><Down><Enter>", "twins-csv"), ("world_twins.csv<Enter>", "twins-csv"),
  ])
  func whoSaysSoIsFoundByTyping(_ keys: String, _ id: String) throws {
    let change = AgreementChange(.stage(.signed, on: nil, source: id), of: try agreement("cirebon-atlantis"))
    #expect(try effects("Ssign<Enter><Enter>" + keys) == [.change(change)])
  }

  @Test(arguments: [
    ("https://example.org/a<Enter>", "https-example-org-a", true),
    ("Decree 12/2026<Enter>", "decree-12-2026", false),
    ("Letter<Down><Enter>", "letter-2", false), ("ask ftp://x<Enter>", "ask-ftp-x", false),
  ])
  func whoSaysSoMayBeNew(_ keys: String, _ id: String, _ isAddress: Bool) throws {
    var source = Source(id: id)
    let words = keys.replacing("<Enter>", with: "").replacing("<Down>", with: "")
    if isAddress { source.url = words } else { source.title = words }
    let change = AgreementChange(
      .stage(.signed, on: nil, source: id), of: try agreement("cirebon-atlantis"), sources: [source])
    #expect(try effects("Ssign<Enter><Enter>" + keys) == [.change(change)])
  }

  @Test func byHandIsOneSourceForAll() throws {
    let catalogue = try Fixture.imported { $0.sources.append(.entered) }
    var state = try Fixture.state(catalogue, "Ssign<Enter><Enter>")
    let change = AgreementChange(
      .stage(.signed, on: nil, source: "entered"), of: try agreement("cirebon-atlantis"))
    #expect(state.update(.enter) == [.change(change)])
  }

  @Test func whatIsRecordedAlreadyIsNoChange() throws {
    let catalogue = try Fixture.imported { registry in
      registry.sources.append(.entered)
      registry.agreements[0].facts.append(Fact(field: FieldPath(.stage), source: "entered"))
    }
    let state = try Fixture.state(catalogue, "GS<Enter><Enter><Enter>")
    #expect(state.frame().text.contains("That is recorded so already."))
    #expect(state.view == .agreements)
  }

  @Test func escGoesBackStepByStep() throws {
    var state = try state("Ssign<Enter>2026-12<Enter>letter")
    #expect(state.frame().text.contains("Signed: who says so"))
    _ = state.update(.escape)
    #expect(state.view == .date && state.frame().text.contains("› 2026-12"))
    _ = state.update(.escape)
    #expect(state.view == .dialog && state.frame().text.contains("Stage: Cirebon ⇄ Atlantis"))
    _ = state.update(.enter)
    #expect(state.frame().text.contains("Date of signing"))
    for _ in 0..<2 { _ = state.update(.escape) }
    #expect(state.view == .agreements)
  }

  @Test func editingAndUndoingAreEffects() throws {
    #expect(try effects("je") == [.edit("bandung-cirebon-2019")])
    #expect(try effects("<Enter>]e") == [.edit("bandung-cirebon-2019")])
    #expect(try effects("u") == [.undo])
    #expect(try effects("<Enter><Tab><Enter>u") == [.undo])
  }

  @Test(arguments: ["n", "*", "S", "e"])
  func onlyAnAgreementThatIsSeenIsChanged(_ key: String) throws {
    let advice = "Choose an agreement first."
    // The page of a place; a screen with room for the countries alone; no agreement at all.
    for (keys, columns) in [("<Enter><Tab><Enter>", 80), ("<Tab>", 40), ("/xyzzy<Enter>", 80)] {
      let state = try state(keys + key, columns: columns)
      #expect(state.frame().text.contains(advice) && state.overlay == nil, "\(keys)")
    }
    #expect(!(try state("<Tab>" + key).frame().text.contains(advice)))
  }
}
