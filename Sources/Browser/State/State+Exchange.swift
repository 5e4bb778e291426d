import KembarModel
import Search
import Terminal

extension State {
  /// Puts another catalogue in place of the present one and finds by their ids what was on the screen.
  ///
  /// - Parameters:
  ///   - catalogue: what is browsed from now on.
  ///   - isMore: whether it is the same registry, of which more is loaded: then what is at its top stays there.
  /// - Returns: `false` where the record of the open page is gone.
  mutating func exchange(_ catalogue: Catalogue, isMore: Bool) -> Bool {
    let former = index
    let tops = isMore ? Pane.allCases.filter { cursor($0).index == 0 } : []
    let agreement = currentRow.map { former.agreement(at: $0).id }
    let country = currentItem(.countries).map { self.catalogue.countryCodes[$0] }
    let place = currentItem(.cities).map { former.registry.places[$0].id }
    let links = visits.map(chosenLink)
    let choice = chosenOutcome
    self.catalogue = catalogue
    history = nil
    pages = PageCache()
    listLines = ListLineCache()
    find()
    keep(.agreements, at: agreement.flatMap(index.agreementIndex).flatMap(position(ofRow:)))
    let number = country.flatMap { catalogue.countryCodes.firstIndex(of: $0) }
    keep(.countries, at: number.flatMap { number in results.countries.firstIndex { $0.value == number } })
    let placeNumber = place.flatMap(index.placeIndex)
    keep(.cities, at: placeNumber.flatMap { number in results.places.firstIndex { $0.value == number } })
    for pane in tops { put(pane, at: 0) }
    let isKept = keepPages(links, from: former)
    keepDialog(at: choice)
    return isKept
  }

  /// Leaves a cursor on its item, or, where that is gone, at its height.
  private mutating func keep(_ pane: Pane, at position: Int?) {
    put(pane, at: position ?? cursor(pane).index)
  }

  // MARK: Pages

  /// Where the chosen link of an open page leads.
  private func chosenLink(of visit: Visit) -> PageAddress? {
    guard let link = visit.link else { return nil }
    let links = page(visit.address).links
    return links.indices.contains(link) ? links[link] : nil
  }

  private mutating func keepPages(_ links: [PageAddress?], from former: RegistryIndex) -> Bool {
    guard let open = visits.last else { return true }
    guard open.address.moved(from: former, to: index) != nil else {
      visits = []
      return false
    }
    visits = zip(visits, links).compactMap { visit, link in
      guard let address = visit.address.moved(from: former, to: index) else { return nil }
      var visit = visit
      visit.address = address
      visit.link = link?.moved(from: former, to: index).flatMap { target in
        let links = page(address).links
        // A record may be linked to twice.
        if let present = visit.link, links.indices.contains(present), links[present] == target {
          return present
        }
        return links.firstIndex(of: target)
      }
      return visit
    }
    scrollPage(by: 0)
    return true
  }

  // MARK: Dialogs

  /// What choosing the item under a dialog's cursor would do.
  private var chosenOutcome: Dialog.Outcome? {
    guard case .dialog(let dialog)? = overlay else { return nil }
    let items = dialogItems(dialog)
    return items.indices.contains(dialog.cursor.index) ? items[dialog.cursor.index].outcome : nil
  }

  private mutating func keepDialog(at outcome: Dialog.Outcome?) {
    guard case .dialog(var dialog)? = overlay else { return }
    // The commands of a page are of no use without one.
    if dialog.kind == .help(.page) || dialog.kind == .palette(.page), visits.isEmpty {
      overlay = nil
      return
    }
    let items = dialogItems(dialog)
    let position = items.firstIndex { $0.outcome == outcome } ?? dialog.cursor.index
    dialog.cursor.move(to: position, count: items.count, rows: dialogList(dialog).rows)
    overlay = .dialog(dialog)
  }
}

extension PageAddress {
  /// The address of the same record in another registry, or `nil` where it has none of that id.
  fileprivate func moved(from former: RegistryIndex, to index: RegistryIndex) -> PageAddress? {
    let registry = former.registry
    return switch self {
    case .agreement(let row): index.agreementIndex(former.agreement(at: row).id).map(PageAddress.agreement)
    case .person(let number): index.personIndex(registry.people[number].id).map(PageAddress.person)
    case .place(let number): index.placeIndex(registry.places[number].id).map(PageAddress.place)
    case .source(let number): index.sourceIndex(registry.sources[number].id).map(PageAddress.source)
    }
  }
}
