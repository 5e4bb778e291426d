package import KembarModel

/// Something the browser can be told to do.
package enum Action: Hashable, Sendable {
  // Moving
  case moveDown, moveUp, pageDown, pageUp, moveToTop, moveToBottom
  case nextPane, previousPane
  case nextAgreement, previousAgreement
  // Choosing
  case toggleCountry(Int)
  case clearCountries, pickCountry, switchCombination
  case chooseCountry, chooseCity
  case filter, sort, search, peel
  // Pages
  case open, back, close
  case nextLink, previousLink, nextPerson, followLink, showSources
  // Changing
  case star, note, setStage, edit, undo
  // Sharing
  case copy, copyQuery, openSource
  // The program
  case switchLanguage, help, palette, redraw, suspend, quit
  // Typing
  case accept, acceptAndStay, cancel
  case deleteBackward, deleteForward, deleteWord, deleteToStart
  case cursorLeft, cursorRight, cursorToStart, cursorToEnd
}

/// Something outside the browser's state that has to happen; the event loop performs it.
package enum Effect: Hashable, Sendable {
  case quit
  /// Stop the program until the shell continues it.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// Put a text on the clipboard, and say whether that worked.
  case copy(String)
  /// Open a web address in another program, and say whether that worked.
  case open(String)
  /// Make a change in the registry, and show what came of it.
  case change(AgreementChange)
  /// Let the user edit the agreement with an id as a document, and show what came of it.
  case edit(String)
  /// Take back the last change.
  case undo
}
