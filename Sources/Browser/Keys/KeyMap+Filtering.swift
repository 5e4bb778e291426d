import KembarModel
import Terminal

extension KeyMap {
  /// Choosing what is listed.
  static let filtering: [Binding] =
    [
      .init(
        action: .chooseCountry, keys: [.enter], views: [.countries],
        name: Phrase(id: "pilih-negara", en: "choose-country"),
        help: Phrase(
          id: "Saring menurut negara ini, atau lepaskan", en: "Filter by this country, or stop doing so"),
        group: .page, hint: Phrase(id: "pilih", en: "choose")),
      .init(
        action: .chooseCity, keys: [.enter], views: [.cities],
        name: Phrase(id: "pilih-kota", en: "choose-city"),
        help: Phrase(
          id: "Saring menurut kota ini, atau lepaskan", en: "Filter by this city, or stop doing so"),
        group: .page, hint: Phrase(id: "pilih", en: "choose")),
      .init(
        action: .open, keys: [.enter], views: [.agreements], name: Phrase(id: "buka", en: "open"),
        help: Phrase(id: "Buka rincian kesepakatan", en: "Open the agreement"), group: .page,
        hint: Phrase(id: "buka", en: "open")),
      .init(
        action: .search, keys: [.character("/")], views: readingViews, name: Phrase(id: "cari", en: "search"),
        help: Phrase(id: "Ketik pencarian dan penyaring", en: "Type a search with filters"), group: .filter,
        hint: Phrase(id: "cari", en: "search")),
      .init(
        action: .pickCountry, keys: [.character("c")], views: readingViews,
        name: Phrase(id: "negara", en: "country"),
        help: Phrase(id: "Saring menurut negara mana pun", en: "Filter by any country on earth"),
        group: .filter,
        hint: Phrase(id: "negara", en: "country")),
      .init(
        action: .filter, keys: [.character("f")], views: readingViews,
        name: Phrase(id: "saring", en: "filter"),
        help: Phrase(
          id: "Saring menurut tahap, naskah, jenis, bidang, atau tahun",
          en: "Filter by stage, instrument, kind, field or year"),
        group: .filter, hint: Phrase(id: "saring", en: "filter")),
      .init(
        action: .sort, keys: [.character("s")], views: panes, name: Phrase(id: "urut", en: "sort"),
        help: Phrase(id: "Urutkan kesepakatan", en: "Sort the agreements"), group: .filter,
        hint: Phrase(id: "urut", en: "sort")),
    ]
    + (1...9).map { number in
      .init(
        action: .toggleCountry(number), keys: [.character(Character("\(number)"))], views: readingViews,
        name: Phrase(id: "negara-\(number)", en: "country-\(number)"),
        help: Phrase(id: "Saring menurut negara nomor \(number)", en: "Filter by country number \(number)"),
        group: .filter)
    } + [
      .init(
        action: .clearCountries, keys: [.character("0")], views: readingViews,
        name: Phrase(id: "semua-negara", en: "all-countries"),
        help: Phrase(id: "Lepaskan semua saringan negara", en: "Drop all filters by country"), group: .filter),
      .init(
        action: .switchCombination, keys: [.character("&")], views: readingViews,
        name: Phrase(id: "salah-satu-atau-semua", en: "any-or-all"),
        help: Phrase(
          id: "Salah satu negara terpilih, atau semuanya sekaligus",
          en: "Any of the chosen countries, or all of them"),
        group: .filter),
      .init(
        action: .peel, keys: [.escape], views: panes, name: Phrase(id: "lepas", en: "clear"),
        help: Phrase(id: "Hapus pencarian, lalu penyaring", en: "Clear the search, then the filters"),
        group: .filter),
    ]
}
