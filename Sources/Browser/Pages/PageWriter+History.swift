import KembarModel
import Terminal

extension PageWriter {
  /// What the user noted, newest first; the lines of a note stand below each other.
  func ownNoteRows(_ agreement: Agreement) -> [Page.Row] {
    let newestFirst = agreement.notes.enumerated().sorted { left, right in
      (left.element.date, left.offset) > (right.element.date, right.offset)
    }
    return newestFirst.map(\.element).flatMap { note in
      let date = note.date.formatted(in: language, style: .short)
      return note.text.split(whereSeparator: \.isNewline).enumerated().map { number, line in
        Page.Row(cells: [[Span(number == 0 ? date : "")], [Span(String(line))]])
      }
    }
  }

  /// When and how the record was changed, and what was otherwise before.
  func historyRows() -> [Page.Row] {
    history.indices.map { number in
      let former = number + 1 < history.count ? history[number + 1].agreement : nil
      let time = history[number].time.formatted(in: language, style: .moment)
      return Page.Row(cells: [[Span(time, style: .faint)], words(history[number], after: former)])
    }
  }

  private func words(_ entry: HistoryEntry, after former: Agreement?) -> [Span] {
    // The star may have been taken off.
    let kind = Span((entry.kind == .starred ? RecordPart.star.name : entry.kind.name)[language])
    guard let agreement = entry.agreement else {
      return [kind, Span(": " + Wording.recordRemoved[language])]
    }
    let details = parts(entry.kind, agreement, former).map { part in
      let value = value(of: part, agreement, former)
      return part == entry.kind.part ? value : [Span(part.name[language] + ": ")] + value
    }
    return details.isEmpty ? [kind] : [kind, Span(": ")] + details.joined(separator: [Span("; ")])
  }

  /// What to tell of a change; where facts are cited is told only where nothing else changed.
  private func parts(_ kind: ChangeKind, _ agreement: Agreement, _ former: Agreement?) -> [RecordPart] {
    guard let former else { return kind.part.map { [$0] } ?? [] }
    let parts = agreement.parts(differingFrom: former)
    let statements = parts.filter { $0 != .facts && $0 != .unknown }
    return statements.isEmpty ? parts : statements
  }

  // MARK: Values

  /// What a part is now, and for short values what it was.
  private func value(of part: RecordPart, _ agreement: Agreement, _ former: Agreement?) -> [Span] {
    switch part {
    case .field(.stage): change(from: former.map { stage($0.stage) }, to: stage(agreement.stage))
    case .field(let field): [Span(value(of: field, agreement, former))]
    case .facts: [Span(count(agreement.facts, former?.facts))]
    case .unknown: [Span(count(agreement.unknown, former?.unknown))]
    case .star: [Span((agreement.isStarred ? Wording.starSet : Wording.starTakenOff)[language])]
    case .notes: [Span(notes(agreement.notes, former?.notes))]
    }
  }

  private func value(of field: AgreementField, _ agreement: Agreement, _ former: Agreement?) -> String {
    switch field {
    case .instrument: change(from: former?.instrument.name[language], to: agreement.instrument.name[language])
    case .kind: change(from: former?.kind.name[language], to: agreement.kind.name[language])
    case .stage: change(from: former?.stage.name[language], to: agreement.stage.name[language])
    case .signed, .agreed, .effective, .ends:
      change(from: former?[date: field].map(shortDate), to: agreement[date: field].map(shortDate))
    case .title: change(from: former?.title.map(words), to: agreement.title.map(words))
    case .venue: presence(agreement.venue, former?.venue)
    case .funding: presence(agreement.funding, former?.funding)
    case .term: presence(agreement.term, former?.term)
    case .sides: count(agreement.sides, former?.sides)
    case .participants: count(agreement.participants, former?.participants)
    case .scope: count(agreement.scope, former?.scope)
    case .actions: count(agreement.actions, former?.actions)
    case .events: count(agreement.events, former?.events)
    case .related: count(agreement.related, former?.related)
    }
  }

  private func shortDate(_ date: EDTF) -> String { date.formatted(in: language, style: .short) }

  private func change(from former: Span?, to present: Span) -> [Span] {
    (former.map { [$0, Span(" \(glyphs.arrow) ")] } ?? []) + [present]
  }

  private func change(from former: String?, to present: String?) -> String {
    guard let present else { return Wording.removed[language] }
    return former.map { "\($0) \(glyphs.arrow) \(present)" } ?? present
  }

  private func presence<Value>(_ present: Value?, _ former: Value?) -> String {
    let phrase = present == nil ? Wording.removed : former == nil ? Wording.added : Wording.changed
    return phrase[language]
  }

  private func count<Item: Equatable>(_ present: [Item], _ former: [Item]?) -> String {
    let added = present.count { !(former ?? []).contains($0) }
    let removed = (former ?? []).count { !present.contains($0) }
    return Wording.counts(added: added, removed: removed)[language]
  }

  /// The words of the one note that was added, else how many were.
  private func notes(_ present: [Note], _ former: [Note]?) -> String {
    guard let former else { return present.last?.text ?? "" }
    let added = present.filter { !former.contains($0) }
    guard let note = added.first, added.count == 1, present.count > former.count else {
      return count(present, former)
    }
    return note.text
  }
}

extension ChangeKind {
  /// The part of the record that changes of this kind are about, which need not be named once more.
  fileprivate var part: RecordPart? {
    switch self {
    case .starred: .star
    case .noted: .notes
    case .staged: .field(.stage)
    case .created, .edited, .imported, .undone: nil
    }
  }
}

extension RecordPart {
  fileprivate var name: Phrase {
    switch self {
    case .field(let field): field.name
    case .facts: Phrase(id: "rujukan", en: "citations")
    case .unknown: Phrase(id: "yang tak disebut", en: "what is not stated")
    case .star: Phrase(id: "bintang", en: "star")
    case .notes: Phrase(id: "catatan", en: "notes")
    }
  }
}
