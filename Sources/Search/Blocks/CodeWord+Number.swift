import KembarModel

extension CodeWord {
  /// The place of the word in its order of declaration.
  var number: UInt8 { UInt8(clamping: Array(Self.allCases).firstIndex(of: self) ?? 0) }

  /// The bit of this word in a set of words.
  var bit: UInt32 { 1 << UInt32(number) }
}

extension Term.Property {
  /// The bit of this property in its column.
  var bit: UInt32 { Self.allCases.firstIndex(of: self).map { 1 << UInt32($0) } ?? 0 }
}
