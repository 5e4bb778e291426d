import KembarModel
import TestSupport
import Testing

@testable import Store

@Suite struct UndoTests {
  private let file: TestRegistry
  private let store: RegistryStore

  init() throws {
    file = try TestRegistry()
    store = try file.create()
  }

  @discardableResult
  private func apply(_ change: (inout Registry) -> Void) throws -> Registry {
    let before = try store.load()
    var after = before
    change(&after)
    try store.apply(
      Edit(kind: .edited, summary: "edited", before: before, after: after), at: TestRegistry.time)
    return try store.load()
  }

  @Test func undoingIsAChangeOfItsOwn() throws {
    try apply { $0.agreements[0].stage = .ended }
    let undone = try store.undo(at: "2024-05-04T00:00:00Z") { "back: \($0.summary)" }
    #expect(undone.number == 2)
    #expect(try store.load() == .sample)
    #expect(
      try store.changes(limit: 1) == [
        Change(number: 3, time: "2024-05-04T00:00:00Z", kind: .undone, summary: "back: edited", undoes: 2)
      ])
    #expect(
      try store.history(ofAgreement: "bogor-kisarazu").map(\.agreement?.stage) == [.signed, .ended, .signed])
  }

  @Test func oneAfterTheOtherIsUndone() throws {
    let first = try apply { $0.agreements[0].stage = .ended }
    try apply { $0.agreements[0].stage = .lapsed }
    try store.undo(at: TestRegistry.time)
    #expect(try store.load() == first)
    try store.undo(at: TestRegistry.time)
    #expect(try store.load() == .sample)
    #expect(throws: StoreError.nothingToUndo) { try store.undo(at: TestRegistry.time) }
  }

  @Test func undoingCanBeUndone() throws {
    let edited = try apply { $0.agreements[0].stage = .ended }
    try store.undo(at: TestRegistry.time)
    try store.undo(3, at: TestRegistry.time)
    #expect(try store.load() == edited)
    // Change 2 is in effect again, so it is what is undone next.
    #expect(try store.undo(at: TestRegistry.time).number == 2)
    #expect(try store.load() == .sample)
    #expect(throws: StoreError.nothingToUndo) { try store.undo(at: TestRegistry.time) }
  }

  @Test func deletedRecordsComeBackInTheirPlace() throws {
    try apply {
      $0.agreements.removeFirst()
      $0.places.removeLast()
      $0.people = []
    }
    try apply { $0.places.append(Place(id: "new", country: "", names: Text())) }
    try store.undo(2, at: TestRegistry.time)
    var expected = Registry.sample
    expected.places.append(Place(id: "new", country: "", names: Text()))
    #expect(try store.load() == expected)
  }

  @Test func whatAgreementsStillNameStays() throws {
    try apply {
      $0.places.append(Place(id: "used", country: "", names: Text()))
      $0.places.append(Place(id: "unused", country: "", names: Text()))
      $0.people.append(Person(id: "used", name: "x"))
      $0.sources.append(Source(id: "used"))
    }
    let used = try apply {
      $0.agreements[0].venue = Venue(place: "used")
      $0.agreements[0].participants.append(Participant(person: "used", part: .witness))
      $0.agreements[0].facts.append(Fact(field: FieldPath(.venue), source: "used"))
      $0.places[2].country = "ID"
    }
    try store.undo(2, at: TestRegistry.time)
    var expected = used
    expected.places.remove(at: 3)
    #expect(try store.load() == expected)
  }

  @Test func aLaterChangeOfTheSameRecordIsInTheWay() throws {
    try apply { $0.agreements[0].stage = .ended }
    let later = try apply { $0.agreements[0].isStarred = true }
    let expected = StoreError.changedSince(RecordName(.agreement, "bogor-kisarazu"), change: 2)
    #expect(throws: expected) { try store.undo(2, at: TestRegistry.time) }
    #expect(try store.load() == later)
    // Once that is undone, nothing is in the way.
    try store.undo(3, at: TestRegistry.time)
    try store.undo(2, at: TestRegistry.time)
    #expect(try store.load() == .sample)
  }

  @Test func whatWasMadeAndChangedSinceStays() throws {
    try apply { $0.people.append(Person(id: "new", name: "x")) }
    let later = try apply { $0.people[1].name = "y" }
    #expect(throws: StoreError.changedSince(RecordName(.person, "new"), change: 2)) {
      try store.undo(2, at: TestRegistry.time)
    }
    let without = try apply { $0.people.removeLast() }
    #expect(throws: StoreError.changedSince(RecordName(.person, "new"), change: 2)) {
      try store.undo(2, at: TestRegistry.time)
    }
    #expect(try store.load() == without)
    try store.undo(at: TestRegistry.time)
    #expect(try store.load() == later)
  }

  @Test func whatCannotBeUndone() throws {
    #expect(throws: StoreError.nothingToUndo) { try store.undo(at: TestRegistry.time) }
    #expect(throws: StoreError.firstChange) { try store.undo(1, at: TestRegistry.time) }
    #expect(throws: StoreError.noChange(9)) { try store.undo(9, at: TestRegistry.time) }
    try apply { $0.people[0].name = "x" }
    try store.undo(2, at: TestRegistry.time)
    #expect(throws: StoreError.alreadyUndone(2)) { try store.undo(2, at: TestRegistry.time) }
    #expect(try store.changes(limit: 9).map(\.number) == [3, 2, 1])
  }

  @Test func agreementsThatOthersNameAreElsewhereOnceTheyAreUndone() throws {
    try apply {
      $0.agreements.append(Agreement(id: "new", sides: [Side(country: "ID"), Side(country: "CN")]))
    }
    try apply { $0.agreements[0].related = [RelatedAgreement(agreement: "new", as: .renews)] }
    try store.undo(2, at: TestRegistry.time)
    #expect(try store.load().elsewhere == ["indonesia-china", "new"])
    try store.undo(4, at: TestRegistry.time)
    let loaded = try store.load()
    #expect(loaded.elsewhere == ["indonesia-china"])
    #expect(loaded.agreements.map(\.id) == ["bogor-kisarazu", "bogor-shenzhen", "new"])
  }
}
