package import KembarModel

/// A line of text that is asked for, to change an agreement.
package struct Prompt: Hashable, Sendable {
  /// What is asked for.
  package enum Purpose: Hashable, Sendable {
    case note
    /// When the agreement came to a stage.
    case date(Stage)
  }

  package var purpose: Purpose
  /// The agreement as the user sees it.
  package var base: Agreement
  package var field = TextField()
  /// Why what was entered cannot be taken, until something else is typed.
  package var problem: EDTF.ParseError?
}

/// A stage that is being set, before it is known who says so.
package struct StageDraft: Hashable, Sendable {
  /// The agreement as the user sees it.
  var base: Agreement
  var stage: Stage
  var date: EDTF?

  /// What asked for the date.
  var prompt: Prompt {
    Prompt(purpose: .date(stage), base: base, field: TextField(date?.description ?? ""))
  }
}
