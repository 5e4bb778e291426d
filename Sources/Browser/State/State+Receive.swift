package import KembarModel
package import Search

/// Why the registry is shown anew.
package enum Occasion: Hashable, Sendable {
  /// The user's own change is in the registry.
  case changed(AgreementChange.Edit)
  /// What the user wrote in the editor is in the registry.
  case edited
  /// The last change was taken back: its kind, and what it changed, the id of an agreement or the names of files.
  case undone(ChangeKind, of: String?)
  /// Another program changed something.
  case elsewhere
  /// More of the registry is loaded.
  case loaded
  /// Another program changed the same agreement first, so that the user's change was not made.
  case conflict
}

extension State {
  /// Shows another state of the registry in place of the present one.
  ///
  /// Every cursor stays on its item, open pages on their records, and what is being typed stays; a page whose record
  /// is gone closes.
  ///
  /// - Parameters:
  ///   - catalogue: the registry as it is now.
  ///   - registryName: the name of its file, or `nil` for the bundled one.
  ///   - occasion: what a notice tells; what others changed is shown without one.
  package mutating func receive(_ catalogue: Catalogue, registryName: String?, after occasion: Occasion) {
    self.registryName = registryName
    isLoadingOver = false
    sent = nil
    let isOpenPageLost = !exchange(catalogue, isMore: occasion == .loaded)
    switch occasion {
    case .changed(let edit): notice = Notice(phrase: Wording.done(edit))
    case .edited: notice = Notice(phrase: Wording.edited)
    case .undone(let kind, let id):
      let title = id.flatMap(index.agreement).map(title)
      notice = Notice(phrase: Wording.undone(kind, of: title ?? id.map { Phrase(id: $0, en: $0) }))
    case .loaded: return
    case .elsewhere, .conflict:
      if isOpenPageLost {
        notice = Notice(phrase: Wording.recordIsGone, isWarning: true)
      } else if occasion == .conflict {
        notice = Notice(phrase: Wording.changedMeanwhile, isWarning: true)
      }
    }
  }

  /// Learns that what was asked for last could not be done; what was typed for it is there again.
  package mutating func receive(failure: Phrase) {
    notice = Notice(phrase: failure, isWarning: true)
    overlay = overlay ?? sent
    sent = nil
  }

  /// Learns that the rest of the registry could not be loaded.
  package mutating func receive(loadingFailure: Phrase) {
    notice = Notice(phrase: loadingFailure, isWarning: true)
    isLoadingOver = true
  }

  /// The id of the agreement that is open and whose history is not known yet; `nil` where no history is kept.
  ///
  /// It is answered by ``receive(history:for:)``.
  package var wantedHistory: String? {
    guard access.keepsHistory, case .agreement(let row)? = visits.last?.address else { return nil }
    let id = index.agreement(at: row).id
    return history?.agreement == id ? nil : id
  }

  /// Learns the history of an agreement, the last change first; empty where there is none.
  package mutating func receive(history entries: [HistoryEntry], for id: String) {
    history = History(agreement: id, entries: entries)
    pages = PageCache()
  }

  /// What an agreement is called.
  func title(_ agreement: Agreement) -> Phrase {
    Phrase(
      id: agreement.displayTitle(.indonesian, in: index), en: agreement.displayTitle(.english, in: index))
  }
}
