package import KembarModel

/// Two places that are twinned (P190) as Wikidata has it: one row of the results of a query.
package struct WikidataLink: Hashable, Sendable {
  /// One of the two places.
  package struct End: Hashable, Sendable {
    /// The number of its item, such as `Q64`.
    package var item: String
    /// Its name; `nil` where Wikidata has none in the languages that were asked for.
    package var label: String?
    /// The language of the label, a BCP 47 tag; `nil` also where the results do not tell.
    package var language: String?
    /// ISO 3166-1 alpha-2 as Wikidata has it, without a check.
    package var countryCode: String?
    /// The name of the country; `nil` where Wikidata has none in the languages that were asked for.
    package var countryLabel: String?
    /// WGS 84 decimal degrees, north positive; given if and only if the longitude is.
    package var latitude: Double?
    /// WGS 84 decimal degrees, east positive.
    package var longitude: Double?
  }

  /// The place that states the link.
  package var a: End
  /// The place that it is stated of.
  package var b: End
  /// Since when they are twinned.
  package var start: EDTF?
  /// Until when they were twinned.
  package var end: EDTF?
}

/// What one row of the results of a query says.
package struct WikidataRecord: Hashable, Sendable {
  /// The row as it is written, with its place in the document.
  package var binding: Node
  /// `nil` where it cannot be told which places the row links, or what they are called.
  package var link: WikidataLink?
  /// What is wrong with the row, in the order of the variables; what a problem names is left out of the link.
  package var problems: [WikidataProblem]
}
