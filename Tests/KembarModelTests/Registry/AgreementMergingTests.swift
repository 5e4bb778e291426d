import KembarModel
import Testing

@Suite struct AgreementMergingTests {
  /// What the registry holds: two cities, a signatory of the second side, two sources, a star and a note.
  private static let held = {
    var held = Agreement(
      id: "bogor-kisarazu", instrument: .loi, stage: .signed,
      sides: [
        Side(country: "ID", place: "bogor"),
        Side(country: "JP", place: "kisarazu", body: Text([.init(language: "en", words: "the mayor")])),
      ])
    held.signed = try? EDTF("2016")
    held.participants = [Participant(person: "watanabe", side: 1, part: .signatory)]
    held.facts = [
      Fact(field: FieldPath(.sides), source: "old"), Fact(field: FieldPath(.signed), source: "old"),
      Fact(field: FieldPath(.participants, 0, key: "side"), source: "old"),
      Fact(field: FieldPath(.venue), source: "old"),
    ]
    held.unknown = [.venue, .term]
    held.isStarred = true
    held.notes = (try? EDTF("2024-05-02")).map { [Note(date: $0, text: "ask the archive")] } ?? []
    return held
  }()

  /// What a row says of the same two cities.
  private static func row(_ sides: [Side] = held.sides) -> Agreement {
    var row = Agreement(id: "bogor-kisarazu", sides: sides)
    row.facts = [Fact(field: FieldPath(.sides), source: "new", location: "line 2")]
    return row
  }

  @Test func nothingChangesWhereNothingElseIsStated() throws {
    #expect(Self.held.merging(Self.held) == Self.held)
    var row = Self.row([Side(country: "ID", place: "bogor"), Side(country: "JP", place: "kisarazu")])
    row.signed = try EDTF("2016")
    row.facts.append(Fact(field: FieldPath(.signed), source: "new", location: "line 2"))
    #expect(Self.held.merging(row) == Self.held)
  }

  @Test func otherStatementsComeWithTheirFacts() throws {
    var row = Self.row()
    row.signed = try EDTF("2016-11-19")
    row.stage = .inForce
    row.venue = Venue(place: "bogor")
    row.facts += [
      Fact(field: FieldPath(.signed), source: "new", location: "line 2"),
      Fact(field: FieldPath(.venue), source: "new", location: "line 2"),
    ]
    var expected = Self.held
    expected.signed = row.signed
    expected.stage = .inForce
    expected.venue = row.venue
    expected.unknown = [.term]
    expected.facts = [Self.held.facts[0], Self.held.facts[2]] + row.facts.dropFirst()
    #expect(Self.held.merging(row) == expected)
  }

  @Test func aSecondRecordCompletesTheFirstAndContradictsNothing() throws {
    var row = Self.row(Self.held.sides.reversed())
    row.signed = try EDTF("2017")
    row.venue = Venue(place: "bogor")
    row.facts += [
      Fact(field: FieldPath(.signed), source: "new", location: "line 2"),
      Fact(field: FieldPath(.venue), source: "new", location: "line 2"),
    ]
    var expected = Self.held
    expected.venue = row.venue
    expected.unknown = [.term]
    expected.facts.append(row.facts[2])
    #expect(Self.held.completed(by: row) == expected)
    #expect(expected.completed(by: row) == expected)
  }

  @Test func theUsersOwnStays() {
    var row = Self.row()
    row.stage = .ended
    let merged = Self.held.merging(row)
    #expect(merged.isStarred)
    #expect(merged.notes == Self.held.notes)
  }

  @Test func sidesInTheOtherOrderAreTheSame() {
    var row = Self.row(Self.held.sides.reversed())
    #expect(Self.held.merging(row) == Self.held)

    row.participants = [Participant(person: "bima", side: 1, part: .witness)]
    let merged = Self.held.merging(row)
    #expect(merged.sides == Self.held.sides)
    #expect(merged.participants == [Participant(person: "bima", side: 0, part: .witness)])
  }

  @Test func aBodyThatIsNewComesWithItsFactsInTheHeldOrder() {
    let body = Text([.init(language: "id", words: "Pemerintah Kota Bogor")])
    var row = Self.row([
      Side(country: "JP", place: "kisarazu"), Side(country: "ID", place: "bogor", body: body),
    ])
    row.facts = [Fact(field: FieldPath(.sides, 1, key: "body"), source: "new", location: "line 2")]
    let merged = Self.held.merging(row)
    #expect(merged.sides == [Side(country: "ID", place: "bogor", body: body), Self.held.sides[1]])
    #expect(
      merged.facts.filter { $0.field.field == .sides }
        == [Fact(field: FieldPath(.sides, 0, key: "body"), source: "new", location: "line 2")])
    #expect(merged.participants == Self.held.participants)
  }

  @Test func whoActedForASideThatIsGoneActsForNone() {
    let merged = Self.held.merging(
      Self.row([Side(country: "ID", place: "bogor"), Side(country: "CN", place: "shenzhen")]))
    #expect(merged.participants == [Participant(person: "watanabe", part: .signatory)])
    #expect(!merged.facts.contains { $0.field.field == .participants })
    #expect(merged.facts.contains(Fact(field: FieldPath(.sides), source: "new", location: "line 2")))
  }

  @Test func unknownsAddUp() {
    var row = Self.row()
    row.unknown = [.term, .funding, .signed]
    #expect(Self.held.merging(row).unknown == [.venue, .term, .funding])
  }
}
