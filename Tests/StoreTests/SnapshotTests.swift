import Foundation
import KembarModel
import TestSupport
import Testing

@testable import Store

/// What is read of a registry file, and when.
@Suite struct SnapshotTests {
  private let file: TestRegistry
  private let store: RegistryStore

  init() throws {
    file = try TestRegistry()
    store = try file.create()
  }

  @Test func agreementsAreReadByNumber() throws {
    let agreements = Registry.sample.agreements
    try store.read { (snapshot) throws in
      #expect(try snapshot.agreements([2, 9, 1]) == [1: agreements[0], 2: agreements[1]])
      #expect(try snapshot.agreements([Int]()) == [:])
      #expect(try snapshot.agreementNumber(ofID: "bogor-shenzhen") == 2)
      #expect(try snapshot.agreementNumber(ofID: "bogor") == nil)
    }
  }

  @Test func theDirectoryHasEverythingThatIsNamed() throws {
    let directory = try store.read { try $0.directory() }
    #expect(directory.sources.map(\.record) == Registry.sample.sources)
    #expect(directory.places.map(\.record) == Registry.sample.places)
    #expect(directory.places.map(\.number) == [1, 2])
    #expect(directory.people.map(\.record) == Registry.sample.people)
    #expect(try store.read { try $0.elsewhere() } == ["indonesia-china"])
  }

  @Test(
    "Any numbers in any order are handed on in that order",
    arguments: [
      Array(1...2_500), Array((1...2_500).reversed()), [5, 5, 1, 3_000, 2],
      Array(stride(from: 2, to: 2_500, by: 3)),
      Array(stride(from: -40, to: 2_500, by: 400)), [],
    ])
  func streaming(numbers: [Int]) throws {
    let count = 2_200
    try file.execute(
      """
      PRAGMA foreign_keys = OFF;
      WITH RECURSIVE n (i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
      INSERT INTO agreement (number, id, change, instrument, kind, stage)
      SELECT i, 'agreement-' || i, 1, 'mou', 'state', 'signed' FROM n WHERE i % 7 <> 0;
      INSERT INTO side (agreement_number, position, country)
      SELECT number, 0, 'ID' FROM agreement WHERE number > 2;
      INSERT INTO note (agreement_number, position, date, text) VALUES (7, 0, '2020', 'of nothing')
      """)
    let held = numbers.filter { (1...count).contains($0) && ($0 < 3 || $0 % 7 != 0) }
    try store.read { snapshot in
      var found: [Int] = []
      try snapshot.forEachAgreement(numbers) { number, agreement in
        found.append(number)
        #expect(
          number < 3 || agreement.id == "agreement-\(number)" && agreement.sides == [Side(country: "ID")])
      }
      #expect(found == held)
      for extent in [AgreementExtent.row, .sides] {
        found = []
        try snapshot.forEachAgreement(numbers, extent) { number, agreement in
          found.append(number)
          let sides = extent == .row ? [] : [Side(country: "ID")]
          #expect(number < 3 || agreement.id == "agreement-\(number)" && agreement.sides == sides)
          #expect(agreement.facts.isEmpty)
        }
        #expect(found == held)
      }
    }
  }

  @Test func theStreamEndsWithTheErrorOfWhoeverTakesIt() throws {
    struct Enough: Error {}
    do {
      try store.read { try $0.forEachAgreement { _, _ in throw Enough() } }
      Issue.record("the stream went on")
    } catch is Enough {}
    try file.execute("UPDATE agreement SET signed = 'soon'")
    do {
      try store.read { try $0.forEachAgreement { _, _ in } }
      Issue.record("'soon' was read")
    } catch StoreError.unreadable(let values) {
      #expect(values.map(\.failure.value) == ["soon", "soon"])
    }
  }

  @Test func aReaderSeesOneStateWhileTheStoreWrites() throws {
    var edit = Edit(kind: .starred, summary: "", before: .sample, after: .sample)
    edit.after.agreements[0].isStarred = true
    let reader = try store.reader()
    defer { reader.close() }
    #expect(reader.isReadOnly)
    let before = try reader.read { snapshot in
      let before = try snapshot.blocks()
      try store.apply(edit, at: TestRegistry.time)
      #expect(try snapshot.blocks() == before)
      #expect(try snapshot.agreements([1]) == [1: Registry.sample.agreements[0]])
      return before
    }
    try reader.read { (snapshot) throws in
      #expect(try snapshot.blocks() != before)
      #expect(try snapshot.agreements([1]) == [1: edit.after.agreements[0]])
    }
    #expect(throws: StoreError.readOnly(path: file.path)) { try reader.undo(at: TestRegistry.time) }
  }

  @Test func aFileThatWasReplacedHasNoReader() throws {
    try FileManager.default.removeItem(atPath: file.path)
    #expect(throws: StoreError.replaced(path: file.path)) { try store.reader() }
  }
}
