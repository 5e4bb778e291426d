extension DocumentReader {
  /// Reads the top of a document.
  ///
  /// The lists are read in the order of what refers to what, whatever their order in the document.
  mutating func registry(_ document: Node) -> Registry {
    var registry = Registry()
    var isReadable = false
    object(document, required: ["kembar"], allowed: DocumentKeys.registry) { reader, key, node in
      if key == "kembar" { isReadable = reader.isVersionOne(node) }
    }
    guard isReadable, case .map(let entries) = document.value else { return registry }
    value(of: "sources", in: entries) { registry.sources = $0.list($1) { $0.source($1) } }
    value(of: "places", in: entries) { registry.places = $0.list($1) { $0.place($1) } }
    value(of: "people", in: entries) { registry.people = $0.list($1) { $0.person($1) } }
    value(of: "elsewhere", in: entries) { reader, node in
      registry.elsewhere = reader.list(node) { $0.ownIdentifier($1, in: .agreements) }
    }
    value(of: "agreements", in: entries) { reader, node in
      reader.announceAgreements(node)
      registry.agreements = reader.list(node) { $0.agreement($1) }
    }
    return registry
  }

  private mutating func isVersionOne(_ node: Node) -> Bool {
    guard case .integer(let version) = node.value else {
      report(.wrongType(expected: .integer, found: node.type), at: node.mark)
      return false
    }
    if version != 1 { report(.unsupportedVersion(version), at: node.mark) }
    return version == 1
  }

  /// Agreements may refer to agreements that come after them.
  private mutating func announceAgreements(_ list: Node) {
    guard case .list(let agreements) = list.value else { return }
    for case .map(let entries) in agreements.map(\.value) {
      for case .string(let id) in entries.filter({ $0.key == "id" }).map(\.node.value) {
        announce(id, in: .agreements)
      }
    }
  }

  mutating func source(_ node: Node) -> Source? {
    var source = Source(id: "")
    object(node, required: ["id"], allowed: DocumentKeys.source) { reader, key, node in
      switch key {
      case "id": source.id = reader.ownIdentifier(node, in: .sources) ?? ""
      case "publisher": source.publisher = reader.string(node)
      case "title": source.title = reader.string(node)
      case "published": source.published = reader.date(node)
      case "url": source.url = reader.url(node)
      case "language": source.language = reader.languageTag(node)
      default: source.note = reader.text(node)
      }
    }
    return source
  }

  mutating func place(_ node: Node) -> Place? {
    var place = Place(id: "", country: "", names: Text())
    requireCountry(in: node)
    object(node, required: ["id", "kind", "names"], allowed: DocumentKeys.place) { reader, key, node in
      switch key {
      case "id": place.id = reader.ownIdentifier(node, in: .places) ?? ""
      case "country": place.country = reader.country(node) ?? ""
      case "country-as-written": place.country = reader.countryAsWritten(node) ?? ""
      case "kind": place.kind = reader.word(node) ?? .other
      case "names": place.names = reader.text(node) ?? Text()
      case "aliases": place.aliases = reader.list(node) { $0.alias($1) }
      case "latitude": place.latitude = reader.degrees(node, limit: 90)
      case "longitude": place.longitude = reader.degrees(node, limit: 180)
      case "wikidata": place.wikidata = reader.wikidataItem(node)
      default: place.geonames = reader.integer(node, in: 1...Int(Int32.max))
      }
    }
    return place
  }

  private mutating func wikidataItem(_ node: Node) -> String? {
    guard let item = string(node) else { return nil }
    guard let number = Int(item.dropFirst()), number > 0, item == "Q\(number)" else {
      report(.outOfRange("'\(item.excerpt)'", allowed: "Q1, Q2, …"), at: node.mark)
      return nil
    }
    return item
  }

  mutating func person(_ node: Node) -> Person? {
    var person = Person(id: "", name: "")
    object(node, required: ["id", "name"], allowed: DocumentKeys.person) { reader, key, node in
      switch key {
      case "id": person.id = reader.ownIdentifier(node, in: .people) ?? ""
      case "name": person.name = reader.string(node) ?? ""
      default: person.aliases = reader.list(node) { $0.alias($1) }
      }
    }
    return person
  }

  private mutating func alias(_ node: Node) -> Alias? {
    var alias = Alias(name: "")
    object(node, required: ["name"], allowed: DocumentKeys.alias) { reader, key, node in
      switch key {
      case "name": alias.name = reader.string(node) ?? ""
      case "language": alias.language = reader.languageTag(node)
      default: alias.valid = reader.date(node)
      }
    }
    return alias
  }
}
