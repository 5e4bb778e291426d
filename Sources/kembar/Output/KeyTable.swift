import Browser
import KembarModel
import Terminal

/// The keys as a table in Markdown.
enum KeyTable {
  /// One row for each command of the browser; the nine numbers of the countries share one.
  static var markdown: String {
    var lines = ["| keys | what they do |", "| --- | --- |"]
    for group in Binding.Group.allCases {
      for row in rows(group) { lines.append("| \(row.keys) | \(row.help) |") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Keys and help of the commands of a group, in the order of the table.
  static func rows(_ group: Binding.Group) -> [(keys: String, help: String)] {
    var rows: [(keys: String, help: String)] = []
    for binding in KeyMap.bindings where binding.group == group {
      if case .toggleCountry = binding.action {
        if !binding.isFurtherCountry { rows.append(("`1` … `9`", "Filter by the country with that number")) }
        continue
      }
      let keys = binding.keys.map { "`\($0.label())`" }.joined(separator: " ")
      let row = (keys: keys, help: binding.help[.english])
      if !rows.contains(where: { $0 == row }) { rows.append(row) }
    }
    return rows
  }
}
