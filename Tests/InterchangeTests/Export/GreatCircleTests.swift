import Foundation
import Interchange
import TestSupport
import Testing

private typealias Position = GeoJSONDocument.Position

@Suite("The way from place to place") struct GreatCircleTests {
  @Test(
    "Ways that are no simple lines",
    arguments: [
      // Along the equator, and along a meridian.
      ([(0, 0), (3, 0)], [[(0, 0), (3, 0)]]),
      ([(0, 0), (8, 0)], [[(0, 0), (4, 0), (8, 0)]]),
      ([(10, 50), (10, 53)], [[(10, 50), (10, 53)]]),
      // Across the antimeridian, in both directions.
      ([(179, 0), (-179, 0)], [[(179, 0), (180, 0)], [(-180, 0), (-179, 0)]]),
      ([(-179, 0), (179, 0)], [[(-179, 0), (-180, 0)], [(180, 0), (179, 0)]]),
      ([(179, 1), (-179, -1)], [[(179, 1), (180, 0)], [(-180, 0), (-179, -1)]]),
      ([(178, 60), (-178, 60)], [[(178, 60), (180, 60.015116)], [(-180, 60.015116), (-178, 60)]]),
      // To it, from it, and along it: never across.
      ([(180, 1), (-179, 1)], [[(-180, 1), (-179, 1)]]),
      ([(-180, 1), (179, 1)], [[(180, 1), (179, 1)]]),
      ([(179, 1), (-180, 1)], [[(179, 1), (180, 1)]]),
      ([(180, 10), (180, 13)], [[(180, 10), (180, 13)]]),
      ([(180, 10), (-180, 13)], [[(-180, 10), (-180, 13)]]),
      ([(-180, 10), (180, 13)], [[(180, 10), (180, 13)]]),
      // Over a pole.
      ([(20, 89), (-160, 88)], [[(20, 89), (20, 90)], [(-160, 90), (-160, 88)]]),
      ([(180, -88), (0, -89)], [[(180, -88), (180, -90)], [(0, -90), (0, -89)]]),
      // To a pole, which has any longitude.
      ([(0, 90), (20, 87)], [[(20, 90), (20, 87)]]),
      ([(20, -87), (135, -90)], [[(20, -87), (20, -90)]]),
      ([(-180, 90), (180, 87)], [[(180, 90), (180, 87)]]),
      // One place.
      ([(5, 5), (5, 5)], []), ([(180, 5), (-180, 5)], []), ([(5, 90), (77, 90)], []),
      ([(5, -90), (77, -90)], []), ([(0.0000001, 5), (0.0000004, 5)], []),
    ] as [([(Double, Double)], [[(Double, Double)]])])
  func ways(places: [(Double, Double)], lines: [[(Double, Double)]]) throws {
    let document = GeoJSONDocument(between: places.map { Position($0.0, $0.1) })
    #expect(try document.lines == lines.map { $0.map { Position($0.0, $0.1) } })
    #expect(document.withoutLine == (lines.isEmpty ? 1 : 0))
    #expect(try GeoJSONRules.violations(in: document) == [])
  }

  @Test(
    "Of the ways between antipodes that over the north pole is taken",
    arguments: [((100, 10), (-80, -10)), ((-80, -10), (100, 10)), ((0, 0), (180, 0)), ((90, 0), (-90, 0))])
  func antipodes(start: (Double, Double), end: (Double, Double)) throws {
    let document = GeoJSONDocument(between: [Position(start.0, start.1), Position(end.0, end.1)])
    let lines = try document.lines
    #expect(lines.count == 2)
    #expect(lines.first?.first == Position(start.0, start.1) && lines.first?.last == Position(start.0, 90))
    #expect(lines.last?.first == Position(end.0, 90) && lines.last?.last == Position(end.0, end.1))
    #expect(Set(lines[0].map(\.longitude)) == [start.0] && Set(lines[1].map(\.longitude)) == [end.0])
    #expect(try GeoJSONRules.violations(in: document) == [])
  }

