package import KembarModel

/// Reads the elements of arrays inside a JSON document (RFC 8259) one by one, while the document arrives in chunks.
///
/// Memory does not grow with the document, but with its largest element, up to a limit. All of the document is read
/// as ``JSONReader`` reads it, so that what is malformed anywhere is an error; values outside of the arrays are
/// left out.
package struct JSONElements {
  /// An element, and the array that it is in.
  package struct Element: Hashable, Sendable {
    /// The keys that lead to the array from the top of the document.
    package var array: [String]
    /// The element, with its place in the document.
    package var node: Node

    /// Says that `node` is in `array`.
    package init(array: [String], node: Node) {
      self.array = array
      self.node = node
    }
  }

  /// An object or array that is open, because the elements are in it.
  private struct Container {
    var path: [String]
    var isArray: Bool
    var closing: UInt8 { UInt8(ascii: isArray ? "]" : "}") }
  }

  private enum State: Equatable {
    case beginning
    case opened
    /// A value comes next, at a path of keys; `nil` for an element of an array.
    case value([String]?)
    case afterValue
    case ended
  }

  /// The arrays that have been there so far.
  package private(set) var found: Set<[String]> = []
  private let wanted: [[String]]
  private var containers: [Container] = []
  private var state = State.beginning
  private var input: JSONInput

  /// A reader of a document whose bytes `chunks` gives piece by piece, and `nil` at the end.
  ///
  /// - Parameters:
  ///   - arrays: for each array, the keys that lead to it from the top: `["results", "bindings"]`; neither within
  ///     another. What is there but is no array has no elements.
  ///   - limit: the size of the largest value to read, in bytes; 16 MiB if not given.
  ///   - chunks: called as often as bytes are needed, and not again after it gave `nil` or threw an error.
  package init(of arrays: [[String]], limit: Int = 16 << 20, chunks: @escaping () throws -> [UInt8]?) {
    wanted = arrays
    input = JSONInput(limit: limit, chunks: chunks)
  }

  /// The next element in the order of the document, or `nil` at its end.
  ///
  /// - Throws: a ``SyntaxError`` at the first place at which the text is not JSON, or a value is too large; and what the
  ///   chunks throw. There is nothing after an error.
  package mutating func next() throws -> Element? {
    do {
      while state != .ended {
        if let element = try step() { return element }
      }
      return nil
    } catch {
      state = .ended
      throw error
    }
  }
}

// MARK: - Steps

extension JSONElements {
  /// Takes the next part of the document, and gives it back if it is an element.
  private mutating func step() throws -> Element? {
    switch state {
    case .beginning:
      try input.skipByteOrderMark()
      state = .value([])
    case .value(let path):
      return try value(at: path)
    case .opened:
      if try close() == false { try beginItem() }
    case .afterValue:
      if containers.isEmpty {
        guard try input.peek() == nil else { throw input.error(.trailing) }
        state = .ended
      } else if try input.take(UInt8(ascii: ",")) {
        try beginItem()
      } else if try close() == false {
        throw input.error(.expected(containers.last?.isArray == true ? "',' or ']'" : "',' or '}'"))
      }
    case .ended: break
    }
    return nil
  }

  /// Takes a value, or goes into it if it is, or leads to, an array that is wanted.
  private mutating func value(at path: [String]?) throws -> Element? {
    if let path {
      if wanted.contains(path), try input.take(UInt8(ascii: "[")) {
        found.insert(path)
        open(Container(path: path, isArray: true))
        return nil
      }
      if wanted.contains(where: { $0.count > path.count && $0.starts(with: path) }),
        try input.take(UInt8(ascii: "{"))
      {
        open(Container(path: path, isArray: false))
        return nil
      }
    }
    let node = try input.read { (reader) throws(SyntaxError) in try reader.value() }
    state = .afterValue
    guard let container = containers.last, container.isArray else { return nil }
    return Element(array: container.path, node: node)
  }

  /// Goes on to an item of the innermost container: behind its key, if it has one.
  private mutating func beginItem() throws {
    guard let container = containers.last, !container.isArray else { return state = .value(nil) }
    let key = try input.read { (reader) throws(SyntaxError) in
      try reader.string(else: "a key in double quotes")
    }
    guard try input.take(UInt8(ascii: ":")) else { throw input.error(.expected("':'")) }
    state = .value(container.path + [key])
  }

  private mutating func open(_ container: Container) {
    containers.append(container)
    input.place.depth += 1
    state = .opened
  }

  /// Takes the bracket that closes the innermost container, if it comes next.
  private mutating func close() throws -> Bool {
    guard let container = containers.last, try input.take(container.closing) else { return false }
    containers.removeLast()
    input.place.depth -= 1
    state = .afterValue
    return true
  }
}
