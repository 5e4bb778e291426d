/// Recognises columns by their headers, from left to right.
///
///     city1, country1, city2, country2     a.place, a.country, b.place, b.country
///     Kota, Negara, Kota, Negara           a.place, a.country, b.place, b.country
///     Kota, Kota Kembar, Negara            a.place, b.place, b.country: the country of the twin before it
struct HeaderReader {
  private var taken: Set<ImportField>
  /// Whether the sides are numbered, so that a column without a number belongs to neither.
  private let areSidesNumbered: Bool
  /// The side that columns without a word for it belong to.
  private var side = 0
  private var unmarked: Set<SidePart> = []

  /// A reader of the headers of one table.
  ///
  /// - Parameters:
  ///   - headers: all headers of the table.
  ///   - taken: fields that need not be recognised, since the user says where they come from.
  init(_ headers: [String], taken: Set<ImportField>) {
    self.taken = taken
    areSidesNumbered = headers.contains { header in
      HeaderWords.sidePart(HeaderWords.key(header))?.side?.isNumber == true
    }
  }

  /// The field that the next column gives; `nil` where its header says nothing, or names a field once more.
  mutating func field(of header: String) -> ImportField? {
    let key = HeaderWords.key(header)
    guard let field = HeaderWords.field(key) ?? sideField(key), taken.insert(field).inserted else {
      return nil
    }
    return field
  }

  private mutating func sideField(_ key: String) -> ImportField? {
    guard let (part, word) = HeaderWords.sidePart(key) else { return nil }
    if let word {
      if !word.isNumber { side = word.side }
      return part.field(ofSide: word.side)
    }
    guard !areSidesNumbered else { return nil }
    // What comes a second time is about the second side.
    if !unmarked.insert(part).inserted { side = 1 }
    return part.field(ofSide: side)
  }
}
