/// A city, regency, province or other place that takes part in agreements or where something happened.
package struct Place: Hashable, Sendable, Identifiable {
  /// Lower-case letters, digits and `-`; unique among places, and stable.
  package var id: String
  /// As for a ``Side``.
  package var country: String
  /// What the place is in its own country.
  package var kind: PlaceKind
  /// The present names, by language.
  package var names: Text
  /// Other and former names; all are searched.
  package var aliases: [Alias] = []
  /// WGS 84 decimal degrees, north positive.
  package var latitude: Double?
  /// WGS 84 decimal degrees, east positive.
  package var longitude: Double?
  /// A Wikidata item, such as `Q1017`.
  package var wikidata: String?
  /// A GeoNames number, such as 3247449.
  package var geonames: Int?

  /// A place known by its names alone.
  package init(id: String, country: String, kind: PlaceKind = .city, names: Text) {
    self.id = id
    self.country = country
    self.kind = kind
    self.names = names
  }

  /// Every name and alias, for searching.
  package var allNames: [String] {
    names.wordings.map(\.words) + aliases.map(\.name)
  }
}

/// Another name of a place or a person: a variant, a former name, a spelling.
package struct Alias: Hashable, Sendable {
  /// The name as it is written; never empty.
  package var name: String
  /// A BCP 47 tag.
  package var language: String?
  /// When the name was in use, where that is limited.
  package var valid: EDTF?

  /// A name that is valid without limits unless `valid` gives them.
  package init(name: String, language: String? = nil, valid: EDTF? = nil) {
    self.name = name
    self.language = language
    self.valid = valid
  }
}
