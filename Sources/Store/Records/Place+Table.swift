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
      .list("place_name", ["language", "name"], \.names.wordings) { row in
        Text.Wording(language: row.text(), words: row.text())
      } write: { wording, row in
        row.add(wording.language)
        row.add(wording.words)
      },
      .aliases("place_alias", \.aliases),
    ])
}

extension PartTable {
  /// Other and former names, which are alike for places and people.
  static func aliases(_ name: String, _ aliases: any WritableKeyPath<Record, [Alias]> & Sendable) -> PartTable
  {
    .list(name, ["name", "language", "valid"], aliases) { row in
      Alias(name: row.text(), language: row.optionalText(), valid: row.optionalDate())
    } write: { alias, row in
      row.add(alias.name)
      row.add(alias.language)
      row.add(alias.valid)
    }
  }
}
