import Browser
import KembarModel
import Terminal
import TestSupport
import Testing

/// Keys and news at random, from fixed seeds: nothing traps, and every cursor stays on an item.
struct RandomKeyTests {
  @Test(arguments: 0..<12)
  func anyKeys(_ seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let catalogue =
      switch seed % 3 {
      case 0: try Fixture.manyScripts()
      case 1: try Fixture.imported()
      default: try Fixture.bundled()
      }
    let others = try [
      Fixture.bundled(), Fixture.imported(), Fixture.imported { $0.agreements.removeFirst(2) },
    ]
    let failure = Phrase(id: "gagal", en: "failed")
    var state = try Fixture.state(catalogue)
    let keys = KeyMap.bindings.flatMap(\.keys) + "abckz:,+-\"日é ".map(Key.character)
    let sizes = [(80, 24), (120, 40), (40, 12), (39, 11), (1, 1), (0, 0), (300, 100), (76, 13)]
    for _ in 0..<400 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0:
        let (columns, rows) = sizes.randomElement(using: &random) ?? (80, 24)
        state.resize(Size(columns: columns, rows: rows))
      case 1:
        let action = Mouse.Action.allCases.randomElement(using: &random) ?? .press
        let column = Int.random(in: 0..<130, using: &random)
        _ = state.update(.mouse(Mouse(action, column: column, row: Int.random(in: 0..<45, using: &random))))
      case 2:
        let other = others.randomElement(using: &random) ?? catalogue
        state.receive(other, registryName: nil, after: .elsewhere)
      case 3: state.receive(failure: failure)
      default:
        _ = state.update(keys.randomElement(using: &random) ?? .enter)
      }
      if let id = state.wantedHistory { state.receive(history: ChangeFrameTests.history, for: id) }
      let frame = state.frame()
      #expect(frame.size == state.size)
      for pane in Pane.allCases {
        let index = state.cursor(pane).index
        let count =
          switch pane {
          case .countries: state.results.countries.count
          case .cities: state.results.places.count
          case .agreements: state.results.rows.count
          }
        #expect(index == 0 || index < count)
      }
    }
  }

  @Test func everyFrameIsFitForATerminal() throws {
    for keys in ["", "n", "S<Enter>", "<Enter>", "<Enter>w", "j<Enter>", "G<Enter>", "/ha"] {
      let frame = try Fixture.state(Fixture.manyScripts(), keys, size: Size(columns: 100, rows: 40)).frame()
      for scalar in frame.text.unicodeScalars where scalar != "\n" {
        #expect(
          ![.control, .format].contains(scalar.properties.generalCategory),
          "U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
