package import KembarModel

/// What the user says of a table: which columns give which fields, what holds for every row, how cells are written.
package struct ImportOptions: Hashable, Sendable {
  /// A field, and the header or the constant that gives it.
  package struct Assignment: Hashable, Sendable {
    /// What is given.
    package var field: ImportField
    /// The header of a column, or a constant.
    package var value: String
    /// Where a map file says so; ``Mark/none`` for the command line.
    package var mark: Mark
  }

  /// Several for one field where its cells are to be joined.
  package var columns: [Assignment] = []
  /// At most one for each field.
  package var constants: [Assignment] = []
  /// How dates are written that are not EDTF.
  package var datePattern: DatePattern?
  /// What parts the values of a cell; `;` where it is not given.
  package var separator: String?

  /// Options that say nothing, so that everything is recognised by the headers.
  package init() {}

  /// Reads the options of the command line.
  ///
  /// - Parameters:
  ///   - columns: what `--column` gives, each `FIELD=HEADER`.
  ///   - constants: what `--set` gives, each `FIELD=VALUE`.
  ///   - dateFormat: what `--date-format` gives.
  ///   - separator: what `--split` gives.
  /// - Throws: the first option that cannot be read, or that gives a field once more.
  package init(
    columns: [String] = [], constants: [String] = [], dateFormat: String? = nil, separator: String? = nil
  ) throws(ImportOptionError) {
    for text in columns { self.columns.append(try Self.assignment(text, option: "--column")) }
    for text in constants { self.constants.append(try Self.assignment(text, option: "--set")) }
    if let dateFormat { datePattern = try Self.datePattern(dateFormat, at: .none) }
    if let separator { self.separator = try Self.separator(separator, at: .none) }
    try checkRepetitions()
  }

  private static func assignment(_ text: String, option: String) throws(ImportOptionError) -> Assignment {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
      throw ImportOptionError(.malformedAssignment(text, option: option))
    }
    let name = String(text[..<sign]).trimmed
    guard let field = ImportField(named: name) else { throw ImportOptionError(.unknownField(name)) }
    return Assignment(field: field, value: String(text[text.index(after: sign)...]).trimmed, mark: .none)
  }

  static func datePattern(_ text: String, at mark: Mark) throws(ImportOptionError) -> DatePattern {
    guard let pattern = DatePattern(text) else {
      throw ImportOptionError(.malformedDateFormat(text), at: mark)
    }
    return pattern
  }

  static func separator(_ text: String, at mark: Mark) throws(ImportOptionError) -> String {
    guard !text.isEmpty else { throw ImportOptionError(.emptySeparator, at: mark) }
    return text
  }

  /// Makes sure that no field is given twice, unless by columns whose cells can be joined.
  func checkRepetitions() throws(ImportOptionError) {
    for (place, column) in columns.enumerated() {
      guard let earlier = columns[..<place].first(where: { $0.field == column.field }) else { continue }
      guard !column.field.joinsCells else { continue }
      throw ImportOptionError(.severalColumns(column.field, [earlier.value, column.value]), at: column.mark)
    }
    for (place, constant) in constants.enumerated() {
      let others = columns + constants[..<place]
      guard others.contains(where: { $0.field == constant.field }) else { continue }
      throw ImportOptionError(.givenTwice(constant.field), at: constant.mark)
    }
  }

  /// These options, and those of a map file for everything of which these say nothing.
  package func over(_ file: ImportOptions) -> ImportOptions {
    let given = Set((columns + constants).map(\.field))
    var options = self
    options.columns += file.columns.filter { !given.contains($0.field) }
    options.constants += file.constants.filter { !given.contains($0.field) }
    options.datePattern = datePattern ?? file.datePattern
    options.separator = separator ?? file.separator
    return options
  }
}
