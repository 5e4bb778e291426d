import ArgumentParser

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
      Browse.self, List.self, Show.self, Countries.self, Cities.self, People.self, Manual.self,
    ],
    defaultSubcommand: Browse.self)
}
