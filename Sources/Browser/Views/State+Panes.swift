import KembarModel
import Search
import Terminal

extension State {
  func drawPanes(_ frame: inout Frame, _ layout: Layout) {
    frame.fill(layout.headingRule, with: glyphs.horizontal, style: .faint)
    for separator in layout.separators {
      frame.fill(separator, with: Character(glyphs.vertical), style: .faint)
      frame.write(
        glyphs.downTee.crossing(glyphs), column: separator.column, row: layout.headingRule.row, style: .faint)
    }
    for pane in Pane.allCases {
      if let rect = layout.headings[pane] {
        drawHeading(&frame, pane, in: rect, isAlone: layout.form == .narrow)
      }
      if let rect = layout.lists[pane] { drawList(&frame, pane, in: rect) }
    }
  }

  // MARK: Headings

  private func drawHeading(_ frame: inout Frame, _ pane: Pane, in rect: Rect, isAlone: Bool) {
    let remark = headingRemark(pane)
    let remarkWidth = DisplayWidth.of(remark)
    if isAlone {
      var column = rect.column + 1
      for tab in Pane.allCases {
        column += frame.write(tab.name[language], column: column, row: rect.row, style: headingStyle(tab)) + 2
      }
      if column + remarkWidth > rect.endColumn { return }
    } else {
      let name = pane.name[language]
      frame.write(
        name, column: rect.column + 1, row: rect.row, style: headingStyle(pane), columns: rect.columns - 2)
      if DisplayWidth.of(name) + remarkWidth + 3 > rect.columns { return }
    }
    frame.write(remark, column: rect.endColumn - remarkWidth - 1, row: rect.row, style: .faint)
  }

  private func headingStyle(_ pane: Pane) -> Style {
    pane == focus && visits.isEmpty ? Style(.accent, bold: true) : .faint
  }

  /// How a pane is combined or sorted, and where in a long list the cursor is.
  private func headingRemark(_ pane: Pane) -> String {
    var parts: [String] = []
    switch pane {
    case .countries:
      if query.chosenCountries.count > 1 {
        parts.append((query.countryCombination == .all ? Wording.allOf : Wording.anyOf)[language])
      }
    case .cities: break
    case .agreements: parts.append(Wording.order(order.key.rawValue, isReversed: order.isReversed)[language])
    }
    if pane != .agreements, areCountsPending || !catalogue.isWhole { parts.append(glyphs.partial) }
    let isPlaceOfUse = pane == .agreements ? count(pane, upTo: 1) > 0 : count(pane) > listRows(pane)
    if isPlaceOfUse {
      let isCounted = pane != .agreements || results.rows.isCounted
      let all = isCounted ? count(pane).grouped(in: language) : glyphs.partial
      parts.append("\((cursor(pane).index + 1).grouped(in: language))/\(all)")
    }
    return parts.joined(separator: "  ")
  }

  // MARK: Lists

  private func drawList(_ frame: inout Frame, _ pane: Pane, in rect: Rect) {
    let cursor = cursor(pane)
    let positions = cursor.top..<count(pane, upTo: cursor.top + rect.rows)
    guard !positions.isEmpty else {
      drawEmptyState(&frame, pane, in: rect)
      return
    }
    if pane == .agreements { index.agreements.prepare(positions.map { Int(results.rows[$0]) }) }
    for position in positions {
      let line = Rect(
        column: rect.column, row: rect.row + position - cursor.top, columns: rect.columns, rows: 1)
      switch pane {
      case .countries: drawCountry(&frame, results.countries[position], in: line)
      case .cities: drawPlace(&frame, results.places[position], in: line)
      case .agreements: drawAgreement(&frame, Int(results.rows[position]), in: line)
      }
      guard position == cursor.index, visits.isEmpty else { continue }
      if pane == focus {
        frame.paint(line, .selection)
      } else if pane == .agreements {
        frame.paint(line, .quietSelection)
      }
    }
  }

  private func drawCountry(_ frame: inout Frame, _ tally: Tally<Int>, in rect: Rect) {
    let code = catalogue.countryCodes[tally.value]
    let isChosen = query.chosenCountries.contains(code)
    let number = tally.value < 9 ? "\(tally.value + 1)" : " "
    frame.write(isChosen ? glyphs.check : " ", column: rect.column, row: rect.row, style: .accent)
    frame.write(number, column: rect.column + 1, row: rect.row, style: .accent)
    frame.write(index.countries.shortCode(of: code), column: rect.column + 3, row: rect.row, style: .faint)
    let name = index.countries.name(of: code, in: language)
    drawName(&frame, name, count: tally.count, isChosen: isChosen, indent: 6, in: rect)
  }

