import KembarModel
import Testing

@testable import Store

@Suite struct EditingTests {
  private let file: TestRegistry
  private let store: RegistryStore

  init() throws {
    file = try TestRegistry()
    store = try file.create()
  }

  private func edit(_ change: (inout Registry) throws -> Void) rethrows -> Edit {
    var after = Registry.sample
    try change(&after)
    return Edit(kind: .edited, summary: "edited", before: .sample, after: after)
  }

  @discardableResult
  private func apply(_ edit: Edit) throws -> Int? { try store.apply(edit, at: "2024-05-03T09:00:00Z") }

  @Test func recordsAreReplacedInTheirPlace() throws {
    let edit = try edit {
      $0.sources[0].title = "Headline"
      $0.places[0].aliases = [Alias(name: "Buitenzorg", language: "nl")]
      $0.people[0].name = "Bima Arya Sugiarto"
      $0.agreements[0].stage = .ended
      $0.agreements[0].participants = []
      $0.agreements[0].notes = [Note(date: try EDTF("2024"), text: "ended")]
    }
    #expect(try apply(edit) == 2)
    #expect(try store.load() == edit.after)
    #expect(
      try store.changes(limit: 1) == [
        Change(number: 2, time: "2024-05-03T09:00:00Z", kind: .edited, summary: "edited", undoes: nil)
      ])
  }

  @Test func recordsAreCreatedAtTheEnd() throws {
    let edit = edit {
      $0.sources.append(Source(id: "archive"))
      $0.places.append(Place(id: "surabaya", country: "ID", names: Text([.init(language: "id", words: "x")])))
      $0.people.append(Person(id: "nobody", name: "Nobody"))
      var agreement = Agreement(
        id: "surabaya-kochi", sides: [Side(country: "ID", place: "surabaya"), Side(country: "JP")])
      agreement.participants = [Participant(person: "nobody", part: .other)]
      agreement.facts = [Fact(field: FieldPath(.sides), source: "archive")]
      $0.agreements.append(agreement)
    }
    try apply(edit)
    #expect(try store.load() == edit.after)
  }

  @Test func recordsAreDeletedWithWhatNothingElseNames() throws {
    let edit = edit {
      $0.sources = []
      $0.people = []
      $0.places = [$0.places[0]]
      $0.agreements = [$0.agreements[1]]
    }
    try apply(edit)
    var expected = edit.after
    expected.elsewhere = ["indonesia-china", "bogor-kisarazu"]
    #expect(try store.load() == expected)
  }

  @Test func whatIsUntouchedNeedNotBeNamed() throws {
    var edit = edit { $0.agreements[0].isStarred = true }
    let whole = edit.after
    for registry in [\Edit.before, \Edit.after] {
      edit[keyPath: registry] = Registry()
    }
    edit.before.agreements = [Registry.sample.agreements[0]]
    edit.after.agreements = [whole.agreements[0]]
    try apply(edit)
    #expect(try store.load() == whole)
  }

  @Test func nothingIsWrittenWhereNothingIsDifferent() throws {
    #expect(try apply(edit { _ in }) == nil)
    #expect(try store.changes(limit: 5).count == 1)
  }

  @Test func anotherSpellingOfTheSameCharactersIsADifference() throws {
    try apply(edit { $0.people[0].name = "\u{E9}" })
    var spelled = try store.load()
    spelled.people[0].name = "e\u{301}"
    #expect(try apply(Edit(kind: .edited, summary: "", before: store.load(), after: spelled)) == 3)
    #expect(try Array(store.load().people[0].name.utf8) == [0x65, 0xCC, 0x81])
  }

  @Test func anAgreementThatComesBackIsNoLongerElsewhere() throws {
    var after = Registry()
    after.agreements = [
      Agreement(id: "indonesia-china", sides: [Side(country: "ID"), Side(country: "CN")])
    ]
    let created = Edit(kind: .created, summary: "", before: Registry(), after: after)
    try apply(created)
    #expect(try store.load().elsewhere == [])
    try apply(Edit(kind: .edited, summary: "", before: after, after: Registry()))
    #expect(try store.load() == .sample)
  }

  @Test func namesOfAgreementsThatAreNotHereAreListed() throws {
    try apply(
      edit {
        $0.agreements[0].related = ["z", "a", "bogor-shenzhen"].map {
          RelatedAgreement(agreement: $0, as: .renews)
        }
      })
    #expect(try store.load().elsewhere == ["indonesia-china", "z", "a"])
  }

  @Test func oneConflictAndNothingIsWritten() throws {
    let edit = edit {
      $0.people[0].name = "Mine"
      $0.agreements[0].stage = .ended
    }
    var others = Registry.sample
    others.agreements[0].isStarred = true
    try apply(Edit(kind: .starred, summary: "", before: .sample, after: others))

    var present = Registry()
    present.agreements = [others.agreements[0]]
    #expect(throws: StoreError.conflict(RecordName(.agreement, "bogor-kisarazu"), present: present)) {
      try apply(edit)
    }
    #expect(try store.load() == others)
    #expect(try store.changes(limit: 5).count == 2)
  }

  @Test func whatIsGoneOrThereAlreadyIsAConflict() throws {
    var gone = Registry()
    gone.people = [Person(id: "gone", name: "Gone")]
    #expect(throws: StoreError.conflict(RecordName(.person, "gone"), present: Registry())) {
      try apply(Edit(kind: .edited, summary: "", before: gone, after: Registry()))
    }
    var there = Registry()
    there.places = [Place(id: "bogor", country: "ID", names: Text())]
    var present = Registry()
    present.places = [Registry.sample.places[0]]
    #expect(throws: StoreError.conflict(RecordName(.place, "bogor"), present: present)) {
      try apply(Edit(kind: .created, summary: "", before: Registry(), after: there))
    }
  }

  @Test func whatIsNamedMustBeThere() throws {
    #expect(
      throws: StoreError.missing(
        RecordName(.place, "nowhere"), namedBy: RecordName(.agreement, "bogor-shenzhen"))
    ) { try apply(edit { $0.agreements[1].venue = Venue(place: "nowhere") }) }
    #expect(
      throws: StoreError.missing(
        RecordName(.source, "rumour"), namedBy: RecordName(.agreement, "bogor-kisarazu"))
    ) { try apply(edit { $0.agreements[0].facts[0].citation = Citation(source: "rumour") }) }
    #expect(throws: StoreError.inUse(RecordName(.person, "bima-arya"), by: "bogor-kisarazu")) {
      try apply(edit { $0.people = [] })
    }
    #expect(try store.load() == .sample)
  }

  @Test func theHistoryOfAnAgreement() throws {
    let edit = edit { $0.agreements[0].stage = .ended }
    try apply(edit)
    try apply(
      Edit(
        kind: .edited, summary: "deleted", before: edit.after,
        after: {
          var after = edit.after
          after.agreements.removeFirst()
          return after
        }()))
    let history = try store.history(ofAgreement: "bogor-kisarazu")
    #expect(history.map(\.change.number) == [3, 2, 1])
    #expect(history.map(\.change.summary) == ["deleted", "edited", "a new registry"])
    #expect(
      history.map(\.agreement) == [nil, edit.after.agreements[0], Registry.sample.agreements[0]])
    #expect(try store.history(ofAgreement: "bogor-shenzhen").map(\.change.number) == [1])
    #expect(try store.history(ofAgreement: "nothing") == [])
  }

  @Test func changesAreListedFromTheNewest() throws {
    try apply(edit { $0.agreements[0].stage = .ended })
    #expect(try store.changes(limit: 5).map(\.number) == [2, 1])
    #expect(try store.changes(limit: 1).map(\.number) == [2])
    #expect(try store.changes(limit: 0) == [])
  }
}
