#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether the terminal can be sent UTF-8, as the locale has it.
enum CharacterSet: Hashable {
  case utf8
  /// A locale that names another character set: nothing but ASCII is safe.
  case ascii

  /// Sets the process's LC_CTYPE, by which ncurses encodes and measures.
  ///
  /// A locale that is missing, `C`, or not installed though meant as UTF-8 is replaced by one that is always there.
  static func adopt(_ environment: Environment) -> CharacterSet {
    let named = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"]
    let isInstalled = setlocale(LC_CTYPE, "") != nil
    let set = CharacterSet(named: named, codeset: isInstalled ? codeset() : nil)
    guard set == .utf8, codeset() != "UTF-8" else { return set }
    let common: [String] = ["C.UTF-8", "en_US.UTF-8", "UTF-8"]
    let adopted = common.contains { setlocale(LC_CTYPE, $0) != nil }
    return adopted ? .utf8 : .ascii
  }

  /// What a locale's name and, when it is installed, its codeset say.
  init(named name: String?, codeset: String?) {
    guard let name, name != "C", name != "POSIX" else {
      self = .utf8
      return
    }
    if let codeset {
      self = codeset == "UTF-8" ? .utf8 : .ascii
      return
    }
    let folded = String(name.lowercased().filter { $0 != "-" })
    self = folded.contains("utf8") || !name.contains(".") ? .utf8 : .ascii
  }

  private static func codeset() -> String {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
  }
}
