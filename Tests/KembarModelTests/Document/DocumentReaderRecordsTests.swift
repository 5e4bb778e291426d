import KembarModel
import TestSupport
import Testing

@Suite struct DocumentReaderRecordsTests {
  @Test("Records written one by one come back as they were", arguments: 1...30)
  func randomRecords(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let registry = try Registry.random(&numbers)
    let writer = DocumentWriter(countries: nil)
    for source in registry.sources {
      let (record, problems) = DocumentReader.source(try reread(writer.source(source)))
      #expect(record == source && problems == [])
    }
    for place in registry.places {
      let (record, problems) = DocumentReader.place(try reread(writer.place(place)))
      #expect(record == place && problems == [])
    }
    for person in registry.people {
      let (record, problems) = DocumentReader.person(try reread(writer.person(person)))
      #expect(record == person && problems == [])
    }
    for agreement in registry.agreements {
      let (record, problems) = DocumentReader.agreement(try reread(writer.agreement(agreement)))
      #expect(record == agreement && problems == [])
    }
  }

  @Test func whatARecordSaysIsTakenAsItStands() {
    var agreement = Agreement(id: "a", sides: [Side(country: "Kazakhstah", place: "nowhere")])
    agreement.facts = [Fact(field: FieldPath(.venue), source: "none", location: "\u{1B}")]
    agreement.unknown = [.sides]
    let (record, problems) = DocumentReader.agreement(DocumentWriter(countries: nil).agreement(agreement))
    #expect(record == agreement)
    #expect(problems == [])
  }

  @Test func theFormIsChecked() {
    #expect(DocumentReader.agreement(Node(.list([]))).record == nil)
    let (record, problems) = DocumentReader.person(
      Node(.map([.init(key: "id", node: Node(.integer(1))), .init(key: "nick", node: Node(.null))])))
    #expect(record == Person(id: "", name: ""))
    #expect(
      problems.map { $0.message(in: .english) } == [
        "id: expected a text, found a whole number",
        "'nick' is not a key here; it must be one of id, name, aliases",
        "'name' is missing and must be given",
      ])
  }

  private func reread(_ node: Node) throws -> Node { try JSONReader.read(Array(JSONWriter.line(node).utf8)) }
}
