/// One change that the user makes to an agreement without an editor.
package struct AgreementChange: Hashable, Sendable {
  /// What is changed; it can be made to any version of the agreement.
  package enum Edit: Hashable, Sendable {
    /// Puts a star on the agreement, or takes it off.
    case star(Bool)
    /// Adds a note.
    case note(Note)
    /// Sets the stage, when it came to be, as far as that is known, and the id of the source that says so.
    case stage(Stage, on: EDTF?, source: String)
  }

  /// What is changed.
  package var edit: Edit
  /// The agreement as the user saw it.
  package var base: Agreement
  /// Sources that the result cites and the registry does not have yet.
  package var sources: [Source]

  /// An edit of the agreement that the user sees.
  package init(_ edit: Edit, of base: Agreement, sources: [Source] = []) {
    self.edit = edit
    self.base = base
    self.sources = sources
  }

  /// The id of the agreement.
  package var id: String { base.id }

  /// The agreement with the change.
  package var result: Agreement { edit.applied(to: base) }

  /// What the history calls it.
  package var kind: ChangeKind {
    switch edit {
    case .star: .starred
    case .note: .noted
    case .stage: .staged
    }
  }
}

extension AgreementChange.Edit {
  /// Another agreement with this edit made to it, such as a newer version of the one that the user saw.
  package func applied(to agreement: Agreement) -> Agreement {
    var agreement = agreement
    switch self {
    case .star(let isStarred): agreement.isStarred = isStarred
    case .note(let note): agreement.notes.append(note)
    case .stage(let stage, let date, let source): agreement.setStage(stage, on: date, source: source)
    }
    return agreement
  }
}
