import ArgumentParser
import Browser
import KembarModel
import Search
import Terminal

/// Opens the browser.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the browser, filtered by a query.",
    discussion: "This is what kembar does without a command; write it where a query begins with a command's name.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var arguments: QueryArguments

  @Option(help: ArgumentHelp("Play these keys first, such as: /astana<Enter><Enter>", valueName: "keys"))
  var script: String?

  @Option(help: ArgumentHelp("The size of the screen for --dump.", valueName: "columns x rows"))
  var size: FrameSize = FrameSize(Size(columns: 80, rows: 24))

  @Flag(help: "Print the screen as text instead of showing it.")
  var dump = false

  func run() throws {
    let language = common.interfaceLanguage
    do {
      let keys = try script.map { text in try Self.keys(text, language) } ?? []
      let registry = try common.loadRegistry()
      let query = try arguments.parse(registry.catalogue, language)
      let opening = Opening(registry: registry, query: query, language: language, keys: keys)
      if dump {
        Output.write(opening.state(size.size, .unicode).frame().text + "\n")
      } else {
        try EventLoop.run(opening)
      }
    } catch let failure as Failure {
      failure.end()
    }
  }

  private static func keys(_ text: String, _ language: Language) throws -> [Key] {
    do {
      return try Key.script(text)
    } catch {
      let caret = String(repeating: " ", count: error.offset) + "^"
      let message = Phrase(
        id: "naskah tombol tidak terbaca; tulis seperti /astana<Enter><Tab><Esc>",
        en: "these keys cannot be read; write them like /astana<Enter><Tab><Esc>")
      throw Failure(message: "\(message[language])\n  \(text)\n  \(caret)", code: .usage)
    }
  }
}

/// What the browser starts with.
struct Opening {
  var registry: LoadedRegistry
  var query: Query
  var language: Language
  /// Played before the first frame is shown; what they would have to do outside the browser is left out.
  var keys: [Key]

  /// The state on a screen of a given size.
  func state(_ size: Size, _ glyphs: Glyphs) -> State {
    var state = State(
      catalogue: registry.catalogue, registryName: registry.name, query: query, language: language, size: size,
      today: Environment.today, glyphs: glyphs)
    for key in keys { _ = state.update(key) }
    return state
  }
}

/// A size on the command line: `80x24`.
struct FrameSize: ExpressibleByArgument {
  var size: Size

  init(_ size: Size) {
    self.size = size
  }

  init?(argument: String) {
    let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1], (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}
