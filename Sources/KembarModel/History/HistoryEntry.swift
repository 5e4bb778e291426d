/// One change in the history of an agreement's record.
package struct HistoryEntry: Hashable, Sendable {
  /// When the change was made, with the local time of day.
  package var time: EDTF
  /// How the change was made.
  package var kind: ChangeKind
  /// The agreement after the change; `nil` where it was gone.
  package var agreement: Agreement?

  /// What was changed when, and what came of it.
  package init(time: EDTF, kind: ChangeKind, agreement: Agreement?) {
    self.time = time
    self.kind = kind
    self.agreement = agreement
  }
}
