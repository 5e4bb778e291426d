import TestSupport
import Testing

@testable import Terminal

@Suite struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int) -> Frame {
    Frame(size: Size(columns: columns, rows: rows))
  }

  @Test func aCellIsSixteenBytes() {
    #expect(MemoryLayout<Cell>.size == 16)
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test func goldenText() {
    var frame = frame(24, 6)
    frame.fill(Rect(frame.size), with: "·", style: .faint)
    frame.fill(Rect(column: 1, row: 1, columns: 22, rows: 4))
    frame.write("Bogor ⇄ 木更津市", column: 2, row: 1, style: .heading)
    frame.write("Нұр-Сұлтан", column: 2, row: 2)
    frame.write("عمان काठमाण्डू", column: 2, row: 3)
    frame.write("too long for the frame", column: 12, row: 4)
    #expect(
      frame.text == """
        ························
        · Bogor ⇄ 木更津市     ·
        · Нұр-Сұлтан           ·
        · عمان काठमाण्डू         ·
        ·           too long for
        ························
        """)
    #expect(frame.row(2) == "· Нұр-Сұлтан           ·")
    #expect(frame.row(6) == "")
    #expect(frame[2, 1].style == .heading)
  }

  @Test func trailingBlanksAreTrimmed() {
    var frame = frame(10, 3)
    frame.write("a  ", column: 1, row: 1)
    #expect(frame.text == "\n a\n")
  }

  @Test func aWideCharacterFillsTwoCells() {
    var frame = frame(4, 1)
    #expect(frame.write("木", column: 1, row: 0, style: .match) == 2)
    #expect(frame[1, 0].text == "木")
    #expect(frame[2, 0].isRightHalf)
    #expect(frame[2, 0].style == .match)
  }

  @Test(arguments: [
    (0, "x 更津"), (1, " x更津"), (2, "木x 津"), (3, "木 x津"), (5, "木更 x"),
  ])
  func overwritingHalfBlanksTheOther(column: Int, expected: String) {
    var frame = frame(6, 1)
    frame.write("木更津", column: 0, row: 0)
    frame.write("x", column: column, row: 0)
    #expect(frame.text == expected)
  }

  @Test(arguments: [
    ("木更", 3, "木", 3), ("木更", 2, "木", 2), ("木更", 1, "", 1), ("abc", 2, "ab", 2), ("abc", 0, "", 0),
    ("abc", -1, "", 0),
    ("e\u{301}x", 1, "e\u{301}", 1),
  ])
  func clipsAtALimit(text: String, limit: Int, expected: String, used: Int) {
    var frame = frame(10, 1)
    #expect(frame.write(text, column: 0, row: 0, columns: limit) == used)
    #expect(frame.text == expected)
  }

  @Test func clipsToTheLeft() {
    var frame = frame(6, 1)
    #expect(frame.write("abcdef", column: -2, row: 0) == 6)
    #expect(frame.text == "cdef")
    frame.write("木更津", column: -1, row: 0)
    #expect(frame.text == " 更津")
  }

  @Test(arguments: [Int.min, -100, -1, 0, 3, 4, 100, Int.max])
  func outsideIsHarmless(place: Int) {
    var frame = frame(4, 4)
    frame.write("木更津市", column: place, row: 0)
    frame.write("木更津市", column: 0, row: place)
    frame.write("木更津市", column: place, row: place, columns: Int.max)
    #expect(frame[place, -1] == .blank)
    #expect(frame.cells.count == 16)
  }

  @Test func emptyFrames() {
    var frame = Frame(size: Size(columns: -1, rows: 0))
    frame.write("x", column: 0, row: 0)
    frame.fill(Rect(column: -1, row: -1, columns: 5, rows: 5))
    #expect(frame.text == "")
  }

  @Test func fillsWithWideCharactersInPairs() {
    var frame = frame(6, 2)
    frame.fill(Rect(column: 1, row: 0, columns: 5, rows: 9), with: "木")
    #expect(frame.text == " 木木\n 木木")
  }

  @Test func paintsBehindWhatIsThere() {
    var frame = frame(4, 2)
    frame.write("ab", column: 0, row: 1, style: .warning)
    frame.paint(Rect(column: 0, row: 1, columns: 9, rows: 1), .selection)
    #expect(frame.row(1) == "ab")
    #expect(frame[0, 1].style == Style.warning.on(.selection))
    #expect(frame[3, 1].style == Style.text.on(.selection))
    #expect(frame[0, 0].style == .text)
  }

  @Test func writesStyledLines() {
    var frame = frame(12, 1)
    let line = StyledLine([Span("Bogor", style: .link), Span(" ⇄ 木更津市")])
    #expect(frame.write(line, column: 1, row: 0, columns: 9) == 9)
    #expect(frame.text == " Bogor ⇄")
    #expect(frame[5, 0].style == .link)
    #expect(frame[6, 0].style == .text)
  }

  @Test func nothingHarmfulEntersAndEveryRowIsFull() {
    var generator = RandomNumbers(seed: 5)
    var frame = frame(17, 5)
    for _ in 0..<5_000 {
      let column = Int.random(in: -20..<20, using: &generator)
      let row = Int.random(in: -1..<6, using: &generator)
      let limit = Int.random(in: -1..<20, using: &generator)
      frame.write(hostileText(using: &generator), column: column, row: row, columns: limit)
    }
    for row in 0..<5 {
      let cells = (0..<17).map { frame[$0, row] }
      #expect(!cells.contains { $0.text.unicodeScalars.contains(where: isHarmful) })
      #expect(cells.reduce(0) { $0 + DisplayWidth.of($1.text) } == 17)
      for (cell, next) in zip(cells, cells.dropFirst()) {
        #expect(next.isRightHalf == (DisplayWidth.of(cell.text) == 2))
      }
    }
  }
}
