import KembarModel
import Search

/// Reads one row of a table, collecting its problems instead of stopping at the first.
struct RowReading {
  let row: TableRow
  let mapping: ImportMapping
  let memory: RowMemory
  private(set) var problems: [RowProblem] = []
  /// More tell nobody more, and a cell may hold a million wrong words.
  static let mostProblems = 20

  /// Begins to read a row.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - mapping: which cells give which fields.
  ///   - memory: what earlier rows said.
  init(_ row: TableRow, _ mapping: ImportMapping, _ memory: RowMemory = RowMemory()) {
    self.row = row
    self.mapping = mapping
    self.memory = memory
  }

  /// What the row says; of no use where there are problems.
  @discardableResult
  mutating func readAll() -> StatedAgreement {
    var stated = StatedAgreement(origin: .line(row.line))
    // A function that both writes and returns it would return a copy.
    readAll(into: &stated)
    return stated
  }

  private mutating func readAll(into stated: inout StatedAgreement) {
    checkCellCount()
    stated.id = text(.id)
    stated.title = text(.title)
    stated.instrument = word(.instrument, .instrument, memory.instruments, &stated) ?? .unknown
    stated.kind = word(.kind, .kind, memory.kinds, &stated) ?? .unknown
    stated.stage = word(.stage, .stage, memory.stages, &stated) ?? .unknown
    stated.signed = date(.signed)
    stated.agreed = date(.agreed)
    stated.effective = date(.effective)
    stated.ends = date(.ends)
    stated.distinguishingDate = stated.signed ?? stated.agreed ?? stated.effective
    stated.venue = text(.venue)
    stated.scope = scope()
    stated.note = text(.note)
    stated.citations = citations()
    stated.language = language() ?? "und"
    stated.sides = sides()
    let count = stated.sides.count
    stated.participants = participants(.signatories, .signatory, sideCount: count)
    stated.participants += participants(.witnesses, .witness, sideCount: count)
    noteConstants(&stated)
  }

  private mutating func checkCellCount() {
    guard !mapping.headers.isEmpty, row.count > mapping.headers.count else { return }
    let extra = mapping.headers.count..<row.count
    guard let first = extra.first(where: { !row.text(of: $0).trimmed.isEmpty }) else { return }
    problems.append(
      RowProblem(
        reason: .tooManyCells(row.count, columns: mapping.headers.count), field: nil, header: "",
        mark: row.mark(of: first)))
  }

  private func noteConstants(_ stated: inout StatedAgreement) {
    let fields: [(ImportField, AgreementField)] = [
      (.title, .title), (.signed, .signed), (.agreed, .agreed), (.effective, .effective), (.ends, .ends),
      (.venue, .venue), (.scope, .scope),
    ]
    for (field, statement) in fields where mapping.isConstant(field) { stated.constants.insert(statement) }
  }
}

// MARK: - Cells

extension RowReading {
  /// The words of a field, without blanks around them; `nil` where it is empty or cannot be used.
  mutating func text(_ field: ImportField) -> String? {
    switch mapping[field] {
    case .nothing: return nil
    case .constant(let value): return checked(value, field)
    case .column(let place):
      guard place < row.count else { return nil }
      return checked(row.text(of: place).trimmed, field)
    case .columns(let places):
      let texts = places.filter { $0 < row.count }.map { row.text(of: $0).trimmed }
      let joint = field.isList ? mapping.separator : "; "
      return checked(texts.filter { !$0.isEmpty }.joined(separator: joint), field)
    }
  }

  private mutating func checked(_ text: String, _ field: ImportField) -> String? {
    guard !text.isEmpty else { return nil }
    if row.mayHaveControlCharacter || mapping.isConstant(field), let control = text.firstControlCharacter {
      report(.value(.controlCharacter(control.value)), field)
      return nil
    }
    return text
  }

  /// The same, and `nil` as well for words by which tables say that nothing is known.
  mutating func statement(_ field: ImportField) -> String? {
    guard let text = text(field) else { return nil }
    return Self.mayBeUnstated(text.utf8) && Self.unstated.contains(text.lowercased()) ? nil : text
  }

