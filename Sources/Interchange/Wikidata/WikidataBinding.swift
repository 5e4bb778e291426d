import KembarModel

/// Reads one row of a query's results as a link.
struct WikidataBinding {
  private let node: Node
  private var problems: [WikidataProblem] = []

  private init(_ node: Node) {
    self.node = node
  }

  /// What a row says.
  static func record(_ node: Node) -> WikidataRecord {
    var binding = WikidataBinding(node)
    let link = binding.link()
    return WikidataRecord(binding: node, link: link, problems: binding.problems)
  }

  private mutating func link() -> WikidataLink? {
    guard case .map = node.value else {
      report(.notABinding, "", at: node.mark)
      return nil
    }
    let a = end("a")
    let b = end("b")
    let start = date("start")
    let end = date("end")
    guard let a, let b else { return nil }
    return WikidataLink(a: a, b: b, start: start, end: end)
  }

  private mutating func report(_ kind: WikidataProblem.Kind, _ variable: String, at mark: Mark) {
    problems.append(WikidataProblem(kind: kind, variable: variable, mark: mark))
  }
}

// MARK: - Places

extension WikidataBinding {
  private mutating func end(_ name: String) -> WikidataLink.End? {
    let item = item(name)
    let label = required("\(name)Label", as: .literal)
    let countryCode = term("\(name)CountryCode", as: .literal)?.value
    let countryLabel = term("\(name)CountryLabel", as: .literal)?.value
    let point = point("\(name)Coord")
    guard let item, let label else { return nil }
    // Where there is no label, the query service gives the number of the item instead.
    let hasLabel = label.value != item
    return WikidataLink.End(
      item: item, label: hasLabel ? label.value : nil, language: hasLabel ? label.language : nil,
      countryCode: countryCode, countryLabel: countryLabel.flatMap { $0.isItemNumber ? nil : $0 },
      latitude: point?.latitude, longitude: point?.longitude)
  }

  private mutating func item(_ variable: String) -> String? {
    guard let term = required(variable, as: .uri) else { return nil }
    let base = ["http", "https"].map { "\($0)://www.wikidata.org/entity/" }.first(where: term.value.hasPrefix)
    let number = String(term.value.dropFirst(base?.count ?? 0))
    guard base != nil, number.isItemNumber else {
      report(.notAnItem(term.value), variable, at: term.mark)
      return nil
    }
    return number
  }

  private mutating func point(_ variable: String) -> WKTPoint? {
    guard let term = term(variable, as: .literal) else { return nil }
    do {
      return try WKTPoint(term.value)
    } catch {
      switch error {
      case .malformed: report(.malformedPoint(term.value), variable, at: term.mark)
      case .notOnEarth: report(.notOnEarth(term.value), variable, at: term.mark)
      case .outOfRange: report(.outOfRange(term.value), variable, at: term.mark)
      }
      return nil
    }
  }
}

// MARK: - Dates

extension WikidataBinding {
  /// A date as exact as Wikidata has it.
  ///
  /// The results give every date as a moment: `2004` is written `2004-01-01T00:00:00Z`. The precision of Wikidata tells
  /// what is meant: 11 for a day, 10 for a month, 9 for a year, 8 for a decade. Without it, a first of January is taken
  /// as its year, and the first of another month as its month, since these are what is mostly meant.
  private mutating func date(_ variable: String) -> EDTF? {
    let precisionName = "\(variable)Precision"
    let precision = term(precisionName, as: .literal)
    guard let date = term(variable, as: .literal) else { return nil }
    let digits = Array(date.value.utf8.prefix(11))
    guard digits.last == UInt8(ascii: "T"), (try? EDTF(date.value)) != nil else {
      report(.malformedDate(date.value), variable, at: date.mark)
      return nil
    }
    guard let precision else { return try? EDTF(String(date.value.prefix(length(of: date.value)))) }
    switch Int(precision.value) ?? -1 {
    case 11...14: return try? EDTF(String(date.value.prefix(10)))
    case 10: return try? EDTF(String(date.value.prefix(7)))
    case 9: return try? EDTF(String(date.value.prefix(4)))
    case 8: return try? EDTF(date.value.prefix(3) + "X")
    case 0...7: report(.vagueDate(date.value), variable, at: date.mark)
    default: report(.malformedPrecision(precision.value), precisionName, at: precision.mark)
    }
    return nil
  }

  /// How many characters of a moment are meant, if nothing else tells.
  private func length(of moment: String) -> Int {
    if moment.dropFirst(4).hasPrefix("-01-01") { return 4 }
    return moment.dropFirst(7).hasPrefix("-01") ? 7 : 10
  }
}

// MARK: - Terms

extension WikidataBinding {
  private mutating func required(_ variable: String, as kind: RDFTerm.Kind) -> RDFTerm? {
    if node[variable] == nil { report(.missing, variable, at: node.mark) }
    return term(variable, as: kind)
  }

  /// The value of a variable, or `nil` where it has none of that kind.
  private mutating func term(_ variable: String, as kind: RDFTerm.Kind) -> RDFTerm? {
    guard let node = node[variable] else { return nil }
    guard let term = RDFTerm(node) else {
      report(.malformedTerm, variable, at: node.mark)
      return nil
    }
    guard let found = term.kind else {
      report(.unknownValue, variable, at: term.mark)
      return nil
    }
    guard found == kind else {
      report(.wrongTerm(expected: kind, found: found), variable, at: term.mark)
      return nil
    }
    return term
  }
}

extension String {
  /// Whether this is the number of an item, such as `Q64`.
  fileprivate var isItemNumber: Bool {
    guard first == "Q", let digit = utf8.dropFirst().first, digit != UInt8(ascii: "0") else { return false }
    return utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
