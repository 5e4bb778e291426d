package import KembarModel

/// One change of a registry file, which came about whole or not at all.
package struct Change: Hashable, Sendable {
  /// From 1, which made the registry, in the order of the changes.
  package var number: Int
  /// When it was made: ISO 8601, in UTC.
  package var time: String
  /// What sort of change it was.
  package var kind: ChangeKind
  /// What was changed, in the words of whoever changed it.
  package var summary: String
  /// The number of the change that this one undid, for ``KembarModel/ChangeKind/undone``.
  package var undoes: Int?
}

/// An agreement as one change left it.
package struct Version: Hashable, Sendable {
  /// The change that left it so.
  package var change: Change
  /// The agreement as it was then; `nil` where the change deleted it.
  package var agreement: Agreement?
}

/// A change of a registry by value: records as they are thought to be, and as they shall be.
package struct Edit: Hashable, Sendable {
  /// What sort of change it is.
  package var kind: ChangeKind
  /// What is changed, in words for the history.
  package var summary: String
  /// The records that the edit touches, as they were when it was begun; only these lists count, not `elsewhere`.
  package var before: Registry
  /// The same records as they shall be: one that is only in `before` is deleted, one that is only here is created.
  package var after: Registry

  /// An edit that puts `after` in the place of `before`.
  package init(kind: ChangeKind, summary: String, before: Registry, after: Registry) {
    self.kind = kind
    self.summary = summary
    self.before = before
    self.after = after
  }
}
