extension Problem {
  /// One sentence for people: the path, what is wrong, and what would be right.
  package func message(in language: Language) -> String {
    let sentence = sentence[language]
    return path.isEmpty ? sentence : "\(path): \(sentence)"
  }

  private var sentence: Phrase {
    switch kind {
    case .missing(let key):
      Phrase(
        id: "'\(key.excerpt)' tidak ada, padahal wajib", en: "'\(key.excerpt)' is missing and must be given")
    case .unknownKey(let key, let allowed):
      Phrase(
        id: "'\(key.excerpt)' bukan kunci di sini" + suggestion(for: key, among: allowed, .indonesian),
        en: "'\(key.excerpt)' is not a key here" + suggestion(for: key, among: allowed, .english))
    case .repeatedKey(let key):
      Phrase(
        id: "'\(key.excerpt)' ditulis dua kali; hapus salah satu",
        en: "'\(key.excerpt)' is given twice; remove one")
    case .wrongType(let expected, let found):
      Phrase(
        id: "seharusnya \(expected.phrase[.indonesian]), bukan \(found.phrase[.indonesian])",
        en: "expected \(expected.phrase[.english]), found \(found.phrase[.english])")
    case .unknownWord(let word, let noun, let allowed):
      Phrase(
        id: "'\(word.excerpt)' bukan \(noun[.indonesian])"
          + suggestion(for: word, among: allowed, .indonesian),
        en: "'\(word.excerpt)' is not \(noun[.english])" + suggestion(for: word, among: allowed, .english))
    case .unknownCountry(let code):
      Phrase(
        id: "'\(code.excerpt)' bukan kode negara; tulis dua huruf ISO 3166-1, seperti ID atau KZ",
        en: "'\(code.excerpt)' is not a country; write the two letters of ISO 3166-1, such as ID or KZ")
    case .codeAsWritten(let code):
      Phrase(
        id: "'\(code.excerpt)' adalah kode negara; tulis sebagai country: \(code.excerpt)",
        en: "'\(code.excerpt)' is a country's code; write it as country: \(code.excerpt)")
    case .excluded(let key, let other):
      Phrase(
        id: "'\(key)' tidak bisa bersama '\(other)'; hapus salah satu",
        en: "'\(key)' cannot stand beside '\(other)'; remove one")
    case .unsupportedVersion(let version):
      Phrase(
        id: "versi \(version) belum dikenal; kembar ini membaca versi 1",
        en: "version \(version) is not known; this kembar reads version 1")
    case .malformedDate(let error):
      Phrase(id: error.message(in: .indonesian), en: error.message(in: .english))
    case .malformedIdentifier(let id):
      Phrase(
        id: "'\(id.excerpt)' bukan id; pakai huruf kecil, angka, dan '-'",
        en: "'\(id.excerpt)' is not an id; use lower-case letters, digits and '-'")
    case .malformedLanguage(let tag):
      Phrase(
        id: "'\(tag.excerpt)' bukan bahasa; tulis tanda BCP 47, seperti id, en, atau zh-Hant",
        en: "'\(tag.excerpt)' is not a language; write a BCP 47 tag such as id, en or zh-Hant")
    case .malformedURL(let url):
      Phrase(
        id: "'\(url.excerpt)' bukan alamat web; tulis yang berawal http:// atau https://",
        en: "'\(url.excerpt)' is not a web address; write one that begins with http:// or https://")
    case .malformedPath(let path):
      Phrase(
        id: "'\(path.excerpt)' tidak menunjuk bagian kesepakatan; tulis seperti signed atau participants.0",
        en: "'\(path.excerpt)' does not name a part of an agreement; write it like signed or participants.0")
    case .repeatedIdentifier(let id):
      Phrase(
        id: "id '\(id.excerpt)' sudah dipakai; id harus unik",
        en: "the id '\(id.excerpt)' is taken; ids must be unique")
    case .unresolved(let id, let list):
      Phrase(id: "'\(id.excerpt)' tidak ada di \(list)", en: "'\(id.excerpt)' is not among the \(list)")
    case .outOfRange(let value, let allowed):
      Phrase(
        id: "\(value) di luar batas; harus \(allowed)", en: "\(value) is out of range; it must be \(allowed)")
    case .tooFewSides(let count):
      Phrase(
        id: "kesepakatan perlu dua pihak atau lebih, di sini \(count)",
        en: "an agreement needs two sides or more, here \(count)")
    case .empty:
      Phrase(id: "kosong; isi atau hapus", en: "is empty; fill it in or leave it out")
    case .controlCharacter(let scalar):
      Phrase(
        id: "ada karakter kendali U+\(hexadecimal(scalar)); hapus",
        en: "holds the control character U+\(hexadecimal(scalar)); remove it")
    case .factWithoutStatement(let path):
      Phrase(
        id: "'\(path.excerpt)' tidak tertulis di kesepakatan ini",
        en: "'\(path.excerpt)' is not stated in this agreement")
    case .knownUnknown(let field):
      Phrase(
        id: "'\(field)' tertulis di kesepakatan ini, jadi bukan tak diketahui",
        en: "'\(field)' is given in this agreement, so it is not unknown")
    }
  }

  private func suggestion(for word: String, among allowed: [String], _ language: Language) -> String {
    if let nearest = Spelling.nearest(to: word, among: allowed) {
      return Phrase(id: "; maksudnya '\(nearest)'?", en: "; did you mean '\(nearest)'?")[language]
    }
    let list = allowed.joined(separator: ", ")
    return Phrase(id: "; pilih salah satu: \(list)", en: "; it must be one of \(list)")[language]
  }
}

extension Problem.ValueType {
  fileprivate var phrase: Phrase {
    switch self {
    case .null: Phrase(id: "nilai kosong", en: "nothing")
    case .boolean: Phrase(id: "benar/salah", en: "a truth value")
    case .integer: Phrase(id: "bilangan bulat", en: "a whole number")
    case .number: Phrase(id: "bilangan", en: "a number")
    case .string: Phrase(id: "teks", en: "a text")
    case .list: Phrase(id: "daftar", en: "a list")
    case .map: Phrase(id: "peta kunci dan nilai", en: "a map of keys and values")
    }
  }
}

private func hexadecimal(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
