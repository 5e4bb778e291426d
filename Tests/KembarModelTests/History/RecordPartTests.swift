import KembarModel
import Testing

@Suite struct RecordPartTests {
  @Test func oneVersionDiffersFromItselfInNothing() throws {
    let agreement = try Agreement.full()
    #expect(agreement.parts(differingFrom: agreement) == [])
  }

  /// A version in which one part alone is another.
  struct Case: Sendable {
    var part: RecordPart
    var change: @Sendable (inout Agreement) -> Void

    init(_ part: RecordPart, _ change: @escaping @Sendable (inout Agreement) -> Void) {
      self.part = part
      self.change = change
    }
  }

  @Test(
    arguments: [
      Case(.field(.title)) { $0.title = nil },
      Case(.field(.instrument)) { $0.instrument = .unknown },
      Case(.field(.kind)) { $0.kind = .state },
      Case(.field(.stage)) { $0.stage = .lapsed },
      Case(.field(.sides)) { $0.sides.swapAt(0, 1) },
      Case(.field(.participants)) { $0.participants.removeLast() },
      Case(.field(.signed)) { $0.signed = nil },
      Case(.field(.agreed)) { $0.agreed = nil },
      Case(.field(.effective)) { $0.effective = $0.ends },
      Case(.field(.ends)) { $0.ends = $0.signed },
      Case(.field(.venue)) { $0.venue?.place = nil },
      Case(.field(.scope)) { $0.scope[1].field = .energy },
      Case(.field(.actions)) { $0.actions[0].status = .done },
      Case(.field(.funding)) { $0.funding = nil },
      Case(.field(.term)) { $0.term?.years = 6 },
      Case(.field(.events)) { $0.events.reverse() },
      Case(.field(.related)) { $0.related = [] },
      Case(.facts) { $0.facts[0].citation = Citation(source: $0.facts[0].source, certainty: .implied) },
      Case(.unknown) { $0.unknown = [.venue] },
      Case(.star) { $0.isStarred = true },
      Case(.notes) { $0.notes = $0.signed.map { [Note(date: $0, text: "x")] } ?? [] },
    ])
  func eachPartIsToldApart(_ example: Case) throws {
    let former = try Agreement.full()
    var agreement = former
    example.change(&agreement)
    #expect(agreement.parts(differingFrom: former) == [example.part])
    #expect(former.parts(differingFrom: agreement) == [example.part])
  }

  @Test func partsComeInTheOrderOfADocument() throws {
    let former = try Agreement.full()
    var agreement = Agreement(id: former.id, sides: former.sides)
    agreement.isStarred = true
    let fields = AgreementField.allCases.filter { $0 != .sides }.map(RecordPart.field)
    #expect(agreement.parts(differingFrom: former) == fields + [.facts, .star])
  }
}
