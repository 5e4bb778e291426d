import KembarModel

extension RowReading {
  /// The sides of the row; reports where they are fewer than two.
  ///
  /// The columns of `a` and `b` give the first two sides. Lists give all sides where there are no such columns or
  /// nothing in them, and the third and further ones beside them.
  mutating func sides() -> [StatedSide] {
    let problemCount = problems.count
    var sides: [StatedSide] = []
    sides.reserveCapacity(2)
    for number in 0...1 {
      if let side = side(number) { sides.append(side) }
    }
    let listed = listedSides()
    if !listed.isEmpty { sides += sides.isEmpty ? listed[...] : listed.dropFirst(2) }
    // What makes a side unreadable has been reported already.
    if sides.count < 2, problems.count == problemCount {
      report(sides.isEmpty ? .noSides : .oneSide, nil)
    }
    return sides
  }

  /// The side of the columns `a` or `b`, which many rows write alike.
  private mutating func side(_ number: Int) -> StatedSide? {
    let key = KnownSides.key(mapping.sideColumns[number], of: row, number)
    if let known = memory.sides[key] { return known }
    let problemCount = problems.count
    guard let side = readSide(number) else { return nil }
    // Where there are many problems already, others go unreported.
    let isSound = problems.count == problemCount && problemCount < Self.mostProblems
    return isSound ? memory.sides.insert(side, key) : side
  }

  private mutating func readSide(_ number: Int) -> StatedSide? {
    var side = StatedSide()
    side.country = statement(SidePart.country.field(ofSide: number)) ?? ""
    side.place = statement(SidePart.place.field(ofSide: number)) ?? ""
    side.kind = mapping.placeKinds[number]
    side.body = text(SidePart.body.field(ofSide: number))
    side.item = item(SidePart.wikidata.field(ofSide: number))
    let latitude = degrees(SidePart.latitude.field(ofSide: number), limit: 90)
    let longitude = degrees(SidePart.longitude.field(ofSide: number), limit: 180)
    // A place of which nothing but its item is stated is called by it, until somebody names it.
    if side.place.isEmpty, let item = side.item { side.place = item }
    switch (latitude, longitude) {
    case (nil, nil): break
    case (.value(let latitude), .value(let longitude)):
      (side.latitude, side.longitude) = (latitude, longitude)
      if side.place.isEmpty { report(.positionWithoutPlace, SidePart.latitude.field(ofSide: number)) }
    case (nil, .value): report(.halfPosition, SidePart.longitude.field(ofSide: number))
    case (.value, nil): report(.halfPosition, SidePart.latitude.field(ofSide: number))
    default: break
    }
    return side.isEmpty ? nil : side
  }

  private enum Degrees {
    case value(Double)
    /// Has been reported.
    case malformed
  }

  /// Decimal degrees, with a point or a comma.
  private mutating func degrees(_ field: ImportField, limit: Double) -> Degrees? {
    guard let text = statement(field) else { return nil }
    let point =
      text.utf8.contains(UInt8(ascii: ",")) ? text.replacing(",", with: ".", maxReplacements: 1) : text
    // Digits, points and signs; what else is a number for Swift, such as `nan` and `0x1p3`, is none here.
    let isDecimal = point.utf8.allSatisfy { (0x2B...0x39).contains($0) && $0 != 0x2C && $0 != 0x2F }
    guard isDecimal, let number = Double(plainDecimal: point) ?? Double(point) else {
      report(.malformedNumber(text), field)
      return .malformed
    }
    guard number.magnitude <= limit else {
      report(.value(.outOfRange(text.excerpt, allowed: "-\(Int(limit))…\(Int(limit))")), field)
      return .malformed
    }
    return .value(number)
  }

  /// `Q1017`, also as the end of an address of Wikidata.
  private mutating func item(_ field: ImportField) -> String? {
    guard let text = statement(field) else { return nil }
    let item = text.split(separator: "/").last.map(String.init) ?? text
    guard let number = Int(item.dropFirst()), number > 0, item == "Q\(number)" else {
      report(.malformedItem(text), field)
      return nil
    }
    return item
  }

  private mutating func listedSides() -> [StatedSide] {
    let countries = list(.countries)
    let places = list(.places)
    guard let countries, let places else {
      return (countries ?? []).filter { !$0.isEmpty }.map { StatedSide(country: $0) }
        + (places ?? []).filter { !$0.isEmpty }.map { StatedSide(place: $0) }
    }
    guard countries.count == places.count else {
      report(.unequalLists(countries: countries.count, places: places.count), .places)
      return []
    }
    return zip(countries, places).map { StatedSide(country: $0, place: $1) }.filter { !$0.isEmpty }
  }

  private mutating func list(_ field: ImportField) -> [String]? {
    guard let text = statement(field) else { return nil }
    return ListCell.split(text, by: mapping.separator)
      .map { ListCell.unescaped($0, separator: mapping.separator) }
  }
}

// MARK: - People

extension RowReading {
  /// `name|role|side;name|role|side`, of which any part may be empty.
  mutating func participants(_ field: ImportField, _ part: Part, sideCount: Int) -> [StatedParticipant] {
    guard let text = statement(field) else { return [] }
    var participants: [StatedParticipant] = []
    let isEscaped = ListCell.hasBackslash(text)
    for (place, var parts) in ListCell.splitTwice(text, by: mapping.separator).enumerated() {
      if isEscaped { parts = parts.map { ListCell.unescaped($0, separator: mapping.separator) } }
      guard parts.count <= 3 else {
        report(.tooManyParts(ListCell.split(text, by: mapping.separator)[place]), field)
        guard problems.count < Self.mostProblems else { break }
        continue
      }
      var participant = StatedParticipant(part: part)
      if let name = parts.first, !name.isEmpty { participant.name = name }
      if parts.count > 1, !parts[1].isEmpty { participant.role = parts[1] }
      if parts.count > 2, !parts[2].isEmpty { participant.side = side(parts[2], of: sideCount, field) }
      if participant.name != nil || participant.role != nil { participants.append(participant) }
    }
    return participants
  }

  /// The index of the side that a letter stands for.
  private mutating func side(_ letter: String, of count: Int, _ field: ImportField) -> Int? {
    let byte = letter.lowercased().utf8.first
    if letter.utf8.count == 1, let byte, byte >= 0x61, Int(byte) - 0x61 < count { return Int(byte) - 0x61 }
    // Without sides, the row has another problem.
    if count > 1 { report(.unknownSide(letter, count: count), field) }
    return nil
  }
}

extension Double {
  /// Reads a number such as `-6.595`, or gives `nil` where it is not as plain as that.
  ///
  /// Whole numbers and powers of ten that are no larger are exact, so their quotient is the nearest number there is.
  fileprivate init?(plainDecimal text: String) {
    var digits = 0
    var decimals: Int?
    var isNegative = false
    guard text.utf8.count <= 16 else { return nil }
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = 10 * digits + Int(byte - UInt8(ascii: "0"))
        decimals? += 1
      case UInt8(ascii: "."):
        guard decimals == nil, place > 0 else { return nil }
        decimals = 0
      case UInt8(ascii: "-"):
        guard place == 0 else { return nil }
        isNegative = true
      default: return nil
      }
    }
    guard digits > 0, digits < 1 << 53, decimals != 0 else { return nil }
    var power = 1.0
    for _ in 0..<(decimals ?? 0) { power *= 10 }
    self = (isNegative ? -1 : 1) * Double(digits) / power
  }
}
