import KembarModel

extension Source: StoredRecord {
  static let table = RecordTable<Source>(
    name: "source", columns: ["publisher", "title", "published", "url", "language", "note"],
    read: { id, row in
      var source = Source(id: id)
      source.publisher = row.optionalText()
      source.title = row.optionalText()
      source.published = row.optionalDate()
      source.url = row.optionalText()
      source.language = row.optionalText()
      source.note = row.optionalWords()
      return source
    },
    write: { source, row in
      row.add(source.publisher)
      row.add(source.title)
      row.add(source.published)
      row.add(source.url)
      row.add(source.language)
      row.add(source.note)
    },
    parts: [])
}
