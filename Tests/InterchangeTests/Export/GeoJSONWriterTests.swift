import Interchange
import KembarModel
import TestSupport
import Testing

@Suite struct GeoJSONWriterTests {
  @Test(
    "A small document, whole",
    arguments: [
      (
        .english,
        #"""
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"agreement/batam-singapore","geometry":{"type":"LineString","coordinates":[[104.05,1.083333],[103.8,1.3]]},"properties":{"feature":"agreement","id":"batam-singapore","title":"Joint \"Ferry\" Declaration","instrument":"declaration","kind":"city-cooperation","stage":"signed","signed":"2016-11~","countries":["ID","SG"],"sides":["Batam","Singapore"]}},
        {"type":"Feature","id":"agreement/suva-nukualofa","geometry":{"type":"MultiLineString","coordinates":[[[178.44,-18.14],[180,-18.904243]],[[-180,-18.904243],[-177.616995,-20.033297],[-175.2,-21.13]]]},"properties":{"feature":"agreement","id":"suva-nukualofa","title":"Suva ⇄ Nukuʻalofa","instrument":"unknown","kind":"unknown","stage":"unknown","countries":["FJ","Tongga"],"sides":["Suva","Nukuʻalofa"]}},
        {"type":"Feature","id":"place/batam","geometry":{"type":"Point","coordinates":[104.05,1.083333]},"properties":{"feature":"place","id":"batam","name":"Batam","name:id":"Batam","name:zh-Hant":"峇淡","country":"ID","country-name":"Indonesia","kind":"city","wikidata":"Q56515","geonames":1650357,"agreements":2}},
        {"type":"Feature","id":"place/singapore","geometry":{"type":"Point","coordinates":[103.8,1.3]},"properties":{"feature":"place","id":"singapore","name":"Singapore","name:en":"Singapore","name:id":"Singapura","country":"SG","country-name":"Singapore","kind":"state","agreements":1}},
        {"type":"Feature","id":"place/suva","geometry":{"type":"Point","coordinates":[178.44,-18.14]},"properties":{"feature":"place","id":"suva","name":"Suva","name:en":"Suva","country":"FJ","country-name":"Fiji","kind":"city","agreements":1}},
        {"type":"Feature","id":"place/nukualofa","geometry":{"type":"Point","coordinates":[-175.2,-21.13]},"properties":{"feature":"place","id":"nukualofa","name":"Nukuʻalofa","name:to":"Nukuʻalofa","country":"Tongga","kind":"other","agreements":1}}
        ],"bbox":[103.8,-21.13,-175.2,1.3]}

