/// A position on Earth (RFC 7946, section 3.1.1) in WGS 84, kept in millionths of a degree.
///
/// Six decimals are about 10 cm, as section 11.2 recommends; whole numbers make it exact whether two positions are
/// the same, on one meridian, or on opposite ones.
struct GeoJSONPosition: Hashable, Sendable {
  /// East positive, within ±180 degrees.
  var longitude: Int
  /// North positive, within ±90 degrees.
  var latitude: Int

  static let perDegree = 1_000_000
  /// Half of the way round.
  static let halfTurn = 180 * perDegree
  /// The latitude of the north pole.
  static let pole = 90 * perDegree

  /// A position in millionths of a degree that is on Earth.
  init(longitude: Int, latitude: Int) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// The position nearest to coordinates in degrees, or `nil` where they are not on Earth.
  init?(longitude: Double, latitude: Double) {
    guard longitude.magnitude <= 180, latitude.magnitude <= 90 else { return nil }
    self.longitude = Self.millionths(longitude)
    self.latitude = Self.millionths(latitude)
  }

  static func millionths(_ degrees: Double) -> Int { Int((degrees * Double(perDegree)).rounded()) }

  var isPole: Bool { latitude.magnitude == Self.pole }
  var isOnAntimeridian: Bool { longitude.magnitude == Self.halfTurn }

  /// Adds longitude and latitude as GeoJSON writes them: `[106.816667,-6.595]`.
  func write(to text: inout [UInt8]) {
    text.append(UInt8(ascii: "["))
    Self.write(longitude, to: &text)
    text.append(UInt8(ascii: ","))
    Self.write(latitude, to: &text)
    text.append(UInt8(ascii: "]"))
  }

  /// Adds degrees with as many decimals as are needed, up to six, and never with an exponent.
  static func write(_ millionths: Int, to text: inout [UInt8]) {
    var (whole, fraction) = Int(millionths.magnitude).quotientAndRemainder(dividingBy: perDegree)
    if millionths < 0 { text.append(UInt8(ascii: "-")) }
    text += "\(whole)".utf8
    guard fraction > 0 else { return }
    text.append(UInt8(ascii: "."))
    var unit = perDegree / 10
    while fraction > 0 {
      (whole, fraction) = fraction.quotientAndRemainder(dividingBy: unit)
      text.append(UInt8(ascii: "0") + UInt8(whole))
      unit /= 10
    }
  }
}

extension [UInt8] {
  /// Adds items between brackets and with commas between them.
  mutating func appendArray<Item>(of items: [Item], _ write: (Item, inout [UInt8]) -> Void) {
    append(UInt8(ascii: "["))
    for (number, item) in items.enumerated() {
      if number > 0 { append(UInt8(ascii: ",")) }
      write(item, &self)
    }
    append(UInt8(ascii: "]"))
  }
}
