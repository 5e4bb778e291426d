import Testing

/// The language comes from the option, else `KEMBAR_LANGUAGE`, else the locale, else it is English.
struct LanguageTests {
  @Test(
    arguments: [
      ([], [:], "China"),
      ([], ["LANG": "id_ID.UTF-8"], "Tiongkok"),
      ([], ["LANG": "id"], "Tiongkok"),
      ([], ["LANG": "id_ID"], "Tiongkok"),
      ([], ["LANG": "C.UTF-8"], "China"),
      ([], ["LANG": "de_DE.UTF-8"], "China"),
      ([], ["LANG": "id_ID.UTF-8", "LC_ALL": "en_GB.UTF-8"], "China"),
      ([], ["LANG": "en_GB.UTF-8", "LC_MESSAGES": "id_ID.UTF-8"], "Tiongkok"),
      ([], ["LANG": "en_GB.UTF-8", "LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "id_ID.UTF-8"], "Tiongkok"),
      ([], ["LANG": "en_GB.UTF-8", "KEMBAR_LANGUAGE": "id"], "Tiongkok"),
      ([], ["LANG": "id_ID.UTF-8", "KEMBAR_LANGUAGE": "en"], "China"),
      (["--language", "en"], ["LANG": "id_ID.UTF-8", "KEMBAR_LANGUAGE": "id"], "China"),
      (["--language", "id"], ["LANG": "en_GB.UTF-8", "KEMBAR_LANGUAGE": "en"], "Tiongkok"),
    ] as [([String], [String: String], String)])
  func language(options: [String], environment: [String: String], name: String) throws {
    let listed = try Program.run(
      ["countries", "country:cn", "--format", "tsv"] + options, environment: environment)
    #expect(listed.lines.contains { $0.hasPrefix("CN\t\(name)\t") })
    let screen = try Program.run(["--dump"] + options, environment: environment).output
    #expect(screen.contains("CN \(name)"))
  }
}
