package import KembarModel

/// Something in a row of a query's results that cannot be read as what it should be.
package struct WikidataProblem: Error, Hashable, Sendable {
  /// What a variable may stand for (RDF 1.1).
  package enum Term: String, Hashable, Sendable {
    case uri, literal
  }

  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    case notABinding
    case missing
    case malformedTerm
    case wrongTerm(expected: Term, found: Term)
    /// The `unknown value` of Wikidata.
    case unknownValue
    case notAnItem(String)
    case malformedPoint(String)
    case notOnEarth(String)
    case outOfRange(String)
    case malformedDate(String)
    case malformedPrecision(String)
    /// A date of which no more than the century is known.
    case vagueDate(String)
  }

  /// What is wrong, apart from how it is worded.
  package var kind: Kind
  /// The variable whose value it is, such as `aCoord`; empty for the whole row.
  package var variable: String
  /// Where the value stands, or else the row.
  package var mark: Mark

  /// The problem as one that other rows may have as well.
  package var withoutMark: WikidataProblem {
    var problem = self
    problem.mark = .none
    return problem
  }

  /// One sentence for people: the variable, what is wrong, and what would be right.
  package func message(in language: Language) -> String {
    let sentence = sentence[language]
    return variable.isEmpty ? sentence : "\(variable): \(sentence)"
  }

  private var sentence: Phrase {
    switch kind {
    case .notABinding:
      Phrase(
        id: "baris ini bukan objek yang memberi nilai kepada variabel",
        en: "this row is not an object that gives values to variables")
    case .missing: Phrase(id: "tidak ada nilainya, padahal wajib", en: "has no value, and must have one")
    case .malformedTerm:
      Phrase(
        id: "seharusnya objek dengan 'type' dan 'value'", en: "expected an object with 'type' and 'value'")
    case .wrongTerm(let expected, let found):
      Phrase(
        id: "seharusnya \(expected.name[.indonesian]), bukan \(found.name[.indonesian])",
        en: "expected \(expected.name[.english]), found \(found.name[.english])")
    case .unknownValue:
      Phrase(
        id: "menurut Wikidata nilainya ada, tetapi tidak diketahui",
        en: "according to Wikidata there is a value, but it is not known")
    case .notAnItem(let uri):
      Phrase(
        id: "'\(uri.excerpt)' bukan butir Wikidata; tulis seperti http://www.wikidata.org/entity/Q64",
        en: "'\(uri.excerpt)' is not an item of Wikidata; write it like http://www.wikidata.org/entity/Q64")
    case .malformedPoint(let text):
      Phrase(
        id: "'\(text.excerpt)' bukan titik; tulis bujur dan lintang seperti Point(106.8 -6.6)",
        en: "'\(text.excerpt)' is not a point; write longitude and latitude like Point(106.8 -6.6)")
    case .notOnEarth(let text):
      Phrase(id: "'\(text.excerpt)' bukan titik di Bumi", en: "'\(text.excerpt)' is not a point on Earth")
    case .outOfRange(let text):
      Phrase(
        id: "'\(text.excerpt)' di luar batas; bujur harus -180 sampai 180, lintang -90 sampai 90",
        en: "'\(text.excerpt)' is out of range; longitudes are -180 to 180, latitudes -90 to 90")
    case .malformedDate(let text):
      Phrase(
        id: "'\(text.excerpt)' bukan tanggal dari tahun 1 sampai 9999; tulis seperti 2004-05-17T00:00:00Z",
        en: "'\(text.excerpt)' is not a date from the year 1 to 9999; write it like 2004-05-17T00:00:00Z")
    case .malformedPrecision(let text):
      Phrase(
        id: "'\(text.excerpt)' bukan ketelitian tanggal Wikidata; tulis bilangan dari 0 sampai 14",
        en: "'\(text.excerpt)' is not a precision of Wikidata's dates; write a number from 0 to 14")
    case .vagueDate(let text):
      Phrase(
        id: "dari '\(text.excerpt)' paling-paling abadnya yang diketahui, jadi tidak dipakai",
        en: "of '\(text.excerpt)' the century is known at best, so it is left out")
    }
  }
}

extension WikidataProblem.Term {
  fileprivate var name: Phrase {
    switch self {
    case .uri: Phrase(id: "sebuah URI", en: "a URI")
    case .literal: Phrase(id: "sebuah literal", en: "a literal")
    }
  }
}
