import KembarModel

/// What search looks through, of each agreement of a block, but for the names of what has a number.
struct BlockText: Hashable, Sendable {
  /// The different texts of the block, all wordings of one text apart.
  var texts = TextPool()
  /// The texts of each agreement.
  var rows = Lists()
  /// The id of each agreement.
  var ids = TextPool()
}

/// Collects the texts of agreements.
struct BlockTextBuilder: Sendable {
  private(set) var text = BlockText()
  private var known: [String: Int32] = [:]

  /// Adds an agreement.
  mutating func append(_ agreement: Agreement) {
    var numbers: [Int32] = []
    agreement.eachText { words in
      if let number = known[words] { return numbers.append(number) }
      let number = Int32(text.texts.count)
      text.texts.append(CollectionOfOne(words))
      known[words] = number
      numbers.append(number)
    }
    text.rows.append(numbers)
    text.ids.append(CollectionOfOne(agreement.id))
  }
}

extension Agreement {
  /// Every text of the agreement in every language, but for the names of what it refers to.
  fileprivate func eachText(_ body: (String) -> Void) {
    func add(_ text: Text?) {
      guard let text else { return }
      for wording in text.wordings { body(wording.words) }
    }
    add(title)
    add(venue?.text)
    add(funding)
    add(term?.renewal)
    for participant in participants { add(participant.role) }
    for item in scope { add(item.text) }
    for action in actions { add(action.text) }
    for event in events { add(event.text) }
    for fact in facts { add(fact.note) }
    for note in notes { body(note.text) }
  }
}
