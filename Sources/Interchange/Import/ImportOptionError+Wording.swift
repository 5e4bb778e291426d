package import KembarModel

extension ImportOptionError {
  /// One sentence for people: what is wrong, and what to write instead.
  package func message(in language: Language) -> String {
    switch reason {
    case .malformedConstant(let problem): problem.message(in: language)
    case .malformedFile(let kind, let path): Problem(kind, path: path, mark: mark).message(in: language)
    default: sentence[language]
    }
  }

  private var sentence: Phrase {
    switch reason {
    case .malformedConstant, .malformedFile: Phrase(id: "", en: "")
    case .malformedAssignment(let text, let option):
      option == "--set"
        ? Phrase(
          id: "'\(text.excerpt)' tidak bisa dibaca; tulis --set BAGIAN=NILAI, seperti --set kind=sister-city",
          en: "'\(text.excerpt)' cannot be read; write --set FIELD=VALUE, such as --set kind=sister-city")
        : Phrase(
          id:
            "'\(text.excerpt)' tidak bisa dibaca; tulis --column BAGIAN=KOLOM, seperti --column signed=Tanggal",
          en: "'\(text.excerpt)' cannot be read; write --column FIELD=HEADER, such as --column signed=Date")
    case .unknownField(let name): unknownField(name)
    case .givenTwice(let field):
      Phrase(
        id: "'\(field.name)' diberikan dua kali; pakai satu kolom atau satu nilai tetap saja",
        en: "'\(field.name)' is given twice; use either one column or one constant")
    case .severalColumns(let field, let headers):
      Phrase(
        id: "'\(field.name)' hanya menerima satu kolom; pilih salah satu: \(Self.list(headers))",
        en: "'\(field.name)' takes one column; choose one of \(Self.list(headers))")
    case .malformedDateFormat(let text):
      Phrase(
        id:
          "'\(text.excerpt)' bukan format tanggal; pakai d, M, MMMM, dan yyyy, seperti dd/MM/yyyy atau d MMMM yyyy",
        en:
          "'\(text.excerpt)' is not a date format; use d, M, MMMM and yyyy, as in dd/MM/yyyy or MMMM d, yyyy")
    case .emptySeparator:
      Phrase(
        id: "pemisah nilai kosong; tulis tandanya, seperti --split ';'",
        en: "the separator is empty; write the sign, such as --split ';'")
    case .unknownHeader(let header, let headers): unknownHeader(header, headers)
    case .missingSides(let first, let second, let headers):
      missingSides(first: first, second: second, headers)
    }
  }

  private func unknownField(_ name: String) -> Phrase {
    let names = ImportField.allCases.map(\.name)
    if let nearest = Spelling.nearest(to: name, among: names) {
      return Phrase(
        id: "'\(name.excerpt)' bukan bagian yang dapat diisi; maksudnya '\(nearest)'?",
        en: "'\(name.excerpt)' is not a field of an import; did you mean '\(nearest)'?")
    }
    let list = names.joined(separator: ", ")
    return Phrase(
      id: "'\(name.excerpt)' bukan bagian yang dapat diisi; pilih salah satu: \(list)",
      en: "'\(name.excerpt)' is not a field of an import; it must be one of \(list)")
  }

  private func unknownHeader(_ header: String, _ headers: [String]) -> Phrase {
    if let nearest = Spelling.nearest(to: header, among: headers) {
      return Phrase(
        id: "tabel ini tidak memiliki kolom '\(header.excerpt)'; maksudnya '\(nearest.excerpt)'?",
        en: "the table has no column '\(header.excerpt)'; did you mean '\(nearest.excerpt)'?")
    }
    return Phrase(
      id: "tabel ini tidak memiliki kolom '\(header.excerpt)'; kolomnya: \(Self.list(headers))",
      en: "the table has no column '\(header.excerpt)'; its columns are \(Self.list(headers))")
  }

  private func missingSides(first: Bool, second: Bool, _ headers: [String]) -> Phrase {
    let columns = Self.list(headers)
    if first, second {
      return Phrase(
        id:
          "tidak ada kolom yang menyebut pihak-pihaknya; tulis --column a.place=KOLOM --column b.place=KOLOM, atau "
          + "--column countries=KOLOM; kolomnya: \(columns)",
        en:
          "no column says who the sides are; write --column a.place=HEADER --column b.place=HEADER, or --column "
          + "countries=HEADER; the columns are \(columns)")
    }
    let letter = first ? "a" : "b"
    return Phrase(
      id:
        "tidak ada kolom yang menyebut pihak \(first ? "pertama" : "kedua"); tulis --column \(letter).place=KOLOM, "
        + "atau --set \(letter).country=NEGARA; kolomnya: \(columns)",
      en:
        "no column says who the \(first ? "first" : "second") side is; write --column \(letter).place=HEADER, or "
        + "--set \(letter).country=COUNTRY; the columns are \(columns)")
  }

  /// At most thirty headers, quoted.
  private static func list(_ headers: [String]) -> String {
    let shown = headers.prefix(30).map { "'\($0.excerpt)'" }.joined(separator: ", ")
    return headers.count > 30 ? "\(shown), …" : shown
  }
}
