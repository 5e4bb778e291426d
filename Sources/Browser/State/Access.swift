package import KembarModel

/// Whether the registry can be changed, and if not, why not.
package enum Access: Hashable, Sendable {
  case writable
  /// The bundled registry, where the user asked for it.
  case bundled
  /// A registry document, which is only read.
  case document
  /// A registry file that the user may not write.
  case readOnlyFile

  /// Why nothing can be changed and what to do about it, or `nil` where changes are welcome.
  package var refusal: Phrase? {
    switch self {
    case .writable: nil
    case .bundled: Wording.bundledStays
    case .document: Wording.documentStays
    case .readOnlyFile: Wording.fileIsReadOnly
    }
  }

  /// Whether there may be former versions of a record.
  var keepsHistory: Bool { self == .writable || self == .readOnlyFile }
}
