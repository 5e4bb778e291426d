import KembarModel
package import Terminal

/// The one table of keys: dispatch, hint bar, help, command palette, man page and README are all read from it.
package enum KeyMap {
  static let panes: [View] = [.countries, .cities, .agreements]
  static let readingViews: [View] = panes + [.page]
  /// The views with a line of text.
  static let typingViews: [View] = [.search, .dialog, .note, .date]
  /// The views with a line of text above a list.
  static let listingViews: [View] = [.search, .dialog]

  /// Every command, in the order of help and hint bar.
  package static let bindings: [Binding] =
    moving + filtering + pages + changing + sharing + program + typing

  private static let actions: [View: [Key: Action]] = {
    var actions: [View: [Key: Action]] = [:]
    for binding in bindings {
      for view in binding.views {
        for key in binding.keys { actions[view, default: [:]][key] = binding.action }
      }
    }
    return actions
  }()

  /// What a key does in a view, or `nil` where it does nothing.
  package static func action(for key: Key, in view: View) -> Action? { actions[view]?[key] }

  /// The commands of a view, in the order of the table.
  package static func bindings(in view: View) -> [Binding] { bindings.filter { $0.views.contains(view) } }

  private static let hinted = Dictionary(
    uniqueKeysWithValues: View.allCases.map { view in (view, bindings(in: view).filter { $0.hint != nil }) })

  /// The commands of a view that the hint bar may show, in the order of the table.
  static func hintedBindings(in view: View) -> [Binding] { hinted[view] ?? [] }
}