        """#
      ),
      (
        .indonesian,
        #"""
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"agreement/batam-singapore","geometry":{"type":"LineString","coordinates":[[104.05,1.083333],[103.8,1.3]]},"properties":{"feature":"agreement","id":"batam-singapore","title":"Deklarasi Bersama","instrument":"declaration","kind":"city-cooperation","stage":"signed","signed":"2016-11~","countries":["ID","SG"],"sides":["Batam","Singapura"]}},
        {"type":"Feature","id":"agreement/suva-nukualofa","geometry":{"type":"MultiLineString","coordinates":[[[178.44,-18.14],[180,-18.904243]],[[-180,-18.904243],[-177.616995,-20.033297],[-175.2,-21.13]]]},"properties":{"feature":"agreement","id":"suva-nukualofa","title":"Suva ⇄ Nukuʻalofa","instrument":"unknown","kind":"unknown","stage":"unknown","countries":["FJ","Tongga"],"sides":["Suva","Nukuʻalofa"]}},
        {"type":"Feature","id":"place/batam","geometry":{"type":"Point","coordinates":[104.05,1.083333]},"properties":{"feature":"place","id":"batam","name":"Batam","name:id":"Batam","name:zh-Hant":"峇淡","country":"ID","country-name":"Indonesia","kind":"city","wikidata":"Q56515","geonames":1650357,"agreements":2}},
        {"type":"Feature","id":"place/singapore","geometry":{"type":"Point","coordinates":[103.8,1.3]},"properties":{"feature":"place","id":"singapore","name":"Singapura","name:en":"Singapore","name:id":"Singapura","country":"SG","country-name":"Singapura","kind":"state","agreements":1}},
        {"type":"Feature","id":"place/suva","geometry":{"type":"Point","coordinates":[178.44,-18.14]},"properties":{"feature":"place","id":"suva","name":"Suva","name:en":"Suva","country":"FJ","country-name":"Fiji","kind":"city","agreements":1}},
        {"type":"Feature","id":"place/nukualofa","geometry":{"type":"Point","coordinates":[-175.2,-21.13]},"properties":{"feature":"place","id":"nukualofa","name":"Nukuʻalofa","name:to":"Nukuʻalofa","country":"Tongga","kind":"other","agreements":1}}
        ],"bbox":[103.8,-21.13,-175.2,1.3]}

        """#
      ),
    ] as [(Language, String)])
  func document(language: Language, text: String) throws {
    let document = GeoJSONDocument(try .islands(), language)
    #expect(document.text == text)
    #expect(document.withoutLine == 2)
    #expect(try GeoJSONRules.violations(in: document) == [])
  }

  @Test func nothing() throws {
    let document = GeoJSONDocument(Registry())
    #expect(document.text == "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n")
    #expect(document.withoutLine == 0)
    #expect(try GeoJSONRules.violations(in: document) == [])
  }

  @Test("Every pair of up to sixteen places is linked, in one feature", arguments: [2, 3, 5, 16])
  func pairs(count: Int) throws {
    let places = (0..<count).map { GeoJSONDocument.Position(Double($0), Double($0 % 3)) }
    let document = GeoJSONDocument(between: places)
    #expect(try document.features.count == 1 + count)
    let ends = try document.lines.map { [$0.first, $0.last] }
    #expect(ends.count == count * (count - 1) / 2)
    for (number, place) in places.enumerated() {
      for other in places[(number + 1)...] { #expect(ends.contains([place, other])) }
    }
    #expect(try GeoJSONRules.violations(in: document) == [])
  }

  @Test("More places are linked to the first")
  func manyPlaces() throws {
    let places = (0..<17).map { GeoJSONDocument.Position(Double($0), 0) }
    let document = GeoJSONDocument(between: places)
    #expect(try document.lines.map(\.first) == Array(repeating: places[0], count: 16))
    #expect(try document.lines.map(\.last) == Array(places[1...]))
  }

  @Test("A place that several sides name is linked, and counted, once")
  func repeatedPlace() throws {
    var registry = try Registry.islands()
    registry.agreements = [
      Agreement(
        id: "a", sides: ["batam", "singapore", "batam", "singapore"].map { Side(country: "ID", place: $0) }),
      Agreement(id: "b", sides: [Side(country: "ID", place: "batam"), Side(country: "ID", place: "batam")]),
    ]
    let document = GeoJSONDocument(registry)
    #expect(try document.lines.count == 1)
    #expect(document.withoutLine == 1)
    #expect(try document.features.compactMap { $0["properties"]?["agreements"]?.number } == [2, 1])
  }

  @Test(
    "The box is the narrower of those with an edge at the antimeridian and at the meridian 0",
    arguments: [
      ([(-74.006, 0), (95.5, 0)], [-74.006, 0, 95.5, 0]),
      ([(174.763, -36.848), (-118.244, 34.052)], [174.763, -36.848, -118.244, 34.052]),
      ([(-118.244, 34.052), (-175.2, -21.13)], [-175.2, -21.13, -118.244, 34.052]),
      ([(180, 0), (-170, 1)], [180, 0, -170, 1]), ([(-180, 0), (170, 1)], [170, 0, 180, 1]),
      ([(10, 0), (10, 0)], [10, 0, 10, 0]), ([(-10, 0), (10, 0)], [-10, 0, 10, 0]),
      ([(20, 89), (-160, 88)], [-180, 88, 180, 90]), ([(0, -90), (20, -87)], [-180, -90, 180, -87]),
    ] as [([(Double, Double)], [Double])])
  func box(places: [(Double, Double)], box: [Double]) throws {
    let document = GeoJSONDocument(between: places.map { GeoJSONDocument.Position($0.0, $0.1) })
    #expect(try document.box == box)
    #expect(try GeoJSONRules.violations(in: document) == [])
  }

  @Test("Registries of any content make valid documents", .timeLimit(.minutes(1)), arguments: 1...10)
  func randomRegistry(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<5 {
      let registry = try Registry.random(&numbers)
      let document = GeoJSONDocument(registry, .indonesian)
      #expect(try GeoJSONRules.violations(in: document) == [])
      let linked = try document.features.filter { $0["properties"]?["feature"]?.text == "agreement" }
      #expect(linked.count + document.withoutLine == registry.agreements.count)
    }
  }
}

extension Registry {
  /// Islands, one pair of which lies on both sides of the antimeridian, and one of which has no coordinates.
  fileprivate static func islands() throws -> Registry {
    func place(
      _ id: String, _ country: String, _ kind: PlaceKind, _ names: [String: String],
      _ coordinates: (Double, Double)?
    ) -> Place {
      let names = names.sorted { $0.key < $1.key }.map { Text.Wording(language: $0.key, words: $0.value) }
      var place = Place(id: id, country: country, kind: kind, names: Text(names))
      place.longitude = coordinates?.0
      place.latitude = coordinates?.1
      return place
    }
    var registry = Registry()
    registry.places = [
      place("batam", "ID", .city, ["id": "Batam", "zh-Hant": "峇淡"], (104.05, 1.0833333)),
      place("singapore", "SG", .state, ["en": "Singapore", "id": "Singapura"], (103.8, 1.3)),
      place("unnamed", "SG", .city, ["en": "Nobody names it"], (103.9, 1.4)),
      place("suva", "FJ", .city, ["en": "Suva"], (178.44, -18.14)),
      place("nukualofa", "Tongga", .other, ["to": "Nukuʻalofa"], (-175.2, -21.13)),
      place("atlantis", "", .other, ["en": "Atlantis"], nil),
    ]
    registry.places[0].wikidata = "Q56515"
    registry.places[0].geonames = 1_650_357
    registry.agreements = [
      Agreement(
        id: "batam-singapore", instrument: .declaration, kind: .cityCooperation, stage: .signed,
        sides: [Side(country: "ID", place: "batam"), Side(country: "SG", place: "singapore")]),
      Agreement(
        id: "suva-nukualofa",
        sides: [Side(country: "FJ", place: "suva"), Side(country: "Tongga", place: "nukualofa")]),
      Agreement(
        id: "batam-atlantis",
        sides: [Side(country: "ID", place: "batam"), Side(country: "", place: "atlantis")]),
      Agreement(id: "states", kind: .state, sides: [Side(country: "ID"), Side(country: "SG")]),
    ]
    registry.agreements[0].title = Text([
      .init(language: "en", words: "Joint \"Ferry\" Declaration"),
      .init(language: "id", words: "Deklarasi Bersama"),
    ])
    registry.agreements[0].signed = try EDTF("2016-11~")
    return registry
  }
}
