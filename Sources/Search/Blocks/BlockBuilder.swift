package import KembarModel

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
  private var bodies = DistinctTexts()

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
    var columns = columns
    columns.bodies = bodies.pool
    return Block(
      numbers: AscendingNumbers(numbers), dates: dates, dateCodes: dateCodes, columns: columns,
      text: text?.text)
  }

  /// The block of all agreements so far, to be asked; the numbers of what they name are places in lists.
  func block(countries: CountryTable) -> Block {
    var block = block
    block.columns?.complete(countries)
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
    let signed = dateCodes.code(agreement.signed)
    let agreed = dateCodes.code(agreement.agreed)
    let effective = dateCodes.code(agreement.effective)
    columns.signed.append(date: signed, row: numbers.count - 1)
    columns.agreed.append(date: agreed, row: numbers.count - 1)
    columns.effective.append(date: effective, row: numbers.count - 1)
    columns.ends.append(date: dateCodes.code(agreement.ends), row: numbers.count - 1)
    // As for `Agreement.principalDate`; 0 is no date.
    dates.append(signed != 0 ? signed : agreed != 0 ? agreed : effective)
    append(sidesOf: agreement, numbering)
    columns.stages.append(agreement.stage.number)
    columns.instruments.append(agreement.instrument.number)
    columns.kinds.append(agreement.kind.number)
    columns.scopes.append(agreement.scope.reduce(0) { $0 | $1.field.bit })
    columns.properties.append(agreement.properties)
    append(referencesOf: agreement, numbering)
    text?.append(agreement)
  }

  /// Appends a row of a block as it was stored, with the numbers of records.
  mutating func append(_ row: Int, of block: Block, _ columns: BlockColumns, _ text: BlockText) {
    numbers.append(block.numbers[row])
    dates.append(dateCodes.code(block.dates[row], of: block.dateCodes))
    for side in columns.sides(row) {
      self.columns.sideCountries.append(country(columns.countryNames[Int(columns.sideCountries[side])]))
      self.columns.sidePlaces.append(columns.sidePlaces[side])
      let body = Int(columns.sideBodies[side])
      self.columns.sideBodies.append(body < 0 ? -1 : bodies.number(ofFolded: Array(columns.bodies[body])))
    }
    self.columns.sideStarts.append(Int32(self.columns.sideCountries.count))
    self.columns.stages.append(columns.stages[row])
    self.columns.instruments.append(columns.instruments[row])
    self.columns.kinds.append(columns.kinds[row])
    self.columns.scopes.append(columns.scopes[row])
    self.columns.properties.append(columns.properties[row])
    func code(_ dates: [Int32]) -> Int32 {
      dates.isEmpty ? 0 : dateCodes.code(dates[row], of: block.dateCodes)
    }
    self.columns.signed.append(date: code(columns.signed), row: numbers.count - 1)
    self.columns.agreed.append(date: code(columns.agreed), row: numbers.count - 1)
    self.columns.effective.append(date: code(columns.effective), row: numbers.count - 1)
    self.columns.ends.append(date: code(columns.ends), row: numbers.count - 1)
    self.columns.settings.append(columns.settings[row])
    self.columns.people.append(columns.people[row])
    self.columns.sources.append(columns.sources[row])
    self.text?.append(row, of: text)
  }

  private mutating func country(_ name: String) -> Int32 {
    if let number = countries[name] { return number }
    let number = Int32(columns.countryNames.count)
    columns.countryNames.append(name)
    countries[name] = number
    return number
  }

  private mutating func append(sidesOf agreement: Agreement, _ numbering: some RecordNumbering) {
    for side in agreement.sides {
      columns.sideCountries.append(country(side.country))
      columns.sidePlaces.append(side.place.flatMap { Self.stored(numbering.number(ofPlace: $0)) } ?? -1)
      columns.sideBodies.append(side.body.map { bodies.number(of: Self.lines($0)) } ?? -1)
    }
    columns.sideStarts.append(Int32(columns.sideCountries.count))
  }

  /// What a body is called in each language of the program, and then all its wordings.
  private static func lines(_ body: Text) -> [String] {
    Language.allCases.map(body.words) + body.wordings.map(\.words)
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
    for citation in agreement.citations where citation.source != last {
      last = citation.source
      if let number = Self.stored(numbering.number(ofSource: last)) { sources.append(number) }
    }
    columns.sources.append(sources)
  }

  private static func stored(_ number: Int?) -> Int32? { number.flatMap { Int32(exactly: $0) } }
}

extension [Int32] {
  /// Appends the date of a row to a column of dates, which stays empty as long as no row has one.
  fileprivate mutating func append(date code: Int32, row: Int) {
    if code == 0, isEmpty { return }
    if isEmpty { self = Array(repeating: 0, count: row) }
    append(code)
  }
}
