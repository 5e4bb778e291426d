package import KembarModel

extension Source {
  /// The source that an import is, to be cited by everything that it brings.
  ///
  ///     import-2026-02-17-world-twins-csv     world_twins.csv, imported on 17 February 2026
  ///
  /// - Parameters:
  ///   - file: the name of the file, without its folder.
  ///   - day: the day of the import.
  ///   - sources: those that are there already; another import of the same file on the same day gets a number.
  package init(importOf file: String, on day: Day, among sources: [Source]) {
    var ids = FreeIdentifiers(taken: sources.map(\.id))
    self.init(id: ids.take(Slug("import \(day)", file).id))
    title = file
    note = Text(
      Language.allCases.map { language in
        let date = EDTF(day)?.formatted(in: language, style: .long) ?? "\(day)"
        let words = Phrase(id: "diimpor pada \(date)", en: "imported on \(date)")
        return Text.Wording(language: language.rawValue, words: words[language])
      })
  }
}
