import KembarModel
import Testing

@Suite struct FieldPathTests {
  @Test(
    arguments: [
      ("title", .title, nil, nil), ("signed", .signed, nil, nil), ("sides", .sides, nil, nil),
      ("participants", .participants, nil, nil), ("participants.0", .participants, 0, nil),
      ("participants.12", .participants, 12, nil), ("events.999999999", .events, 999_999_999, nil),
      ("participants.0.role", .participants, 0, "role"), ("sides.1.body", .sides, 1, "body"),
      ("scope.3.field", .scope, 3, "field"), ("actions.10.due", .actions, 10, "due"),
      ("events.2.place", .events, 2, "place"),
      ("related.0.as", .related, 0, "as"), ("venue", .venue, nil, nil), ("venue.place", .venue, nil, "place"),
      ("term.notice-months", .term, nil, "notice-months"), ("funding", .funding, nil, nil),
    ] as [(String, AgreementField, Int?, String?)])
  func wellFormed(text: String, field: AgreementField, index: Int?, key: String?) {
    let path = FieldPath(text)
    #expect(path == FieldPath(field, index, key: key))
    #expect(path?.description == text)
  }

  @Test(arguments: [
    "", ".", "signed.", ".signed", "Signed", " signed", "signed ", "id", "facts", "unknown", "facts.0",
    "sign",
    "signed.0", "signed.0.x", "title.en", "funding.en", "kind.0", "venue.0", "venue.0.place", "venue.country",
    "participants.", "participants..role", "participants.role", "participants.-1", "participants.+1",
    "participants.00", "participants.01", "participants.0.", "participants.0.name", "participants.0.role.en",
    "participants.0.0", "participants.0 .role", "participants.x", "participants.1e3",
    "participants.1000000000",
    "participants.99999999999999999999", "participants.٣", "sides[1]", "sides.1.Body", "term.years.0",
  ])
  func malformed(text: String) {
    #expect(FieldPath(text) == nil)
  }

  @Test func onlyListsHaveItems() {
    let lists = AgreementField.allCases.filter(\.isList)
    #expect(lists == [.sides, .participants, .scope, .actions, .events, .related])
  }

  @Test func plainFieldsHaveNoKeys() {
    let plain = AgreementField.allCases.filter { $0.keys.isEmpty }
    #expect(plain == [.title, .instrument, .kind, .stage, .signed, .agreed, .effective, .ends, .funding])
  }
}
