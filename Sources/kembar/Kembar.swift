import ArgumentParser
import KembarModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program: a browser for agreements, and the same answers without a screen.
@main
struct Kembar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kembar",
    abstract: "Browse the agreements that cities and states sign with each other.",
    discussion: """
      Without a command, kembar opens the browser. Queries are words, and filters like country:kz, stage:signed, \
      person:"bima arya" or signed:2016..2018; every term must match, and '-' before a term negates it.
      """,
    version: "0.1.0",
    subcommands: [
      Browse.self, List.self, Show.self, Countries.self, Cities.self, People.self, Import.self, Export.self,
      EditAgreement.self, Undo.self, History.self, Check.self, Manual.self,
    ],
    defaultSubcommand: Browse.self)

  static func main() {
    // A file that would grow beyond a limit is an error like a full disk, and no reason to be killed.
    signal(SIGXFSZ, SIG_IGN)
    guard CommandLine.argc > 1 else {
      // Without arguments there is nothing to parse, and the browser is on the screen a millisecond sooner.
      return Failure.catching { try Browsing(language: Environment.language).run() }
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard !exitCode(for: error).isSuccess else { exit(withError: error) }
      // Arguments may come from data, so they are not repeated raw.
      Failure.end(fullMessage(for: error), exitCode(for: error).rawValue)
    }
  }
}
