import Interchange
import KembarModel
import Testing

/// What an import takes from its rows, and the account it gives of them.
struct TakenRegistry {
  /// The id of the source that the import is.
  static let source = "imported"

  var report: ImportReport
  private var registry = Registry()
  private var rows = 0

  init(unit: ImportReport.Unit) {
    report = ImportReport(file: "file", unit: unit)
    registry.sources = [Source(id: Self.source)]
  }

  /// Takes a row.
  mutating func take(_ outcome: ImportOutcome, at origin: RowOrigin) {
    switch outcome {
    case .rejected(let problems):
      #expect(!problems.isEmpty && problems.allSatisfy { !$0.message(in: .indonesian).isEmpty })
      report.reject(problems)
    case .agreement(let imported):
      rows += 1
      report.note(imported.doubts, at: origin)
      registry.sources += imported.newSources
      registry.places += imported.newPlaces
      for place in imported.updatedPlaces {
        guard let index = registry.places.firstIndex(where: { $0.id == place.id }) else {
          Issue.record("a place is updated that was never new: \(place)")
          continue
        }
        registry.places[index] = place
      }
      registry.people += imported.newPeople
      if let index = registry.agreements.firstIndex(where: { $0.id == imported.agreement.id }) {
        registry.agreements[index] = registry.agreements[index].merging(imported.agreement)
        report.counts.changed += 1
      } else {
        registry.agreements.append(imported.agreement)
        report.counts.new += 1
      }
    }
  }

  /// Makes sure that what was taken is a registry, which comes back as it was from a document.
  ///
  /// - Returns: whether any row was taken.
  func isWhole(_ countries: CountryTable) throws -> Bool {
    let lines = report.lines(in: .english, countries: CountryResolver(countries))
    #expect(lines.count > 0 && report.counts.new + report.counts.changed == rows)
    let text = try RegistryDocument.text(registry, as: .json, countries: countries)
    let again = Result { try RegistryDocument.read(Array(text.utf8), as: .json, countries: countries) }
    if case .failure(let error) = again {
      Issue.record("what was imported cannot be read again: \(error)\n\(text)")
    } else {
      #expect(try again.get() == registry)
    }
    return rows > 0
  }
}
