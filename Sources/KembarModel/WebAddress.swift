/// An http or https address that is safe to hand to another program.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// Takes the address, or gives `nil` where it is not http(s), has no host, or holds spaces, quotes or controls.
  ///
  /// RFC 3986 allows only visible ASCII; letters of other scripts, which browsers accept, pass as well.
  package init?(_ text: String) {
    let lowercased = text.prefix(8).lowercased()
    let scheme = ["https://", "http://"].first { lowercased.hasPrefix($0) }
    guard let scheme, let first = text.dropFirst(scheme.count).unicodeScalars.first else { return nil }
    guard first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "[" else { return nil }
    let isSafe = text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
      default: scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value)
        && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
      }
    }
    guard isSafe else { return nil }
    self.text = text
  }
}
