/// Something in a registry document that cannot be read as what it should be.
package struct Problem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    case missing(key: String)
    case unknownKey(String, allowed: [String])
    case repeatedKey(String)
    case wrongType(expected: ValueType, found: ValueType)
    case unknownWord(String, noun: Phrase, allowed: [String])
    case unknownCountry(String)
    case codeAsWritten(String)
    case excluded(key: String, by: String)
    case unsupportedVersion(Int)
    case malformedDate(EDTF.ParseError)
    case malformedIdentifier(String)
    case malformedLanguage(String)
    case malformedURL(String)
    case malformedPath(String)
    case repeatedIdentifier(String)
    case unresolved(String, list: String)
    case outOfRange(String, allowed: String)
    case tooFewSides(Int)
    case empty
    case controlCharacter(UInt32)
    case factWithoutStatement(String)
    case knownUnknown(String)
  }

  /// The types a document knows.
  package enum ValueType: String, Hashable, Sendable {
    case null, boolean, integer, number, string, list, map
  }

  /// What is wrong, apart from how it is worded.
  package var kind: Kind
  /// The path to the value, such as `agreements[3].stage`; empty for the document itself.
  package var path: String
  /// Where it stands; ``Mark/none`` where the document was not read from a text.
  package var mark: Mark

  /// A problem of a value.
  ///
  /// - Parameters:
  ///   - kind: what is wrong.
  ///   - path: the path from the top of the document.
  ///   - mark: where it stands, if it was read from a file.
  package init(_ kind: Kind, path: String, mark: Mark) {
    self.kind = kind
    self.path = path
    self.mark = mark
  }
}
