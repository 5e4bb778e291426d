/// A language of the interface.
///
/// The data may carry any language; these two are the ones kembar itself speaks.
package enum Language: String, CaseIterable, Sendable {
  case indonesian = "id"
  case english = "en"

  /// The interface language that is not this one.
  package var other: Language { self == .indonesian ? .english : .indonesian }
}

/// Words of the interface in both of its languages.
package struct Phrase: Hashable, Sendable {
  private let indonesian: String
  private let english: String

  /// Pairs the Indonesian words with the English ones.
  package init(id indonesian: String, en english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  /// The words in one language.
  package subscript(_ language: Language) -> String {
    language == .indonesian ? indonesian : english
  }
}
