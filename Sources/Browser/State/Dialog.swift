package import KembarModel
package import Search

/// A list to choose from, narrowed by typing.
package struct Dialog: Hashable, Sendable {
  /// What is chosen from.
  package enum Kind: Hashable, Sendable {
    case country, filter, sort
    /// The keys of a view.
    case help(View)
    /// The commands of a view.
    case palette(View)
    /// The stages that an agreement can be set to.
    case stage(Agreement)
    /// The sources that may say so.
    case source(StageDraft)
  }

  /// One line of the list.
  package struct Item: Hashable, Sendable {
    package var label: String
    /// What stands at the right: a count, a key.
    package var remark: String
    package var isChosen = false
    package var outcome: Outcome?
    /// Under which heading the item stands, if under any.
    package var heading: String?
  }

  /// What choosing an item does.
  package enum Outcome: Hashable, Sendable {
    case toggleCountry(String)
    case toggle(Search.Term.Condition, value: String)
    case sort(Order.Key, isReversed: Bool)
    case perform(Action)
    case setStage(Stage)
    /// Sets the stage on the word of a source.
    case cite(Source)
  }

  package var kind: Kind
  package var field = TextField()
  package var cursor = ListCursor()

  init(_ kind: Kind) {
    self.kind = kind
  }

  mutating func move(by distance: Int, among items: [Item], rows: Int) {
    let limit = items.count
    cursor.move(to: cursor.index + max(-limit, min(limit, distance)), count: limit, rows: rows)
  }

  mutating func moveToFirst(among items: [Item], rows: Int) {
    cursor.move(to: 0, count: items.count, rows: rows)
  }
}
