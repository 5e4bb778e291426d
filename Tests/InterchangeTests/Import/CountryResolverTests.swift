import KembarModel
import Testing

@testable import Interchange

@Suite struct CountryResolverTests {
  @Test func codes() {
    var resolver = CountryResolver(BundledData.countries())
    for (label, code) in Self.labels {
      #expect(resolver.code(of: label) == code, "\(label)")
      // What is remembered is the same.
      #expect(resolver.code(of: label) == code, "\(label)")
    }
  }

  private static let labels: [(String, String?)] = [
    // Codes and names.
    ("KZ", "KZ"), ("kaz", "KZ"), ("Kazakhstan", "KZ"), ("JEPANG", "JP"), ("日本", "JP"),
    ("Cote d'Ivoire", "CI"),
    ("VIETNAM", "VN"), ("Viet Nam", "VN"), ("Czech Republic", "CZ"), ("  Italy ", "IT"), ("U.S.A.", "US"),
    ("USA", "US"), ("Tiongkok", "CN"), ("The Netherlands", "NL"),
    // The countries of the United Kingdom, and what they share a name with.
    ("UK", "GB"), ("England", "GB"), ("Scotland", "GB"), ("Wales", "GB"), ("Northern Ireland", "GB"),
    ("England, United Kingdom", "GB"), ("Cornwall, England", "GB"), ("Belfast, Northern Ireland", "GB"),
    ("Ireland, Northern", "GB"), ("Inggris", "GB"), ("New South Wales", nil), ("New England", nil),
    ("Ireland", "IE"), ("Republic of Ireland", "IE"), ("Irlandia", "IE"), ("Cork, Ireland", "IE"),
    ("Jersey", "JE"), ("Isle of Man", "IM"), ("Channel Islands", nil),
    // The Koreas and the Congos.
    ("South Korea", "KR"), ("Korea, South", "KR"), ("KOREA, REPUBLIC OF", "KR"), ("Republic of Korea", "KR"),
    ("North Korea", "KP"), ("KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF", "KP"), ("DPRK", "KP"), ("Korea", nil),
    ("Seoul, Korea", nil),
    ("Congo, Democratic Republic of the", "CD"), ("Congo, Democratic Republic of", "CD"), ("DR Congo", "CD"),
    ("Congo-Kinshasa", "CD"), ("Zaire", "CD"), ("Congo, Republic of the", "CG"),
    ("Republic of the Congo", "CG"),
    ("Congo (Brazzaville)", "CG"), ("Congo", nil), ("Kongo", nil), ("The Congo", nil),
    ("Brazzaville, Congo", nil),
    // China and what is beside it.
    ("China", "CN"), ("People's Republic of China", "CN"), ("Taiwan", "TW"), ("Taiwan, China", "TW"),
    ("Taiwan, Province of China", "TW"), ("Taipei, Taiwan, China", "TW"), ("Republic of China", nil),
    ("CHINA REPUBLIC OF", nil), ("Hong Kong", "HK"), ("Hong Kong SAR, China", "HK"),
    ("Kowloon, Hong Kong", "HK"),
    ("Macau", "MO"), ("Macao, China", "MO"), ("Guangdong, China", "CN"),
    // Disputed names.
    ("Kosovo", "XK"), ("Serbia", "RS"), ("Serbia and Montenegro", nil), ("Palestine", "PS"),
    ("Palestine, State of", "PS"), ("West Bank and Gaza", "PS"), ("Gaza Strip", "PS"), ("West Bank", nil),
    ("Gaza", nil), ("Cyprus", "CY"), ("Northern Cyprus", nil), ("Kyrenia, Northern Cyprus", nil),
    ("Northern Cyprus, Turkey", nil), ("Turkish Republic of Northern Cyprus", nil),
    // Names that others have as well.
    ("Georgia", "GE"), ("Georgia, United States", "US"), ("Atlanta, Georgia, USA", "US"),
    ("Atlanta, Georgia", nil),
    ("South Georgia", "GS"), ("Macedonia", "MK"), ("Thessaloniki, Macedonia", nil),
    ("Macedonia, Greece", "GR"),
    ("Guinea", "GN"), ("Guinea-Bissau", "GW"), ("Equatorial Guinea", "GQ"), ("Guinea, Equatorial", "GQ"),
    ("Papua New Guinea", "PG"), ("New Guinea", nil), ("Papua", nil), ("Ísland", "IS"), ("Island", "IS"),
    ("Vancouver, Island", nil), ("Samoa", "WS"), ("American Samoa", "AS"), ("Virgin Islands", nil),
    ("Virgin Islands, British", "VG"), ("Dominica", "DM"), ("Dominican Republic", "DO"), ("Niger", "NE"),
    ("Nigeria", "NG"), ("Sudan", "SD"), ("South Sudan", "SS"), ("Sudan, South", "SS"), ("Luxembourg", "LU"),
    ("Arlon, Luxembourg", nil),
    // What lies in a country.
    ("Brandenburg, Germany", "DE"), ("Azores, Portugal", "PT"), ("New York, United States", "US"),
    ("Charlotte, North Carolina, USA", "US"), ("in Italy", "IT"), ("in the UK", nil), ("the USA", "US"),
    ("Houston, TX", nil), ("Los Angeles, CA", nil), ("Providence, RI", nil), ("Atlanta, GA", nil),
    ("London, UK", "GB"),
    ("Gambia, The", "GM"), ("Brandenburg", nil), ("a, b, c, d, e, f, g, h, Italy", nil),
    // Former names of states that are there, and states that are no more.
    ("Burma", "MM"), ("Swaziland", "SZ"), ("Ceylon", "LK"), ("Cape Verde", "CV"), ("FYROM", "MK"),
    ("Upper Volta", "BF"), ("Siam", "TH"), ("West Germany", "DE"), ("East Germany", nil),
    ("GERMAN DEMOCRATIC REPUBLIC", nil), ("CZECHOSLOVAKIA", nil), ("YUGOSLAVIA", nil), ("SOVIET UNION", nil),
    ("USSR", nil), ("AUSTRIA-HUNGARY", nil), ("Tanganyika", nil), ("Zanzibar", nil), ("MALAYA", nil),
    ("UNITED ARAB REPUBLIC", nil), ("VIETNAM, REPUBLIC OF", nil), ("YEMEN ARAB REPUBLIC", nil),
    ("PRUSSIA", nil),
    // No countries.
    ("Kazakhstah", nil), ("Grece", nil), ("", nil), (" ", nil), (",", nil), (", ,", nil), ("-", nil),
    ("Europe", nil),
    ("EUROPEAN UNION", nil), ("Saint Helena and Ascension", nil), ("St Helena and Ascension", "SH"),
  ]

