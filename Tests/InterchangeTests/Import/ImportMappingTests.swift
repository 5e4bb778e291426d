import KembarModel
import Testing

@testable import Interchange

@Suite struct ImportMappingTests {
  /// The fields that a header line gives, `-` for columns that give nothing.
  private func fields(_ headers: String, _ options: ImportOptions = ImportOptions()) throws -> String {
    let headers = headers.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let mapping = try ImportMapping(headers: headers, options: options)
    let names = headers.indices.map { place in
      ImportField.allCases.first { field in
        switch mapping[field] {
        case .column(place): true
        case .columns(let places): places.contains(place)
        default: false
        }
      }?.name ?? "-"
    }
    return names.joined(separator: " ")
  }

  @Test(arguments: [
    (
      "city1,country1,lat1,lng1,city2,country2,lat2,lng2",
      "a.place a.country a.latitude a.longitude b.place b.country b.latitude b.longitude"
    ),
    ("City 1,Country 1,CITY_2,country-2", "a.place a.country b.place b.country"),
    ("kota_a,negara_a,kota_b,negara_b", "a.place a.country b.place b.country"),
    ("Kota,Negara,Kota,Negara", "a.place a.country b.place b.country"),
    ("Kota,Kota Kembar,Negara", "a.place b.place b.country"),
    ("Kota,Negara,Kota Mitra,Negara Mitra", "a.place a.country b.place b.country"),
    ("City,Lat,Lon,Sister City,Lat,Long", "a.place a.latitude a.longitude b.place b.latitude b.longitude"),
    ("Town,Twin town,Country", "a.place b.place b.country"),
    ("from_city,to_city,Country", "a.place b.place -"),
    ("Lembaga 1,Lembaga 2,Kabupaten 1,Kabupaten 2", "a.body b.body a.place b.place"),
    (
      "countries,Judul,Tanggal Penandatanganan,Mulai berlaku,Berakhir,Bidang kerja sama,Penandatangan,Saksi,Catatan",
      "countries title signed effective ends scope signatories witnesses note"
    ),
    (
      "countries,Title,Date signed,Entry into force,Expiry date,Scope of cooperation,Signed by,Witnesses,Remarks",
      "countries title signed effective ends scope signatories witnesses note"
    ),
    (
      "countries,Naskah,Jenis kerja sama,Tahap,Sumber,Tautan,Sumber",
      "countries instrument kind stage source url -"
    ),
    (
      "countries,tanggal kesepakatan,Tempat Penandatanganan,QID 1,Négara 1",
      "countries agreed venue a.wikidata a.country"
    ),
    ("No,countries,Type,Year,,Language", "- countries - - - -"),
    (
      "id,title,instrument,kind,stage,signed,agreed,effective,ends,venue,scope,signatories,witnesses,a.country,a.place,"
        + "a.body,a.latitude,a.longitude,a.wikidata,b.country,b.place,b.body,b.latitude,b.longitude,b.wikidata,"
        + "countries,places,note,source,url",
      "id title instrument kind stage signed agreed effective ends venue scope signatories witnesses a.country a.place "
        + "a.body a.latitude a.longitude a.wikidata b.country b.place b.body b.latitude b.longitude b.wikidata "
        + "countries places note source url"
    ),
  ])
  func recognised(headers: String, expected: String) throws {
    #expect(try fields(headers) == expected)
  }

  @Test func everyFieldIsRecognisedByItsName() throws {
    for field in ImportField.allCases where field != .language {
      #expect(ImportField(named: field.name.uppercased()) == field)
      let mapping = try ImportMapping(headers: [field == .places ? "countries" : "places", field.name])
      #expect(mapping[field] == .column(1), "\(field.name)")
    }
  }

  @Test("What the user says goes before what headers say, and what nothing takes is listed")
  func options() throws {
    let options = try ImportOptions(
      columns: ["signed=When", "note=a", "note= B ", "countries=Parties"], constants: ["kind=state"])
    let headers = "signed,When,A,b,Parties,kind,,extra"
    #expect(try fields(headers, options) == "- signed note note countries - - -")
    let mapping = try ImportMapping(
      headers: headers.split(separator: ",", omittingEmptySubsequences: false).map(String.init),
      options: options)
    #expect(mapping.ignored == ["signed", "kind", "7", "extra"])
    #expect(mapping.header(of: .kind) == "--set kind")
  }

