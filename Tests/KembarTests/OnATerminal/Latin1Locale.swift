import Foundation

/// A German locale whose character set is ISO 8859-1: the installed one, or one compiled for the test.
struct Latin1Locale {
  /// What selects it.
  let environment: [String: String]
  private let folder: TemporaryFolder

  private static let name = "de_DE.ISO-8859-1"

  /// Whether Debian's `locales-all` is installed, or `locales`, which has the sources.
  static var isAtHand: Bool {
    isInstalled || FileManager.default.fileExists(atPath: "/usr/share/i18n/locales/de_DE")
  }

  private static var isInstalled: Bool {
    (try? Program.execute(["locale", "charmap"], environment: ["LC_ALL": name]).output) == "ISO-8859-1\n"
  }

  init() throws {
    folder = try TemporaryFolder()
    guard !Self.isInstalled else {
      environment = ["LC_ALL": Self.name]
      return
    }
    // It warns of much and says so in its status; what counts is the locale.
    _ = try Program.execute([
      "localedef", "--no-archive", "-c", "-i", "de_DE", "-f", "ISO-8859-1", folder.path + "/" + Self.name,
    ])
    environment = ["LOCPATH": folder.path, "LC_ALL": Self.name]
    let charset = try Program.execute(["locale", "charmap"], environment: environment)
    guard charset.output == "ISO-8859-1\n" else { throw NotSeen(what: "the locale: \(charset)") }
  }
}
