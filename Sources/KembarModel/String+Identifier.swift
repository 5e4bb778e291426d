extension String {
  /// Whether the text can be the id of a record: lower-case letters of ASCII, digits and `-`, at least one of them.
  package var isIdentifier: Bool {
    var text = self
    return text.withUTF8 { bytes in
      !bytes.isEmpty
        && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
  }
}
