import Interchange
import KembarModel

/// All that comes of the import of a document.
struct ImportedDocument: Equatable {
  struct Rejected: Equatable {
    var problems: [Problem]
    var text: String
  }

  var registry = Registry()
  var rejected: [Rejected] = []

  init() {}

  /// Imports a document that is there as a whole.
  init(
    _ bytes: [UInt8], as format: RegistryDocument.Format, countries: CountryTable,
    within registry: RegistryIndex? = nil, keepingGoing: Bool
  ) throws {
    try self.init(
      DocumentParts(bytes, as: format), countries: countries, within: registry, keepingGoing: keepingGoing)
  }

  /// Imports a document.
  init(
    _ parts: DocumentParts, countries: CountryTable, within registry: RegistryIndex? = nil, keepingGoing: Bool
  ) throws {
    let document = DocumentImport(parts, countries: countries, within: registry, keepingGoing: keepingGoing)
    try document.read { item in
      switch item {
      case .named(.source(let source)): self.registry.sources.append(source)
      case .named(.place(let place)): self.registry.places.append(place)
      case .named(.person(let person)): self.registry.people.append(person)
      case .named(.elsewhere(let id)): self.registry.elsewhere.append(id)
      case .agreement(let agreement, _): self.registry.agreements.append(agreement)
      case .rejected(let problems, let text): rejected.append(Rejected(problems: problems, text: text))
      }
    }
  }
}
