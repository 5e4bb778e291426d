import TestSupport
import Testing

@testable import Terminal

@Suite struct StyledLineTests {
  private let line = StyledLine([
    Span("Kota ", style: .faint), Span("Bogor", style: .link, link: 3), Span(" ⇄ 木更津市"),
  ])

  @Test func measuresAllSpans() {
    #expect(line.width == 21)
    #expect(line.text == "Kota Bogor ⇄ 木更津市")
  }

  @Test func clipsInTheStyleOfWhatIsCut() {
    #expect(line.clipped(columns: 21) == line)
    #expect(
      line.clipped(columns: 8)
        == StyledLine([
          Span("Kota ", style: .faint), Span("Bo", style: .link, link: 3), Span("…", style: .link, link: 3),
        ]))
    #expect(line.clipped(columns: 0) == StyledLine())
  }

  @Test func wrapsWithinSpansAndIndents() {
    #expect(
      line.wrapped(columns: 12, indent: 2) == [
        StyledLine([Span("Kota ", style: .faint), Span("Bogor", style: .link, link: 3), Span(" ⇄")]),
        StyledLine([Span("  "), Span("木更津市")]),
      ])
    #expect(line.wrapped(columns: 7).map(\.text) == ["Kota", "Bogor ⇄", "木更津", "市"])
    #expect(StyledLine().wrapped(columns: 4) == [StyledLine()])
    #expect(line.wrapped(columns: 0).isEmpty)
  }

  @Test func neverExceedsAnyWidth() {
    var generator = RandomNumbers(seed: 4)
    for _ in 0..<200 {
      let line = StyledLine((0..<3).map { Span(hostileText(using: &generator), link: $0) })
      for columns in 1...40 {
        #expect(line.clipped(columns: columns).width <= columns)
        for part in line.wrapped(columns: columns, indent: 4) { #expect(part.width <= columns) }
      }
    }
  }
}
