/// A path to one statement inside an agreement: `signed`, `participants.0`, `sides.1.body`.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  package var field: AgreementField
  /// The place in the list, for fields that are lists; `nil` for the whole field.
  package var index: Int?
  /// A key of the item, such as `body`; `nil` for the whole item.
  package var key: String?

  /// Names a field, one item of it, or one key of that item.
  package init(_ field: AgreementField, _ index: Int? = nil, key: String? = nil) {
    self.field = field
    self.index = index
    self.key = key
  }

  /// Reads the written form, or gives `nil` where it is none.
  ///
  ///     signed                  the date of signing
  ///     participants.0          the first participant
  ///     participants.0.role     that participant's role
  ///     venue.place             the place of the venue
  package init?(_ text: String) {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let field = AgreementField(rawValue: parts.removeFirst()) else { return nil }
    self.field = field
    if field.isList, let first = parts.first {
      guard let index = Int(first), index >= 0, String(index) == first else { return nil }
      self.index = index
      parts.removeFirst()
    }
    guard parts.count <= 1 else { return nil }
    if let key = parts.first {
      guard field.keys.contains(key), !field.isList || index != nil else { return nil }
      self.key = key
    }
  }

  package var description: String {
    [field.rawValue, index.map(String.init), key].compactMap(\.self).joined(separator: ".")
  }
}

extension AgreementField {
  /// The keys that an item of this field has in a document; empty for plain values and texts.
  package var keys: [String] {
    switch self {
    case .sides: ["country", "place", "body"]
    case .participants: ["person", "role", "side", "part"]
    case .venue: ["place", "text"]
    case .scope: ["field", "text"]
    case .actions: ["text", "status", "side", "due"]
    case .term: ["years", "notice-months", "renewal"]
    case .events: ["date", "kind", "text", "place"]
    case .related: ["agreement", "as"]
    case .title, .instrument, .kind, .stage, .signed, .agreed, .effective, .ends, .funding: []
    }
  }

  /// Whether the field holds a list of items.
  package var isList: Bool {
    switch self {
    case .sides, .participants, .scope, .actions, .events, .related: true
    case .title, .instrument, .kind, .stage, .signed, .agreed, .effective, .ends, .venue, .funding, .term: false
    }
  }
}
