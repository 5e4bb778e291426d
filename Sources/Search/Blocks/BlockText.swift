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
  private var texts = DistinctTexts()
  private var rows = Lists()
  private var ids = TextPool()

  /// The texts of all agreements so far.
  var text: BlockText { BlockText(texts: texts.pool, rows: rows, ids: ids) }

  /// Adds an agreement.
  mutating func append(_ agreement: Agreement) {
    var numbers: [Int32] = []
    agreement.eachText { numbers.append(texts.number(of: CollectionOfOne($0))) }
    rows.append(numbers)
    ids.append(CollectionOfOne(agreement.id))
  }

  /// Adds a row of a block.
  mutating func append(_ row: Int, of block: BlockText) {
    rows.append(block.rows[row].map { texts.number(ofFolded: Array(block.texts[Int($0)])) })
    ids.append(folded: block.ids[row])
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
    for index in facts.indices { add(facts[index].citation.note) }
    for note in notes { body(note.text) }
  }
}
