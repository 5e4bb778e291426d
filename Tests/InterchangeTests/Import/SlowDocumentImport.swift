import Interchange
import KembarModel
import TestSupport

/// What comes of the import of a JSON document, or why nothing does.
enum ImportedOrNot: Equatable {
  case imported(ImportedDocument)
  case faults([Problem])
  case notJSON(SyntaxError)

  /// What a ``DocumentImport`` makes of the chunks that `open` gives each time.
  init(
    countries: CountryTable, within registry: RegistryIndex?, keepingGoing: Bool,
    _ open: @escaping () -> () -> [UInt8]?
  ) throws {
    do {
      self = .imported(
        try ImportedDocument(
          DocumentParts(json: open), countries: countries, within: registry, keepingGoing: keepingGoing))
    } catch let faults as DocumentFaults {
      self = .faults(faults.first)
    } catch let error as SyntaxError {
      self = .notJSON(error)
    }
  }
}

/// The slow and obvious way to import a document: all of it at once, and again without what has faults, until nothing has.
struct SlowDocumentImport {
  var countries: CountryTable
  var registry: RegistryIndex?

  func read(_ bytes: [UInt8], keepingGoing: Bool) throws -> ImportedOrNot {
    let document: Node
    do {
      document = try JSONReader.read(bytes)
    } catch {
      return .notJSON(error)
    }
    let problems = read(document).problems
    let isBeyondAgreements = problems.contains { !$0.path.hasPrefix("agreements[") }
    if !problems.isEmpty, !keepingGoing || isBeyondAgreements { return .faults(problems) }

    let agreements = document.agreements
    var kept = Array(agreements.indices)
    while case let faulty = Set(read(document.with(kept.map { agreements[$0] })).problems.map(\.agreement)),
      !faulty.isEmpty
    {
      kept = kept.indices.filter { !faulty.contains($0) }.map { kept[$0] }
    }
    var imported = ImportedDocument()
    imported.registry = read(document.with(kept.map { agreements[$0] })).registry
    for index in agreements.indices where !kept.contains(index) {
      var own = problems.filter { $0.agreement == index }
      if own.isEmpty {
        // What refers to an agreement that is left out has no fault of its own, but with what is kept it has one.
        own = read(document.with((kept + [index]).map { agreements[$0] })).problems.map {
          $0.moved(to: index)
        }
      }
      imported.rejected.append(.init(problems: own, text: JSONWriter.text(agreements[index])))
    }
    return .imported(imported)
  }

  private func read(_ document: Node) -> (registry: Registry, problems: [Problem]) {
    DocumentReader.read(document, countries: countries, within: registry)
  }
}

extension Problem {
  /// The place in the list of agreements of the one that has the problem.
  fileprivate var agreement: Int? { path.firstMatch(of: #/^agreements\[(\d+)\]/#).flatMap { Int($0.1) } }

  fileprivate func moved(to agreement: Int) -> Problem {
    var problem = self
    problem.path.replace(#/^agreements\[\d+\]/#, with: "agreements[\(agreement)]")
    return problem
  }
}

extension Node {
  fileprivate var agreements: [Node] {
    guard case .list(let items) = entries.first(where: { $0.key == "agreements" })?.node.value else {
      return []
    }
    return items
  }

  /// The same document with other agreements.
  fileprivate func with(_ agreements: [Node]) -> Node {
    var entries = entries
    if let place = entries.firstIndex(where: { $0.key == "agreements" }) {
      entries[place].node.value = .list(agreements)
    }
    return Node(.map(entries), at: mark)
  }
}
