/// Reads a registry document, collecting every problem instead of stopping at the first.
///
/// A value with a problem is left out; a caller that needs the document whole must not use the result of
/// ``read(_:countries:)`` when there are problems.
package struct DocumentReader {
  /// `nil` where only the form of a record is checked, but not what it says.
  let countries: CountryTable?
  /// What the document may refer to without holding it.
  private let registry: RegistryIndex?
  var path: [PathComponent] = []
  var problems: [Problem] = []
  /// Where the parts of the document that come one by one are.
  var outline = DocumentOutline()
  /// The ids that references may name, for each list that holds them.
  private var known = Array(repeating: IdentifierSet(), count: List.allCases.count)
  /// The ids of the items read so far, for each list, by their numbers among those that are known.
  private var taken = Array(repeating: [Bool](), count: List.allCases.count)
  /// Which agreements are not left out, by the numbers of their ids; `nil` for all.
  private var isKept: [Bool]?

  /// The lists of a document whose items have ids.
  enum List: Int, CaseIterable {
    case sources, places, people, agreements
  }

  enum PathComponent {
    case key(String)
    case index(Int)
  }

  /// A reader that has read nothing.
  ///
  /// - Parameters:
  ///   - countries: the countries that sides and places may name; `nil` to check but the form of a record.
  ///   - registry: a registry whose items the document may refer to; `nil` for a document that stands alone.
  package init(countries: CountryTable?, within registry: RegistryIndex? = nil) {
    self.countries = countries
    self.registry = registry
  }

  /// Reads a whole document and checks that everything it refers to is there.
  ///
  /// - Parameters:
  ///   - document: the top of the document.
  ///   - countries: the countries that sides and places may name.
  ///   - registry: a registry whose items the document may refer to; `nil` for a document that stands alone.
  /// - Returns: what could be read, and the problems in the order of the document; none means that
  ///   the registry says exactly what the document says.
  package static func read(
    _ document: Node, countries: CountryTable, within registry: RegistryIndex? = nil
  ) -> (registry: Registry, problems: [Problem]) {
    var reader = DocumentReader(countries: countries, within: registry)
    let registry = reader.registry(document)
    if !reader.problems.isEmpty { reader.problems.sort { $0.mark < $1.mark } }
    return (registry, reader.problems)
  }

  /// The problems found since this was last called, in the order in which they were found.
  package mutating func takeProblems() -> [Problem] {
    guard !problems.isEmpty else { return [] }
    defer { problems = [] }
    return problems
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
    var isSeen: UInt32 = 0
    var next = 0
    for entry in entries {
      guard let number = Self.number(of: entry.key, in: allowed, from: next) else {
        report(.unknownKey(entry.key, allowed: allowed), at: entry.mark)
        continue
      }
      next = number + 1
      guard isSeen & (1 << number) == 0 else {
        report(.repeatedKey(entry.key), at: entry.mark)
        continue
      }
      isSeen |= 1 << number
      path.append(.key(entry.key))
      take(&self, entry.key, entry.node)
      path.removeLast()
    }
    for key in required where !entries.contains(where: { $0.key == key }) {
      report(.missing(key: key), at: node.mark)
    }
    return true
  }

  /// Where `key` stands among the keys that are allowed, at most 32.
  ///
  /// Most documents have their keys in one order, so the search goes round from behind the last key that was found.
  private static func number(of key: String, in allowed: [String], from start: Int) -> Int? {
    allowed[start...].firstIndex(of: key) ?? allowed[..<start].firstIndex(of: key)
  }

  /// Reads the value of `key` among the entries of the map being read, if it is there.
  mutating func value(of key: String, in entries: [Node.Entry], _ read: (inout DocumentReader, Node) -> Void)
  {
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
    problems.append(Problem(kind, path: writtenPath, mark: mark))
  }

  /// The path from the top of the document, such as `agreements[3].stage`.
  private var writtenPath: String {
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
  ///
  /// - Returns: its number among the ids of the list.
  @discardableResult
  mutating func announce(_ id: String, in list: List) -> Int { known[list.rawValue].insert(id) }

  /// The id that an item of `list` gives for itself; reports one that another item has.
  mutating func ownIdentifier(_ node: Node, in list: List) -> String? {
    guard let id = identifier(node) else { return nil }
    let number = announce(id, in: list)
    while taken[list.rawValue].count <= number { taken[list.rawValue].append(false) }
    if taken[list.rawValue][number] { report(.repeatedIdentifier(id), at: node.mark) }
    taken[list.rawValue][number] = true
    return id
  }

  /// An id that must be known in `list`.
  mutating func reference(_ node: Node, to list: List) -> String? {
    if case .string(let id) = node.value, isKnown(id, in: list) { return id }
    guard let id = identifier(node) else { return nil }
    report(.unresolved(id, list: "\(list)"), at: node.mark)
    return nil
  }

  /// The number of an id that references may name, or `nil`.
  func number(of id: String, in list: List) -> Int? { known[list.rawValue].number(of: id) }

  /// For each id that references may name, whether an item with it has been read.
  func isTaken(in list: List) -> [Bool] {
    let taken = taken[list.rawValue]
    return taken + Array(repeating: false, count: known[list.rawValue].count - taken.count)
  }

  private func isKnown(_ id: String, in list: List) -> Bool {
    countries == nil || number(of: id, in: list) != nil || isInRegistry(id, as: list)
  }

  /// Takes it for a fault if an agreement names one that is left out.
  package mutating func leaveOut(_ agreements: LeftOutAgreements) { isKept = agreements.isKept }

  /// Whether an agreement of the document is left out.
  func isLeftOut(_ id: String) -> Bool {
    // A file may have changed since it was surveyed.
    guard let isKept, let number = number(of: id, in: .agreements), number < isKept.count else {
      return false
    }
    return !isKept[number] && !isInRegistry(id, as: .agreements)
  }

  /// Whether the registry around the document has an item of the list.
  func isInRegistry(_ id: String, as list: List) -> Bool {
    guard let registry else { return false }
    return switch list {
    case .sources: registry.sourceIndex(id) != nil
    case .places: registry.placeIndex(id) != nil
    case .people: registry.personIndex(id) != nil
    case .agreements: registry.agreementIndex(id) != nil || registry.registry.elsewhere.contains(id)
    }
  }

  mutating func identifier(_ node: Node) -> String? {
    guard let text = string(node) else { return nil }
    guard text.isIdentifier else {
      report(.malformedIdentifier(text), at: node.mark)
      return nil
    }
    return text
  }
}
