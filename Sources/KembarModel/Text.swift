/// Words of the data in any number of languages, in the order in which they were written.
package struct Text: Hashable, Sendable {
  /// Words in one language, named by its BCP 47 tag.
  package struct Wording: Hashable, Sendable {
    /// A BCP 47 tag, such as `id` or `zh-Hant`.
    package var language: String
    /// As the document has them; never empty.
    package var words: String

    /// Ties words to the language they are in.
    package init(language: String, words: String) {
      self.language = language
      self.words = words
    }
  }

  /// At most one for each language.
  package var wordings: [Wording]

  /// Makes a text of its wordings; an empty list makes an empty text.
  package init(_ wordings: [Wording] = []) {
    self.wordings = wordings
  }

  /// Whether there are no words in any language.
  package var isEmpty: Bool { wordings.isEmpty }

  /// The words in exactly this language, or `nil` where the text has none.
  package subscript(_ language: String) -> String? {
    wordings.first { $0.language == language }?.words
  }

  /// The words a reader of `language` is shown: in that language, else English, else Indonesian, else the first.
  ///
  /// Empty only for an empty text.
  package func words(in language: Language) -> String {
    self[language.rawValue] ?? self["en"] ?? self["id"] ?? wordings.first?.words ?? ""
  }
}
