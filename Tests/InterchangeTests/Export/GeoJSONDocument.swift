import Interchange
import KembarModel
import Testing

/// What ``GeoJSONWriter`` writes of a registry.
struct GeoJSONDocument {
  var text = ""
  /// How many agreements the writer says to have no line.
  var withoutLine = 0

  private static let countries = BundledData.countries()

  init(_ registry: Registry, _ language: Language = .english) {
    var pieces: [String] = []
    let index = RegistryIndex(registry, countries: Self.countries)
    var writer = GeoJSONWriter(index: index, language: language) { pieces.append($0) }
    for agreement in registry.agreements { writer.add(agreement) }
    withoutLine = writer.finish()
    text = pieces.joined()
  }

  /// One agreement between places at these coordinates.
  init(between positions: [Position]) {
    var registry = Registry()
    var sides: [Side] = []
    for (number, position) in positions.enumerated() {
      var place = Place(id: "p\(number)", country: "ID", names: Text())
      place.longitude = position.longitude
      place.latitude = position.latitude
      registry.places.append(place)
      sides.append(Side(country: "ID", place: place.id))
    }
    registry.agreements = [Agreement(id: "a", sides: sides)]
    self.init(registry)
  }

  /// A longitude and a latitude in degrees.
  struct Position: Hashable, CustomStringConvertible {
    var longitude: Double
    var latitude: Double

    init(_ longitude: Double, _ latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }

    var description: String { "(\(longitude), \(latitude))" }
  }

  var root: Node { get throws { try JSONReader.read(Array(text.utf8)) } }

  var features: [Node] { get throws { try root["features"]?.list ?? [] } }

  /// The lines of all agreements, one after the other.
  var lines: [[Position]] {
    get throws {
      try features.flatMap { feature -> [[Position]] in
        let coordinates = feature["geometry"]?["coordinates"]?.list ?? []
        switch feature["geometry"]?["type"]?.text {
        case "LineString": return [coordinates.compactMap(Position.init)]
        case "MultiLineString": return coordinates.map { ($0.list ?? []).compactMap(Position.init) }
        default: return []
        }
      }
    }
  }

  /// West, south, east and north.
  var box: [Double]? { get throws { try root["bbox"]?.list?.compactMap(\.number) } }
}

extension GeoJSONDocument.Position {
  /// Reads a position, or gives `nil` where it is none.
  init?(_ node: Node) {
    guard let list = node.list, list.count == 2, let longitude = list[0].number, let latitude = list[1].number
    else { return nil }
    self.init(longitude, latitude)
  }
}

extension Node {
  /// The value of a key of a map.
  subscript(_ key: String) -> Node? {
    guard case .map(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.node
  }

  var keys: [String] {
    guard case .map(let entries) = value else { return [] }
    return entries.map(\.key)
  }

  var list: [Node]? {
    guard case .list(let nodes) = value else { return nil }
    return nodes
  }

  var text: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  var number: Double? {
    switch value {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    default: nil
    }
  }
}
