import Interchange
import KembarModel
import Testing

@Suite("Encodings are told apart, wherever the bytes are cut") struct TableEncodingTests {
  private static let table = "nama,é\n日本,😀\u{10FFFF}\n"
  private static let cells = [["nama", "é"], ["日本", "😀\u{10FFFF}"]]

  @Test(arguments: [1, 2, 3, 5, 1000])
  func unicode(chunkLength: Int) {
    let units = Array(Self.table.utf16)
    let encoded: [(TextEncoding, [UInt8])] = [
      (.utf8, Array(Self.table.utf8)), (.utf8, [0xEF, 0xBB, 0xBF] + Array(Self.table.utf8)),
      (.utf16LittleEndian, [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      (.utf16BigEndian, [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    ]
    for (encoding, bytes) in encoded {
      let reading = Reading(chunks: bytes.chunks(of: chunkLength))
      #expect(reading.cells == Self.cells)
      #expect(reading.records.map(\.raw).joined() == Self.table)
      #expect(reading.encoding == encoding)
    }
  }

  @Test(arguments: [1, 2, 3, 5, 1000])
  func windows1252(chunkLength: Int) {
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    let bytes = Array("a\n".utf8) + (0x80...0xFF).filter { !undefined.contains($0) } + Array("\n".utf8)
    let text =
      "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
    let reading = Reading(chunks: bytes.chunks(of: chunkLength))
    #expect(reading.cells == [["a"], [text]])
    #expect(reading.encoding == .windows1252)
  }

  @Test("The first character beyond ASCII decides, however late it comes")
  func lateWindows1252() {
    let plain = Array(String(repeating: "Bandung,Jakarta\n", count: 10_000).utf8)
    let reading = Reading(chunks: (plain + Array("M".utf8) + [0xFC] + Array("nchen".utf8)).chunks(of: 4096))
    #expect(reading.records.count == 10_001)
    #expect(reading.cells.last == ["München"])
  }

  @Test(arguments: [[0x63, 0x61, 0x66, 0xE9], [0x61, 0xC3], [0x61, 0xF0, 0x9F]] as [[UInt8]])
  func windows1252AtTheEnd(bytes: [UInt8]) {
    let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    for length in 1...4 {
      let expected = bytes.last == 0x9F ? "að\u{178}" : text
      #expect(Reading(chunks: bytes.chunks(of: length)).cells == [[expected]])
    }
  }

  @Test(
    "What is no text ends the reading where it stands, behind the rows before it",
    arguments: [
      ([0xFF], .malformedText(.utf8)), ([0xC3, 0x28], .malformedText(.utf8)),
      ([0xE4, 0xB8], .malformedText(.utf8)),
      ([0x00], .nulCharacter),
    ] as [([UInt8], TableProblem.Reason)])
  func malformedUTF8(bytes: [UInt8], reason: TableProblem.Reason) {
    for length in [1, 3, 1000] {
      let text = Array("é,b\n\"c\r\n日\",d".utf8) + bytes
      for end in [[], Array("\ne,f\n".utf8)] {
        let reading = Reading(chunks: (text + end).chunks(of: length))
        #expect(reading.cells == [["é", "b"]])
        #expect(reading.problem == TableProblem(reason, at: Mark(line: 3, column: 5)))
      }
    }
  }

  @Test(
    arguments: [
      ([0x61, 0x00], .nulCharacter, 2), ([0x61, 0xE9, 0x00], .nulCharacter, 3),
      ([0x61, 0xE9, 0x81], .malformedText(.windows1252), 3),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xE9], .malformedText(.utf8), 2),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00], .nulCharacter, 2),
      ([0xFF, 0xFE, 0x61, 0x00, 0x62], .malformedText(.utf16LittleEndian), 2),
      ([0xFF, 0xFE, 0x00, 0xDC, 0x61, 0x00], .malformedText(.utf16LittleEndian), 1),
      ([0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x3D], .malformedText(.utf16BigEndian), 2),
      ([0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x61], .malformedText(.utf16BigEndian), 1),
      ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00], .nulCharacter, 1),
    ] as [([UInt8], TableProblem.Reason, Int)])
  func malformed(bytes: [UInt8], reason: TableProblem.Reason, column: Int) {
    for length in 1...4 {
      let reading = Reading(chunks: bytes.chunks(of: length))
      #expect(reading.records.isEmpty)
      #expect(reading.problem == TableProblem(reason, at: Mark(line: 1, column: column)))
    }
  }

  @Test("An empty input has no rows, with a byte-order mark or without")
  func empty() {
    for bytes in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] {
      let reading = Reading(chunks: bytes.chunks(of: 1))
      #expect(reading.records.isEmpty && reading.problem == nil)
    }
  }

  @Test func plainASCIITellsNoEncoding() {
    #expect(Reading("a,b\n").encoding == nil)
  }
}
