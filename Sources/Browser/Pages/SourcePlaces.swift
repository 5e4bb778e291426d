import KembarModel

/// Places in one source, put together: the paragraphs in order, each once, then whatever else there is.
///
///     paragraphs 1 and 4; headline; paragraph 3     headline, ¶1, 3, 4
///     paragraphs 1 to 4; row 12                     row 12, ¶1–4
struct SourcePlaces {
  private var paragraphs: [ClosedRange<Int>] = []
  private var others: [String] = []

  /// Takes places as facts give them; only the forms `paragraph 4`, `paragraphs 1, 2 and 5` and `paragraphs 1 to 4`
  /// are taken apart.
  init(_ locations: [String]) {
    for location in locations {
      if let ranges = Self.paragraphs(location) {
        for range in ranges where !paragraphs.contains(range) { paragraphs.append(range) }
      } else if !others.contains(location) {
        others.append(location)
      }
    }
    paragraphs.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  private static func paragraphs(_ location: String) -> [ClosedRange<Int>]? {
    let words = location.split { $0 == " " || $0 == "," }
    guard words.count > 1, words[0] == "paragraph" || words[0] == "paragraphs" else { return nil }
    var ranges: [ClosedRange<Int>] = []
    var isRange = false
    for word in words.dropFirst() where word != "and" {
      if word == "to", !ranges.isEmpty {
        isRange = true
      } else if let number = Int(word) {
        let first = isRange ? ranges.removeLast().lowerBound : number
        guard first <= number else { return nil }
        ranges.append(first...number)
        isRange = false
      } else {
        return nil
      }
    }
    return ranges
  }

  /// In as few letters as can be: `headline, ¶1, 3, 4`; empty without places.
  func short(_ language: Language, isPlain: Bool) -> String {
    let numbers = numbers(dash: isPlain ? "-" : "–")
    return (others(language) + (numbers.isEmpty ? [] : [(isPlain ? "par. " : "¶") + numbers]))
      .joined(separator: ", ")
  }

  /// In words: `headline; paragraphs 1, 3, 4`; empty without places.
  func long(_ language: Language) -> String {
    let numbers = numbers(dash: "–")
    let isOne = paragraphs.count == 1 && paragraphs[0].count == 1
    let noun = Phrase(id: "paragraf", en: isOne ? "paragraph" : "paragraphs")[language]
    return (others(language) + (numbers.isEmpty ? [] : ["\(noun) \(numbers)"])).joined(separator: "; ")
  }

  private func numbers(dash: String) -> String {
    paragraphs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)\(dash)\($0.upperBound)" }
      .joined(separator: ", ")
  }

  /// The other places; the common English words for them have Indonesian ones.
  private func others(_ language: Language) -> [String] {
    guard language == .indonesian else { return others }
    let words = [
      "headline": "judul", "standfirst": "teras berita", "dateline": "titimangsa", "page": "halaman",
      "row": "baris", "line": "baris", "result": "hasil",
      "and": "dan", "to": "sampai", "caption": "keterangan", "photo": "foto",
    ]
    return others.map { place in
      place.split(separator: " ", omittingEmptySubsequences: false).map { words[String($0)] ?? String($0) }
        .joined(separator: " ")
    }
  }
}
