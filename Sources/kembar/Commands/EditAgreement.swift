import ArgumentParser
import Browser
import KembarModel

/// Edits an agreement in the user's editor.
struct EditAgreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit an agreement as text, in $VISUAL or $EDITOR.")

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp("An id, as 'kembar list' gives it.", valueName: "id"))
  var id: String

  func run() {
    let language = common.interfaceLanguage
    Failure.catching {
      let registry = try common.openRegistry(.columns)
      let agreement = try registry.agreement(id)
      if let refusal = registry.access.refusal {
        throw Failure(message: refusal[language], code: .cannotWrite)
      }
      guard let editor = Editor() else { throw Failure(message: Editor.missing[language], code: .usage) }
      let session = EditSession(registry: registry, agreement: agreement, language: language)
      switch try session.run(editor.edit) {
      case .saved, .unchanged: break
      case .editorFailed: throw Failure(message: EditSession.editorFailed[language], code: .usage)
      case .kept(let path, let reason):
        throw Failure(message: EditSession.kept(path, reason)[language], code: .badData)
      }
    }
  }
}
