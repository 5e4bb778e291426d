import Dispatch
import GRDB
import KembarModel
import Search

/// Makes one block after the other on a thread of its own, while the agreements of the next ones are written.
final class BlockMaker: @unchecked Sendable {
  /// How many agreements are worth the handing over.
  private static let many = 256

  private let directory: NewRecords
  /// The agreements that have not been handed over.
  private var waiting: [ArraySlice<KeptRecord<Agreement>>] = []
  /// How many agreements are waiting.
  private var waitingCount = 0
  /// The number of agreements since the last block.
  private(set) var count = 0
  /// What makes the block; what follows is used on it alone.
  private let queue = DispatchQueue(label: "making blocks")
  private var builder = BlockBuilder()
  private let known = KnownNumbers()

  /// Begins with no agreement; `database` tells the numbers of what agreements name.
  init(_ database: Database) throws {
    directory = try NewRecords(database)
  }

  /// Appends agreements, whose numbers are above those of all before them.
  func append(_ agreements: ArraySlice<KeptRecord<Agreement>>) throws {
    waiting.append(agreements)
    waitingCount += agreements.count
    count += agreements.count
    if waitingCount >= Self.many { try handOver() }
  }

  private func handOver() throws {
    let (agreements, new) = (waiting, try directory.next())
    (waiting, waitingCount) = ([], 0)
    queue.async { [self] in
      known.insert(new)
      for agreements in agreements { builder.append(agreements, known) }
    }
  }

  /// The block of all agreements since the last one; `nil` where one of them named what is not there.
  func take() throws -> BlockBuilder? {
    try handOver()
    count = 0
    return queue.sync {
      defer { (builder, known.hasMissed) = (BlockBuilder(), false) }
      return known.hasMissed ? nil : builder
    }
  }
}

/// The numbers of sources, places and people, for a thread that cannot look into the file.
private final class KnownNumbers: RecordNumbering {
  private var sources: [String: Int] = [:]
  private var places: [String: Int] = [:]
  private var people: [String: Int] = [:]
  /// Whether something was looked up that is not known.
  var hasMissed = false

  func insert(_ records: [NewRecords.Record]) {
    for record in records {
      switch record.sort {
      case .source: sources[record.id] = record.number
      case .place: places[record.id] = record.number
      case .person: people[record.id] = record.number
      case .agreement: break
      }
    }
  }

  func number(ofSource id: String) -> Int? { noting(sources[id]) }
  func number(ofPlace id: String) -> Int? { noting(places[id]) }
  func number(ofPerson id: String) -> Int? { noting(people[id]) }

  private func noting(_ number: Int?) -> Int? {
    if number == nil { hasMissed = true }
    return number
  }
}

/// Reads the sources, places and people that a change adds, little by little.
private final class NewRecords {
  struct Record: Sendable {
    var sort: RecordName.Sort
    var id: String
    var number: Int
  }

  private struct Selection {
    let sort: RecordName.Sort
    let statement: PreparedStatement
    /// The highest number so far.
    var last = Int.min
  }

  private var selections: [Selection]

  init(_ database: Database) throws {
    let sorts: [RecordName.Sort] = [.source, .place, .person]
    selections = try sorts.map { sort in
      let sql = "SELECT number, id FROM \(sort.rawValue) WHERE number > ? ORDER BY number"
      return Selection(sort: sort, statement: try PreparedStatement(sql, in: database))
    }
  }

  /// The records that came after those before; at first, all.
  func next() throws -> [Record] {
    var records: [Record] = []
    for index in selections.indices {
      let selection = selections[index]
      try selection.statement.rows {
        $0.add(selection.last)
      } _: { row in
        let number = row.integer()
        records.append(Record(sort: selection.sort, id: row.text(), number: number))
        selections[index].last = number
      }
    }
    return records
  }
}