  private func drawPlace(_ frame: inout Frame, _ tally: Tally<Int>, in rect: Rect) {
    let place = index.registry.places[tally.value]
    let isChosen = query.isChosen(place)
    frame.write(isChosen ? glyphs.check : " ", column: rect.column, row: rect.row, style: .accent)
    frame.write(
      index.countries.shortCode(of: place.country), column: rect.column + 1, row: rect.row, style: .faint)
    let name = place.names.words(in: language)
    drawName(&frame, name, count: tally.count, isChosen: isChosen, indent: 4, in: rect)
  }

  /// A name with its count at the right edge.
  private func drawName(
    _ frame: inout Frame, _ name: String, count: Int, isChosen: Bool, indent: Int, in rect: Rect
  ) {
    let number = count.grouped(in: language)
    let room = rect.columns - indent - number.utf8.count - 2
    let style = Style(isChosen ? .accent : .text, bold: isChosen)
    let line = highlighted(Span(name.clipped(columns: room), style: style))
    frame.write(StyledLine(line), column: rect.column + indent, row: rect.row)
    frame.write(
      number, column: rect.endColumn - number.utf8.count - 1, row: rect.row,
      style: count == 0 ? .faint : .text)
  }

  private func drawAgreement(_ frame: inout Frame, _ row: Int, in rect: Rect) {
    let agreement = index.agreement(at: row)
    let stage = Style(agreement.stage.role)
    frame.write(glyphs.stage(agreement.stage), column: rect.column + 1, row: rect.row, style: stage)
    if agreement.isStarred { frame.write(glyphs.star, column: rect.column, row: rect.row, style: .accent) }
    let dateColumn = rect.column + 3
    let instrumentColumn = dateColumn + ListDate.columns + 1
    let titleColumn = instrumentColumn + 5
    let room = rect.endColumn - titleColumn - 1
    let key = ListLineCache.Key(language: language, columns: room, words: query.highlightedWords)
    let line = listLines.line(row, key) { listLine(agreement, columns: room) }
    let dateStyle: Style = agreement.principalDate == nil ? .faint : .text
    frame.write(line.date, column: dateColumn, row: rect.row, style: dateStyle)
    frame.write(
      agreement.instrument.abbreviation[language], column: instrumentColumn, row: rect.row, style: .faint)
    frame.write(line.title, column: titleColumn, row: rect.row)
  }

  private func listLine(_ agreement: Agreement, columns: Int) -> ListLine {
    var title = highlighted(Span(agreement.sidesTitle(language, in: index)))
    if let official = agreement.title {
      title += [Span("  ")] + highlighted(Span(official.words(in: language), style: .faint))
    }
    return ListLine(
      date: ListDate.text(agreement, language), title: StyledLine(title).clipped(columns: columns))
  }

  private func drawEmptyState(_ frame: inout Frame, _ pane: Pane, in rect: Rect) {
    let sentences: [Phrase]
    switch pane {
    case .agreements where catalogue.count == 0: sentences = [Wording.emptyRegistry]
    case .agreements:
      let advice =
        query.hasWords
        ? Wording.escClearsSearch
        : query.countryCombination == .all ? Wording.switchToAny : Wording.escClearsFilters
      sentences = [Wording.nothingMatches, advice]
    case .cities: sentences = [Wording.noPlaces]
    case .countries: sentences = []
    }
    let text = sentences.map { $0[language] }.joined(separator: " ")
    for (row, line) in text.wrapped(columns: rect.columns - 2).prefix(rect.rows).enumerated() {
      frame.write(line, column: rect.column + 1, row: rect.row + row, style: .faint)
    }
  }

  // MARK: Preview

  func drawPreview(_ frame: inout Frame, _ layout: Layout) {
    guard layout.form == .preview else { return }
    frame.fill(layout.previewRule, with: glyphs.horizontal, style: .faint)
    for separator in layout.separators {
      frame.write(glyphs.upTee, column: separator.column, row: layout.previewRule.row, style: .faint)
    }
    if let row = currentRow { drawPreview(&frame, ofRow: row, in: layout.preview) }
  }

  /// The parts of a text that the search matched, in the style of matches.
  func highlighted(_ span: Span) -> [Span] {
    let ranges = Highlight.ranges(of: query.highlightedWords, in: span.text)
    guard !ranges.isEmpty else { return [span] }
    let characters = Array(span.text)
    var spans: [Span] = []
    var position = 0
    for range in ranges {
      if position < range.lowerBound {
        spans.append(
          Span(String(characters[position..<range.lowerBound]), style: span.style, link: span.link))
      }
      var style = span.style
      style.role = .match
      spans.append(Span(String(characters[range]), style: style, link: span.link))
      position = range.upperBound
    }
    if position < characters.count {
      spans.append(Span(String(characters[position...]), style: span.style, link: span.link))
    }
    return spans
  }
}

extension Pane {
  var name: Phrase {
    switch self {
    case .countries: Wording.countries
    case .cities: Wording.cities
    case .agreements: Wording.agreements
    }
  }
}

extension String {
  /// A tee as a crossing, for where the line above goes on.
  fileprivate func crossing(_ glyphs: Glyphs) -> String { glyphs.isPlain ? "+" : "┼" }
}
