package import KembarModel

extension RowProblem {
  /// One sentence for people: the column, what is wrong, and what would be right.
  package func message(in language: Language) -> String {
    if case .value(let kind) = reason { return Problem(kind, path: header, mark: mark).message(in: language) }
    return header.isEmpty ? sentence[language] : "\(header): \(sentence[language])"
  }

  private var sentence: Phrase {
    switch reason {
    case .value: Phrase(id: "", en: "")
    case .malformedDate(let error):
      Phrase(
        id: error.message(in: .indonesian) + Self.advice(for: error)[.indonesian],
        en: error.message(in: .english) + Self.advice(for: error)[.english])
    case .dateNotOfPattern(let text, let pattern):
      Phrase(
        id: "'\(text.excerpt)' bukan tanggal berbentuk \(pattern)",
        en: "'\(text.excerpt)' is not a date of the form \(pattern)")
    case .malformedNumber(let text):
      Phrase(
        id: "'\(text.excerpt)' bukan bilangan; tulis derajat desimal, seperti -6.2",
        en: "'\(text.excerpt)' is not a number; write decimal degrees, such as -6.2")
    case .halfPosition:
      Phrase(
        id: "lintang dan bujur harus ada keduanya; isi atau kosongkan keduanya",
        en: "latitude and longitude go together; fill in both or neither")
    case .positionWithoutPlace:
      Phrase(
        id: "ada koordinat, tetapi tidak ada nama tempatnya; isi nama tempat",
        en: "there are coordinates, but no place; fill in the place")
    case .malformedItem(let text):
      Phrase(
        id: "'\(text.excerpt)' bukan butir Wikidata; tulis seperti Q1017",
        en: "'\(text.excerpt)' is not a Wikidata item; write one like Q1017")
    case .noSides:
      Phrase(
        id: "kesepakatan perlu dua pihak, di sini tidak ada; isi negara, tempat, atau lembaganya",
        en: "an agreement needs two sides, here there is none; fill in the country, place or body of each")
    case .oneSide:
      Phrase(
        id: "kesepakatan perlu dua pihak, di sini hanya satu; isi negara, tempat, atau lembaga pihak lainnya",
        en: "an agreement needs two sides, here there is one; fill in the country, place or body of the other"
      )
    case .unequalLists(let countries, let places):
      Phrase(
        id: "\(countries) negara tetapi \(places) tempat; tulis satu negara dan satu tempat untuk tiap pihak",
        en: "countries are \(countries) but places \(places); write one of each for every side")
    case .tooManyParts(let text):
      Phrase(
        id: "'\(text.excerpt)' lebih dari nama|jabatan|pihak; tulis \\| untuk tanda | di dalam nama",
        en: "'\(text.excerpt)' is more than name|role|side; write \\| for a | within a name")
    case .unknownSide(let text, let count):
      Phrase(
        id: "'\(text.excerpt)' bukan pihak; tulis \(Self.letters(count, last: " atau "))",
        en: "'\(text.excerpt)' is not a side; write \(Self.letters(count, last: " or "))")
    case .tooManyCells(let count, let columns):
      Phrase(
        id:
          "baris ini memiliki \(count) sel, padahal tabelnya \(columns) kolom; beri tanda kutip pada sel yang "
          + "memuat pemisah",
        en:
          "this row has \(count) cells, but the table has \(columns) columns; put quotes around a cell that "
          + "holds the delimiter")
    }
  }

  /// What helps with dates such as 31/12/2023, which are read only if their format is known.
  private static func advice(for error: EDTF.ParseError) -> Phrase {
    let isLocal =
      error.reason == .unreadable
      && error.text.utf8.count { [0x2E, 0x2F, 0x2D].contains($0) } == 2
      && error.text.utf8.allSatisfy { (0x2D...0x39).contains($0) }
    guard isLocal else { return Phrase(id: "", en: "") }
    return Phrase(
      id: "; atau sebutkan formatnya, seperti --date-format dd/MM/yyyy",
      en: "; or say how they are written, such as --date-format dd/MM/yyyy")
  }

  /// The letters of so many sides: `a, b or c`.
  private static func letters(_ count: Int, last: String) -> String {
    let letters = (0..<min(count, 26)).map { String(UnicodeScalar(UInt8(97 + $0))) }
    guard let final = letters.last else { return "" }
    return letters.dropLast().joined(separator: ", ") + last + final
  }
}
