import ArgumentParser
import Interchange
import KembarModel
import Search

/// How countries, cities and people are written.
enum TallyFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, tsv, ids
}

/// The options of the commands that count.
struct TallyOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions
  @OptionGroup var arguments: QueryArguments
  @Option(help: "How to write them: table, json, csv, tsv or ids.")
  var format: TallyFormat = .table
}

/// Lists the countries of the agreements that match.
struct Countries: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the countries of the agreements that match, with counts.")

  @OptionGroup var options: TallyOptions

  func run() {
    TallyListing.write(options) { catalogue, query, language in
      TallyListing(
        keys: ["code", "name"],
        rows: catalogue.countriesMatching(query).map { tally in
          ([tally.value, catalogue.index.countries.name(of: tally.value, in: language)], tally.count)
        })
    }
  }
}

/// Lists the cities of the agreements that match.
struct Cities: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the cities of the agreements that match, with counts.")

  @OptionGroup var options: TallyOptions

  func run() {
    TallyListing.write(options) { catalogue, query, language in
      TallyListing(
        keys: ["id", "country", "name"],
        rows: catalogue.placesMatching(query, language).map { tally in
          let place = catalogue.index.registry.places[tally.value]
          return ([place.id, place.country, place.names.words(in: language)], tally.count)
        })
    }
  }
}

/// Lists the people who took part in the agreements that match.
struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the people of the agreements that match, with counts.")

  @OptionGroup var options: TallyOptions

  func run() {
    TallyListing.write(options) { catalogue, query, _ in
      TallyListing(
        keys: ["id", "name"],
        rows: catalogue.personTallies(query).map { tally in
          let person = catalogue.index.registry.people[tally.value]
          return ([person.id, person.name], tally.count)
        })
    }
  }
}