  @Test("What does not resolve has the nearest names as candidates, at most three")
  func candidates() {
    let resolver = CountryResolver(BundledData.countries())
    for (label, names) in Self.mistaken {
      #expect(resolver.candidates(for: label).map { $0.names.words(in: .english) } == names, "\(label)")
    }
  }

  private static let mistaken: [(String, [String])] = [
    ("Kazakhstah", ["Kazakhstan"]), ("Grece", ["Greece"]), ("Indonesai", ["Indonesia"]), ("Jepan", ["Japan"]),
    ("Congo", ["DR Congo", "Republic of the Congo"]), ("Korea", ["South Korea", "North Korea"]),
    ("Seoul, Korea", ["South Korea", "North Korea"]), ("West Bank", ["Palestine"]),
    ("Serbia and Montenegro", ["Serbia", "Montenegro"]), ("CZECHOSLOVAKIA", ["Czechia", "Slovakia"]),
    ("Northern Cyprus", []), ("SOVIET UNION", []),
    ("Virgin Islands", ["British Virgin Islands", "U.S. Virgin Islands"]),
    ("Atlanta, Georgia", ["Georgia"]), ("Ira", []), ("Irah", ["Iraq", "Iran"]), ("Europe", []), ("", []),
    ("中", []),
  ]
}
