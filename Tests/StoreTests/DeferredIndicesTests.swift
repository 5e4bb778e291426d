import GRDB
import KembarModel
import TestSupport
import Testing

@testable import Store

/// The indices that a large import puts off are in the end as if they had been kept row by row.
@Suite struct DeferredIndicesTests {
  private let file: TestRegistry
  private let store: RegistryStore

  init() throws {
    file = try TestRegistry()
    store = try file.create()
  }

  private struct Failure: Error {}

  /// Imports agreements, each between two places of its own, of which enough makes a large import.
  private func take(_ count: Int, large: Int, failing isFailing: Bool = false) throws {
    _ = try store.importing("many", at: TestRegistry.time) { transaction in
      transaction.leastOfMany = large
      for number in 1...count {
        let places = ["here-\(number)", "there-\(number)"]
        for place in places {
          try transaction.add(
            Place(id: place, country: "ID", names: Text([.init(language: "en", words: place)])))
        }
        try transaction.add(Person(id: "person-\(number)", name: "Person \(number)"))
        var agreement = Agreement(
          id: "new-\(number)", sides: places.map { Side(country: "ID", place: $0) })
        agreement.participants = [Participant(person: "person-\(number)", part: .witness)]
        agreement.facts = [FieldPath(.sides), FieldPath(.participants)].map {
          Fact(field: $0, source: "news")
        }
        try transaction.add(agreement, digest: UInt64(number), mode: .merge)
      }
      if isFailing { throw Failure() }
      return true
    }
  }

  private var schema: [String] {
    get throws { try file.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name") }
  }

  @Test(arguments: [2, 3, 9])
  func theFileIsAsIfNothingHadBeenPutOff(large: Int) throws {
    let schema = try schema
    try take(9, large: large)
    let other = try TestRegistry()
    let slow = try other.create()
    try DeferredIndicesTests(other, slow).take(9, large: 100)
    #expect(try store.load() == slow.load())
    #expect(try self.schema == schema)
    #expect(try file.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try file.rows("PRAGMA foreign_key_check") == [])
    #expect(
      try file.rows("SELECT agreement_number FROM side INDEXED BY side_by_place WHERE place = 'there-9'") == [
        "11"
      ])
    try TestRegistry.checkBlocks(store)
    #expect(try file.rows("SELECT * FROM catalogue_stale") == [])
  }

  private init(_ file: TestRegistry, _ store: RegistryStore) {
    self.file = file
    self.store = store
  }

  @Test func aFailureLeavesEverythingInPlace() throws {
    let schema = try schema
    #expect(throws: Failure.self) { try take(9, large: 2, failing: true) }
    #expect(try self.schema == schema)
    #expect(try store.load() == .sample)
  }
}
