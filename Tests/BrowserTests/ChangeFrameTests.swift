import Browser
import KembarModel
import Search
import Terminal
import Testing

/// Whole screens of what the user can change and has changed, in both languages.
struct ChangeFrameTests {
  struct Screen: CustomTestStringConvertible, Sendable {
    var name: String
    var keys: String
    var access = Access.writable
    /// What happens after the keys.
    var event: (@Sendable (inout State) throws -> Void)?
    var testDescription: String { name }
  }

  static let screens = [
    Screen(name: "starred-list", keys: ""),
    Screen(name: "note-prompt", keys: "jnAsk for the annex"),
    Screen(name: "note-long", keys: "jn<Paste \(String(repeating: "a long thought ", count: 12))>end"),
    Screen(name: "stage-list", keys: "S"),
    Screen(name: "date-prompt", keys: "S<Down><Enter>"),
    Screen(name: "date-stays", keys: "jS<Enter>"),
    Screen(name: "date-read", keys: "S<Down><Enter>[2026-11-16..2026-11-19]"),
    Screen(name: "date-error", keys: "S<Down><Enter>2026-13-01<Enter>"),
    Screen(name: "source-prompt", keys: "S<Down><Enter><Enter>"),
    Screen(name: "source-typed", keys: "S<Down><Enter><Enter>wiki"),
    Screen(name: "source-new", keys: "S<Down><Enter><Enter>https://example.org/mou.pdf"),
    Screen(name: "own-notes", keys: "j<Enter>", event: { $0.receive(history: history, for: starred) }),
    Screen(
      name: "history", keys: "j<Enter>",
      event: { state in
        state.receive(history: history, for: starred)
        _ = state.update(.end)
      }),
    Screen(name: "read-only-bundled", keys: "n", access: .bundled),
    Screen(name: "read-only-document", keys: "*", access: .document),
    Screen(name: "read-only-file", keys: "S", access: .readOnlyFile),
    Screen(
      name: "exchanged", keys: "jj",
      event: { state in
        let catalogue = try Fixture.imported { registry in
          registry.agreements.swapAt(0, 2)
          registry.agreements.insert(
            Agreement(id: "new", sides: [Side(country: "ID"), Side(country: "FR")]), at: 0)
        }
        state.receive(catalogue, registryName: "registry.sqlite", after: .changed(.star(true)))
      }),
    Screen(
      name: "vanished", keys: "<Enter>",
      event: { state in
        let catalogue = try Fixture.imported { $0.agreements.removeLast() }
        state.receive(catalogue, registryName: "registry.sqlite", after: .elsewhere)
      }),
    Screen(
      name: "conflict", keys: "j",
      event: { $0.receive(try Fixture.imported(), registryName: "registry.sqlite", after: .conflict) }),
    Screen(name: "unresolved", keys: "/almaty<Enter><Enter>"),
    Screen(name: "unstated-country", keys: "<Enter>"),
    Screen(name: "unresolved-place", keys: "/almaty<Enter><Enter><Tab><Tab><Enter>"),
    Screen(name: "domestic", keys: "jj<Enter>"),
    Screen(name: "marks", keys: "f"),
  ]

  static let starred = "bandung-cirebon-2019"

  /// The last change first: what was undone and done to the starred agreement.
  static var history: [HistoryEntry] {
    guard let now = try? Fixture.imported().index.agreement(starred) else { return [] }
    var unstarred = now
    unstarred.isStarred = false
    unstarred.notes.removeLast()
    var intended = unstarred
    intended.stage = .intent
    intended.signed = nil
    intended.facts = []
    intended.notes = []
    var imported = intended
    imported.sides[1].body = nil
    imported.instrument = .unknown
    let versions: [(String, ChangeKind, Agreement?)] = [
      ("2026-11-21T14:02", .starred, now), ("2026-10-05T08:30", .noted, nil),
      ("2026-03-02T16:45", .noted, unstarred),
      ("2026-03-01T10:00", .staged, unstarred), ("2026-02-11T09:12", .undone, intended),
      ("2026-02-11T09:10", .edited, imported), ("2026-02-10T23:59:59", .edited, intended),
      ("2026-02-01T07:00", .imported, imported),
    ]
    return versions.compactMap { time, kind, agreement in
      var agreement = agreement
      if time.hasPrefix("2026-10") {
        agreement = now
        agreement?.isStarred = false
      }
      if time.hasPrefix("2026-03-01") { agreement?.notes = [] }
      return (try? EDTF(time)).map { HistoryEntry(time: $0, kind: kind, agreement: agreement) }
    }
  }

  @Test(arguments: screens, Language.allCases)
  func screen(_ screen: Screen, in language: Language) throws {
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
      var state = try Fixture.state(
        Fixture.imported(), screen.keys, size: Size(columns: columns, rows: rows), language: language,
        access: screen.access)
      try screen.event?(&state)
      try Golden.check(state.frame(), "\(screen.name)-\(columns)x\(rows)-\(language.rawValue)")
    }
  }

  @Test func whatIsDrawnWithASCIIHasItsSigns() throws {
    var state = try Fixture.state(
      Fixture.imported(), "", size: Size(columns: 120, rows: 40), glyphs: .ascii)
    #expect(state.frame().text.contains("** 17 Aug 2019 MoU"))
    for key in try Key.script("j<Enter><End>") { _ = state.update(key) }
    state.receive(history: Self.history, for: Self.starred)
    #expect(state.frame().text.contains("stage set: ~ Intent -> * Signed"))
  }

  @Test func aPreviewShowsNotesAndNoHistory() throws {
    var state = try Fixture.state(Fixture.imported(), "j<Enter>", size: Size(columns: 120, rows: 60))
    state.receive(history: Self.history, for: Self.starred)
    #expect(state.frame().text.contains("History"))
    _ = state.update(.escape)
    #expect(state.frame().text.contains("Your notes") && !state.frame().text.contains("History"))
  }

  @Test func whatIsCopiedHasNoHistory() throws {
    var state = try Fixture.state(Fixture.imported(), "j<Enter>")
    state.receive(history: Self.history, for: Self.starred)
    guard case .copy(let text)? = state.update(.character("y")).first else {
      Issue.record("y does not copy")
      return
    }
    #expect(
      text.hasPrefix("★ Bandung ⇄ Cirebon\n") && text.contains("Copy received.") && !text.contains("History"))
  }
}
