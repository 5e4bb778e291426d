import Interchange
import KembarModel
import TestSupport
import Testing

@Suite("Whatever the bytes, the reader accounts for all of them", .timeLimit(.minutes(1)))
struct TableNoiseTests {
  private static let limits = TableReader.Limits(rowLength: 60, columns: 8)

  @Test("An input may be cut anywhere")
  func cuts() {
    let text = "sep=;\r\na;\"é\"\"\r\n\"\r\r\n'=b;\"x\"y\n\n日本;\"\"\r\"\";\"😀\r\"\r\nc;\"\"\"\r\nd;;\r"
    let bytes = Array(text.utf8)
    let whole = Reading(text)
    #expect(whole.rows.count == 4 && whole.malformed.count == 2)
    for place in bytes.indices.dropFirst("sep=;\r\n".utf8.count) {
      let limits = TableReader.Limits(window: place)
      let chunks = [Array(bytes[..<place]), Array(bytes[place...])]
      #expect(Reading(chunks: chunks, delimiter: .semicolon, limits: limits) == whole)
    }
  }

  @Test("The chunks make no difference", arguments: 1...10)
  func chunks(seed: Int) {
    var numbers = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<40 {
      let bytes = numbers.noise()
      let delimiter = numbers.maybe { $0.pick(Delimiter.allCases) }
      let whole = Reading(chunks: [bytes], delimiter: delimiter, limits: Self.limits)
      for chunks in [bytes.chunks(of: 1), numbers.chunks(bytes)] {
        #expect(Reading(chunks: chunks, delimiter: delimiter, limits: Self.limits) == whole)
      }
      // The delimiter is looked for in the window, so only a given one is independent of it.
      guard let delimiter else { continue }
      var limits = Self.limits
      limits.window = numbers.pick([8, 13, 30])
      #expect(Reading(chunks: numbers.chunks(bytes), delimiter: delimiter, limits: limits) == whole)
    }
  }

  @Test("Rows, malformed rows and blank lines are the whole text", arguments: 1...10)
  func account(seed: Int) {
    var numbers = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<40 {
      let text = numbers.list(upTo: 200) { $0.pick(Array(",;\"\"\"\n\r\t'=ab é日😀".unicodeScalars)) }
      let reading = Reading(
        String(String.UnicodeScalarView(text)), delimiter: .comma, limits: Self.limits)
      let places = Dictionary(uniqueKeysWithValues: zip(marks(of: text), text.indices))
      var start = 0
      for record in reading.records {
        start += text[start...].prefix { $0.isLineBreak }.count
        let end = start + record.raw.unicodeScalars.count
        #expect(text[start..<min(end, text.count)].elementsEqual(record.raw.unicodeScalars))
        switch record {
        case .malformed(let problem, _):
          #expect(places[problem.mark].map((start..<end).contains) == true)
        case .row(let row):
          #expect(row.cells.first?.mark == Mark(line: row.line, column: 1))
          for cell in row.cells {
            let place = places[cell.mark] ?? text.count
            #expect((start...end).contains(place) && (place == start || text[place - 1] == ","))
            let first = cell.text.unicodeScalars.first
            #expect(place == text.count || [first, "\"", "'"].contains(text[place]) || first == nil)
          }
        }
        start = end
      }
      #expect(text[start...].allSatisfy(\.isLineBreak) == (reading.problem == nil))
    }
  }

  /// Where each character stands.
  private func marks(of text: [Unicode.Scalar]) -> [Mark] {
    var mark = Mark(line: 1, column: 1)
    return text.indices.map { index in
      defer {
        mark.column += 1
        if text[index] == "\n" || text[index] == "\r" && text.dropFirst(index + 1).first != "\n" {
          mark = Mark(line: Int(mark.line) + 1, column: 1)
        }
      }
      return mark
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLineBreak: Bool { self == "\n" || self == "\r" }
}

extension RandomNumbers {
  /// Bytes that look like a table, more or less.
  fileprivate mutating func noise() -> [UInt8] {
    let signs = [",", ";", "\t", "|", "\"", "\"\"", "\",\"", "\n", "\r", "\r\n", "'=", " ", "a", "bc"]
    let plain = list(upTo: 60) { Array($0.pick(signs).utf8) }
    let begin: [UInt8] = pick([[], [], [], [0xEF, 0xBB, 0xBF], Array("sep=;\r\n".utf8)])
    switch Int.random(in: 0..<4, using: &self) {
    case 0: return begin + plain.joined()
    case 1: return begin + plain.map { oneIn(8) ? Array("é日😀".utf8) : $0 }.joined()
    case 2: return begin + plain.map { oneIn(15) ? [UInt8.random(in: 0...255, using: &self)] : $0 }.joined()
    default:
      let isLittleEndian = oneIn(2)
      let units = plain.joined().map { oneIn(50) ? UInt16.random(in: 0...0xFFFF, using: &self) : UInt16($0) }
      let bytes = ([0xFEFF] + units).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      let ordered = isLittleEndian ? bytes.chunks(of: 2).flatMap { $0.reversed() } : bytes
      return oneIn(5) ? ordered + [0] : ordered
    }
  }
}
