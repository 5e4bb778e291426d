package import KembarModel

/// Something in a table that cannot be read.
package struct TableProblem: Error, Hashable, Sendable {
  /// What is wrong with the table.
  package enum Reason: Hashable, Sendable {
    /// The quoted cell goes on to the end of the input, or beyond what one row may have.
    case unclosedQuote
    case textAfterQuote
    case tooManyColumns(limit: Int)
    /// The limit is in bytes.
    case tooLong(limit: Int)
    case malformedText(TextEncoding)
    case nulCharacter
  }

  /// What is wrong, apart from how it is worded.
  package var reason: Reason
  /// Where it is wrong: the opening quote of a cell that is not closed, else the first character that is in the wrong.
  package var mark: Mark

  /// A problem at a place.
  package init(_ reason: Reason, at mark: Mark) {
    self.reason = reason
    self.mark = mark
  }

  /// One sentence for people.
  package func message(in language: Language) -> String { sentence[language] }

  private var sentence: Phrase {
    switch reason {
    case .unclosedQuote:
      Phrase(
        id: "tanda kutip yang membuka sel ini tidak ditutup; tambahkan tanda kutip penutup",
        en: "the quote that opens this cell is not closed; add the closing quote")
    case .textAfterQuote:
      Phrase(
        id: "ada teks setelah tanda kutip penutup; tanda kutip di dalam sel harus ditulis dua kali",
        en: "there is text after the closing quote; a quote inside a cell must be written twice")
    case .tooManyColumns(let limit):
      Phrase(
        id: "baris ini lebih dari \(limit) kolom; periksa pergantian barisnya",
        en: "this row has more than \(limit) columns; check its line breaks")
    case .tooLong(let limit):
      Phrase(
        id: "baris ini lebih panjang dari \(limit >> 20) MiB; periksa pergantian barisnya",
        en: "this row is longer than \(limit >> 20) MiB; check its line breaks")
    case .malformedText(.utf8):
      Phrase(
        id: "teks ini bukan UTF-8; simpan berkasnya sebagai UTF-8",
        en: "this text is not UTF-8; save the file as UTF-8")
    case .malformedText(.utf16LittleEndian), .malformedText(.utf16BigEndian):
      Phrase(
        id: "teks ini bukan UTF-16; simpan berkasnya sebagai UTF-8",
        en: "this text is not UTF-16; save the file as UTF-8")
    case .malformedText(.windows1252):
      Phrase(
        id: "teks ini bukan UTF-8 dan bukan Windows-1252; simpan berkasnya sebagai UTF-8",
        en: "this text is neither UTF-8 nor Windows-1252; save the file as UTF-8")
    case .nulCharacter:
      Phrase(
        id: "ada karakter NUL di sini, jadi ini bukan tabel teks; simpan berkasnya sebagai CSV UTF-8",
        en: "there is a NUL character here, so this is not a table of text; save the file as CSV UTF-8")
    }
  }
}
