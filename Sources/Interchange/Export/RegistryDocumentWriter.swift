package import KembarModel

/// Writes a registry document item by item.
package struct RegistryDocumentWriter {
  private let format: RegistryDocument.Format
  private let writer: DocumentWriter
  private let write: (String) -> Void
  /// The key of the list that is open.
  private var list: String?
  /// Whether a mark must end a YAML document behind its last text, which ends with empty lines.
  private var isOpenEnded = false

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - format: its format.
  ///   - countries: the countries that have a code.
  ///   - write: takes the document piece by piece, each of one item at most.
  package init(_ format: RegistryDocument.Format, countries: CountryTable, write: @escaping (String) -> Void)
  {
    self.format = format
    self.write = write
    writer = DocumentWriter(countries: countries)
    switch format {
    case .json: write("{\n  \"kembar\": 1")
    case .yaml: write("kembar: 1\n")
    }
  }

  /// Writes a whole document.
  ///
  /// - Parameters:
  ///   - named: what the agreements name; of ``Registry/elsewhere``, what is among the agreements is left out.
  ///   - agreements: gives the agreements one by one.
  /// - Throws: what `agreements` throws; see also ``YAMLWriter/text(_:)``.
  package mutating func writeAll(
    _ named: Registry, _ agreements: ((Agreement) throws -> Void) throws -> Void
  ) throws {
    for source in named.sources { try add(writer.source(source), to: "sources") }
    for place in named.places { try add(writer.place(place), to: "places") }
    for person in named.people { try add(writer.person(person), to: "people") }
    var elsewhere = Set(named.elsewhere)
    try agreements { agreement in
      elsewhere.remove(agreement.id)
      try add(writer.agreement(agreement), to: "agreements")
    }
    for id in named.elsewhere where elsewhere.contains(id) { try add(Node(.string(id)), to: "elsewhere") }
    finish()
  }
}

// MARK: - Items

extension RegistryDocumentWriter {
  private mutating func add(_ item: Node, to list: String) throws {
    switch format {
    case .json: addJSON(item, to: list)
    case .yaml: try addYAML(item, to: list)
    }
    self.list = list
  }

  private func addJSON(_ item: Node, to list: String) {
    var text: [UInt8] = []
    let isFirst = list != self.list
    if isFirst { text += "\(self.list == nil ? "" : "\n  ]"),\n  \"\(list)\": [".utf8 }
    JSONWriter.beginItem(isFirst ? 0 : 1, indent: 1, in: &text)
    JSONWriter.append(item, indent: 2, to: &text)
    write(String(decoding: text, as: UTF8.self))
  }

  /// Writes the item as a document would in which it is the only one, without what is there already.
  private mutating func addYAML(_ item: Node, to list: String) throws {
    let text = try YAMLWriter.text(Node(.map([Node.Entry(key: list, node: Node(.list([item])))])))
    var bytes = text.utf8[...]
    isOpenEnded = bytes.suffix(5).elementsEqual("\n...\n".utf8)
    if isOpenEnded { bytes = bytes.dropLast(4) }
    if list == self.list { bytes = bytes.dropFirst(list.utf8.count + ":\n".utf8.count) }
    write(String(bytes) ?? text)
  }

  private func finish() {
    switch format {
    case .json: write(list == nil ? "\n}\n" : "\n  ]\n}\n")
    case .yaml: if isOpenEnded { write("...\n") }
    }
  }
}
