import KembarModel
import Search
import Terminal

/// Writes the pages of a registry in one language, collecting links on the way.
struct PageWriter {
  let catalogue: Catalogue
  let language: Language
  let glyphs: Glyphs
  /// Whether only the beginning of the page is wanted, as beside the list: it cites sources for the stage alone.
  let isPreview: Bool
  /// The changes of the agreement that the page is about, the last one first.
  let history: [HistoryEntry]
  private(set) var links: [PageAddress] = []

  private init(
    _ catalogue: Catalogue, _ language: Language, _ glyphs: Glyphs, isPreview: Bool, history: [HistoryEntry]
  ) {
    self.catalogue = catalogue
    self.language = language
    self.glyphs = glyphs
    self.isPreview = isPreview
    self.history = history
  }

  var index: RegistryIndex { catalogue.index }

  /// The page at an address; an empty one where the registry has no such item.
  static func page(
    _ address: PageAddress, of catalogue: Catalogue, _ language: Language, _ glyphs: Glyphs,
    isPreview: Bool = false, history: [HistoryEntry] = []
  ) -> Page {
    var writer = PageWriter(catalogue, language, glyphs, isPreview: isPreview, history: history)
    let registry = catalogue.index.registry
    switch address {
    case .agreement(let row) where row < catalogue.count:
      return writer.agreementPage(catalogue.index.agreement(at: row))
    case .person(let number) where registry.people.indices.contains(number):
      return writer.personPage(registry.people[number], number)
    case .place(let number) where registry.places.indices.contains(number):
      return writer.placePage(registry.places[number], number)
    case .source(let number) where registry.sources.indices.contains(number):
      return writer.sourcePage(registry.sources[number], number)
    default:
      return Page(title: [], lead: [], sections: [], links: [])
    }
  }

  // MARK: Words and links

  func words(_ text: Text) -> String { text.words(in: language) }

  mutating func link(_ text: String, to address: PageAddress) -> Span {
    links.append(address)
    return Span(text, style: .link, link: links.count - 1)
  }

  mutating func personLink(_ id: String) -> Span {
    guard let number = index.personIndex(id) else { return Span(id) }
    return link(index.registry.people[number].name, to: .person(number))
  }

  mutating func placeLink(_ id: String) -> Span {
    guard let number = index.placeIndex(id) else { return Span(id) }
    return link(words(index.registry.places[number].names), to: .place(number))
  }

  mutating func sourceLink(_ id: String) -> Span {
    guard let number = index.sourceIndex(id) else { return Span(id) }
    return link(index.registry.sources[number].shortName(language), to: .source(number))
  }

  mutating func agreementLink(_ row: Int) -> Span {
    link(listTitle(index.agreement(at: row)), to: .agreement(row))
  }

  /// The sides, and the official title where there is one.
  func listTitle(_ agreement: Agreement) -> String {
    let sides = agreement.sidesTitle(language, in: index)
    return agreement.title.map { "\(sides): \(words($0))" } ?? sides
  }

  /// Glyph and name of a stage, in its colour.
  func stage(_ stage: Stage) -> Span {
    Span("\(glyphs.stage(stage)) \(stage.name[language])", style: Style(stage.role))
  }

  /// A country, with its code in parentheses, which is `??` for what a source wrote in place of one.
  func country(_ country: String) -> Span {
    let name = index.countries.name(of: country, in: language)
    guard !country.isEmpty else { return Span(name, style: .faint) }
    let style: Style = index.countries[country] == nil ? .warning : .faint
    return Span("\(name) (\(index.countries.shortCode(of: country)))", style: style)
  }

  func date(_ date: EDTF) -> String { date.formatted(in: language, style: .long) }

  /// Rows that list agreements with date, title and a word on each.
  mutating func agreementRows(_ rows: [Int], _ remark: (PageWriter, Agreement) -> String) -> [Page.Row] {
    rows.map { row in
      let agreement = index.agreement(at: row)
      let day = ListDate.text(agreement, language)
      let stage = Span(glyphs.stage(agreement.stage), style: Style(agreement.stage.role))
      return Page.Row(cells: [
        [stage, Span(" " + day)], [agreementLink(row)], [Span(remark(self, agreement), style: .faint)],
      ])
    }
  }
}
