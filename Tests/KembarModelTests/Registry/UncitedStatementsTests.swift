import KembarModel
import Testing

@Suite struct UncitedStatementsTests {
  private func uncited(_ paths: [String]) throws -> [String] {
    var agreement = try Agreement.full()
    agreement.facts = try paths.map { Fact(field: try #require(FieldPath($0)), source: "other") }
    return agreement.uncitedStatements.map(\.description)
  }

  @Test func withoutFactsNothingIsCited() throws {
    #expect(
      try uncited([]) == [
        "title", "instrument", "kind", "stage", "sides.0", "sides.1", "participants.0", "participants.1",
        "participants.2", "signed", "agreed", "effective", "ends", "venue", "scope.0", "scope.1", "actions.0",
        "actions.1", "funding", "term", "events.0", "events.1", "related.0", "related.1",
      ])
  }

  @Test func aFactForAWholeListCoversItsItems() throws {
    #expect(try Agreement.full().uncitedStatements == [])
    #expect(try !uncited(["sides"]).contains { $0.hasPrefix("sides") })
  }

  @Test func aFactForAnItemOrAKeyCoversTheItem() throws {
    let rest = try uncited(["participants.1", "events.0.place", "venue.text", "term.years"])
    #expect(rest.filter { $0.hasPrefix("participants") } == ["participants.0", "participants.2"])
    #expect(rest.filter { $0.hasPrefix("events") } == ["events.1"])
    #expect(!rest.contains("venue"))
    #expect(!rest.contains("term"))
  }

  @Test func whatIsUnknownNeedsNoSource() {
    let agreement = Agreement(id: "bare", sides: [Side(country: "ID"), Side(country: "JP")])
    #expect(agreement.uncitedStatements.map(\.description) == ["sides.0", "sides.1"])
  }

  @Test func conflicts() throws {
    var agreement = try Agreement.full()
    #expect(agreement.hasConflict)
    agreement.facts.removeLast()
    #expect(!agreement.hasConflict)
  }

  @Test func statedFields() throws {
    let agreement = try Agreement.full()
    #expect(AgreementField.allCases.allSatisfy(agreement.states))
    let bare = Agreement(id: "bare", sides: [Side(country: "ID"), Side(country: "JP")])
    #expect(AgreementField.allCases.filter(bare.states) == [.sides])
  }

  @Test func counts() throws {
    let agreement = try Agreement.full()
    let counts = AgreementField.allCases.map(agreement.count(of:))
    #expect(counts == [1, 1, 1, 1, 2, 3, 1, 1, 1, 1, 1, 2, 2, 1, 1, 2, 2])
  }
}
