import Interchange
import KembarModel
import Store

/// An agreement that is being edited as text, in the user's editor, until it can be kept or is given up.
struct EditSession {
  /// How it ended.
  enum Outcome {
    /// The registry holds what was written.
    case saved
    /// Nothing was written.
    case unchanged
    /// Nothing was written, since the editor did not do its work.
    case editorFailed
    /// The text is not in the registry, but in a file.
    case kept(path: String, reason: String)
  }

  let registry: OpenRegistry
  let agreement: Agreement
  let language: Language

  /// Opens the editor, and opens it again with a remark where the text cannot be kept as it is.
  ///
  /// - Parameter edit: opens a file at a line and waits; false where the editor failed.
  /// - Returns: how it ended.
  /// - Throws: ``Failure`` where neither the registry nor the draft can be written.
  func run(_ edit: (_ path: String, _ line: Int?) -> Bool) throws -> Outcome {
    let draft = Draft(agreement: agreement.id)
    let present = registry.index.registry.excerpt([agreement])
    let unfinished = draft.text.flatMap { says(nothingBut: present, $0) ? nil : $0 }
    var base = unfinished.flatMap { _ in draft.base(registry.countries) } ?? present
    var shown = try unfinished ?? text(of: present)
    var remarks = unfinished == nil ? [] : [Draft.Remark(line: 1, text: Self.unfinished[language])]
    // What the file keeps, so that a conflict that is left is told again.
    let begun = base
    // Whether the text may be saved as it is, in spite of the remarks.
    var mayStay = unfinished != nil
    while true {
      let line = try draft.write(shown, remarks: remarks, base: begun, registry.countries, language)
      let stamp = draft.stamp
      guard edit(draft.path, line) else {
        guard remarks.isEmpty, draft.text == shown else {
          return .kept(path: draft.path, reason: Self.editorFailed[language])
        }
        draft.remove()
        return .editorFailed
      }
      let written = draft.text ?? ""
      let isLeft = written == shown && !(mayStay && draft.stamp != stamp)
      if isLeft, let remark = remarks.first { return .kept(path: draft.path, reason: remark.text) }
      if isLeft || !written.hasContent {
        draft.remove()
        return .unchanged
      }
      shown = written
      switch keep(written, from: base) {
      case .kept:
        draft.remove()
        return .saved
      case .refused(let found): (remarks, mayStay) = (found, false)
      case .conflict(let found):
        (remarks, mayStay) = (found, true)
        base = registry.index.registry.excerpt([registry.index.agreement(agreement.id)].compactMap(\.self))
      }
    }
  }

  /// Whether a text says what the registry says already, as when kembar was killed just after it was saved.
  private func says(nothingBut present: Registry, _ text: String) -> Bool {
    guard let document = try? read(text) else { return false }
    let touched = TouchedRecords(from: present, to: document, within: registry.index)
    return touched.before == Registry() && touched.after == Registry()
  }

  private func read(_ text: String) throws(RegistryDocument.ReadError) -> Registry {
    try RegistryDocument.read(
      Array(text.utf8), as: .yaml, countries: registry.countries, within: registry.index)
  }

  private func text(of excerpt: Registry) throws -> String {
    try EditableDocument(language, countries: registry.countries)
      .text(excerpt, title: agreement.displayTitle(language, in: registry.index))
  }
}

// MARK: - Keeping

extension EditSession {
  private enum Result {
    case kept
    /// What speaks against it, the first in the text first.
    case refused([Draft.Remark])
    /// What another program has changed meanwhile.
    case conflict([Draft.Remark])
  }

  /// Puts the text into the registry, unless something speaks against it.
  private func keep(_ text: String, from base: Registry) -> Result {
    let document: Registry
    do {
      document = try read(text)
    } catch {
      return .refused(remarks(error))
    }
    if let other = document.agreements.first, !document.agreements.contains(where: { $0.id == agreement.id })
    {
      return .refused([.init(line: 1, text: Self.idChanged(agreement.id, other.id)[language])])
    }
    let touched = TouchedRecords(from: base, to: document, within: registry.index)
    do {
      try registry.apply(
        Edit(kind: .edited, summary: agreement.id, before: touched.before, after: touched.after))
      return .kept
    } catch .conflict(let record, let present) {
      let remark = remark(record, base, present)
      return (try? registry.reload()) == nil ? .refused([remark]) : .conflict([remark])
    } catch {
      return .refused([.init(line: 1, text: error.message(in: language))])
    }
  }

  private func remarks(_ error: RegistryDocument.ReadError) -> [Draft.Remark] {
    switch error {
    case .syntax(let error): [.init(line: Int(error.mark.line), text: error.message(in: language))]
    case .problems(let problems):
      problems.map { .init(line: Int($0.mark.line), text: $0.message(in: language)) }
    }
  }

  /// What another program has made of a record, as a document says it.
  private func remark(_ record: RecordName, _ base: Registry, _ present: Registry) -> Draft.Remark {
    let writer = DocumentWriter(countries: registry.countries)
    func entries(_ registry: Registry) -> [Node.Entry] {
      let items =
        switch record.sort {
        case .source: registry.sources.filter { $0.id == record.id }.map(writer.source)
        case .place: registry.places.filter { $0.id == record.id }.map(writer.place)
        case .person: registry.people.filter { $0.id == record.id }.map(writer.person)
        case .agreement: registry.agreements.filter { $0.id == record.id }.map(writer.agreement)
        }
      if case .map(let entries)? = items.first?.value { return entries }
      return []
    }
    let (old, new) = (entries(base), entries(present))
    let changed = new.filter { !old.contains($0) }
    let gone = old.map(\.key).filter { key in !new.contains { $0.key == key } }
    let lines = changed.isEmpty ? "" : (try? YAMLWriter.text(Node(.map(changed)))) ?? ""
    let removed = gone.map { $0 + ": –\n" }.joined()
    return .init(
      line: 1, text: Self.changedMeanwhile(record)[language],
      details: Self.nowSays[language] + "\n" + lines + removed)
  }
}
