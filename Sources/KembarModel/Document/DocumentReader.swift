/// Reads a registry document, collecting every problem instead of stopping at the first.
///
/// A value with a problem is left out; a caller that needs the document whole must not use the result of
/// ``read(_:countries:)`` when there are problems.
package struct DocumentReader {
  let countries: CountryTable
  var path: [PathComponent] = []
  private(set) var problems: [Problem] = []
  /// The ids that references may name, by the list that holds them.
  private var known: [List: Set<String>] = [:]
  /// The ids of the items read so far, by list.
  private var taken: [List: Set<String>] = [:]

  /// The lists of a document whose items have ids.
  enum List: String {
    case sources, places, people, agreements
  }

  enum PathComponent {
    case key(String)
    case index(Int)
  }

  private init(countries: CountryTable) {
    self.countries = countries
  }

  /// Reads a whole document and checks that everything it refers to is there.
  ///
  /// - Parameters:
  ///   - document: the top of the document.
  ///   - countries: the countries that sides and places may name.
  /// - Returns: what could be read, and the problems in the order of the document; none means that
  ///   the registry says exactly what the document says.
  package static func read(
    _ document: Node, countries: CountryTable
  ) -> (registry: Registry, problems: [Problem]) {
    var reader = DocumentReader(countries: countries)
    let registry = reader.registry(document)
    if !reader.problems.isEmpty { reader.problems.sort { $0.mark < $1.mark } }
    return (registry, reader.problems)
  }
}

// MARK: - Walking

extension DocumentReader {
  /// Reads a map by handing each known key to `take`; reports keys that are not `allowed`, repeated or missing.
  ///
  /// - Returns: `false` where the node is not a map.
  @discardableResult
  mutating func object(
    _ node: Node, required: [String] = [], allowed: [String],
    _ take: (inout DocumentReader, String, Node) -> Void
  ) -> Bool {
    guard case .map(let entries) = node.value else {
      report(.wrongType(expected: .map, found: node.type), at: node.mark)
      return false
    }
    var seen: [String] = []
    for entry in entries {
      path.append(.key(entry.key))
      defer { path.removeLast() }
      if !allowed.contains(entry.key) {
        reportInParent(.unknownKey(entry.key, allowed: allowed), at: entry.mark)
      } else if seen.contains(entry.key) {
        reportInParent(.repeatedKey(entry.key), at: entry.mark)
      } else {
        seen.append(entry.key)
        take(&self, entry.key, entry.node)
      }
    }
    for key in required where !seen.contains(key) {
      report(.missing(key: key), at: node.mark)
    }
    return true
  }

  /// Reads the value of `key` among the entries of the map being read, if it is there.
  mutating func value(of key: String, in entries: [Node.Entry], _ read: (inout DocumentReader, Node) -> Void) {
    guard let entry = entries.first(where: { $0.key == key }) else { return }
    path.append(.key(key))
    read(&self, entry.node)
    path.removeLast()
  }

  /// Reads each item of a list; items that `read` gives up on are left out.
  mutating func list<Item>(_ node: Node, _ read: (inout DocumentReader, Node) -> Item?) -> [Item] {
    guard case .list(let nodes) = node.value else {
      report(.wrongType(expected: .list, found: node.type), at: node.mark)
      return []
    }
    var items: [Item] = []
    items.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      path.append(.index(index))
      if let item = read(&self, node) { items.append(item) }
      path.removeLast()
    }
    return items
  }

  /// Notes a problem with the value that is being read.
  mutating func report(_ kind: Problem.Kind, at mark: Mark) {
    problems.append(Problem(kind, path: Self.written(path), mark: mark))
  }

  mutating func reportInParent(_ kind: Problem.Kind, at mark: Mark) {
    problems.append(Problem(kind, path: Self.written(path.dropLast()), mark: mark))
  }

  private static func written(_ path: some Sequence<PathComponent>) -> String {
    path.reduce(into: "") { text, component in
      switch component {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

// MARK: - Identifiers

extension DocumentReader {
  /// Lets references name `id` as an item of `list`, before or without reading that item.
  mutating func announce(_ id: String, in list: List) {
    known[list, default: []].insert(id)
  }

  /// The id that an item of `list` gives for itself; reports one that another item has.
  mutating func ownIdentifier(_ node: Node, in list: List) -> String? {
    guard let id = identifier(node) else { return nil }
    announce(id, in: list)
    if !taken[list, default: []].insert(id).inserted {
      report(.repeatedIdentifier(id), at: node.mark)
    }
    return id
  }

  /// An id that must be known in `list`.
  mutating func reference(_ node: Node, to list: List) -> String? {
    guard let id = identifier(node) else { return nil }
    guard known[list, default: []].contains(id) else {
      report(.unresolved(id, list: list.rawValue), at: node.mark)
      return nil
    }
    return id
  }

  mutating func identifier(_ node: Node) -> String? {
    guard let text = string(node) else { return nil }
    let isWellFormed = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    guard isWellFormed else {
      report(.malformedIdentifier(text), at: node.mark)
      return nil
    }
    return text
  }
}
