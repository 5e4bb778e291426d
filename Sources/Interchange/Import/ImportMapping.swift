import KembarModel

/// Which columns of one table give which fields of an agreement, and how their cells are read.
package struct ImportMapping: Sendable {
  /// The headers of the table, without blanks around them.
  package let headers: [String]
  /// The headers of the columns that give nothing, in the order of the table; a number where there is no header.
  package let ignored: [String]
  /// How dates are written that are not EDTF.
  let datePattern: DatePattern?
  /// What parts the values of a cell.
  let separator: String
  /// The columns that say anything of each of the first two sides.
  private(set) var sideColumns: [[Int]] = []
  /// What the places of the first two sides are, as far as the headers say.
  private(set) var placeKinds = [PlaceKind.other, .other]
  /// What gives each field.
  private var sources: [CellSource]

  /// What gives a field.
  enum CellSource: Hashable, Sendable {
    case nothing
    case column(Int)
    /// At least two.
    case columns([Int])
    case constant(String)
  }

  /// Maps the columns that the user names, and recognises the others by their headers.
  ///
  /// - Parameters:
  ///   - headers: the first row of the table.
  ///   - options: what the user says of the table.
  /// - Throws: the first thing that the table does not bear out, or that leaves an agreement without sides.
  package init(headers: [String], options: ImportOptions = ImportOptions()) throws(ImportOptionError) {
    self.headers = headers.map(\.trimmed)
    datePattern = options.datePattern
    separator = options.separator ?? ";"
    sources = Array(repeating: .nothing, count: ImportField.allCases.count)
    var isUsed = Array(repeating: false, count: headers.count)
    for constant in options.constants { sources[constant.field.rawValue] = .constant(constant.value) }
    for column in options.columns {
      guard let place = Self.place(of: column.value, in: self.headers, isUsed) else {
        throw ImportOptionError(.unknownHeader(column.value, headers: self.headers), at: column.mark)
      }
      isUsed[place] = true
      sources[column.field.rawValue].add(place)
    }
    var reader = HeaderReader(self.headers, taken: Set((options.columns + options.constants).map(\.field)))
    for (place, header) in self.headers.enumerated() where !isUsed[place] {
      guard let field = reader.field(of: header) else { continue }
      isUsed[place] = true
      sources[field.rawValue] = .column(place)
    }
    ignored = isUsed.indices.filter { !isUsed[$0] }.map { place in
      let header = headers[place].trimmed
      return header.isEmpty ? "\(place + 1)" : header
    }
    placeKinds = [ImportField.aPlace, .bPlace].map { HeaderWords.placeKind(header(of: $0)) }
    sideColumns = (0...1).map { side in SidePart.allCases.flatMap { columns(of: $0.field(ofSide: side)) } }
    try checkSides()
    try checkConstants(options.constants)
  }

  /// The column with a header; where there are several, the first that no other option has taken.
  private static func place(of header: String, in headers: [String], _ isUsed: [Bool]) -> Int? {
    let key = HeaderWords.key(header)
    for isMatch in [{ $0 == header }, { !key.isEmpty && HeaderWords.key($0) == key }] as [(String) -> Bool] {
      let places = headers.indices.filter { isMatch(headers[$0]) }
      if let place = places.first(where: { !isUsed[$0] }) ?? places.first { return place }
    }
    return nil
  }

  private func checkSides() throws(ImportOptionError) {
    guard !gives(.countries), !gives(.places) else { return }
    let missing = (0...1).map { side in
      ![SidePart.country, .place, .body, .wikidata].contains { gives($0.field(ofSide: side)) }
    }
    guard missing == [false, false] else {
      throw ImportOptionError(.missingSides(first: missing[0], second: missing[1], headers: headers))
    }
  }

  private func checkConstants(_ constants: [ImportOptions.Assignment]) throws(ImportOptionError) {
    for constant in constants {
      var reading = RowReading(.empty, self)
      reading.readAll()
      guard let problem = reading.problems.first(where: { $0.field == constant.field }) else { continue }
      throw ImportOptionError(.malformedConstant(problem), at: constant.mark)
    }
  }
}

extension ImportMapping {
  /// What gives a field.
  subscript(_ field: ImportField) -> CellSource { sources[field.rawValue] }

  /// Whether a column or a constant gives the field.
  package func gives(_ field: ImportField) -> Bool { self[field] != .nothing }

  /// The columns that give a field, in order; none for a constant.
  func columns(of field: ImportField) -> [Int] {
    switch self[field] {
    case .nothing, .constant: []
    case .column(let place): [place]
    case .columns(let places): places
    }
  }

  /// Whether the same holds for every row, because the user says so.
  func isConstant(_ field: ImportField) -> Bool {
    if case .constant = self[field] { true } else { false }
  }

  /// The header of the column that gives a field, the first of several; or how the user has set it.
  func header(of field: ImportField) -> String {
    switch self[field] {
    case .nothing: field.name
    case .column(let place): headers[place]
    case .columns(let places): places.first.map { headers[$0] } ?? field.name
    case .constant: "--set \(field.name)"
    }
  }
}

extension ImportMapping.CellSource {
  fileprivate mutating func add(_ place: Int) {
    switch self {
    case .column(let first): self = .columns([first, place])
    case .columns(let places): self = .columns(places + [place])
    case .nothing, .constant: self = .column(place)
    }
  }
}
