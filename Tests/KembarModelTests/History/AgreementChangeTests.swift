import KembarModel
import TestSupport
import Testing

@Suite struct AgreementChangeTests {
  @Test func aStarIsPutOnAndTakenOff() throws {
    let agreement = try Agreement.full()
    let starred = AgreementChange(.star(true), of: agreement)
    #expect(starred.kind == .starred && starred.id == agreement.id)
    #expect(starred.result.parts(differingFrom: agreement) == [.star])
    #expect(AgreementChange(.star(false), of: starred.result).result == agreement)
  }

  @Test func aNoteComesAfterTheOthers() throws {
    var agreement = try Agreement.full()
    let (first, second) = (
      Note(date: try EDTF("2024"), text: "a"), Note(date: try EDTF("2026-11-21"), text: "b")
    )
    agreement.notes = [first]
    let change = AgreementChange(.note(second), of: agreement)
    #expect(change.kind == .noted)
    #expect(change.result.notes == [first, second])
    #expect(change.result.parts(differingFrom: agreement) == [.notes])
  }

  @Test(
    arguments: zip(
      Stage.allCases, [nil, nil, nil, .signed, .effective, nil, .ends, .ends, nil] as [AgreementField?]))
  func stagesHaveTheirDates(stage: Stage, field: AgreementField?) {
    #expect(stage.dateField == field)
  }

  @Test func aStageThatReplacesAnotherReplacesItsFactsAndDate() throws {
    var agreement = try Agreement.planned()
    agreement.unknown = [.ends, .venue]
    let result = AgreementChange.Edit.stage(.ended, on: try EDTF("2024-05"), source: "letter").applied(
      to: agreement)
    #expect(result.stage == .ended)
    #expect(result.ends == (try EDTF("2024-05")))
    #expect(result.unknown == [.venue])
    #expect(
      result.facts == [
        Fact(field: FieldPath(.kind), source: "news"), Fact(field: FieldPath(.stage), source: "letter"),
        Fact(field: FieldPath(.ends), source: "letter"),
      ])
  }

  @Test func aPlannedDateOfSigningIsNotTakenForTheDateOfSigning() throws {
    let agreement = try Agreement.planned()
    #expect(agreement.losesPlannedDate(at: .signed) && !agreement.losesPlannedDate(at: .intent))
    let undated = AgreementChange.Edit.stage(.signed, on: nil, source: "letter").applied(to: agreement)
    #expect(undated.signed == nil)
    #expect(undated.facts.map(\.field) == [FieldPath(.kind), FieldPath(.stage)])
    let dated = AgreementChange.Edit.stage(.signed, on: agreement.signed, source: "letter").applied(
      to: agreement)
    #expect(dated.signed == agreement.signed)
    #expect(dated.facts.last == Fact(field: FieldPath(.signed), source: "letter"))
    let wanted = AgreementChange.Edit.stage(.intent, on: nil, source: "letter").applied(to: agreement)
    #expect(wanted.signed == agreement.signed && wanted.facts.contains { $0.field.field == .signed })
  }

  @Test func theSameStageOnTheWordOfAnotherSourceKeepsWhatWasSaid() throws {
    let agreement = try Agreement.planned()
    let result = AgreementChange.Edit.stage(.planned, on: nil, source: "letter").applied(to: agreement)
    #expect(result.facts == agreement.facts + [Fact(field: FieldPath(.stage), source: "letter")])
    #expect(AgreementChange.Edit.stage(.planned, on: nil, source: "letter").applied(to: result) == result)
  }

  @Test func aDateOfItsOwnIsCitedByBothSources() throws {
    var agreement = try Agreement.planned()
    agreement.stage = .signed
    let same = AgreementChange.Edit.stage(.signed, on: agreement.signed, source: "letter").applied(
      to: agreement)
    #expect(same.facts.filter { $0.field.field == .signed }.map(\.source) == ["news", "letter"])
    let other = AgreementChange.Edit.stage(.signed, on: try EDTF("2025"), source: "letter").applied(
      to: agreement)
    #expect(other.facts.filter { $0.field.field == .signed }.map(\.source) == ["letter"])
    let undated = AgreementChange.Edit.stage(.signed, on: nil, source: "letter").applied(to: agreement)
    #expect(undated.signed == agreement.signed)
  }

  @Test(arguments: [
    (Stage.renewed, "Stage: renewed", "Tahap: diperpanjang"),
    (.intent, "Stage: intent", "Tahap: pernyataan minat"),
    (.unknown, "Stage: unknown", "Tahap: tak diketahui"),
  ])
  func aStageWithoutADateFieldBecomesAnEvent(stage: Stage, english: String, indonesian: String) throws {
    var agreement = try Agreement.planned()
    agreement.unknown = [.events]
    let date = try EDTF("2025-01")
    let edit = AgreementChange.Edit.stage(stage, on: date, source: "letter")
    let result = edit.applied(to: agreement)
    let event = Event(date: date, kind: .statement, text: Text(id: indonesian, en: english))
    #expect(result.events == [event])
    #expect(result.unknown == [])
    #expect(result.facts.last == Fact(field: FieldPath(.events, 0), source: "letter"))
    #expect(edit.applied(to: result) == result)
  }

  @Test func whatIsLookedForInVainStaysUnknownWhereTheStageIs() throws {
    var agreement = try Agreement.planned()
    agreement.stage = .unknown
    agreement.unknown = [.stage]
    #expect(
      AgreementChange.Edit.stage(.unknown, on: nil, source: "news").applied(to: agreement).unknown == [.stage]
    )
    #expect(AgreementChange.Edit.stage(.signed, on: nil, source: "news").applied(to: agreement).unknown == [])
  }

  @Test(arguments: 0..<40)
  func everyResultIsAsADocumentMayHaveIt(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    var registry = try Registry.random(&numbers)
    registry.sources.removeAll { $0.id == "letter" }
    registry.sources.append(Source(id: "letter"))
    let date = try EDTF("[2016-11-16..2016-11-19]")
    for position in registry.agreements.indices {
      for stage in Stage.allCases {
        let edit = AgreementChange.Edit.stage(stage, on: numbers.oneIn(3) ? nil : date, source: "letter")
        registry.agreements[position] = edit.applied(to: registry.agreements[position])
        let cited = registry.agreements[position].facts.filter { $0.source == "letter" }
        #expect(cited.contains { $0.field == FieldPath(.stage) })
      }
      registry.agreements[position] = AgreementChange.Edit.note(Note(date: date, text: "x"))
        .applied(to: registry.agreements[position])
    }
    let document = DocumentWriter(countries: .sample).document(registry)
    let (read, problems) = DocumentReader.read(document, countries: .sample)
    #expect(problems == [])
    #expect(read == registry)
  }
}

extension Agreement {
  /// An agreement that was to be signed in 2024, with a fact for its stage, its date and its kind.
  fileprivate static func planned() throws -> Agreement {
    var agreement = Agreement(
      id: "a", kind: .sisterCity, stage: .planned, sides: [Side(country: "ID"), Side(country: "JP")])
    agreement.signed = try EDTF("2024")
    agreement.facts = [
      Fact(field: FieldPath(.stage), source: "news"), Fact(field: FieldPath(.signed), source: "news"),
      Fact(field: FieldPath(.kind), source: "news"),
    ]
    return agreement
  }
}
