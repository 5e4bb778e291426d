extension FaultyDocument {
  /// Keys and types.
  static let keys: [FaultyDocument] = [
    FaultyDocument(
      "[]", path: "", en: "expected a map of keys and values, found a list",
      id: "seharusnya peta kunci dan nilai, bukan daftar"),
    FaultyDocument(
      "{}", path: "", en: "'kembar' is missing and must be given", id: "'kembar' tidak ada, padahal wajib"),
    FaultyDocument(
      #"{"kembar": ¦2}"#, path: "kembar", en: "version 2 is not known; this kembar reads version 1",
      id: "versi 2 belum dikenal; kembar ini membaca versi 1"),
    FaultyDocument(
      #"{"kembar": ¦"1"}"#, path: "kembar", en: "expected a whole number, found a text",
      id: "seharusnya bilangan bulat, bukan teks"),
    FaultyDocument(
      #"{"kembar": 1, ¦"agreement": []}"#, path: "",
      en: "'agreement' is not a key here; did you mean 'agreements'?",
      id: "'agreement' bukan kunci di sini; maksudnya 'agreements'?"),
    FaultyDocument(
      #"{"kembar": 1, "people": [{"id": "p", ¦"age": 5, "name": "P"}]}"#, path: "people[0]",
      en: "'age' is not a key here; it must be one of id, name, aliases",
      id: "'age' bukan kunci di sini; pilih salah satu: id, name, aliases"),
    FaultyDocument(
      #"{"kembar": 1, "people": [], ¦"people": []}"#, path: "", en: "'people' is given twice; remove one",
      id: "'people' ditulis dua kali; hapus salah satu"),
    FaultyDocument(
      #"{"kembar": 1, "people": [{"id": "nihon", ¦"id": "p", "name": "P"}]}"#,
      path: "people[0]", en: "'id' is given twice; remove one", id: "'id' ditulis dua kali; hapus salah satu"),
    FaultyDocument(
      #"{"kembar": 1, "people": [¦{"id": "p"}]}"#, path: "people[0]",
      en: "'name' is missing and must be given",
      id: "'name' tidak ada, padahal wajib"),
    FaultyDocument(
      #"{"kembar": 1, "places": [¦{"id": "a", "kind": "city", "names": {"en": "A"}}]}"#, path: "places[0]",
      en: "'country' is missing and must be given", id: "'country' tidak ada, padahal wajib"),
    FaultyDocument(
      "{\"kembar\": 1, \"places\": [{\"id\": \"a\", \"country\": \"ID\", "
        + "¦\"country-as-written\": \"Indonesa\", \"kind\": \"city\", \"names\": {\"en\": \"A\"}}]}",
      path: "places[0]", en: "'country-as-written' cannot stand beside 'country'; remove one",
      id: "'country-as-written' tidak bisa bersama 'country'; hapus salah satu"),
    FaultyDocument(
      #"{"kembar": 1, "people": ¦{}}"#, path: "people", en: "expected a list, found a map of keys and values",
      id: "seharusnya daftar, bukan peta kunci dan nilai"),
    FaultyDocument(
      fields: #""title": ¦"Letter of Intent""#, path: "title",
      en: "expected a map of keys and values, found a text",
      id: "seharusnya peta kunci dan nilai, bukan teks"),
    FaultyDocument(
      fields: #""title": {"id": "日本", ¦"id": "木更津"}"#, path: "title", en: "'id' is given twice; remove one",
      id: "'id' ditulis dua kali; hapus salah satu"),
    FaultyDocument(
      fields: #""term": {"years": ¦5.5}"#, path: "term.years", en: "expected a whole number, found a number",
      id: "seharusnya bilangan bulat, bukan bilangan"),
    FaultyDocument(
      fields: #""events": [{"date": ¦true, "kind": "visit", "text": {"en": "came"}}]"#,
      path: "events[0].date",
      en: "expected a text, found a truth value", id: "seharusnya teks, bukan benar/salah"),
    FaultyDocument(
      fields: #""scope": [{"field": "water"}, ¦null]"#, path: "scope[1]",
      en: "expected a map of keys and values, found nothing",
      id: "seharusnya peta kunci dan nilai, bukan nilai kosong"),
    FaultyDocument(
      #"{"kembar": 1, "places": [{"id": "a", "country": "ID", "kind": "city", "names": {"en": "A"}, "latitude": ¦"6"}]}"#,
      path: "places[0].latitude", en: "expected a number, found a text", id: "seharusnya bilangan, bukan teks"
    ),
  ]
}
