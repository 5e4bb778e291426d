import KembarModel
import Terminal

extension ScreenError {
  /// One sentence for people: why there is no screen, and what to do.
  func message(in language: Language) -> String {
    phrase[language]
  }

  private var phrase: Phrase {
    switch self {
    case .notATerminal(.input):
      Phrase(
        id: "masukan baku bukan terminal; jalankan di terminal, atau pakai 'kembar list'",
        en: "standard input is not a terminal; run it in one, or use 'kembar list'")
    case .notATerminal(.output):
      Phrase(
        id: "keluaran baku bukan terminal; jalankan di terminal, atau pakai 'kembar list'",
        en: "standard output is not a terminal; run it in one, or use 'kembar list'")
    case .cannotPlaceCursor(let terminal):
      Phrase(
        id:
          "terminal ini (TERM=\(terminal)) tidak dapat menempatkan kursor; setel TERM, atau pakai 'kembar list'",
        en:
          "this terminal (TERM=\(terminal)) cannot place the cursor; set TERM to what it is, or use 'kembar list'"
      )
    case .unknownTerminal(let terminal, let tried):
      Phrase(
        id: "sistem ini tidak mengenal terminal '\(terminal)', juga tidak \(tried.joined(separator: ", ")); "
          + "pasang basis data terminfo, atau pakai 'kembar list'",
        en: "this system does not know the terminal '\(terminal)', nor \(tried.joined(separator: ", ")); "
          + "install its terminfo database, or use 'kembar list'")
    case .lost:
      Phrase(id: "terminal sudah tidak ada", en: "the terminal is gone")
    }
  }
}
