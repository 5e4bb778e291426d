import Search

/// Labels that could mean more than one country, or mean none of ISO 3166-1.
enum DoubtfulLabel {
  /// The codes of the countries that may be meant, the most likely first; `nil` for labels that are not doubtful.
  static func candidates(for label: String) -> [String]? {
    table[String(decoding: Folding.fold(label), as: UTF8.self)]
  }

  /// Whether the words after the last comma do not say the country for certain: `Atlanta, Georgia`, `Reno, NV`.
  static func isDoubtfulAtEnd(_ words: String) -> Bool {
    isCodeLike(words) || namesOfRegions.contains(String(decoding: Folding.fold(words), as: UTF8.self))
  }

  /// Whether words are so short that they may be the code of a state or a province: `Los Angeles, CA`.
  static func isCodeLike(_ words: String) -> Bool {
    let folded = String(decoding: Folding.fold(words), as: UTF8.self)
    return folded.utf8.count < 4 && !shortNames.contains(folded)
  }

  private static let shortNames: Set = ["uk", "u k", "usa", "uae", "prc", "rok", "drc"]

  /// Names of countries that are names of regions of other countries as well, the last in English and German.
  private static let namesOfRegions: Set = ["georgia", "macedonia", "makedonia", "luxembourg", "island"]

  /// Ambiguous names, names of parts that are disputed, and states of which two others are the successors.
  private static let table = [
    "congo": ["CD", "CG"], "kongo": ["CD", "CG"], "the congo": ["CD", "CG"],
    "korea": ["KR", "KP"],
    "republic of china": ["TW", "CN"],
    "virgin islands": ["VG", "VI"], "kepulauan virgin": ["VG", "VI"],
    "northern cyprus": [], "north cyprus": [], "siprus utara": [], "turkish republic of northern cyprus": [],
    "trnc": [],
    "west bank": ["PS"], "tepi barat": ["PS"], "gaza": ["PS"],
    "serbia and montenegro": ["RS", "ME"], "serbia dan montenegro": ["RS", "ME"],
    "czechoslovakia": ["CZ", "SK"], "cekoslowakia": ["CZ", "SK"], "cekoslovakia": ["CZ", "SK"],
    "soviet union": [], "ussr": [], "uni soviet": [], "yugoslavia": [],
    "german democratic republic": [], "gdr": [], "east germany": [], "jerman timur": [],
  ]
}
