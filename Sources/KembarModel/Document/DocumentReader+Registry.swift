extension DocumentReader {
  /// Something that a document holds besides its agreements.
  package enum Item: Hashable, Sendable {
    case source(Source)
    case place(Place)
    case person(Person)
    case elsewhere(String)
  }

  /// Reads all of a document that is there as a whole.
  mutating func registry(_ document: Node) -> Registry {
    var registry = Registry()
    document.forEachPart { part in
      switch survey(part) {
      case .source(let source): registry.sources.append(source)
      case .place(let place): registry.places.append(place)
      case .person(let person): registry.people.append(person)
      case .elsewhere(let id): registry.elsewhere.append(id)
      case nil: break
      }
    }
    let (isReadable, faults) = endSurvey()
    problems = isReadable ? faults + problems : faults
    guard isReadable else { return Registry() }
    document.forEachPart { part in
      if let agreement = readAgreement(part) { registry.agreements.append(agreement) }
    }
    return registry
  }
}

// MARK: - Part by part

extension DocumentReader {
  /// Takes the next part of a document that is gone through for the first time.
  ///
  /// Agreements may name what comes behind them, so all of the document is surveyed before one is read.
  ///
  /// - Returns: what the part is, if it is a whole item of a list other than the agreements.
  package mutating func survey(_ part: DocumentPart) -> Item? {
    guard let (list, node) = enter(part) else { return nil }
    switch list {
    case "sources": return source(node).map(Item.source)
    case "places": return place(node).map(Item.place)
    case "people": return person(node).map(Item.person)
    case "elsewhere": return ownIdentifier(node, in: .agreements).map(Item.elsewhere)
    default:
      announceAgreement(node)
      return nil
    }
  }

  /// Ends the survey.
  ///
  /// - Returns: whether the document can be read; and what is wrong at its top, which is all that counts where it
  ///   cannot.
  package func endSurvey() -> (isReadable: Bool, problems: [Problem]) {
    (outline.isReadable, outline.problems)
  }

  /// Takes the next part of a document that has been surveyed.
  ///
  /// - Returns: the agreement that the part is, or `nil`.
  package mutating func readAgreement(_ part: DocumentPart) -> Agreement? {
    guard let (list, node) = enter(part), list == "agreements" else { return nil }
    let count = problems.count
    guard let agreement = agreement(node) else { return nil }
    if problems.count == count, isLeftOut(agreement.id) { checkRelated(of: agreement, in: node) }
    return agreement
  }

  /// Goes to the next part.
  ///
  /// - Returns: the list in which it is and what it is, if it is an item.
  private mutating func enter(_ part: DocumentPart) -> (list: String, item: Node)? {
    switch part {
    case .document(let node): outline = DocumentOutline(node)
    case .entry(let entry): outline.enter(entry)
    case .item(let node):
      guard let list = outline.list, let path = outline.nextItem() else { return nil }
      self.path = path
      return (list, node)
    }
    return nil
  }

  /// Lets agreements name one that is not read yet.
  private mutating func announceAgreement(_ node: Node) {
    guard case .map(let entries) = node.value else { return }
    for case .string(let id) in entries.filter({ $0.key == "id" }).map(\.node.value) {
      announce(id, in: .agreements)
    }
  }
}

// MARK: - Items

extension DocumentReader {
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
