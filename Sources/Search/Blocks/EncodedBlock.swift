package import KembarModel

/// A block as bytes, to be kept in a file; its parts can be read one after the other.
package struct EncodedBlock: Hashable, Sendable {
  /// What the default order needs: the record number and the date of each agreement.
  package var dates: [UInt8]
  /// What filters and counts look at; places, people and sources by the numbers of their records.
  package var columns: [UInt8]
  /// What search looks through.
  package var text: [UInt8]

  /// The number of this way of writing, which changes with it and with the words of closed lists.
  package static let format = 2

  /// A block of these parts.
  package init(dates: [UInt8], columns: [UInt8], text: [UInt8]) {
    (self.dates, self.columns, self.text) = (dates, columns, text)
  }
}

extension BlockBuilder {
  /// The agreements so far as bytes; they must have been taken in with their texts.
  package func encoded() -> EncodedBlock {
    let block = block
    return EncodedBlock(
      dates: block.encodedDates, columns: block.columns?.encoded ?? [], text: block.text?.encoded ?? [])
  }
}

extension BlockBuilder {
  /// Begins with the agreements of a stored block, some of which are left out or replaced.
  ///
  /// It is then as ``append(_:number:_:)`` would make it of all of them; where the bytes are damaged, it is `nil`.
  ///
  /// - Parameters:
  ///   - stored: the block as it was stored.
  ///   - replaced: agreements of the block that are now others, or, where they are `nil`, none.
  ///   - numbering: the numbers of what the new agreements name.
  package init?(
    _ stored: EncodedBlock, replacing replaced: [Int: Agreement?], _ numbering: some RecordNumbering
  ) {
    guard let block = Block(dates: stored.dates), let columns = try? BlockColumns(stored.columns),
      let text = try? BlockText(stored.text), columns.count == block.count, text.rows.count == block.count,
      text.ids.count == block.count
    else { return nil }
    self.init()
    for (row, number) in block.numbers.enumerated() {
      switch replaced[number] {
      case nil: append(row, of: block, columns, text)
      case .some(nil): continue
      case .some(let agreement?): append(agreement, number: number, numbering)
      }
    }
  }
}

extension Block {
  /// Reads what the default order needs.
  ///
  /// - Returns: `nil` where the bytes are not what was written.
  package init?(dates bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    do {
      let written = try reader.numbers(Int64.self).map { Int($0) }
      let dates = try reader.numbers(Int32.self)
      // One number stands for all that follow it.
      let numbers =
        written.count == 1
        ? AscendingNumbers(from: written[0], count: dates.count) : AscendingNumbers(written)
      let starts = try reader.numbers(Int32.self)
      let lowers = try reader.numbers(Int32.self)
      let codes = DateCodes(starts: starts, lowers: lowers, uppers: try reader.numbers(Int32.self))
      try reader.end()
      guard let codes, dates.count == numbers.count else { return nil }
      self.init(numbers: numbers, dates: dates, dateCodes: codes)
    } catch {
      return nil
    }
  }

  fileprivate var encodedDates: [UInt8] {
    var writer = ByteWriter()
    writer.add(numbers.written.map { Int64($0) })
    writer.add(dates)
    writer.add(dateCodes.starts)
    writer.add(dateCodes.lowers)
    writer.add(dateCodes.uppers)
    return writer.bytes
  }

  /// Reads what filters and counts look at.
  ///
  /// - Parameters:
  ///   - bytes: what was written.
  ///   - directory: where the places, people and sources of the record numbers stand.
  ///   - countries: the countries that are known.
  /// - Returns: `false` where the bytes are not what was written.
  package mutating func read(
    columns bytes: [UInt8], _ directory: RecordNumbers, countries: CountryTable
  ) -> Bool {
    guard var columns = try? BlockColumns(bytes), columns.count == count else { return false }
    columns.renumber(directory)
    columns.complete(countries)
    self.columns = columns
    return true
  }

  /// Reads what search looks through.
  ///
  /// - Returns: `false` where the bytes are not what was written.
  package mutating func read(text bytes: [UInt8]) -> Bool {
    guard let text = try? BlockText(bytes), text.rows.count == count, text.ids.count == count else {
      return false
    }
    self.text = text
    return true
  }
}

