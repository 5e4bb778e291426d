/// A text that is not in the format it should be in.
package struct SyntaxError: Error, Hashable, Sendable {
  /// What is wrong with the text.
  package enum Reason: Hashable, Sendable {
    case expected(String)
    case trailing
    case tooDeep(Int)
    /// A value of more bytes than are read at once.
    case tooLarge(Int)
    case malformedNumber
    case malformedEscape
    case malformedUTF8
    case rawControlCharacter
    case unterminatedString
    case repeatedKey(String)
    case unsupportedTag(String)
    case tooManyAliases(Int)
    case expandsTooFar
    /// The words of a library, in English.
    case other(String)
  }

  /// The name of the format: `JSON`, `YAML`.
  package var format: String
  /// What is wrong, apart from how it is worded.
  package var reason: Reason
  /// Where it is wrong; ``Mark/none`` where that cannot be told.
  package var mark: Mark

  /// An error of a text in a format.
  package init(format: String, reason: Reason, mark: Mark) {
    self.format = format
    self.reason = reason
    self.mark = mark
  }

  /// One sentence for people.
  package func message(in language: Language) -> String {
    let sentence = sentence[language]
    return Phrase(id: "bukan \(format) yang benar: \(sentence)", en: "not valid \(format): \(sentence)")[
      language]
  }

  private var sentence: Phrase {
    switch reason {
    case .expected(let what):
      Phrase(id: "di sini seharusnya \(indonesian(what))", en: "expected \(what) here")
    case .trailing:
      Phrase(id: "ada teks setelah dokumen berakhir", en: "there is text after the end of the document")
    case .tooDeep(let limit):
      Phrase(id: "bersarang lebih dari \(limit) tingkat", en: "nested deeper than \(limit) levels")
    case .tooLarge(let limit):
      Phrase(
        id: "nilai ini lebih besar dari \(size(limit))", en: "this value is larger than \(size(limit))")
    case .malformedNumber: Phrase(id: "bilangan ini tidak terbaca", en: "this number cannot be read")
    case .malformedEscape:
      Phrase(id: "urutan setelah '\\' ini tidak dikenal", en: "this sequence after '\\' is not known")
    case .malformedUTF8: Phrase(id: "teks ini bukan UTF-8", en: "this text is not UTF-8")
    case .rawControlCharacter:
      Phrase(
        id: "ada karakter kendali di dalam teks; tulis sebagai \\n atau \\u0000",
        en: "there is a control character inside a text; write it as \\n or \\u0000")
    case .unterminatedString: Phrase(id: "teks ini tidak ditutup", en: "this text is not closed")
    case .repeatedKey(let key):
      Phrase(id: "kunci '\(key.excerpt)' ditulis dua kali", en: "the key '\(key.excerpt)' is given twice")
    case .unsupportedTag(let tag):
      Phrase(id: "tag '\(tag.excerpt)' tidak didukung", en: "the tag '\(tag.excerpt)' is not supported")
    case .tooManyAliases(let limit):
      Phrase(
        id: "lebih dari \(limit) alias tidak didukung",
        en: "more than \(limit) aliases are not supported")
    case .expandsTooFar:
      Phrase(
        id: "alias-aliasnya menghasilkan lebih banyak daripada yang tertulis",
        en: "its aliases make more of it than is written")
    case .other(let words): Phrase(id: words, en: words)
    }
  }

  private func size(_ bytes: Int) -> String {
    bytes.isMultiple(of: 1 << 20) ? "\(bytes >> 20) MiB" : "\(bytes) B"
  }

  private func indonesian(_ what: String) -> String {
    switch what {
    case "a value": "sebuah nilai"
    case "a key in double quotes": "kunci dalam tanda kutip ganda"
    case "a key": "sebuah kunci"
    case "a text": "sebuah teks"
    case "an object": "sebuah objek"
    case "an array": "sebuah larik"
    default: what.replacing(" or ", with: " atau ")
    }
  }
}
