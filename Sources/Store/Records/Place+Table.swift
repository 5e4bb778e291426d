import KembarModel

extension Place: StoredRecord {
  static let table = RecordTable<Place>(
    name: "place", columns: ["country", "kind", "latitude", "longitude", "wikidata", "geonames"],
    read: { id, row in
      var place = Place(id: id, country: row.text(), kind: row.word(or: .other), names: Text())
      place.latitude = row.optionalDouble()
      place.longitude = row.optionalDouble()
      place.wikidata = row.optionalText()
      place.geonames = row.optionalInteger()
      return place
    },
    write: { place, row in
      row.add(place.country)
      row.add(place.kind)
      row.add(place.latitude)
      row.add(place.longitude)
      row.add(place.wikidata)
      row.add(place.geonames)
    },
    parts: [
      .list("place_name", ["language", "name"]) { row, place in
        place.names.wordings.append(Text.Wording(language: row.text(), words: row.text()))
      } write: { place, insert in
        for wording in place.names.wordings {
          try insert(1) { row in
            row.add(wording.language)
            row.add(wording.words)
          }
        }
      },
      .aliases("place_alias", \.aliases),
    ])
}

extension PartTable {
  /// Other and former names, which are alike for places and people.
  static func aliases(_ name: String, _ aliases: any WritableKeyPath<Record, [Alias]> & Sendable) -> PartTable
  {
    .list(name, ["name", "language", "valid"]) { row, record in
      record[keyPath: aliases].append(
        Alias(name: row.text(), language: row.optionalText(), valid: row.optionalDate()))
    } write: { record, insert in
      for alias in record[keyPath: aliases] {
        try insert(1) { row in
          row.add(alias.name)
          row.add(alias.language)
          row.add(alias.valid)
        }
      }
    }
  }
}
