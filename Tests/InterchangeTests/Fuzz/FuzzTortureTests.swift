import Interchange
import KembarModel
import TestSupport
import Testing

/// Whatever is imported, each row is accounted for, and what is accepted can be written and read again.
struct FuzzTortureTests {
  private static let countries = FuzzedFormat.countries
  private let resolver = CountryResolver(countries)

  @Test(.timeLimit(.minutes(30)), arguments: FuzzedFormat.allCases) func anything(format: FuzzedFormat) throws
  {
    var numbers = RandomNumbers(seed: 2023_07_03)
    let seeds = try format.seeds()
    let begin = ContinuousClock.now
    var (count, accepted) = (0, 0)
    while Torture.seconds.map({ begin.duration(to: .now) < .seconds($0) }) ?? (count < format.usualCount) {
      let input = numbers.damaged(numbers.pick(seeds), with: format.words)
      let start = ContinuousClock.now
      if try take(input, as: format) { accepted += 1 }
      #expect(start.duration(to: .now) < .seconds(10), "\(String(decoding: input, as: UTF8.self))")
      count += 1
    }
    print("fuzzed \(format.rawValue): \(count) inputs, \(accepted) of them accepted")
    #expect(accepted > 0)
  }

  /// Imports an input.
  ///
  /// - Returns: whether anything of it was accepted.
  private func take(_ input: [UInt8], as format: FuzzedFormat) throws -> Bool {
    switch format {
    case .csv: try takeTable(input, .comma)
    case .tsv: try takeTable(input, nil)
    case .json: try takeDocument(input, .json)
    case .yaml: try takeDocument(input, .yaml)
    case .wikidata: try takeResults(input)
    case .map: takeMap(input)
    }
  }

  // MARK: - Tables

  private func takeTable(_ input: [UInt8], _ delimiter: Delimiter?) throws -> Bool {
    var chunks = [input].makeIterator()
    var reader = TableReader(delimiter: delimiter) { chunks.next() }
    var taken = TakenRegistry(unit: .line)
    do {
      guard case .row(let header)? = try reader.next() else { return false }
      var importer = TableImporter(
        mapping: try ImportMapping(headers: header.cells.map(\.text)), source: TakenRegistry.source,
        countries: resolver, known: Registry())
      while let record = try reader.next() {
        switch record {
        case .malformed(let problem, let raw):
          #expect(!raw.isEmpty)
          taken.report.reject(at: problem.mark) { problem.message(in: $0) }
        case .row(let row): taken.take(importer.read(row), at: .line(row.line))
        }
      }
    } catch let problem as TableProblem {
      #expect(problem.mark > .none && !problem.message(in: .indonesian).isEmpty)
    } catch let error as ImportOptionError {
      #expect(!error.message(in: .english).isEmpty)
    }
    return try taken.isWhole(Self.countries)
  }

  private func takeResults(_ input: [UInt8]) throws -> Bool {
    var chunks = [input].makeIterator()
    var reader = WikidataReader { chunks.next() }
    var taken = TakenRegistry(unit: .result)
    var importer = WikidataImporter(
      source: TakenRegistry.source, countries: resolver, known: Registry())
    do {
      while let record = try reader.next() {
        guard let link = record.link else {
          #expect(!record.problems.isEmpty)
          taken.report.reject(at: record.binding.mark) { language in
            record.problems.map { $0.message(in: language) }.joined()
          }
          continue
        }
        let number = taken.report.counts.read + 1
        taken.take(importer.read(link, result: number), at: .result(number))
      }
    } catch let error as SyntaxError {
      #expect(error.mark > .none && !error.message(in: .english).isEmpty)
    } catch let error as WikidataReader.ReadError {
      #expect(!error.message(in: .indonesian).isEmpty)
    }
    return try taken.isWhole(Self.countries)
  }

  // MARK: - Documents and maps

  private func takeDocument(_ input: [UInt8], _ format: RegistryDocument.Format) throws -> Bool {
    do {
      let document = try ImportedDocument(input, as: format, countries: Self.countries, keepingGoing: true)
      #expect(document.rejected.allSatisfy { !$0.problems.isEmpty && !$0.text.isEmpty })
      let text = try RegistryDocument.text(document.registry, as: format, countries: Self.countries)
      let again = try RegistryDocument.read(Array(text.utf8), as: format, countries: Self.countries)
      #expect(again == document.registry)
      return true
    } catch let faults as DocumentFaults {
      #expect(!faults.first.isEmpty && faults.first.allSatisfy { !$0.message(in: .english).isEmpty })
    } catch let error as SyntaxError {
      #expect(!error.message(in: .indonesian).isEmpty)
    }
    return false
  }

  private func takeMap(_ input: [UInt8]) -> Bool {
    do {
      _ = try ImportMapFile.read(input)
      return true
    } catch {
      switch error {
      case .syntax(let error): #expect(!error.message(in: .english).isEmpty)
      case .options(let errors):
        #expect(!errors.isEmpty && errors.allSatisfy { !$0.message(in: .indonesian).isEmpty })
      }
      return false
    }
  }
}