  /// Whether a text is as short as the words below and begins with a sign or one of their letters, as few texts do.
  private static func mayBeUnstated(_ text: String.UTF8View) -> Bool {
    guard let first = text.first, text.count <= 16 else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), 0x80...: return true
    default: return "nut".utf8.contains(first | 0x20)
    }
  }

  private static let unstated: Set = [
    "-", "--", "–", "—", "?", "n/a", "n.a.", "unknown", "tidak diketahui", "tak diketahui",
  ]

  mutating func report(_ reason: RowProblem.Reason, _ field: ImportField?) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(
      RowProblem(
        reason: reason, field: field, header: field.map(mapping.header) ?? "",
        mark: field.map(mark) ?? Mark(line: row.line, column: 1)))
  }

  /// Where the cell of a field begins; the row, where a constant gives it.
  private func mark(of field: ImportField) -> Mark {
    mapping.columns(of: field).first { $0 < row.count }.map(row.mark) ?? Mark(line: row.line, column: 1)
  }
}

// MARK: - Values

extension RowReading {
  private mutating func word<Word: CodeWord>(
    _ field: ImportField, _ stated: AgreementField, _ words: KnownWords<Word>,
    _ agreement: inout StatedAgreement
  ) -> Word? {
    guard let text = statement(field) else { return nil }
    if mapping.isConstant(field) { agreement.constants.insert(stated) }
    return word(text, field, words)
  }

  private mutating func word<Word: CodeWord>(
    _ text: String, _ field: ImportField, _ words: KnownWords<Word>
  ) -> Word? {
    let word = words.word(named: text)
    if word == nil { reportUnknown(text, field, among: Word.self) }
    return word
  }

  private mutating func reportUnknown<Word: CodeWord>(
    _ text: String, _ field: ImportField, among words: Word.Type
  ) {
    let isNear = Spelling.nearest(to: text, among: Word.spellings) != nil
    let allowed = isNear ? Word.spellings : Word.codes.filter { $0 != "unknown" }
    report(.value(.unknownWord(text, noun: Word.noun, allowed: allowed)), field)
  }

  private mutating func scope() -> [ScopeField] {
    guard let text = statement(.scope) else { return [] }
    var fields: [ScopeField] = []
    var refused: Set<String> = []
    for text in ListCell.split(text, by: mapping.separator) where !text.isEmpty {
      if let field = memory.fields.word(named: text) {
        if !fields.contains(field) { fields.append(field) }
      } else if refused.insert(text).inserted {
        reportUnknown(text, .scope, among: ScopeField.self)
        guard problems.count < Self.mostProblems else { break }
      }
    }
    return fields
  }

  private mutating func date(_ field: ImportField) -> EDTF? {
    guard let text = statement(field) else { return nil }
    if let date = mapping.datePattern?.date(text) { return date }
    do {
      return try EDTF(text)
    } catch {
      if let date = DatePattern.unmistakable.lazy.compactMap({ $0.date(text) }).first { return date }
      if let pattern = mapping.datePattern {
        report(.dateNotOfPattern(text, pattern: pattern.text), field)
      } else {
        report(.malformedDate(error), field)
      }
      return nil
    }
  }

  private mutating func language() -> String? {
    guard let tag = statement(.language) else { return nil }
    guard tag.isLanguageTag else {
      report(.value(.malformedLanguage(tag)), .language)
      return nil
    }
    return tag
  }

  /// Sources and addresses side by side, where both cells hold as many; else one source.
  private mutating func citations() -> [StatedAgreement.Citation] {
    let (title, address) = (text(.source), statement(.url))
    guard title != nil || address != nil else { return [] }
    let titles = title.map { ListCell.split($0, by: mapping.separator) } ?? []
    let addresses = address.map { ListCell.split($0, by: mapping.separator) } ?? []
    guard titles.count > 1, titles.count == addresses.count else {
      return [StatedAgreement.Citation(title: title, url: address.flatMap { url($0) })]
    }
    var citations: [StatedAgreement.Citation] = []
    var cited: Set<StatedAgreement.Citation> = []
    for (title, address) in zip(titles, addresses) where !(title.isEmpty && address.isEmpty) {
      let title = ListCell.unescaped(title, separator: mapping.separator)
      let address = ListCell.unescaped(address, separator: mapping.separator)
      let citation = StatedAgreement.Citation(
        title: title.isEmpty ? nil : title, url: address.isEmpty ? nil : url(address))
      if cited.insert(citation).inserted { citations.append(citation) }
    }
    return citations
  }

  /// An address as browsers read it, which take `\` for `/` and blanks for `%20` (WHATWG URL Standard).
  private mutating func url(_ text: String) -> String? {
    let address = text.replacing("\\", with: "/").replacing(" ", with: "%20")
    guard WebAddress(address) != nil else {
      report(.value(.malformedURL(text)), .url)
      return nil
    }
    return address
  }
}
