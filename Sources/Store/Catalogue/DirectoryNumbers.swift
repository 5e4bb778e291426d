import GRDB
import Search

/// The numbers of the sources, places and people that agreements name, each looked up once.
final class DirectoryNumbers: RecordNumbering {
  private var sources: Lookup
  private var places: Lookup
  private var people: Lookup
  /// Whether something was looked up that is not there.
  var hasMissed = false
  /// The first error of the file, after which numbers are missing.
  private var failure: (any Error)?

  init(_ database: Database) throws {
    sources = try Lookup(.source, database)
    places = try Lookup(.place, database)
    people = try Lookup(.person, database)
  }

  func number(ofSource id: String) -> Int? { noting { try sources.number(of: id) } }
  func number(ofPlace id: String) -> Int? { noting { try places.number(of: id) } }
  func number(ofPerson id: String) -> Int? { noting { try people.number(of: id) } }

  private func noting(_ look: () throws -> Int?) -> Int? {
    do {
      if let number = try look() { return number }
    } catch {
      failure = failure ?? error
    }
    hasMissed = true
    return nil
  }

  /// Throws where a number could not be looked up.
  func checkFailure() throws {
    if let failure { throw failure }
  }

  private struct Lookup {
    private let selection: PreparedStatement
    private var known: [String: Int] = [:]

    init(_ sort: RecordName.Sort, _ database: Database) throws {
      selection = try PreparedStatement("SELECT number FROM \(sort.rawValue) WHERE id = ?", in: database)
    }

    mutating func number(of id: String) throws -> Int? {
      if let number = known[id] { return number }
      let number = try selection.value({ $0.add(id) }, { $0.integer() })
      // What is not there yet may come.
      if let number { known[id] = number }
      return number
    }
  }
}
