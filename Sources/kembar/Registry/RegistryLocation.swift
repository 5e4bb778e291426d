/// Where the registry is that the user asks for.
enum RegistryLocation: Equatable {
  /// Inside the program, by the user's own choice.
  case bundled
  /// A file that was named.
  case named(String)
  /// The user's own, which is made from the bundled one when something is first written.
  case own(String)

  /// What the option or the variable names; without either, the user's own.
  init(_ name: String?) {
    switch name {
    case nil: self = .own(Self.dataFolder + "/kembar/registry.sqlite")
    case "bundled"?: self = .bundled
    case let path?: self = .named(path)
    }
  }

  /// The path of the file, or `nil` for the bundled registry.
  var path: String? {
    switch self {
    case .bundled: nil
    case .named(let path), .own(let path): path
    }
  }

  /// The path of a file that is there, or `nil`.
  var existingPath: String? {
    switch self {
    case .bundled: nil
    case .named(let path): path
    case .own(let path): FileReader.exists(path) ? path : nil
    }
  }

  /// `$XDG_DATA_HOME`, which has to be absolute to count, as the XDG Base Directory Specification says.
  private static var dataFolder: String { folder("XDG_DATA_HOME", else: ".local/share") }

  /// Where texts are kept that are being edited.
  static var draftsFolder: String { folder("XDG_STATE_HOME", else: ".local/state") + "/kembar/drafts" }

  private static func folder(_ variable: String, else usual: String) -> String {
    if let folder = Environment[variable], folder.hasPrefix("/") { return folder }
    return (Environment["HOME"] ?? "") + "/" + usual
  }
}
