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
      let countries = catalogue.index.countries
      return TallyListing(keys: ["code", "name"], catalogue.countriesMatching(query)) { code in
        [code, countries.name(of: code, in: language)]
      }
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
      let places = catalogue.index.registry.places
      return TallyListing(keys: ["id", "country", "name"], catalogue.placesMatching(query, language)) {
        number in
        let place = places[number]
        return [place.id, place.country, place.names.words(in: language)]
      }
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
      let people = catalogue.index.registry.people
      return TallyListing(keys: ["id", "name"], catalogue.personTallies(query)) { number in
        [people[number].id, people[number].name]
      }
    }
  }
}
