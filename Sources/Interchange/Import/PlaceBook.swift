import KembarModel
import Search

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The places that are known so far, by item and by name.
///
/// Two mentions are of one place where their Wikidata items are the same; or where their countries and names are, and
/// neither their items nor their coordinates say otherwise. Of several such places, the one that was known first is
/// taken, whatever comes later: so importing the same rows again finds the same places.
struct PlaceBook {
  /// In the order in which they became known.
  private(set) var places: [Place]
  private var byItem: [String: Int] = [:]
  /// The places of a name in a country, in order.
  private var byName: [String: [Int]] = [:]
  private var ids: FreeIdentifiers

  /// Sources put the coordinates of one town at its centre, its town hall or the middle of its district, some 10 to
  /// 30 km apart for the largest; places of one name in one country are nearly always farther from each other.
  static let farthest = 40.0

  init(_ places: [Place]) {
    self.places = []
    ids = FreeIdentifiers(taken: places.map(\.id))
    self.places.reserveCapacity(places.count)
    for place in places { add(place) }
  }

  /// A place as a source mentions it.
  struct Mention: Hashable {
    var name: String
    /// As for a ``Place``.
    var country: String
    var latitude: Double?
    var longitude: Double?
    var item: String?
    var language: String
    /// What the place is, for one that is not known.
    var kind: PlaceKind
  }

  /// What became of a mention.
  struct Finding {
    /// The number of the place in ``PlaceBook/places``.
    var number: Int
    var change = Change.none
    /// Whether it may be another place as well, since nothing tells them apart.
    var isAmbiguous = false

    enum Change {
      case none, new
      /// It has learnt its coordinates or its item.
      case updated
    }
  }

  /// Finds the place that is mentioned, or takes it in.
  mutating func find(_ mention: Mention) -> Finding {
    if let item = mention.item, let number = byItem[item] { return finding(number, mention) }
    let candidates = byName[Self.key(mention.name, mention.country)] ?? []
    let matches = candidates.filter { !contradicts(places[$0], mention) }
    guard let number = matches.first else { return Finding(number: insert(mention), change: .new) }
    var finding = finding(number, mention)
    finding.isAmbiguous = mention.latitude == nil && mention.item == nil && matches.count > 1
    return finding
  }

  private func contradicts(_ place: Place, _ mention: Mention) -> Bool {
    if let item = place.wikidata, let other = mention.item, item != other { return true }
    guard let latitude = place.latitude, let longitude = place.longitude,
      let otherLatitude = mention.latitude, let otherLongitude = mention.longitude
    else { return false }
    let distance = Self.distance((latitude, longitude), (otherLatitude, otherLongitude))
    return distance > Self.farthest
  }

  /// Adds to a known place what the mention knows beyond it.
  private mutating func finding(_ number: Int, _ mention: Mention) -> Finding {
    var finding = Finding(number: number)
    if places[number].latitude == nil, mention.latitude != nil {
      places[number].latitude = mention.latitude
      places[number].longitude = mention.longitude
      finding.change = .updated
    }
    if places[number].wikidata == nil, let item = mention.item {
      places[number].wikidata = item
      byItem[item] = number
      finding.change = .updated
    }
    return finding
  }

  private mutating func insert(_ mention: Mention) -> Int {
    var place = Place(
      id: ids.take(Slug(mention.name, mention.country).id), country: mention.country, kind: mention.kind,
      names: Text([Text.Wording(language: mention.language, words: mention.name)]))
    place.latitude = mention.latitude
    place.longitude = mention.longitude
    place.wikidata = mention.item
    return add(place)
  }

  @discardableResult
  private mutating func add(_ place: Place) -> Int {
    let number = places.count
    places.append(place)
    if let item = place.wikidata, byItem[item] == nil { byItem[item] = number }
    for key in Set(place.allNames.map { Self.key($0, place.country) }) {
      byName[key, default: []].append(number)
    }
    return number
  }

  /// The country and the name without case, accents and punctuation; a name of signs alone, as it is.
  private static func key(_ name: String, _ country: String) -> String {
    var key = Folding.fold(country)
    key.append(0)
    let start = key.count
    Folding.append(name, to: &key)
    if key.count == start { key.append(contentsOf: name.utf8) }
    return String(decoding: key, as: UTF8.self)
  }

  /// The distance of two positions in kilometres, by the haversine formula on a sphere.
  static func distance(_ a: (latitude: Double, longitude: Double), _ b: (latitude: Double, longitude: Double))
    -> Double
  {
    let radians = Double.pi / 180
    let (north, east) = ((b.latitude - a.latitude) * radians, (b.longitude - a.longitude) * radians)
    let (sine, cosine) = (sin(north / 2), sin(east / 2))
    let haversine = sine * sine + cos(a.latitude * radians) * cos(b.latitude * radians) * cosine * cosine
    return 2 * 6371 * asin(min(1, haversine.squareRoot()))
  }
}
