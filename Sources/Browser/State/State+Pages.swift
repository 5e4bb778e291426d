package import KembarModel
package import Search
import Terminal

extension State {
  /// The page that is open, laid out for the screen, or `nil`.
  var openPage: OpenPage? {
    guard let address = visits.last?.address else { return nil }
    let columns = layout.page.columns
    return pages.page(PageCache.Key(address: address, language: language, columns: columns)) {
      let page = page(address)
      return OpenPage(page: page, layout: PageLayout(page, columns: columns))
    }
  }

  func page(_ address: PageAddress, isPreview: Bool = false) -> Page {
    PageWriter.page(
      address, of: catalogue, language, glyphs, isPreview: isPreview,
      history: isPreview ? [] : history(of: address))
  }

  private func history(of address: PageAddress) -> [HistoryEntry] {
    guard case .agreement(let row) = address, let history,
      history.agreement == index.agreement(at: row).id
    else { return [] }
    return history.entries
  }

  /// Scrolls the open page, staying inside it.
  mutating func scrollPage(by distance: Int) {
    guard let open = openPage, let last = visits.indices.last else { return }
    let furthest = max(0, open.layout.lines.count - layout.page.rows)
    let limit = furthest + layout.page.rows
    visits[last].scroll = max(0, min(furthest, visits[last].scroll + max(-limit, min(limit, distance))))
  }

  mutating func moveLink(by step: Int) {
    guard let page = openPage?.page, let last = visits.indices.last, !page.links.isEmpty else { return }
    let count = page.links.count
    let link = visits[last].link.map { ($0 + step + count) % count }
    visits[last].link = link ?? (step > 0 ? 0 : count - 1)
    scrollToLink()
  }

  /// Brings the chosen link into view.
  mutating func scrollToLink() {
    guard let open = openPage, let last = visits.indices.last, let link = visits[last].link else { return }
    let lines = open.layout.linkLines
    // A screen without columns shows no links.
    guard lines.indices.contains(link) else { return }
    let line = lines[link]
    let scroll = visits[last].scroll
    if line < scroll || line >= scroll + layout.page.rows {
      scrollPage(by: line - layout.page.rows / 3 - scroll)
    }
  }

  mutating func chooseNextPerson() -> [Effect] {
    guard let page = openPage?.page, let last = visits.indices.last else { return [] }
    let people = page.links.indices.filter { if case .person = page.links[$0] { true } else { false } }
    guard let first = people.first else { return inform(Wording.noPeopleHere) }
    let present = visits[last].link ?? -1
    visits[last].link = people.first { $0 > present } ?? first
    scrollToLink()
    return []
  }

  mutating func followLink() -> [Effect] {
    guard let page = openPage?.page, let visit = visits.last else { return [] }
    guard let link = visit.link, page.links.indices.contains(link) else {
      return inform(Wording.tabChoosesLink)
    }
    visits.append(Visit(address: page.links[link]))
    return []
  }

  /// Scrolls to what is unknown, in conflict, and who says what.
  mutating func showSources() {
    guard let open = openPage, let visit = visits.last else { return }
    scrollPage(by: open.layout.provenanceLine - visit.scroll)
  }

  /// Reads the next agreement of the list.
  mutating func stepAgreement(by step: Int) {
    moveCursor(.agreements, by: step)
    if let row = currentRow { visits = [Visit(address: .agreement(row))] }
  }
}

/// Pages as plain text.
package enum PageText {
  /// A page as lines of at most `columns` columns, each ended by a line break, without blanks at their ends.
  package static func plain(
    _ address: PageAddress, of catalogue: Catalogue, _ language: Language, columns: Int,
    glyphs: Glyphs = .unicode
  ) -> String {
    let page = PageWriter.page(address, of: catalogue, language, glyphs)
    return PageLayout(page, columns: columns).lines
      .map { $0.text.sanitised().trimmedRight + "\n" }.joined()
  }
}

extension String {
  fileprivate var trimmedRight: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
