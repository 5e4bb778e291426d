import ArgumentParser
import KembarModel
import Store

/// Lists the changes of the registry.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the changes of the registry, the last one first, or those of one agreement.")

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp("The id of an agreement.", valueName: "id"))
  var id: String?

  func run() {
    let language = common.interfaceLanguage
    Failure.catching {
      let registry = try common.openRegistry(.columns)
      let changes = try Failure.ofStore(language) { () throws(StoreError) -> [Change] in
        guard let store = registry.store else { return [] }
        guard let id else { return try store.changes(limit: 1_000_000) }
        return try store.history(ofAgreement: id).map(\.change)
      }
      // An agreement that is no longer there has a history, too.
      if let id, changes.isEmpty { _ = try registry.row(id) }
      let headings = [
        Phrase(id: "NOMOR", en: "NUMBER")[language], Phrase(id: "WAKTU", en: "TIME")[language],
        Phrase(id: "PERUBAHAN", en: "CHANGE")[language], Phrase(id: "TENTANG", en: "OF")[language],
      ]
      Output.writing { output in
        var table = Table(
          headings: headings, columns: [.number, .fixed, .fixed, .text], width: Output.columns,
          write: output.write)
        for change in changes {
          let time =
            Environment.localTime(change.time)?.formatted(in: language, style: .short) ?? change.time
          table.add(["\(change.number)", time, change.kind.name[language], change.object(language)])
        }
        table.finish()
      }
    }
  }
}

extension Change {
  /// What was changed, in words: `note: bogor-kisarazu-2016`.
  func description(_ language: Language) -> String {
    let object = object(language)
    return object.isEmpty ? kind.name[language] : "\(kind.name[language]): \(object)"
  }

  /// What was changed: the id of an agreement, the names of imported files.
  fileprivate func object(_ language: Language) -> String {
    guard kind == .created, summary == Self.fromBundled else { return summary }
    return Phrase(id: "dari registri bawaan", en: "from the bundled registry")[language]
  }

  /// The summary of a registry that was made of the bundled one.
  static let fromBundled = "bundled"
}
