package import KembarModel

/// Reads the file that keeps the options of an import.
///
///     columns:
///       signed: Tanggal penandatanganan
///       note: [Keterangan, Catatan]
///     set: {kind: sister-city, language: id}
///     date-format: dd/MM/yyyy
///     split: ";"
package struct ImportMapFile {
  private var options = ImportOptions()
  private var errors: [ImportOptionError] = []
  private var path: [String] = []

  /// Why a map file cannot be used.
  package enum ReadError: Error, Hashable, Sendable {
    case syntax(SyntaxError)
    /// At least one, in the order of the file.
    case options([ImportOptionError])
  }

  /// The options that a file keeps.
  ///
  /// - Parameter bytes: YAML, or JSON; UTF-8.
  /// - Returns: the options, which those of the command line may override.
  /// - Throws: everything that is wrong with the file, with its line and column.
  package static func read(_ bytes: [UInt8]) throws(ReadError) -> ImportOptions {
    let node: Node
    do { node = try YAMLReader.read(bytes) } catch { throw .syntax(error) }
    var reader = ImportMapFile()
    if node.value != .null { reader.read(node) }
    guard reader.errors.isEmpty else { throw .options(reader.errors) }
    return reader.options
  }

  private static let keys = ["columns", "set", "date-format", "split"]

  private mutating func read(_ node: Node) {
    for entry in entries(node) {
      path = [entry.key]
      switch entry.key {
      case "columns": options.columns = assignments(entry.node, isColumn: true)
      case "set": options.constants = assignments(entry.node, isColumn: false)
      case "date-format":
        guard let text = string(entry.node) else { continue }
        attempt { (reader) throws(ImportOptionError) in
          reader.options.datePattern = try ImportOptions.datePattern(text, at: entry.node.mark)
        }
      case "split":
        guard let text = string(entry.node) else { continue }
        attempt { (reader) throws(ImportOptionError) in
          reader.options.separator = try ImportOptions.separator(text, at: entry.node.mark)
        }
      default:
        path = []
        report(.unknownKey(entry.key, allowed: Self.keys), at: entry.mark)
      }
    }
    if errors.isEmpty {
      attempt { (reader) throws(ImportOptionError) in try reader.options.checkRepetitions() }
    }
  }

  private mutating func assignments(_ node: Node, isColumn: Bool) -> [ImportOptions.Assignment] {
    var assignments: [ImportOptions.Assignment] = []
    for entry in entries(node) {
      guard let field = ImportField(named: entry.key) else {
        errors.append(ImportOptionError(.unknownField(entry.key), at: entry.mark))
        continue
      }
      path.append(entry.key)
      if isColumn, case .list(let items) = entry.node.value {
        assignments += items.compactMap { item in
          string(item).map { ImportOptions.Assignment(field: field, value: $0, mark: item.mark) }
        }
      } else if let value = string(entry.node) {
        assignments.append(ImportOptions.Assignment(field: field, value: value, mark: entry.node.mark))
      }
      path.removeLast()
    }
    return assignments
  }

  /// The entries of a map, each key once.
  private mutating func entries(_ node: Node) -> [Node.Entry] {
    guard case .map(let entries) = node.value else {
      report(.wrongType(expected: .map, found: node.type), at: node.mark)
      return []
    }
    return entries
  }

  /// A text, or a number as it is written.
  private mutating func string(_ node: Node) -> String? {
    switch node.value {
    case .string(let text): return text
    case .integer(let number): return "\(number)"
    case .decimal(let number): return "\(number)"
    default:
      report(.wrongType(expected: .string, found: node.type), at: node.mark)
      return nil
    }
  }

  private mutating func attempt(_ step: (inout ImportMapFile) throws(ImportOptionError) -> Void) {
    do { try step(&self) } catch { errors.append(error) }
  }

  private mutating func report(_ kind: Problem.Kind, at mark: Mark) {
    errors.append(ImportOptionError(.malformedFile(kind, path: path.joined(separator: ".")), at: mark))
  }
}
