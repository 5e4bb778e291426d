#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The shortest way over the Earth, taken as a sphere, from one position to another.
///
/// A GIS draws straight lines from position to position, so the way is given by as many of them as it takes for
/// the drawn line to keep within ``tolerance`` of it.
enum GreatCircle {
  /// How far a line may be from the way that it stands for, in millionths of a degree on the map.
  private static let tolerance = 0.02 * Double(GeoJSONPosition.perDegree)
  /// The cosine of the longest step: 4 degrees, about 440 km, so that maps in other projections look right, too.
  private static let longestStep = cos(4 * Double.pi / 180)

  /// The lines from `start` to `end`; none where they are the same place.
  ///
  /// - The way is cut where it crosses the antimeridian (RFC 7946, section 3.1.9), with an end at 180 and a
  ///   beginning at -180, or the other way round, on one latitude; so no line ever crosses it.
  /// - It is cut at a pole as well, where its longitude changes at once.
  /// - Of the many ways between antipodes, that over the north pole is taken.
  static func lines(from start: GeoJSONPosition, to end: GeoJSONPosition) -> [[GeoJSONPosition]] {
    let (start, end) = aligned(start, end)
    return start == end ? [] : corners(from: start, to: end).map(detailed)
  }

  /// The same places, with the longitudes by which the way between them comes: a pole is on every meridian, and
  /// 180 degrees east is 180 degrees west.
  private static func aligned(
    _ start: GeoJSONPosition, _ end: GeoJSONPosition
  ) -> (GeoJSONPosition, GeoJSONPosition) {
    var (start, end) = (start, end)
    if start.isPole { start.longitude = end.longitude }
    if end.isPole { end.longitude = start.longitude }
    let half = GeoJSONPosition.halfTurn
    if start.isOnAntimeridian { start.longitude = end.longitude < 0 ? -half : half }
    if end.isOnAntimeridian { end.longitude = start.longitude < 0 ? -half : half }
    return (start, end)
  }

  /// The lines of the way by their ends, and where the shortest way would not be told by these, by what is between.
  private static func corners(from start: GeoJSONPosition, to end: GeoJSONPosition) -> [[GeoJSONPosition]] {
    let half = GeoJSONPosition.halfTurn
    if start.isPole, end.isPole {
      return [[start, GeoJSONPosition(longitude: start.longitude, latitude: 0), end]]
    }
    let distance = Int((start.longitude - end.longitude).magnitude)
    if distance < half { return [[start, end]] }
    var exit = start
    var entry = end
    if distance == half {
      let isSouthern = start.latitude + end.latitude < 0
      exit.latitude = isSouthern ? -GeoJSONPosition.pole : GeoJSONPosition.pole
    } else {
      exit.longitude = start.longitude < 0 ? -half : half
      entry.longitude = -exit.longitude
      exit.latitude = latitudeOnAntimeridian(between: start, and: end)
    }
    entry.latitude = exit.latitude
    return [[start, exit], [entry, end]]
  }

  /// Where the way between positions on both sides of the antimeridian crosses it.
  private static func latitudeOnAntimeridian(between a: GeoJSONPosition, and b: GeoJSONPosition) -> Int {
    // The sum of both that lies in the plane of the meridian, on which y is 0.
    let (a, b) = (a.direction, b.direction)
    let crossing = a * b.y.magnitude + b * a.y.magnitude
    return GeoJSONPosition.millionths(atan2(crossing.z, crossing.x.magnitude) * 180 / .pi)
  }
}

// MARK: - Steps

extension GreatCircle {
  /// A line through `corners`, with positions in between where it bends.
  private static func detailed(_ corners: [GeoJSONPosition]) -> [GeoJSONPosition] {
    var line = [corners[0]]
    for (start, end) in zip(corners, corners.dropFirst()) {
      append(from: start, start.direction, to: end, end.direction, &line)
    }
    return line
  }

  private static func append(
    from start: GeoJSONPosition, _ a: SIMD3<Double>, to end: GeoJSONPosition, _ b: SIMD3<Double>,
    _ line: inout [GeoJSONPosition]
  ) {
    let sum = a + b
    let middle = sum / (sum * sum).sum().squareRoot()
    let position = GeoJSONPosition(towards: middle, between: start, and: end)
    if (a * b).sum() < longestStep || bend(start, position, end) > tolerance {
      append(from: start, a, to: position, middle, &line)
      append(from: position, middle, to: end, b, &line)
    } else {
      line.append(end)
    }
  }

  /// How far `middle` is, on a map, from the straight line through the others.
  private static func bend(
    _ start: GeoJSONPosition, _ middle: GeoJSONPosition, _ end: GeoJSONPosition
  ) -> Double {
    let line = (x: Double(end.longitude - start.longitude), y: Double(end.latitude - start.latitude))
    let point = (x: Double(middle.longitude - start.longitude), y: Double(middle.latitude - start.latitude))
    let length = (line.x * line.x + line.y * line.y).squareRoot()
    return length == 0 ? 0 : (line.x * point.y - line.y * point.x).magnitude / length
  }
}

extension GeoJSONPosition {
  /// The vector of length 1 from the centre of the Earth: x towards 0° 0°, y towards 90° E, z towards the north pole.
  fileprivate var direction: SIMD3<Double> {
    let radians = Double.pi / Double(Self.halfTurn)
    let (longitude, latitude) = (Double(longitude) * radians, Double(latitude) * radians)
    return [cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)]
  }

  /// The position in a direction that lies on the way between two others on one side of the antimeridian.
  fileprivate init(towards direction: SIMD3<Double>, between a: GeoJSONPosition, and b: GeoJSONPosition) {
    let degrees = 180 / Double.pi
    let (west, east) = (min(a.longitude, b.longitude), max(a.longitude, b.longitude))
    longitude = Self.millionths(atan2(direction.y, direction.x) * degrees)
    latitude = Self.millionths(atan2(direction.z, hypot(direction.x, direction.y)) * degrees)
    // Rounding may put a position on the antimeridian to its other side, or a step outside.
    if !(west...east).contains(longitude), (west...east).contains(-longitude) { longitude.negate() }
    longitude = min(max(longitude, west), east)
  }
}
