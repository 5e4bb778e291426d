import Interchange
import KembarModel
import Store

extension ImportRun {
  /// Reads a registry document in JSON, item by item.
  mutating func readJSONDocument() throws {
    try input.prepareRereading(times: settings.keepsGoing ? 3 : 2)
    try readDocument(
      DocumentParts(json: { [input, progress] in
        try input.rewind()
        return {
          progress.show(rows: 0, of: input)
          return try input.next()
        }
      }))
  }

  /// Reads a registry document in YAML.
  mutating func readYAMLDocument() throws {
    let bytes = try input.rest()
    do {
      try readDocument(try DocumentParts(bytes, as: .yaml))
    } catch let error as SyntaxError {
      throw failure(error.message(in: settings.language), at: error.mark)
    }
  }

  private mutating func readDocument(_ parts: DocumentParts) throws {
    settings.rejects?.form = .document
    let known = RegistryIndex(try known(), countries: settings.countries)
    let document = DocumentImport(
      parts, countries: settings.countries, within: known, keepingGoing: settings.keepsGoing)
    do {
      try document.read { item in
        try Interruption.check()
        try take(item)
        progress.show(rows: report.counts.read, of: input)
      }
    } catch let error as SyntaxError {
      throw failure(error.message(in: settings.language), at: error.mark)
    } catch let faults as DocumentFaults {
      throw Failure(
        message: DocumentFile.message(faults, path: report.file, settings.language), code: .badData)
    }
  }

  private mutating func take(_ item: DocumentImport.Item) throws {
    switch item {
    case .named(.source(let source)): note(try transaction.add(source))
    case .named(.place(let place)): note(try transaction.add(place))
    case .named(.person(let person)): note(try transaction.add(person))
    case .named(.elsewhere(let id)): try transaction.add(elsewhere: id)
    case .agreement(let agreement, let digest):
      count(try transaction.add(agreement, digest: digest, mode: .replace))
    case .rejected(let problems, let text):
      report.reject(at: problems.first?.mark ?? .none) { language in
        problems.map { $0.message(in: language) }.joined(separator: "; ")
      }
      try settings.rejects?.write(text)
    }
  }

  /// Takes note of what became of a source, place or person.
  mutating func note(_ outcome: ImportTransaction.Outcome) {
    if outcome != .unchanged { hasNews = true }
  }
}
