/// A point on Earth in the well-known text of GeoSPARQL: longitude before latitude, in WGS 84.
///
///     Point(106.8 -6.6)
///     <http://www.wikidata.org/entity/Q2> POINT (106.8 -6.6)
struct WKTPoint: Hashable, Sendable {
  /// Why a text is no such point.
  enum ReadError: Error {
    case malformed
    /// The text begins with another reference system: another globe, or other axes.
    case notOnEarth
    case outOfRange
  }

  var longitude: Double
  var latitude: Double

  /// What names the default, if anything does: Earth in Wikidata, and WGS 84 in OGC's registry.
  private static let systems = [
    "http://www.wikidata.org/entity/Q2", "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  ]

  /// Reads a point; the whole text must be one.
  ///
  /// - Throws: why it is none.
  init(_ text: String) throws(ReadError) {
    var text = text[...].trimmed
    if text.first == "<" {
      guard let end = text.firstIndex(of: ">") else { throw .malformed }
      guard Self.systems.contains(String(text[..<end].dropFirst())) else { throw .notOnEarth }
      text = text[end...].dropFirst().trimmed
    }
    guard text.prefix(5).lowercased() == "point" else { throw .malformed }
    text = text.dropFirst(5).trimmed
    guard text.first == "(", text.last == ")" else { throw .malformed }
    let numbers = text.dropFirst().dropLast().split(separator: " ")
    guard numbers.count == 2, let longitude = Self.number(numbers[0]), let latitude = Self.number(numbers[1])
    else {
      throw .malformed
    }
    guard longitude.magnitude <= 180, latitude.magnitude <= 90 else { throw .outOfRange }
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Neither words, such as `nan`, nor hexadecimal digits are numbers here.
  private static func number(_ text: Substring) -> Double? {
    text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } ? Double(text) : nil
  }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
