import ArgumentParser
import KembarModel
import Search

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The registry: a file of kembar's, a JSON or YAML document, or 'bundled'. Default: $KEMBAR_REGISTRY, else your "
        + "own, else bundled.",
      valueName: "file"))
  var registry: String?

  @Option(help: ArgumentHelp("id or en. Default: $KEMBAR_LANGUAGE, else the locale.", valueName: "language"))
  var language: Language?

  /// The language of messages and names.
  var interfaceLanguage: Language { language ?? Environment.language }

  /// Where the registry is that is asked for.
  var location: RegistryLocation { RegistryLocation(registry ?? Environment.registry) }

  /// Reads the registry that is asked for.
  ///
  /// - Parameter extent: how much of it is wanted.
  /// - Returns: the registry, of whose agreements no more is read than that.
  /// - Throws: ``Failure`` where it cannot be read.
  func openRegistry(_ extent: LoadedRegistry.Extent) throws -> OpenRegistry {
    try OpenRegistry(location, language: interfaceLanguage, .whole(extent))
  }
}

/// The words of a query on the command line.
struct QueryArguments: ParsableArguments {
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "What to look for, such as: kazakhstan stage:signed -scope:culture", valueName: "query"))
  var query: [String] = []

  func validate() throws {
    if let option = query.first(where: { $0.hasPrefix("--") && $0.count > 2 }) {
      throw ValidationError("Unknown option '\(option)'; a query has no options of its own.")
    }
  }

  /// The query as one text.
  var text: String { query.joined(separator: " ") }

  /// How much of a registry has to be known to find what matches.
  var extent: LoadedRegistry.Extent { text.allSatisfy(\.isWhitespace) ? .dates : .text }

  /// Reads the query.
  ///
  /// - Throws: ``Failure`` where it cannot be read.
  func parse(_ catalogue: Catalogue, _ language: Language) throws -> Query {
    try Failure.query(text, catalogue, language)
  }
}

extension Language: ExpressibleByArgument {}
