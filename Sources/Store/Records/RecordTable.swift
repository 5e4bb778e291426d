import KembarModel

/// How one sort of record is kept: a row in a table of its own, and rows in the tables of what it has several of.
struct RecordTable<Record>: Sendable {
  /// The name of the table.
  let name: String
  /// The columns after `number`, `id` and `change`, in the order in which they are read and written.
  let columns: [String]
  /// Makes a record of its id and these columns.
  let read: @Sendable (_ id: String, _ row: inout Columns) -> Record
  /// Binds these columns.
  let write: @Sendable (_ record: Record, _ row: inout Bindings) -> Void
  /// The tables of what a record has several of.
  let parts: [PartTable<Record>]

  /// The names of its table and those of the parts.
  var tables: [String] { [name] + parts.map(\.name) }

  /// The column of each part's table that holds the number of the record.
  var owner: String { name + "_number" }

  /// The same table, for reading only some of the parts.
  func with(_ isWanted: (PartTable<Record>) -> Bool) -> RecordTable {
    RecordTable(name: name, columns: columns, read: read, write: write, parts: parts.filter(isWanted))
  }
}

/// How the items of one list of a record are kept, or the one item that a record may have.
struct PartTable<Record>: Sendable {
  /// Inserts one row for so many items of the list, whose columns a closure binds.
  typealias Insert = (_ items: Int, _ bind: (inout Bindings) -> Void) throws -> Void

  /// The name of the table.
  let name: String
  /// Whether there are several rows for a record, ordered by their `position`, that of the first item in them; else
  /// there is one at most.
  let isList: Bool
  /// The columns after the record's number and the position, in the order in which they are read and written.
  let columns: [String]
  /// Takes the items of the next row into the record.
  let read: @Sendable (_ row: inout Columns, _ record: inout Record) -> Void
  /// Inserts every item of the record, in order.
  let write: @Sendable (_ record: Record, _ insert: Insert) throws -> Void

  /// The table of a list.
  static func list(
    _ name: String, _ columns: [String], read: @escaping @Sendable (inout Columns, inout Record) -> Void,
    write: @escaping @Sendable (Record, Insert) throws -> Void
  ) -> PartTable {
    PartTable(name: name, isList: true, columns: columns, read: read, write: write)
  }

  /// The table of an item that a record may have.
  static func single(
    _ name: String, _ columns: [String], read: @escaping @Sendable (inout Columns, inout Record) -> Void,
    write: @escaping @Sendable (Record, Insert) throws -> Void
  ) -> PartTable {
    PartTable(name: name, isList: false, columns: columns, read: read, write: write)
  }
}
