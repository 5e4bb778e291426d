extension DocumentReader {
  /// Participants and actions may only name sides that the agreement has.
  mutating func checkSideIndexes(of agreement: Agreement, in entries: [Node.Entry]) {
    guard !agreement.sides.isEmpty else { return }
    let allowed = 0...(agreement.sides.count - 1)
    for list in ["participants", "actions"] {
      each("side", ofItemsIn: list, among: entries) { reader, node in
        guard case .integer = node.value else { return }
        _ = reader.integer(node, in: allowed)
      }
    }
  }

  /// Facts may only cite statements that are there, and what is stated is not unknown.
  mutating func checkFacts(of agreement: Agreement, in entries: [Node.Entry]) {
    let isCovered = { (path: FieldPath) in
      path.leads(into: entries) || agreement.unknown.contains(path.field)
    }
    if !agreement.facts.allSatisfy({ isCovered($0.field) }) {
      each("field", ofItemsIn: "facts", among: entries) { reader, node in
        guard case .string(let text) = node.value, let path = FieldPath(text), !isCovered(path) else {
          return
        }
        reader.report(.factWithoutStatement(text), at: node.mark)
      }
    }
    value(of: "unknown", in: entries) { reader, node in
      guard case .list(let items) = node.value else { return }
      for (index, item) in items.enumerated() {
        guard case .string(let text) = item.value, let field = AgreementField(rawValue: text) else {
          continue
        }
        // Sides and people may be given in part: a body, but not its name.
        guard agreement.states(field), field != .sides, field != .participants else { continue }
        reader.path.append(.index(index))
        reader.report(.knownUnknown(text), at: item.mark)
        reader.path.removeLast()
      }
    }
  }

  /// Other agreements that are related may not be left out.
  mutating func checkRelated(of agreement: Agreement, in node: Node) {
    guard case .map(let entries) = node.value else { return }
    each("agreement", ofItemsIn: "related", among: entries) { reader, node in
      guard case .string(let id) = node.value, id != agreement.id, reader.isLeftOut(id) else { return }
      reader.report(.unresolved(id, list: "\(List.agreements)"), at: node.mark)
    }
  }

  /// Reads the value of `key` of each item of a list, for the items that have it.
  private mutating func each(
    _ key: String, ofItemsIn list: String, among entries: [Node.Entry],
    _ read: (inout DocumentReader, Node) -> Void
  ) {
    value(of: list, in: entries) { reader, node in
      guard case .list(let items) = node.value else { return }
      for (index, item) in items.enumerated() {
        guard case .map(let entries) = item.value else { continue }
        reader.path.append(.index(index))
        reader.value(of: key, in: entries, read)
        reader.path.removeLast()
      }
    }
  }
}

extension FieldPath {
  /// Whether the agreement with these entries has what this path names.
  fileprivate func leads(into entries: [Node.Entry]) -> Bool {
    guard var node = entries.first(where: { $0.key == field.rawValue })?.node else { return false }
    if case .list(let items) = node.value {
      guard (index ?? 0) < items.count else { return false }
      if let index { node = items[index] }
    }
    guard let key else { return true }
    guard case .map(let entries) = node.value else { return false }
    return entries.contains { $0.key == key }
  }
}
