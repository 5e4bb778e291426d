package import KembarModel

/// Writes agreements as a GeoJSON FeatureCollection (RFC 7946) for a GIS, one feature after the other.
///
/// - Each agreement whose sides name two places or more with coordinates is one feature: the great circle between
///   them, as a LineString, or as a MultiLineString where it crosses the antimeridian or a pole. Between more than
///   two places there is a line for each pair, since the sides of an agreement have no centre; beyond
///   ``mostPaired`` places there is a line from the first to each other one.
/// - Then each place that a side names, and that has coordinates, is a feature: a Point. A GIS draws what comes last
///   on top.
/// - The property `feature` tells the two apart. Properties whose value is not known are left out.
/// - The bounding box comes last, because only then is it known.
package struct GeoJSONWriter {
  private let index: RegistryIndex
  private let language: Language
  private let write: (String) -> Void
  private var isFirst = true
  private var bounds = GeoJSONBounds()
  /// How many agreements name a place as a side, by its id.
  private var agreementCounts: [String: Int] = [:]
  private var agreementsWithoutLine = 0

  /// An agreement of more places, a network of cities, would have more lines than a map can show.
  package static let mostPaired = 16

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - index: what the agreements name; it need not hold the agreements themselves.
  ///   - language: the language of titles and names.
  ///   - write: takes the document piece by piece, each of one feature at most.
  package init(index: RegistryIndex, language: Language, write: @escaping (String) -> Void) {
    self.index = index
    self.language = language
    self.write = write
    write("{\"type\":\"FeatureCollection\",\"features\":[")
  }

  /// Writes an agreement, if it has a line.
  package mutating func add(_ agreement: Agreement) {
    for place in Set(agreement.sides.compactMap(\.place)) { agreementCounts[place, default: 0] += 1 }
    let lines = lines(agreement)
    guard !lines.isEmpty else { return agreementsWithoutLine += 1 }
    for line in lines { bounds.include(line) }
    writeFeature("agreement/\(agreement.id)", geometry(lines), properties(agreement))
  }

  /// Ends the document with the places that the agreements name.
  ///
  /// - Returns: how many agreements have no line, since fewer than two different places with coordinates are known.
  package mutating func finish() -> Int {
    for place in index.registry.places {
      guard let count = agreementCounts[place.id], let position = place.position else { continue }
      bounds.include([position])
      writeFeature("place/\(place.id)", geometry(position), properties(place, count))
    }
    let bounds = bounds.text.map { ",\"bbox\":\($0)" } ?? ""
    write("\n]\(bounds)}\n")
    return agreementsWithoutLine
  }

  /// Places that several sides name, or that lie on one point, are linked once.
  private func lines(_ agreement: Agreement) -> [[GeoJSONPosition]] {
    var positions: [GeoJSONPosition] = []
    for place in agreement.sides.compactMap(\.place) {
      if let position = index.place(place)?.position, !positions.contains(position) {
        positions.append(position)
      }
    }
    var lines: [[GeoJSONPosition]] = []
    let beginnings = positions.count > Self.mostPaired ? positions.prefix(1) : positions[...]
    for (number, beginning) in beginnings.enumerated() {
      for end in positions[(number + 1)...] { lines += GreatCircle.lines(from: beginning, to: end) }
    }
    return lines
  }
}

// MARK: - Features

extension GeoJSONWriter {
  private func geometry(_ position: GeoJSONPosition) -> String {
    var coordinates: [UInt8] = []
    position.write(to: &coordinates)
    return geometry("Point", coordinates)
  }

  private func geometry(_ lines: [[GeoJSONPosition]]) -> String {
    func write(_ line: [GeoJSONPosition], to coordinates: inout [UInt8]) {
      coordinates.appendArray(of: line) { $0.write(to: &$1) }
    }
    var coordinates: [UInt8] = []
    guard lines.count > 1 else {
      write(lines[0], to: &coordinates)
      return geometry("LineString", coordinates)
    }
    coordinates.appendArray(of: lines, write)
    return geometry("MultiLineString", coordinates)
  }

  private func geometry(_ type: String, _ coordinates: [UInt8]) -> String {
    "{\"type\":\"\(type)\",\"coordinates\":\(String(decoding: coordinates, as: UTF8.self))}"
  }

  private mutating func writeFeature(
    _ id: String, _ geometry: String, _ properties: [(key: String, value: Node.Value?)]
  ) {
    let id = JSONWriter.line(Node(.string(id)))
    let entries = properties.compactMap { property in
      property.value.map { Node.Entry(key: property.key, node: Node($0)) }
    }
    let properties = JSONWriter.line(Node(.map(entries)))
    write(
      """
      \(isFirst ? "" : ",")
      {"type":"Feature","id":\(id),"geometry":\(geometry),"properties":\(properties)}
      """)
    isFirst = false
  }

  private func properties(_ agreement: Agreement) -> [(key: String, value: Node.Value?)] {
    var countries: [String] = []
    for country in agreement.sides.map(\.country) where !country.isEmpty && !countries.contains(country) {
      countries.append(country)
    }
    return [
      ("feature", .string("agreement")),
      ("id", .string(agreement.id)),
      ("title", .string(agreement.displayTitle(language, in: index))),
      ("instrument", .string(agreement.instrument.rawValue)),
      ("kind", .string(agreement.kind.rawValue)),
      ("stage", .string(agreement.stage.rawValue)),
      ("signed", agreement.signed.map { .string($0.description) }),
      ("countries", list(countries)),
      ("sides", list(agreement.sides.map { agreement.name(of: $0, language, in: index) })),
    ]
  }

  private func properties(_ place: Place, _ agreementCount: Int) -> [(key: String, value: Node.Value?)] {
    let names = place.names.wordings.map { ("name:\($0.language)", Node.Value?.some(.string($0.words))) }
    let country = index.countries[place.country]
    return [
      ("feature", .string("place")),
      ("id", .string(place.id)),
      ("name", .string(place.names.words(in: language))),
    ] + names + [
      ("country", place.country.isEmpty ? nil : .string(place.country)),
      ("country-name", country.map { .string($0.names.words(in: language)) }),
      ("kind", .string(place.kind.rawValue)),
      ("wikidata", place.wikidata.map { .string($0) }),
      ("geonames", place.geonames.map { .integer($0) }),
      ("agreements", .integer(agreementCount)),
    ]
  }

  private func list(_ texts: [String]) -> Node.Value { .list(texts.map { Node(.string($0)) }) }
}

extension Place {
  /// Where the place is, if both coordinates are known.
  fileprivate var position: GeoJSONPosition? {
    guard let latitude, let longitude else { return nil }
    return GeoJSONPosition(longitude: longitude, latitude: latitude)
  }
}
