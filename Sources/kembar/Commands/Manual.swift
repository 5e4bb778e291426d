import ArgumentParser

/// Writes the man page and the key table of the README from the same tables that the program runs by.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the man page, or the key table in Markdown.", shouldDisplay: false)

  /// What is written.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case man, keys
  }

  @Argument(help: "man or keys.")
  var part: Part = .man

  func run() {
    switch part {
    case .man: Output.write(ManualPage.text)
    case .keys: Output.write(KeyTable.markdown)
    }
  }
}
