package import KembarModel

/// A query that cannot be read.
package struct QueryError: Error, Hashable, Sendable {
  /// What is wrong at one place of the query.
  package enum Reason: Hashable, Sendable {
    case unknownQualifier(String)
    case missingValue(Qualifier)
    case unknownValue(String, Qualifier, nearest: String?)
    case mixedCombinations
    case allOfOne(Qualifier)
    case severalValues(Qualifier)
    case malformedDate(EDTF.ParseError)
  }

  /// What is wrong, apart from how it is worded.
  package var reason: Reason
  /// Where the caret belongs, in characters from the start of the query.
  package var offset: Int

  /// One sentence for people: what is wrong, and what was expected.
  package func message(in language: Language) -> String {
    phrase[language]
  }

  private var phrase: Phrase {
    switch reason {
    case .unknownQualifier(let word):
      if let nearest = Spelling.nearest(to: word, among: Qualifier.words) {
        Phrase(
          id: "'\(word.excerpt):' bukan penyaring; maksudnya '\(nearest):'?",
          en: "'\(word.excerpt):' is not a filter; did you mean '\(nearest):'?")
      } else {
        Phrase(
          id: "'\(word.excerpt):' bukan penyaring; untuk mencarinya, tulis di antara tanda kutip",
          en: "'\(word.excerpt):' is not a filter; put it in quotes to search for it")
      }
    case .missingValue(let qualifier):
      Phrase(
        id: "di sini seharusnya \(qualifier.expectation[.indonesian])",
        en: "expected \(qualifier.expectation[.english])")
    case .unknownValue(let value, let qualifier, let nearest?):
      Phrase(
        id: "'\(value.excerpt)' bukan \(noun(qualifier)[.indonesian]); maksudnya '\(nearest)'?",
        en: "'\(value.excerpt)' is not \(noun(qualifier)[.english]); did you mean '\(nearest)'?")
    case .unknownValue(let value, let qualifier, nil):
      Phrase(
        id:
          "'\(value.excerpt)' bukan \(noun(qualifier)[.indonesian]); seharusnya \(qualifier.expectation[.indonesian])",
        en:
          "'\(value.excerpt)' is not \(noun(qualifier)[.english]); expected \(qualifier.expectation[.english])"
      )
    case .mixedCombinations:
      Phrase(
        id: "',' (salah satu) dan '+' (semua) tidak dapat dicampur di sini",
        en: "',' (any of) and '+' (all of) cannot be mixed here")
    case .allOfOne(let qualifier):
      Phrase(
        id: "sebuah kesepakatan hanya punya satu \(qualifier.name[.indonesian]); pakai ',' untuk salah satu",
        en: "an agreement has only one \(qualifier.name[.english]); use ',' for any of them")
    case .severalValues(let qualifier):
      Phrase(
        id:
          "\(qualifier.name[.indonesian]): hanya menerima satu nilai; tulis \(qualifier.name[.indonesian]): lagi "
          + "untuk yang berikutnya",
        en:
          "\(qualifier.name[.english]): takes one value; write \(qualifier.name[.english]): again for the next"
      )
    case .malformedDate(let error):
      Phrase(id: error.message(in: .indonesian), en: error.message(in: .english))
    }
  }

  private func noun(_ qualifier: Qualifier) -> Phrase {
    switch qualifier {
    case .country: Phrase(id: "negara", en: "a country")
    case .stage: Stage.noun
    case .instrument: Instrument.noun
    case .kind: AgreementKind.noun
    case .scope: ScopeField.noun
    case .is: Phrase(id: "status", en: "a state")
    default: Phrase(id: "keterangan", en: "a property")
    }
  }
}