  @Test func fromPoleToPole() throws {
    let document = GeoJSONDocument(between: [Position(5, 90), Position(-30, -90)])
    let line = try #require(try document.lines.first)
    #expect(try document.lines.count == 1)
    #expect(line.first == Position(-30, 90) && line.last == Position(-30, -90))
    #expect(line.contains(Position(-30, 0)) && Set(line.map(\.longitude)) == [-30])
    #expect(try GeoJSONRules.violations(in: document) == [])
  }

  @Test(
    "What is not on Earth is no place", arguments: [(181, 0), (0, 91), (.nan, 0), (0, .infinity), (0, -90.1)])
  func elsewhere(longitude: Double, latitude: Double) throws {
    let document = GeoJSONDocument(between: [Position(longitude, latitude), Position(1, 1)])
    #expect(document.withoutLine == 1)
    #expect(try document.features.count == 1)
  }
}

// MARK: - Random places

extension GreatCircleTests {
  @Test(
    "The lines are as long as the way, keep to it, and break no rule", .timeLimit(.minutes(1)),
    arguments: 1...5)
  func randomPairs(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    for _ in 0..<30 {
      let (start, end) = (numbers.position(), numbers.position())
      let document = GeoJSONDocument(between: [start, end])
      #expect(try GeoJSONRules.violations(in: document) == [], "\(start) \(end)")
      let lines = try document.lines
      let length = lines.reduce(0) { $0 + zip($1, $1.dropFirst()).reduce(0) { $0 + angle($1.0, $1.1) } }
      let way = angle(start, end)
      #expect((length - way).magnitude <= 0.001 * way + 1e-8, "\(start) \(end)")
      #expect(lines.joined().count <= 300, "\(start) \(end)")
      for (a, b) in lines.flatMap({ zip($0, $0.dropFirst()) }) {
        #expect(angle(a, b) < 4.001 * .pi / 180)
        // Not farther from both ends together than these are from each other: on the way.
        #expect(angle(start, a) + angle(a, end) <= way + 1e-6, "\(start) \(a) \(end)")
        #expect(bend(a, b) < 0.021, "\(a) \(b)")
      }
    }
  }

  /// The angle between two places, by the haversine formula, in radians.
  private func angle(_ a: Position, _ b: Position) -> Double {
    let (north, east) = ((b.latitude - a.latitude) * .pi / 360, (b.longitude - a.longitude) * .pi / 360)
    let parallels = cos(a.latitude * .pi / 180) * cos(b.latitude * .pi / 180)
    let haversine = sin(north) * sin(north) + parallels * sin(east) * sin(east)
    return 2 * asin(min(1, haversine.squareRoot()))
  }

  /// How far the straight line on the map between two places is, at the meridian in the middle, from the way.
  private func bend(_ a: Position, _ b: Position) -> Double {
    let (width, height) = (b.longitude - a.longitude, b.latitude - a.latitude)
    let tangents = tan(a.latitude * .pi / 180) + tan(b.latitude * .pi / 180)
    let way = atan(tangents / (2 * cos(width * .pi / 360))) * 180 / .pi
    let rise = (way - (a.latitude + b.latitude) / 2).magnitude
    return width == 0 ? 0 : rise * width.magnitude / (width * width + height * height).squareRoot()
  }
}

extension RandomNumbers {
  /// A position anywhere, more often than by chance at a place where something is special.
  fileprivate mutating func position() -> GeoJSONDocument.Position {
    func coordinate(_ limit: Int, _ numbers: inout RandomNumbers) -> Double {
      let special = [-limit, -limit + 1, -1, 0, 1, limit - 1, limit].map { $0 * 1_000_000 }
      let millionths =
        numbers.oneIn(4)
        ? numbers.pick(special) + Int.random(in: -2...2, using: &numbers)
        : Int.random(in: -limit * 1_000_000...limit * 1_000_000, using: &numbers)
      return Double(min(max(millionths, -limit * 1_000_000), limit * 1_000_000)) / 1_000_000
    }
    return GeoJSONDocument.Position(coordinate(180, &self), coordinate(90, &self))
  }
}
