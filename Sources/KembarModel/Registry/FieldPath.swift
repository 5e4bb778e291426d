/// A path to one statement inside an agreement: `signed`, `participants.0`, `sides.1.body`.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// The property of the agreement.
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
    var text = text
    guard let path = text.withUTF8(Self.path) else { return nil }
    self = path
  }

  private static func path(_ bytes: UnsafeBufferPointer<UInt8>) -> FieldPath? {
    let dot = UInt8(ascii: ".")
    let name = bytes.prefix { $0 != dot }
    guard let field = AgreementField(rawValue: String(decoding: name, as: UTF8.self)) else { return nil }
    var path = FieldPath(field)
    var rest = bytes[name.endIndex...]
    if field.isList, !rest.isEmpty {
      let digits = rest.dropFirst().prefix { $0 != dot }
      guard let index = index(digits) else { return nil }
      path.index = index
      rest = rest[digits.endIndex...]
    }
    guard !rest.isEmpty else { return path }
    path.key = field.keys.first { $0.utf8.elementsEqual(rest.dropFirst()) }
    return path.key == nil ? nil : path
  }

  /// The number that up to nine digits write, without leading zeros.
  private static func index(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let zero = UInt8(ascii: "0")
    guard (1...9).contains(digits.count), digits.count == 1 || digits.first != zero else { return nil }
    var index = 0
    for digit in digits {
      guard (zero...UInt8(ascii: "9")).contains(digit) else { return nil }
      index = 10 * index + Int(digit - zero)
    }
    return index
  }

  /// The written form, from which the same path is read.
  package var description: String {
    var text: [UInt8] = []
    appendDescription(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds the written form to a text in UTF-8.
  package func appendDescription(to text: inout [UInt8]) {
    text += field.rawValue.utf8
    if let index { text += ".\(index)".utf8 }
    if let key { text += ".\(key)".utf8 }
  }
}

extension AgreementField {
  /// The keys that an item of this field has in a document; empty for plain values and texts.
  package var keys: [String] {
    switch self {
    case .sides: ["country", "country-as-written", "place", "body"]
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
    case .title, .instrument, .kind, .stage, .signed, .agreed, .effective, .ends, .venue, .funding, .term:
      false
    }
  }
}
