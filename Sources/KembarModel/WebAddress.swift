/// An http or https address that is safe to hand to another program.
package struct WebAddress: Hashable, Sendable {
  /// The address as it was given.
  package let text: String

  /// Takes the address, or gives `nil` where it is not http(s), has no host, or could deceive or do harm.
  ///
  /// RFC 3986 allows only visible ASCII; letters of other scripts, which browsers accept, pass as well. Double
  /// quotes, spaces, controls and invisible characters do not, nor does a user name before the host: RFC 9110,
  /// 4.2.4, has it taken for an attempt to obscure the host.
  package init?(_ text: String) {
    let beginning = text.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: beginning.hasPrefix) else { return nil }
    let scalars = text.unicodeScalars
    let host = scalars.dropFirst(scheme.count).prefix { !["/", "?", "#"].contains($0) }
    guard let first = host.first, !host.contains("@"), scalars.allSatisfy(Self.isSafe) else { return nil }
    guard first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "[" else { return nil }
    self.text = text
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": return false
    case "!"..."~": return true
    default:
      let properties = scalar.properties
      guard scalar.value >= 0xA0, !properties.isWhitespace else { return false }
      return properties.generalCategory != .format && properties.generalCategory != .control
    }
  }
}
