import KembarModel

/// The rules of RFC 7946, as far as a document that is nothing but points and lines can break them.
struct GeoJSONRules {
  private typealias Position = GeoJSONDocument.Position
  private var violations: [String] = []
  private var positions: [Position] = []
  private var places: [Position] = []
  private var lines: [[Position]] = []
  private var ids: Set<String> = []

  /// What is wrong with a document, in words; empty where nothing is.
  static func violations(in document: GeoJSONDocument) throws -> [String] {
    var rules = GeoJSONRules()
    rules.checkNumbers(document.text)
    rules.checkCollection(try document.root)
    return rules.violations
  }

  private mutating func require(_ isRight: Bool, _ rule: String) {
    if !isRight { violations.append(rule) }
  }

  /// Section 11.2 asks for a sensible precision; some programs cannot read exponents.
  private mutating func checkNumbers(_ text: String) {
    for part in text.split(separator: "\"coordinates\":").dropFirst()
      + text.split(separator: "\"bbox\":").dropFirst()
    {
      let numbers = part.prefix { $0 != "}" }
      require(numbers.allSatisfy { "0123456789.-,[]".contains($0) }, "no exponents: \(numbers)")
      for number in numbers.split(whereSeparator: { ",[]".contains($0) }) {
        let decimals = number.drop { $0 != "." }.dropFirst()
        require(
          decimals.count <= 6 && decimals.last != "0" && number != "-0", "no needless digits: \(number)")
      }
    }
  }

  private mutating func checkCollection(_ root: Node) {
    require(root["type"]?.text == "FeatureCollection", "type is FeatureCollection")
    require(Set(root.keys).isSubset(of: ["type", "features", "bbox"]), "no foreign members: \(root.keys)")
    require(root["features"]?.list != nil, "features is an array")
    for feature in root["features"]?.list ?? [] { checkFeature(feature) }
    checkCuts()
    checkBox(root["bbox"]?.list?.compactMap(\.number))
  }

  /// Section 3.2.
  private mutating func checkFeature(_ feature: Node) {
    require(
      feature.keys == ["type", "id", "geometry", "properties"], "members of a feature: \(feature.keys)")
    require(feature["type"]?.text == "Feature", "type is Feature")
    require(ids.insert(feature["id"]?.text ?? "").inserted, "ids are unique")
    require(feature["properties"]?.keys.isEmpty == false, "properties is an object")
    let geometry = feature["geometry"]
    require(geometry?.keys == ["type", "coordinates"], "members of a geometry")
    let coordinates = geometry?["coordinates"]?.list ?? []
    switch geometry?["type"]?.text {
    case "Point": places += check([geometry?["coordinates"]].compactMap(\.self))
    case "LineString": checkLine(coordinates)
    case "MultiLineString":
      require(coordinates.count > 1, "a MultiLineString for more than one line")
      for line in coordinates { checkLine(line.list ?? []) }
    case let other: require(false, "unexpected geometry: \(other ?? "none")")
    }
  }

  /// Sections 3.1.1 and 4.
  private mutating func check(_ nodes: [Node]) -> [Position] {
    let read = nodes.compactMap(Position.init)
    require(read.count == nodes.count, "positions are pairs of numbers")
    for position in read {
      require(
        position.longitude.magnitude <= 180 && position.latitude.magnitude <= 90, "is on Earth: \(position)")
    }
    positions += read
    return read
  }

  /// Sections 3.1.4 and 3.1.9.
  private mutating func checkLine(_ nodes: [Node]) {
    let line = check(nodes)
    lines.append(line)
    require(line.count >= 2, "a line has two positions or more")
    for (a, b) in zip(line, line.dropFirst()) {
      require(a != b, "each position is a step: \(a)")
      require((a.longitude - b.longitude).magnitude < 180, "no crossing of the antimeridian: \(a) \(b)")
    }
  }

  /// Section 3.1.9: what is cut at the antimeridian, or a pole, goes on from the same point.
  private mutating func checkCuts() {
    for (number, line) in lines.enumerated() {
      guard let end = line.last, !isPlace(end) else { continue }
      guard let beginning = lines.dropFirst(number + 1).first?.first else {
        require(false, "goes on: \(end)")
        continue
      }
      let isCut = end.longitude.magnitude == 180 && end.longitude == -beginning.longitude
      require(
        (isCut || end.latitude.magnitude == 90) && end.latitude == beginning.latitude,
        "lines meet: \(end) \(beginning)")
    }
    for beginning in lines.compactMap(\.first) where !isPlace(beginning) {
      require(
        lines.contains { $0.last?.latitude == beginning.latitude }, "comes from somewhere: \(beginning)")
    }
  }

  private func isPlace(_ position: Position) -> Bool {
    places.contains { place in
      let isOnMeridian =
        place.longitude == position.longitude
        || place.longitude.magnitude == 180 && position.longitude.magnitude == 180
      return place.latitude == position.latitude && (isOnMeridian || place.latitude.magnitude == 90)
    }
  }

  /// Sections 5 to 5.3.
  private mutating func checkBox(_ box: [Double]?) {
    guard let box, box.count == 4 else { return require(positions.isEmpty && box == nil, "a box of four") }
    for position in positions {
      let isWithin =
        box[0] <= box[2]
        ? box[0] <= position.longitude && position.longitude <= box[2]
        : box[0] <= position.longitude || position.longitude <= box[2]
      let isBetween = box[1] <= position.latitude && position.latitude <= box[3]
      require(isBetween && (isWithin || position.longitude.magnitude == 180), "\(position) is within \(box)")
    }
  }
}
