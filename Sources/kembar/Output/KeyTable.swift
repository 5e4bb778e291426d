import Browser
import KembarModel
import Terminal

/// The keys of the browser as rows, for the README and the man page.
struct KeyTable {
  /// One command: where it works, its keys, and what it does.
  struct Row: Equatable {
    var place: String
    var keys: [String]
    var help: String
  }

  /// Every command in the order of the key table; the numbers of the countries share a row.
  static func rows(isPlain: Bool = false) -> [Row] {
    KeyMap.bindings.filter { !$0.isFurtherCountry }.map { binding in
      let isCountry = binding.action == .toggleCountry(1)
      return Row(
        place: place(Set(binding.views)),
        keys: isCountry ? ["1", "…", "9"] : binding.keys.map { $0.label(isPlain: isPlain) },
        help: isCountry ? "Filter by the country with that number" : binding.help[.english])
    }
  }

  /// The rows as a table in Markdown.
  static var markdown: String {
    let lines = rows().map { row in
      let keys = row.keys.map { $0 == "…" ? $0 : "`\($0)`" }.joined(separator: " ")
      return "| \(row.place) | \(keys) | \(row.help) |\n"
    }
    return "| where | keys | what they do |\n| --- | --- | --- |\n" + lines.joined()
  }

  private static func place(_ views: Set<View>) -> String {
    switch views {
    case Set(View.allCases): "everywhere"
    case [.countries, .cities, .agreements, .page]: "panes, detail"
    case [.countries, .cities, .agreements]: "panes"
    case [.search, .dialog]: "search, menus"
    case [.search, .dialog, .note, .date]: "search, menus, prompts"
    default:
      View.allCases.filter(views.contains).map { $0.name[.english].lowercased() }.joined(separator: ", ")
    }
  }
}
