import KembarModel

extension Agreement: StoredRecord {
  static let table = RecordTable<Agreement>(
    name: "agreement",
    columns: [
      "title", "instrument", "kind", "stage", "signed", "agreed", "effective", "ends", "funding", "starred",
    ],
    read: { id, row in
      var agreement = Agreement(id: id, sides: [])
      agreement.title = row.optionalWords()
      agreement.instrument = row.word(or: .unknown)
      agreement.kind = row.word(or: .unknown)
      agreement.stage = row.word(or: .unknown)
      agreement.signed = row.optionalDate()
      agreement.agreed = row.optionalDate()
      agreement.effective = row.optionalDate()
      agreement.ends = row.optionalDate()
      agreement.funding = row.optionalWords()
      agreement.isStarred = row.truth()
      return agreement
    },
    write: { agreement, row in
      row.add(agreement.title)
      row.add(agreement.instrument)
      row.add(agreement.kind)
      row.add(agreement.stage)
      row.add(agreement.signed)
      row.add(agreement.agreed)
      row.add(agreement.effective)
      row.add(agreement.ends)
      row.add(agreement.funding)
      row.add(agreement.isStarred)
    },
    parts: [
      .sides, .participants, .venue, .scope, .actions, .term, .events, .related, .facts, .unknown, .notes,
    ])
}
