package import KembarModel

extension ImportReport {
  /// The report for people, line by line: columns not used, doubts, rejected rows, and the account of all rows.
  ///
  ///     columns not used: 'type', 'references'
  ///     'Kazakhstah' (2 rows, first in line 812): not a country; did you mean Kazakhstan?
  ///     twins.csv:97:12: lat1: '96.2' is out of range; it must be -90…90
  ///     25,917 rows read = 25,914 new + 0 changed + 0 unchanged + 2 duplicates + 1 rejected
  ///
  /// - Parameters:
  ///   - language: the language of the report.
  ///   - countries: finds what may have been meant by what is no country.
  ///   - limit: how many doubts and how many rejections are listed; the others are counted.
  /// - Returns: the lines, of which the account is the last.
  package func lines(in language: Language, countries: CountryResolver, limit: Int = 100) -> [String] {
    var lines: [String] = []
    if !ignored.isEmpty {
      let names = ignored.prefix(limit).map { "'\($0.excerpt)'" } + (ignored.count > limit ? ["…"] : [])
      let heading = Phrase(id: "kolom yang tidak dipakai", en: "columns not used")[language]
      lines.append("\(heading): \(names.joined(separator: ", "))")
    }
    let doubts = self.doubts.sorted { left, right in
      (right.value.count, left.value.order) < (left.value.count, right.value.order)
    }
    lines += doubts.prefix(limit).map { line($0.key, $0.value, language, countries) }
    let moreDoubts = doubts.dropFirst(limit).reduce(moreDoubtfulRows) { $0 + $1.value.count }
    if moreDoubts > 0 { lines.append(Self.more(moreDoubts, language, .doubtful)) }
    lines += rejections.prefix(limit).map { rejection in
      "\(file):\(rejection.mark.line):\(rejection.mark.column): \(rejection.message[language])"
    }
    let moreRejections = rejections.dropFirst(limit).count + moreRejections
    if moreRejections > 0 { lines.append(Self.more(moreRejections, language, .rejected)) }
    return lines + [account(in: language)]
  }

  /// How many rows were read, and that each of them is accounted for.
  package func account(in language: Language) -> String {
    let number = { (number: Int) in number.grouped(in: language) }
    return Phrase(
      id:
        "\(number(counts.read)) baris dibaca = \(number(counts.new)) baru + \(number(counts.changed)) berubah + "
        + "\(number(counts.unchanged)) tetap + \(number(counts.duplicates)) ganda + "
        + "\(number(counts.rejected)) ditolak",
      en:
        "\(number(counts.read)) \(counts.read == 1 ? "row" : "rows") read = \(number(counts.new)) new + \(number(counts.changed)) changed + "
        + "\(number(counts.unchanged)) unchanged + \(number(counts.duplicates)) duplicates + "
        + "\(number(counts.rejected)) rejected")[language]
  }

  private enum Listing {
    case doubtful, rejected
  }

  private static func more(_ count: Int, _ language: Language, _ listing: Listing) -> String {
    let number = count.grouped(in: language)
    return switch listing {
    case .doubtful:
      Phrase(id: "… dan \(number) baris meragukan lainnya", en: "… and \(number) more doubtful rows")[
        language]
    case .rejected:
      Phrase(
        id: "… dan \(number) lainnya; --rejects BERKAS menyimpan semuanya",
        en: "… and \(number) more; --rejects FILE keeps them all")[language]
    }
  }

  private func line(
    _ doubt: ImportDoubt, _ rows: DoubtfulRows, _ language: Language, _ countries: CountryResolver
  ) -> String {
    let place = place(of: rows, language)
    switch doubt {
    case .unresolvedCountry(let label):
      let candidates = countries.candidates(for: label).map { $0.names.words(in: language) }
      let sentence = Self.unresolved(candidates)[language]
      return "'\(label.excerpt)' \(place): \(sentence)"
    case .countryNotStated:
      let sentence = Phrase(
        id: "negara tidak disebut \(place); isi negaranya, atau biarkan jika memang tidak diketahui",
        en: "country not stated \(place); fill it in, or leave it where it is not known")
      return sentence[language]
    case .ambiguousPlace(let name, let country, let taken):
      let sentence = Phrase(
        id: "ada beberapa tempat bernama ini; dianggap \(taken); tambahkan koordinat atau butir Wikidata",
        en: "several places have this name; taken for \(taken); add coordinates or a Wikidata item")
      return "'\(name.excerpt)', \(countries.name(of: country, in: language)) \(place): \(sentence[language])"
    case .sidesAreTheSame(let name):
      let sentence = Phrase(
        id: "semua pihaknya sama; periksa apakah sumbernya bermaksud tempat lain",
        en: "all sides are the same; see whether the source means another place")
      return "'\(name.excerpt)' \(place): \(sentence[language])"
    case .leftOut(let problem):
      let sentence = Phrase(id: "nilai itu tidak dipakai", en: "the value is left out")
      return "\(problem.message(in: language)) \(place): \(sentence[language])"
    case .differsFromEarlierRow(let id):
      let sentence = Phrase(
        id:
          "baris sebelumnya adalah kesepakatan yang sama, tetapi isinya lain; perbaiki salah satu, atau beri id "
          + "masing-masing",
        en:
          "an earlier row is the same agreement, but says something else; mend one of them, or give each an id"
      )
      return "'\(id)' \(place): \(sentence[language])"
    }
  }

  /// Where the rows are: `(2 rows, first in line 812)`.
  private func place(of rows: DoubtfulRows, _ language: Language) -> String {
    let unit = unit == .line ? Phrase(id: "baris", en: "line") : Phrase(id: "hasil", en: "result")
    let count = rows.count.grouped(in: language)
    guard rows.count > 1 else { return "(\(unit[language]) \(rows.first))" }
    return Phrase(
      id: "(\(count) baris, pertama di \(unit[.indonesian]) \(rows.first))",
      en: "(\(count) rows, first in \(unit[.english]) \(rows.first))")[language]
  }

  private static func unresolved(_ candidates: [String]) -> Phrase {
    guard let last = candidates.last else {
      return Phrase(id: "bukan negara; dicatat seperti tertulis", en: "not a country; kept as written")
    }
    let others = candidates.dropLast().joined(separator: ", ")
    return Phrase(
      id: "bukan negara; maksudnya \(others.isEmpty ? last : "\(others) atau \(last)")?",
      en: "not a country; did you mean \(others.isEmpty ? last : "\(others) or \(last)")?")
  }
}
