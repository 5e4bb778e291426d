import Interchange
import KembarModel
import TestSupport
import Testing

/// What can be imported, and what is tried on it.
enum FuzzedFormat: String, CaseIterable {
  case csv, tsv, json, yaml, wikidata, map

  static let countries = BundledData.countries()

  /// Inputs that mean something, of which others are made.
  func seeds() throws -> [[UInt8]] {
    switch self {
    case .csv: return Self.tables.map { Array($0.utf8) }
    case .tsv: return Self.tables.map { Array($0.replacing(",", with: "\t").utf8) }
    case .json, .yaml:
      let bundled = try BundledData.registry(countries: Self.countries)
      let format: RegistryDocument.Format = self == .json ? .json : .yaml
      return try bundled.agreements.map { agreement in
        Array(
          try RegistryDocument.text(bundled.excerpt([agreement]), as: format, countries: Self.countries).utf8)
      }
    case .wikidata: return [Array(Self.results.utf8)]
    case .map: return [Array(Self.options.utf8)]
    }
  }

  /// Words that are put into inputs.
  var words: [String] {
    switch self {
    case .csv:
      [",", ";", "\"", "\"\"", "\n", "\r\n", "sep=;\n", "\u{FEFF}", "ID", "2016-11", "Q5", "1e9", "\0"]
    case .tsv: ["\t", "\"", "\n", "\r", "a.country", "b.place", "London, UK", "Korea", "31/12/2016", "-"]
    case .json:
      ["{", "}", "[", "]", ",", ":", "\"", "\\u0000", "\\ud800", "null", "true", "-0", "1e400", "\"id\": "]
    case .yaml:
      [
        "\n", "  ", "- ", ": ", "&a ", "*a", "!!str ", "|\n", ">", "{", "}", "[", "]", "'", "---\n", "#",
        "<<: ",
      ]
    case .wikidata:
      ["{", "}", "[", "]", ",", "\"a\": ", "Point(1 2)", "Q1", "literal", "uri", "2016-01-01T00:00:00Z"]
    case .map:
      [
        "\n", ": ", "columns", "set", "split", "date-format", "dd/MM/yyyy", "[", "]", "&a ", "*a",
        "a.country",
      ]
    }
  }

  /// How many inputs are tried where no time is asked for: about half a second's worth.
  var usualCount: Int {
    switch self {
    case .csv, .tsv: 60
    case .json, .yaml: 25
    case .wikidata: 80
    case .map: 150
    }
  }

  private static let tables = [
    """
    id,title,instrument,kind,stage,signed,a.country,a.place,b.country,b.place,scope,signatories,note
    x,"Kota ""kembar"" lama",mou,sister-city,signed,2016-11-16,Indonesia,Bogor,Japan,Kisarazu,education;culture,A|Mayor|a,n
    ,,,,,2016,England,"London, UK",South Korea,Seoul,,,"two
    lines"
    z,,,,,31/12/2016,Zaire,Kinshasa,USA,Springfield,,B|Wali Kota|b;C||a,

    """,
    "countries,places,date\nID;JP,Bogor;Kisarazu,2001\nIndonesia;Tiongkok,Surabaya;Guangzhou,2005-12-21\n",
    """
    a.place,a.country,a.latitude,a.longitude,a.wikidata,b.place,b.country,b.body,source,url
    Bogor,ID,-6.6,106.8,Q10437,Kisarazu,JP,,Berita,https://example.org/
    Bogor,ID,-6.6,106.8,Q10437,Shenzhen,CN,Council,Berita,http://例え.jp

    """,
  ]

  private static let results = """
    {"head": {"vars": ["a", "aLabel", "aCountryCode", "aCoord", "b", "bLabel", "bCountryLabel", "start"]}, "results":
    {"bindings": [{"a": {"type": "uri", "value": "http://www.wikidata.org/entity/Q10437"},
    "aLabel": {"type": "literal", "xml:lang": "en", "value": "Bogor"},
    "aCountryCode": {"type": "literal", "value": "ID"}, "aCoord": {"type": "literal",
    "datatype": "http://www.opengis.net/ont/geosparql#wktLiteral", "value": "Point(106.8 -6.6)"},
    "b": {"type": "uri", "value": "http://www.wikidata.org/entity/Q15174"},
    "bLabel": {"type": "literal", "value": "Shenzhen"}, "bCountryLabel": {"type": "literal", "value": "China"},
    "start": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime",
    "value": "2016-11-16T00:00:00Z"}},
    {"a": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"}, "aLabel": {"type": "literal", "value": "Q1"},
    "b": {"type": "uri", "value": "http://www.wikidata.org/entity/Q2"}, "bLabel": {"type": "literal", "value": "B"}}]}}
    """

  private static let options = """
    columns:
      signed: Tanggal penandatanganan
      note: [Keterangan, Catatan]
      a.place: Kota
    set: {kind: sister-city, language: id, stage: signed}
    date-format: dd/MM/yyyy
    split: ";"

    """
}
