/// Where a block has the names and words that few of its rows have, so that not all of them are asked.
///
/// Of a million agreements, those of all blocks take some 30 MB.
struct BlockIndex: Sendable {
  let places: RowsByNumber
  let people: RowsByNumber
  let texts: WordBeginnings
  let ids: WordBeginnings

  /// Indexes a block; `nil` where not all of it is loaded.
  init?(_ block: Block) {
    guard let columns = block.columns, let text = block.text else { return nil }
    places = RowsByNumber(columns.places)
    people = RowsByNumber(columns.people)
    texts = WordBeginnings(text.texts.bytes)
    ids = WordBeginnings(text.ids.bytes)
  }
}
