/// The top of a document whose parts come one by one: what is wrong there, and where the next part is.
struct DocumentOutline {
  /// Whether the document says that it is of version 1; without that, nothing else of it counts.
  private(set) var isReadable = false
  /// The key of the list whose items come, if they are to be read.
  private(set) var list: String?
  /// The place of the last item in its list.
  private var index = 0
  private let mark: Mark
  private let isMap: Bool
  private var faults: [Problem] = []
  /// Faults that count only if the document is readable.
  private var faultsOfLists: [Problem] = []
  private var keys: Set<String> = []

  init(_ document: Node = Node(.map([]))) {
    mark = document.mark
    isMap = document.type == .map
    if !isMap {
      faults = [Problem(.wrongType(expected: .map, found: document.type), path: "", mark: mark)]
    }
  }

  /// Goes to the value of a key.
  mutating func enter(_ entry: Node.Entry) {
    (list, index) = (nil, -1)
    let node = entry.node
    guard DocumentKeys.registry.contains(entry.key) else {
      faults.append(
        Problem(.unknownKey(entry.key, allowed: DocumentKeys.registry), path: "", mark: entry.mark))
      return
    }
    guard keys.insert(entry.key).inserted else {
      faults.append(Problem(.repeatedKey(entry.key), path: "", mark: entry.mark))
      return
    }
    switch (entry.key, node.value) {
    case ("kembar", .integer(1)): isReadable = true
    case ("kembar", .integer(let version)):
      faults.append(Problem(.unsupportedVersion(version), path: entry.key, mark: node.mark))
    case ("kembar", _):
      faults.append(
        Problem(.wrongType(expected: .integer, found: node.type), path: entry.key, mark: node.mark))
    case (let key, .list): list = key
    default:
      faultsOfLists.append(
        Problem(.wrongType(expected: .list, found: node.type), path: entry.key, mark: node.mark))
    }
  }

  /// Goes to the next item of the list.
  ///
  /// - Returns: its path, or `nil` where it is not to be read.
  mutating func nextItem() -> [DocumentReader.PathComponent]? {
    guard let list else { return nil }
    index += 1
    return [.key(list), .index(index)]
  }

  /// What is wrong at the top of a document of which all parts have come.
  var problems: [Problem] {
    let isVersionMissing = isMap && !keys.contains("kembar")
    let missing = isVersionMissing ? [Problem(.missing(key: "kembar"), path: "", mark: mark)] : []
    return faults + missing + (isReadable ? faultsOfLists : [])
  }
}
