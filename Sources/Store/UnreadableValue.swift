package import KembarModel

/// A value in a registry file that cannot be read as what it should be.
package struct UnreadableValue: Hashable, Sendable {
  /// What is wrong with the value.
  package enum Reason: Hashable, Sendable {
    case date(EDTF.ParseError)
    case word(noun: Phrase, allowed: [String])
    case fieldPath
    case words(SyntaxError)
    case encoding
    /// A former state of a record is not the JSON that it should be.
    case json(SyntaxError)
    /// A former state of a record has keys or values that it cannot have.
    case document([Problem])
    /// The row belongs to a record that is not there.
    case orphan
  }

  /// What is wrong with one column of a row.
  package struct Failure: Hashable, Sendable {
    /// The name of the column.
    package var column: String
    /// What stands there, with what is no UTF-8 replaced.
    package var value: String
    /// What is wrong, apart from how it is worded.
    package var reason: Reason
  }

  /// The name of the table.
  package var table: String
  /// The id of the record that the row belongs to; for an orphan, the number that leads nowhere.
  package var id: String
  /// What is wrong there.
  package var failure: Failure

  /// One sentence for people: the table, the record, the column, and what is wrong.
  package func message(in language: Language) -> String {
    let value = failure.value.excerpt
    let place = Phrase(
      id: "tabel \(table), catatan '\(id.excerpt)', kolom \(failure.column): ",
      en: "table \(table), record '\(id.excerpt)', column \(failure.column): ")
    return place[language] + sentence(value)[language]
  }

  private func sentence(_ value: String) -> Phrase {
    switch failure.reason {
    case .date(let error):
      Phrase(id: error.message(in: .indonesian), en: error.message(in: .english))
    case .word(let noun, let allowed):
      Phrase(
        id: "'\(value)' bukan \(noun[.indonesian]); pilih salah satu: \(allowed.joined(separator: ", "))",
        en: "'\(value)' is not \(noun[.english]); it must be one of \(allowed.joined(separator: ", "))")
    case .fieldPath:
      Phrase(
        id: "'\(value)' tidak menunjuk bagian kesepakatan; tulis seperti signed atau participants.0",
        en: "'\(value)' does not name a part of an agreement; write it like signed or participants.0")
    case .words(let error):
      Phrase(
        id: "\(error.message(in: .indonesian)); tulis seperti {\"id\": \"…\", \"en\": \"…\"}",
        en: "\(error.message(in: .english)); write it like {\"id\": \"…\", \"en\": \"…\"}")
    case .json(let error):
      Phrase(id: error.message(in: .indonesian), en: error.message(in: .english))
    case .document(let problems):
      Phrase(
        id: problems.map { $0.message(in: .indonesian) }.joined(separator: "; "),
        en: problems.map { $0.message(in: .english) }.joined(separator: "; "))
    case .encoding:
      Phrase(id: "'\(value)' bukan UTF-8; tulis ulang", en: "'\(value)' is not UTF-8; write it anew")
    case .orphan:
      Phrase(
        id: "baris ini milik catatan yang tidak ada; hapus baris ini",
        en: "this row belongs to a record that is not there; delete the row")
    }
  }
}
