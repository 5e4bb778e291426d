import ArgumentParser
import KembarModel
import Terminal

/// Opens the browser.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the browser, filtered by a query.",
    discussion:
      "This is what kembar does without a command; write it where a query begins with a command's name.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var arguments: QueryArguments

  @Option(help: ArgumentHelp("Play these keys first, such as: /astana<Enter><Enter>", valueName: "keys"))
  var script: String = ""

  @Option(help: ArgumentHelp("The size of the screen for --dump.", valueName: "columns x rows"))
  var size = FrameSize(Size(columns: 80, rows: 24))

  @Flag(help: "Print the screen as text instead of showing it.")
  var dump = false

  func run() {
    Failure.catching {
      let browsing = Browsing(
        location: common.location, query: arguments.text, script: script,
        language: common.interfaceLanguage)
      if dump {
        Output.write(try browsing.dump(size.size) + "\n")
      } else {
        try browsing.run()
      }
    }
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
