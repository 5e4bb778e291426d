package import KembarModel

/// Some agreements that follow each other, as columns.
///
/// What the default order needs is always there; the rest may come later, so that a list is shown before everything
/// is loaded.
package struct Block: Hashable, Sendable {
  /// The numbers of the records, in ascending order.
  package let numbers: [Int]
  /// The date by which each agreement is listed, as a number of ``dateCodes``.
  let dates: [Int32]
  let dateCodes: DateCodes
  var columns: BlockColumns?
  var text: BlockText?

  /// A block without agreements.
  package init() { self.init(numbers: [], dates: [], dateCodes: DateCodes()) }

  init(
    numbers: [Int], dates: [Int32], dateCodes: DateCodes, columns: BlockColumns? = nil, text: BlockText? = nil
  ) {
    (self.numbers, self.dates, self.dateCodes) = (numbers, dates, dateCodes)
    (self.columns, self.text) = (columns, text)
  }

  /// The number of agreements.
  package var count: Int { numbers.count }

  /// Whether filters and counts know the agreements.
  package var hasColumns: Bool { columns != nil }

  /// Whether search knows the texts of the agreements.
  package var hasText: Bool { text != nil }
}

/// Tells the numbers by which places, people and sources are known, or `nil` for ids without a record.
package protocol RecordNumbering {
  func number(ofPlace id: String) -> Int?
  func number(ofPerson id: String) -> Int?
  func number(ofSource id: String) -> Int?
}

/// Makes a block of agreements.
package struct BlockBuilder: Sendable {
  /// How many agreements a block holds at most.
  package static let capacity = 8_192

  private var numbers: [Int] = []
  private var dates: [Int32] = []
  private var dateCodes = DateCodes()
  private var columns = BlockColumns()
  private var text: BlockTextBuilder?
  private var countries: [String: Int32] = [:]
  private var bodies: [Text: Int32] = [:]

  /// A block without agreements.
  ///
  /// - Parameter hasText: whether the texts are taken in, too.
  package init(hasText: Bool = true) {
    text = hasText ? BlockTextBuilder() : nil
  }

  /// The number of agreements so far.
  package var count: Int { numbers.count }

  /// The block of all agreements so far.
  var block: Block {
    Block(numbers: numbers, dates: dates, dateCodes: dateCodes, columns: columns, text: text?.text)
  }

  /// The block of all agreements so far, to be asked; the numbers of what they name are places in lists.
  func block(countries: CountryTable) -> Block {
    var block = block
    block.columns?.markUnresolved(in: countries)
    return block
  }

  /// Appends an agreement.
  ///
  /// - Parameters:
  ///   - agreement: what the record says.
  ///   - number: of the record, above those of all before it.
  ///   - numbering: the numbers of what the agreement names; they have to be less than 2³¹.
  package mutating func append(
    _ agreement: Agreement, number: Int, _ numbering: some RecordNumbering
  ) {
    numbers.append(number)
    dates.append(dateCodes.code(agreement.principalDate))
    append(sidesOf: agreement, numbering)
    columns.stages.append(agreement.stage.number)
    columns.instruments.append(agreement.instrument.number)
    columns.kinds.append(agreement.kind.number)
    columns.scopes.append(agreement.scope.reduce(0) { $0 | $1.field.bit })
    columns.properties.append(agreement.properties)
    append(agreement.signed, to: \.signed)
    append(agreement.agreed, to: \.agreed)
    append(agreement.effective, to: \.effective)
    append(agreement.ends, to: \.ends)
    append(referencesOf: agreement, numbering)
    text?.append(agreement)
  }

  private mutating func append(_ date: EDTF?, to column: WritableKeyPath<BlockColumns, [Int32]>) {
    let code = dateCodes.code(date)
    let isEmpty = columns[keyPath: column].isEmpty
    if code == 0, isEmpty { return }
    if isEmpty { columns[keyPath: column] = Array(repeating: 0, count: numbers.count - 1) }
    columns[keyPath: column].append(code)
  }

  private mutating func append(sidesOf agreement: Agreement, _ numbering: some RecordNumbering) {
    for side in agreement.sides {
      let country = countries[side.country] ?? Int32(columns.countryNames.count)
      if Int(country) == columns.countryNames.count {
        columns.countryNames.append(side.country)
        countries[side.country] = country
      }
      columns.sideCountries.append(country)
      columns.sidePlaces.append(side.place.flatMap { Self.stored(numbering.number(ofPlace: $0)) } ?? -1)
      columns.sideBodies.append(side.body.map { body($0) } ?? -1)
    }
    columns.sideStarts.append(Int32(columns.sideCountries.count))
  }

  private mutating func body(_ text: Text) -> Int32 {
    if let number = bodies[text] { return number }
    let number = Int32(columns.bodies.count)
    columns.bodies.append(Language.allCases.map(text.words) + text.wordings.map(\.words))
    bodies[text] = number
    return number
  }

  private mutating func append(
    referencesOf agreement: Agreement, _ numbering: some RecordNumbering
  ) {
    var settings: [Int32] = []
    if let place = agreement.venue?.place, let number = Self.stored(numbering.number(ofPlace: place)) {
      settings.append(number)
    }
    for event in agreement.events {
      if let number = event.place.flatMap({ Self.stored(numbering.number(ofPlace: $0)) }) {
        settings.append(number)
      }
    }
    columns.settings.append(settings)
    var people: [Int32] = []
    for participant in agreement.participants {
      if let number = participant.person.flatMap({ Self.stored(numbering.number(ofPerson: $0)) }) {
        people.append(number)
      }
    }
    columns.people.append(people)
    var sources: [Int32] = []
    var last = ""
    for fact in agreement.facts where fact.source != last {
      last = fact.source
      if let number = Self.stored(numbering.number(ofSource: last)) { sources.append(number) }
    }
    columns.sources.append(sources)
  }

  private static func stored(_ number: Int?) -> Int32? { number.flatMap { Int32(exactly: $0) } }
}

extension CodeWord {
  /// The place of the word in its order of declaration.
  var number: UInt8 { UInt8(clamping: Array(Self.allCases).firstIndex(of: self) ?? 0) }
}

extension ScopeField {
  /// The bit of this field in the column of scopes.
  var bit: UInt32 { 1 << UInt32(number) }
}

extension Term.Property {
  /// The bit of this property in its column.
  var bit: UInt32 { Self.allCases.firstIndex(of: self).map { 1 << UInt32($0) } ?? 0 }
}

extension Agreement {
  /// The bits of its properties, but for those that need the table of countries.
  fileprivate var properties: UInt32 {
    var bits: UInt32 = 0
    func set(_ property: Term.Property, _ isMet: Bool) { if isMet { bits |= property.bit } }
    set(.conflict, hasConflict)
    set(.note, !notes.isEmpty)
    set(.remark, facts.contains { $0.note != nil })
    set(.unknown, !unknown.isEmpty)
    set(.signatory, participants.contains { $0.part == .signatory })
    set(.witness, participants.contains { $0.part == .witness })
    set(.scope, !scope.isEmpty)
    set(.action, !actions.isEmpty)
    set(.funding, funding != nil)
    set(.term, term != nil || ends != nil)
    set(.event, !events.isEmpty)
    set(.related, !related.isEmpty)
    set(.date, principalDate != nil)
    set(.venue, venue != nil)
    set(.domestic, !sides.contains { $0.country.isEmpty || $0.country != sides[0].country })
    set(.starred, isStarred)
    return bits
  }
}
