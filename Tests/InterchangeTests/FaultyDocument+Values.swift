extension FaultyDocument {
  private static func place(
    _ fields: String, path: String, en english: String, id indonesian: String
  ) -> FaultyDocument {
    FaultyDocument(
      "{\"kembar\": 1, \"places\": [{\"id\": \"a\", \"country\": \"ID\", \"kind\": \"city\",\n  "
        + fields + "}]}", path: "places[0]" + path, en: english, id: indonesian)
  }

  /// Values that are not what they should be.
  static let values: [FaultyDocument] = [
    FaultyDocument(
      fields: #""scope": [{"field": ¦"educatoin"}]"#, path: "scope[0].field",
      en: "'educatoin' is not a field; did you mean 'education'?",
      id: "'educatoin' bukan bidang; maksudnya 'education'?"),
    FaultyDocument(
      fields: #""participants": [{"part": ¦"king"}]"#, path: "participants[0].part",
      en:
        "'king' is not a part; it must be one of signatory, planned-signatory, witness, delegate, host, informant, "
        + "other",
      id:
        "'king' bukan peran serta; pilih salah satu: signatory, planned-signatory, witness, delegate, host, "
        + "informant, other"),
    FaultyDocument(
      fields: #""unknown": ["term", ¦"venus"]"#, path: "unknown[1]",
      en: "'venus' is not a field of an agreement; did you mean 'venue'?",
      id: "'venus' bukan bagian dari kesepakatan; maksudnya 'venue'?"),
    FaultyDocument(
      #"{"kembar": 1, "places": [{"id": "a", "country": ¦"id", "kind": "city", "names": {"en": "A"}}]}"#,
      path: "places[0].country",
      en: "'id' is not a country; write the two letters of ISO 3166-1, such as ID or KZ",
      id: "'id' bukan kode negara; tulis dua huruf ISO 3166-1, seperti ID atau KZ"),
    FaultyDocument(
      #"{"kembar": 1, "places": [{"id": "a", "country-as-written": ¦"KZ", "kind": "city", "names": {"en": "A"}}]}"#,
      path: "places[0].country-as-written",
      en: "'KZ' is a country's code; write it as country: KZ",
      id: "'KZ' adalah kode negara; tulis sebagai country: KZ"),
    FaultyDocument(
      fields: #""notes": [{"date": "2024-01-02", "text": ¦""}]"#, path: "notes[0].text",
      en: "is empty; fill it in or leave it out", id: "kosong; isi atau hapus"),
    FaultyDocument(
      fields: #""notes": [{"date": ¦"yesterday", "text": "x"}]"#, path: "notes[0].date",
      en: "'yesterday' is not a date; write dates as 2023-07-03, 2023-07 or 2023",
      id: "'yesterday' bukan tanggal; tulis tanggal seperti 2023-07-03, 2023-07, atau 2023"),
    FaultyDocument(
      fields: #""starred": ¦"yes""#, path: "starred", en: "expected a truth value, found a text",
      id: "seharusnya benar/salah, bukan teks"),
    FaultyDocument(
      fields: #""signed": ¦"2023-02-29""#, path: "signed",
      en:
        "'2023-02-29' is not a date: February 2023 has no day 29; write dates as 2023-07-03, 2023-07 or 2023",
      id: "'2023-02-29' bukan tanggal: Februari 2023 tidak memiliki tanggal 29; "
        + "tulis tanggal seperti 2023-07-03, 2023-07, atau 2023"),
    FaultyDocument(
      fields: #""signed": ¦12"#, path: "signed", en: "expected a text, found a whole number",
      id: "seharusnya teks, bukan bilangan bulat"),
    FaultyDocument(
      #"{"kembar": 1, "people": [{"id": ¦"Bima Arya", "name": "P"}]}"#, path: "people[0].id",
      en: "'Bima Arya' is not an id; use lower-case letters, digits and '-'",
      id: "'Bima Arya' bukan id; pakai huruf kecil, angka, dan '-'"),
    FaultyDocument(
      fields: #""funding": {¦"english!": "x", "en": "y"}"#, path: "funding",
      en: "'english!' is not a language; write a BCP 47 tag such as id, en or zh-Hant",
      id: "'english!' bukan bahasa; tulis tanda BCP 47, seperti id, en, atau zh-Hant"),
    FaultyDocument(
      #"{"kembar": 1, "sources": [{"id": "s", "language": ¦"Bahasa Indonesia"}]}"#,
      path: "sources[0].language",
      en: "'Bahasa Indonesia' is not a language; write a BCP 47 tag such as id, en or zh-Hant",
      id: "'Bahasa Indonesia' bukan bahasa; tulis tanda BCP 47, seperti id, en, atau zh-Hant"),
    FaultyDocument(
      #"{"kembar": 1, "sources": [{"id": "s", "url": ¦"javascript:alert(1)"}]}"#, path: "sources[0].url",
      en: "'javascript:alert(1)' is not a web address; write one that begins with http:// or https://",
      id: "'javascript:alert(1)' bukan alamat web; tulis yang berawal http:// atau https://"),
    FaultyDocument(
      #"{"kembar": 1, "sources": [{"id": "s", "title": ¦""}]}"#, path: "sources[0].title",
      en: "is empty; fill it in or leave it out", id: "kosong; isi atau hapus"),
    FaultyDocument(
      fields: #""venue": {"text": ¦{}}"#, path: "venue.text", en: "is empty; fill it in or leave it out",
      id: "kosong; isi atau hapus"),
    FaultyDocument(
      fields: #""venue": {"text": {"en": "Hall", "id": ¦"Balai\u001b[31m"}}"#, path: "venue.text.id",
      en: "holds the control character U+001B; remove it", id: "ada karakter kendali U+001B; hapus"),
    FaultyDocument(
      #"{"kembar": 1, "people": [{"id": "p", "name": ¦"a\u202Eb"}]}"#, path: "people[0].name",
      en: "holds the control character U+202E; remove it", id: "ada karakter kendali U+202E; hapus"),
    place(
      #""names": {"en": "A"}, "latitude": ¦91"#, path: ".latitude",
      en: "91 is out of range; it must be -90…90",
      id: "91 di luar batas; harus -90…90"),
    place(
      #""names": {"en": "A"}, "longitude": ¦-180.5"#, path: ".longitude",
      en: "-180.5 is out of range; it must be -180…180", id: "-180.5 di luar batas; harus -180…180"),
    place(
      #""names": {"en": "A"}, "wikidata": ¦"Q01""#, path: ".wikidata",
      en: "'Q01' is out of range; it must be Q1, Q2, …", id: "'Q01' di luar batas; harus Q1, Q2, …"),
    place(
      #""names": {"en": "A"}, "geonames": ¦0"#, path: ".geonames",
      en: "0 is out of range; it must be 1…2147483647", id: "0 di luar batas; harus 1…2147483647"),
    place(
      #""names": {"en": "A"}, "aliases": [{"name": "B", "valid": ¦"1992-1998"}]"#, path: ".aliases[0].valid",
      en: "'1992-1998' is not a date: there is no month 19; write dates as 2023-07-03, 2023-07 or 2023",
      id:
        "'1992-1998' bukan tanggal: bulan 19 tidak ada; tulis tanggal seperti 2023-07-03, 2023-07, atau 2023"),
    FaultyDocument(
      fields: #""term": {"years": ¦0}"#, path: "term.years", en: "0 is out of range; it must be 1…999",
      id: "0 di luar batas; harus 1…999"),
    FaultyDocument(
      fields: #""term": {"notice-months": ¦-1}"#, path: "term.notice-months",
      en: "-1 is out of range; it must be 0…999",
      id: "-1 di luar batas; harus 0…999"),
  ]
}
