import KembarModel
import Search

/// The words of closed lists by how a table writes them: it writes the same few again and again.
struct WordMemory {
  let instruments = KnownWords<Instrument>()
  let kinds = KnownWords<AgreementKind>()
  let stages = KnownWords<Stage>()
  let fields = KnownWords<ScopeField>()
}

/// The words of one list.
final class KnownWords<Word: CodeWord> {
  private var words: [String: Word] = [:]
  /// Memory does not grow with the file.
  private static var most: Int { 1_000 }

  /// The word that a text names, or `nil`.
  func word(named text: String) -> Word? {
    if let word = words[text] { return word }
    let word = Word(named: text)
    if words.count < Self.most { words[text] = word }
    return word
  }
}
