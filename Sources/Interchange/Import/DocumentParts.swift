package import KembarModel

/// A registry document that can be gone through several times, part by part.
package struct DocumentParts {
  private let each: ((DocumentPart) throws -> Void) throws -> Void

  private init(each: @escaping ((DocumentPart) throws -> Void) throws -> Void) {
    self.each = each
  }

  /// The largest value that is read of a JSON document, such as an agreement, in bytes.
  package static let largestValue = 64 << 20

  /// A JSON document, of which never more than one item is held.
  ///
  /// - Parameter open: goes back to the beginning of the document; what it returns gives the bytes piece by piece, and
  ///   `nil` at the end.
  package init(json open: @escaping () throws -> () throws -> [UInt8]?) {
    self.init(each: { take in
      var input = JSONInput(limit: Self.largestValue, chunks: try open())
      try input.document(take)
    })
  }

  /// A document that is there as a whole; one in YAML is, since the library makes values only of a whole text.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text.
  ///   - format: its format.
  /// - Throws: where it is not YAML.
  package init(_ bytes: [UInt8], as format: RegistryDocument.Format) throws(SyntaxError) {
    guard format == .yaml else {
      self.init(json: {
        var chunks = [bytes].makeIterator()
        return { chunks.next() }
      })
      return
    }
    let document = try YAMLReader.read(bytes)
    self.init(each: { take in try document.forEachPart(take) })
  }

  /// Goes through the document from its beginning.
  ///
  /// - Throws: a ``SyntaxError`` where it is not JSON; and what its input or `take` throw.
  func forEach(_ take: (DocumentPart) throws -> Void) throws { try each(take) }
}
