import KembarModel
import Testing

@testable import Interchange

@Suite struct PlaceBookTests {
  private func mention(
    _ name: String, _ country: String = "US", at position: (Double, Double)? = nil, item: String? = nil
  ) -> PlaceBook.Mention {
    PlaceBook.Mention(
      name: name, country: country, latitude: position?.0, longitude: position?.1, item: item, language: "en",
      kind: .city)
  }

  private let illinois = (39.80, -89.64)
  private let massachusetts = (42.10, -72.59)

  @Test("Places of one name stay apart where coordinates say so, and are one where they agree")
  func coordinates() {
    var book = PlaceBook([])
    let found = [illinois, massachusetts, (39.95, -89.5), (42.0, -72.6)].map {
      book.find(mention("Springfield", at: $0))
    }
    #expect(found.map(\.number) == [0, 1, 0, 1])
    #expect(found.map(\.change) == [.new, .new, .none, .none])
    #expect(book.places.map(\.id) == ["springfield-us", "springfield-us-2"])
    #expect(book.places[0].latitude == 39.80)
  }

  @Test("A name without coordinates that may be several places is doubtful, and is the first of them")
  func ambiguity() {
    var book = PlaceBook([])
    #expect(!book.find(mention("Springfield", at: illinois)).isAmbiguous)
    #expect(!book.find(mention("Springfield")).isAmbiguous)
    #expect(!book.find(mention("Springfield", at: massachusetts)).isAmbiguous)
    let found = book.find(mention("Springfield"))
    #expect(found.isAmbiguous && found.number == 0 && found.change == .none)
  }

  @Test("A known place learns its coordinates and its item")
  func learning() {
    var known = Place(id: "bogor", country: "ID", names: Text([.init(language: "id", words: "Bogor")]))
    known.aliases = [Alias(name: "Buitenzorg")]
    var book = PlaceBook([known])
    let found = [
      book.find(mention("BUITENZORG", "ID", at: (-6.6, 106.8))),
      book.find(mention("Bogor", "ID", item: "Q10473")),
      book.find(mention("Kota Bogor", "ID", item: "Q10473")), book.find(mention("Bogor", "ID", item: "Q999")),
      book.find(mention("Bogor", "MY")), book.find(mention("bógor", "ID")),
    ]
    #expect(found.map(\.change) == [.updated, .updated, .none, .new, .new, .none])
    #expect(found.map(\.number) == [0, 0, 0, 1, 2, 0])
    #expect(book.places.map(\.id) == ["bogor", "bogor-id", "bogor-my"])
    #expect(book.places[0].latitude == -6.6 && book.places[0].longitude == 106.8)
    #expect(book.places[0].wikidata == "Q10473")
  }

  @Test("An item is the same place, whatever its name and coordinates")
  func items() {
    var book = PlaceBook([])
    let found = [
      book.find(mention("Aachen", "DE", at: (50.8, 6.1), item: "Q1017")),
      book.find(mention("Aix-la-Chapelle", "FR", at: (0, 0), item: "Q1017")),
    ]
    #expect(found.map(\.number) == [0, 0])
    #expect(book.places.map(\.latitude) == [50.8])
  }

  @Test("What was written for a country that is none tells places apart, case and accents aside")
  func unresolvedCountries() {
    var book = PlaceBook([])
    let found = ["Northern Cyprus", "NORTHERN CYPRUS", "Congo", ""].map {
      book.find(mention("Kyrenia", $0)).number
    }
    #expect(found == [0, 0, 1, 2])
    #expect(book.places.map(\.id) == ["kyrenia-northern-cyprus", "kyrenia-congo", "kyrenia"])
  }

  @Test("Names of signs alone are told apart as they are written")
  func signs() {
    var book = PlaceBook([])
    #expect(["!", "?!", "!"].map { book.find(mention($0)).number } == [0, 1, 0])
  }

  @Test(arguments: [
    ((0.0, 0.0), (0.0, 1.0), 111.19), ((52.52, 13.405), (48.137, 11.575), 504.34),
    ((0, 179.9), (0, -179.9), 22.24),
    ((90, 0), (-90, 0), 20015.09), ((1, 1), (1, 1), 0),
  ])
  func distance(a: (Double, Double), b: (Double, Double), kilometres: Double) {
    #expect(abs(PlaceBook.distance(a, b) - kilometres) < 0.1)
  }
}