extension BlockColumns {
  fileprivate var encoded: [UInt8] {
    var writer = ByteWriter()
    for column in [sideStarts, sideCountries, sidePlaces, sideBodies] { writer.add(column) }
    var names = TextWriter()
    for name in countryNames { names.add(name) }
    writer.add(names.starts)
    writer.add(names.bytes)
    writer.add(bodies)
    for column in [stages, instruments, kinds] { writer.add(column) }
    for column in [scopes, properties] { writer.add(column) }
    for column in [signed, agreed, effective, ends] { writer.add(column) }
    for lists in [settings, people, sources] { writer.add(lists) }
    return writer.bytes
  }

  fileprivate init(_ bytes: [UInt8]) throws(ByteReader.Damage) {
    var reader = ByteReader(bytes)
    sideStarts = try reader.numbers(Int32.self)
    sideCountries = try reader.numbers(Int32.self)
    sidePlaces = try reader.numbers(Int32.self)
    sideBodies = try reader.numbers(Int32.self)
    let starts = try reader.numbers(Int32.self)
    countryNames = try TextWriter.texts(starts: starts, bytes: try reader.numbers(UInt8.self))
    bodies = try reader.texts()
    stages = try reader.numbers(UInt8.self)
    instruments = try reader.numbers(UInt8.self)
    kinds = try reader.numbers(UInt8.self)
    scopes = try reader.numbers(UInt32.self)
    properties = try reader.numbers(UInt32.self)
    signed = try reader.numbers(Int32.self)
    agreed = try reader.numbers(Int32.self)
    effective = try reader.numbers(Int32.self)
    ends = try reader.numbers(Int32.self)
    settings = try reader.lists()
    people = try reader.lists()
    sources = try reader.lists()
    try reader.end()
    guard isWhole else { throw ByteReader.Damage() }
  }

  /// Whether the columns fit together, so that no number leads out of them.
  private var isWhole: Bool {
    let counts =
      [sideStarts.count - 1, instruments.count, kinds.count, scopes.count, properties.count]
      + [settings.count, people.count, sources.count]
    let dates = [signed, agreed, effective, ends]
    let sides = sideCountries.count
    return counts.allSatisfy { $0 == count } && dates.allSatisfy { $0.isEmpty || $0.count == count }
      && sideStarts.areStarts(of: sides) && sidePlaces.count == sides && sideBodies.count == sides
      && sideCountries.allSatisfy { (0..<Int32(countryNames.count)).contains($0) }
      && sideBodies.allSatisfy { (-1..<Int32(bodies.count)).contains($0) }
      && stages.allSatisfy { $0 < Stage.allCases.count }
      && kinds.allSatisfy { $0 < AgreementKind.allCases.count }
      && instruments.allSatisfy { $0 < Instrument.allCases.count }
  }

  /// Puts the places of the directory in place of the numbers of records.
  fileprivate mutating func renumber(_ directory: RecordNumbers) {
    for index in sidePlaces.indices { sidePlaces[index] = directory.places[sidePlaces[index]] }
    settings.renumber { directory.places[$0] }
    people.renumber { directory.people[$0] }
    sources.renumber { directory.sources[$0] }
  }
}

extension BlockText {
  fileprivate var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.add(texts)
    writer.add(rows)
    writer.add(ids)
    return writer.bytes
  }

  fileprivate init(_ bytes: [UInt8]) throws(ByteReader.Damage) {
    var reader = ByteReader(bytes)
    texts = try reader.texts()
    rows = try reader.lists()
    ids = try reader.texts()
    try reader.end()
    guard rows.numbers.allSatisfy({ (0..<Int32(texts.count)).contains($0) }) else {
      throw ByteReader.Damage()
    }
  }
}

/// Texts as they are, one after the other.
private struct TextWriter {
  private(set) var starts: [Int32] = [0]
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String) {
    bytes += text.utf8
    starts.append(Int32(bytes.count))
  }

  static func texts(starts: [Int32], bytes: [UInt8]) throws(ByteReader.Damage) -> [String] {
    guard starts.areStarts(of: bytes.count) else { throw ByteReader.Damage() }
    return zip(starts, starts.dropFirst()).map { String(decoding: bytes[Int($0)..<Int($1)], as: UTF8.self) }
  }
}
