import ArgumentParser
import Browser
import KembarModel
import Store

/// Takes back a change.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back the last change, or the one with a number.",
    discussion: "'kembar history' gives the numbers. An import is one change.")

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp("The number of a change.", valueName: "change"))
  var change: Int?

  func run() {
    let language = common.interfaceLanguage
    Failure.catching {
      let registry = try common.openRegistry(.dates)
      if let refusal = registry.access.refusal {
        throw Failure(message: refusal[language], code: .cannotWrite)
      }
      let undone = try Failure.ofStore(language) { () throws(StoreError) in
        guard let store = registry.store else { throw .nothingToUndo }
        return try store.undo(change, at: Environment.now)
      }
      let message = Phrase(
        id: "perubahan \(undone.number) dibatalkan: \(undone.description(.indonesian))",
        en: "change \(undone.number) is undone: \(undone.description(.english))")
      Output.writeData(message[language] + "\n")
    }
  }
}
