import Testing

@testable import Terminal

@Suite struct CharacterSetTests {
  @Test(
    arguments: [
      (nil, nil, CharacterSet.utf8), (nil, "ANSI_X3.4-1968", .utf8), ("C", "ANSI_X3.4-1968", .utf8),
      ("POSIX", "ANSI_X3.4-1968", .utf8),
      ("id_ID.UTF-8", "UTF-8", .utf8), ("id_ID.utf8", nil, .utf8), ("UTF-8", nil, .utf8),
      ("id_ID", nil, .utf8),
      ("de_DE.ISO-8859-1", "ISO-8859-1", .ascii), ("de_DE.ISO-8859-1", nil, .ascii),
      ("de_DE", "ISO-8859-1", .ascii),
      ("ja_JP.eucJP", nil, .ascii),
    ] as [(String?, String?, CharacterSet)])
  func followsTheLocale(name: String?, codeset: String?, expected: CharacterSet) {
    #expect(CharacterSet(named: name, codeset: codeset) == expected)
  }
}