  @Test("Of two columns with one header, each option takes the next")
  func repeatedHeaders() throws {
    let options = try ImportOptions(columns: ["a.place=Name", "b.place=Name"])
    #expect(try fields("Name,Name", options) == "a.place b.place")
  }

  @Test(
    "What a place is comes from the header",
    arguments: [
      ("city1,city2", PlaceKind.city), ("Kota 1,Kota 2", .city), ("Kabupaten 1,Kabupaten 2", .regency),
      ("Kabupaten/Kota 1,Kabupaten/Kota 2", .other), ("Place 1,Place 2", .other),
    ])
  func placeKinds(headers: String, kind: PlaceKind) throws {
    let mapping = try ImportMapping(headers: headers.split(separator: ",").map(String.init))
    #expect(mapping.placeKinds == [kind, kind])
  }

  @Test(
    arguments: [
      (
        "signed,what", [], [],
        "tidak ada kolom yang menyebut pihak-pihaknya; tulis --column a.place=KOLOM --column b.place=KOLOM, atau "
          + "--column countries=KOLOM; kolomnya: 'signed', 'what'",
        "no column says who the sides are; write --column a.place=HEADER --column b.place=HEADER, or --column "
          + "countries=HEADER; the columns are 'signed', 'what'"
      ),
      (
        "Kota Kembar,Negara", [], [],
        "tidak ada kolom yang menyebut pihak pertama; tulis --column a.place=KOLOM, atau --set a.country=NEGARA; "
          + "kolomnya: 'Kota Kembar', 'Negara'",
        "no column says who the first side is; write --column a.place=HEADER, or --set a.country=COUNTRY; the columns "
          + "are 'Kota Kembar', 'Negara'"
      ),
      (
        "city1", [], [],
        "tidak ada kolom yang menyebut pihak kedua; tulis --column b.place=KOLOM, atau --set b.country=NEGARA; "
          + "kolomnya: 'city1'",
        "no column says who the second side is; write --column b.place=HEADER, or --set b.country=COUNTRY; the columns "
          + "are 'city1'"
      ),
      (
        "city1,city2,Tanggal", ["signed=Tangal"], [],
        "tabel ini tidak memiliki kolom 'Tangal'; maksudnya 'Tanggal'?",
        "the table has no column 'Tangal'; did you mean 'Tanggal'?"
      ),
      (
        "city1,city2", ["signed=When"], [],
        "tabel ini tidak memiliki kolom 'When'; kolomnya: 'city1', 'city2'",
        "the table has no column 'When'; its columns are 'city1', 'city2'"
      ),
      (
        "city1,city2", [], ["kind=sister"],
        "--set kind: 'sister' bukan jenis kerja sama; pilih salah satu: sister-city, friendship-city, city-cooperation, "
          + "city-organisation, state",
        "--set kind: 'sister' is not a kind of agreement; it must be one of sister-city, friendship-city, "
          + "city-cooperation, city-organisation, state"
      ),
      (
        "city1,city2", [], ["language=English please"],
        "--set language: 'English please' bukan bahasa; tulis tanda BCP 47, seperti id, en, atau zh-Hant",
        "--set language: 'English please' is not a language; write a BCP 47 tag such as id, en or zh-Hant"
      ),
      (
        "city1,city2", [], ["a.latitude=100"],
        "--set a.latitude: 100 di luar batas; harus -90…90",
        "--set a.latitude: 100 is out of range; it must be -90…90"
      ),
    ] as [(String, [String], [String], String, String)])
  func errors(headers: String, columns: [String], constants: [String], indonesian: String, english: String)
    throws
  {
    let options = try ImportOptions(columns: columns, constants: constants)
    let error = #expect(throws: ImportOptionError.self) {
      try ImportMapping(headers: headers.split(separator: ",").map(String.init), options: options)
    }
    #expect(error?.message(in: .indonesian) == indonesian)
    #expect(error?.message(in: .english) == english)
  }
}
