/// The box around everything that a GeoJSON document shows (RFC 7946, section 5).
struct GeoJSONBounds: Sendable {
  /// West and east, kept for a map whose edges are the antimeridian and for one whose edges are the meridian 0,
  /// since which of them cuts less is known at the end only.
  private var atlantic: ClosedRange<Int>?
  private var pacific: ClosedRange<Int>?
  private var latitudes: ClosedRange<Int>?

  /// Nothing yet.
  init() {}

  /// Takes in a line, or a single position, that does not cross the antimeridian.
  mutating func include(_ line: [GeoJSONPosition]) {
    guard let first = line.first else { return }
    var west = first.longitude
    var east = first.longitude
    var south = first.latitude
    var north = first.latitude
    for position in line {
      west = min(west, position.longitude)
      east = max(east, position.longitude)
      south = min(south, position.latitude)
      north = max(north, position.latitude)
    }
    let turn = 2 * GeoJSONPosition.halfTurn
    // A pole lies on all meridians (section 5.3).
    if -south == GeoJSONPosition.pole || north == GeoJSONPosition.pole {
      (west, east) = (-GeoJSONPosition.halfTurn, GeoJSONPosition.halfTurn)
    }
    latitudes = Self.union(latitudes, south...north)
    atlantic = Self.union(atlantic, west...east)
    if west >= 0 {
      pacific = Self.union(pacific, west...east)
    } else if east <= 0 {
      pacific = Self.union(pacific, (west + turn)...(east + turn))
    } else {
      pacific = 0...turn
    }
  }

  private static func union(_ a: ClosedRange<Int>?, _ b: ClosedRange<Int>) -> ClosedRange<Int> {
    a.map { min($0.lowerBound, b.lowerBound)...max($0.upperBound, b.upperBound) } ?? b
  }

  /// West, south, east, north, as GeoJSON writes them; `nil` for a document that shows nothing.
  ///
  /// The number of the west is the greater one where the box crosses the antimeridian (section 5.2):
  ///
  ///     [95.32,-8.65,140.7,5.55]              Banda Aceh, Denpasar, Jayapura
  ///     [174.763,-36.848,-118.244,34.052]     Auckland, Los Angeles
  var text: String? {
    guard let atlantic, let pacific, let latitudes else { return nil }
    let isAtlantic = atlantic.upperBound - atlantic.lowerBound <= pacific.upperBound - pacific.lowerBound
    let (west, east) =
      isAtlantic
      ? (atlantic.lowerBound, atlantic.upperBound)
      : (Self.longitude(pacific.lowerBound), Self.longitude(pacific.upperBound))
    var text: [UInt8] = []
    text.appendArray(of: [west, latitudes.lowerBound, east, latitudes.upperBound], GeoJSONPosition.write)
    return String(decoding: text, as: UTF8.self)
  }

  /// A longitude counted from -180 degrees, of one that is counted from 0.
  private static func longitude(_ longitude: Int) -> Int {
    longitude <= GeoJSONPosition.halfTurn ? longitude : longitude - 2 * GeoJSONPosition.halfTurn
  }
}
