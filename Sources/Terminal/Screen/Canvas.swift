import CNCurses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Brings frames onto the ncurses window, row by row where they differ from the frame before.
struct Canvas {
  private var palette: Palette
  private let reduction: Reduction
  private let fillsBackdrops: Bool
  private let window = nc_standard_window()
  private var isCursorShown = false

  /// Prepares the window of the current screen.
  ///
  /// - Parameters:
  ///   - palette: The colours.
  ///   - reduction: What to make of characters that are not ASCII.
  ///   - fillsBackdrops: Whether blanks in a backdrop are to be written as no-break spaces, because the terminal may not
  ///     be able to erase with a colour although its description says so.
  init(palette: Palette, reduction: Reduction, fillsBackdrops: Bool) {
    self.palette = palette
    self.reduction = reduction
    self.fillsBackdrops = fillsBackdrops
    // A frame is to appear whole, even when keys are waiting; unused tricks of ncurses cost bytes or shift other panes.
    typeahead(-1)
    idcok(window, false)
    idlok(window, false)
    scrollok(window, false)
    leaveok(window, true)
  }

  var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

  /// Shows a frame.
  ///
  /// - Parameters:
  ///   - frame: The frame.
  ///   - shown: The frame that the window shows; nil when it shows something else.
  mutating func draw(_ frame: Frame, over shown: Frame?) {
    let size = size
    let shown = shown.flatMap { $0.size == frame.size ? $0 : nil }
    if shown == nil { werase(window) }
    for row in 0..<min(frame.size.rows, size.rows) {
      let start = row * frame.size.columns
      let cells = frame.cells[start..<start + min(frame.size.columns, size.columns)]
      if let shown, shown.cells[cells.indices] == cells { continue }
      // To fill the last cell of the screen, ncurses 6.4 writes the one to its left first, and trusts that there is one.
      if size.columns == 1, row == size.rows - 1 { continue }
      put(cells, row: row)
    }
    place(frame.cursor)
    wnoutrefresh(window)
    doupdate()
  }

  /// Frees what was laid out; to be called once, at the end.
  func discard() {
    palette.discard()
  }

  /// Takes the terminal back from a shell; the next draw writes all of the frame.
  func enter(_ terminal: Int32) {
    for name in ["smcup", isCursorShown ? "cnorm" : "civis"] {
      if let sequence = nc_capability(name) { _ = send(sequence, to: terminal) }
    }
    clear()
  }

  /// Forgets what the terminal shows, so that the next draw writes all of it.
  func clear() {
    clearok(nc_physical_screen(), true)
  }

  /// Takes the terminal's size when it can be told.
  func fit(_ terminal: Int32) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard nc_window_size(terminal, &rows, &columns) != 0 else { return }
    guard Size(columns: Int(columns), rows: Int(rows)) != size else { return }
    resize_term(rows, columns)
    clear()
  }

  private mutating func place(_ cursor: Position?) {
    let cursor = cursor.flatMap { Rect(size).contains(column: $0.column, row: $0.row) ? $0 : nil }
    if isCursorShown != (cursor != nil) {
      isCursorShown = cursor != nil
      curs_set(isCursorShown ? 1 : 0)
      leaveok(window, !isCursorShown)
    }
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
  }

  private mutating func put(_ cells: ArraySlice<Cell>, row: Int) {
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: cells.count) { encoded in
      var count = 0
      var style = cells.first?.style ?? Style()
      for index in cells.indices where !cells[index].isRightHalf {
        let cell = cells[index]
        if cell.packed.ascii == 0x20 {
          encoded[count] = palette.blank(in: cell.style, after: style)
        } else {
          encoded[count] = palette.template(for: cell.style)
          style = cell.style
        }
        if let byte = cell.packed.ascii {
          let isFilled = fillsBackdrops && byte == 0x20 && cell.style.backdrop != .none
          encoded[count].chars.0 = isFilled ? 0xA0 : wchar_t(byte)
        } else {
          let isWide = index + 1 < cells.endIndex && cells[index + 1].isRightHalf
          let isWhole = encode(cell.packed, width: isWide ? 2 : 1, into: &encoded[count])
          if isWide, !isWhole {
            encoded[count + 1] = encoded[count]
            count += 1
          }
        }
        count += 1
      }
      _ = mvwadd_wchnstr(window, Int32(row), 0, encoded.baseAddress, Int32(count))
    }
  }

  /// Encodes what is not ASCII, replacing what the C library measures otherwise, as all else on the row would shift.
  ///
  /// - Returns: Whether the cell is as wide as asked; else it is one column and stands for each.
  private func encode(_ text: PackedText, width: Int32, into cell: inout cchar_t) -> Bool {
    if let likeness = reduction.replacement(for: text) {
      cell.chars.0 = wchar_t(likeness)
      return width == 1
    }
    guard let base = text.first, wcwidth(wchar_t(base)) == width else {
      cell.chars.0 = reduction == .full ? wchar_t(UInt8(ascii: "?")) : 0xFFFD
      return width == 1
    }
    cell.chars.0 = wchar_t(base)
    withUnsafeMutableBytes(of: &cell.chars) { bytes in
      let places = bytes.bindMemory(to: wchar_t.self)
      var place = 1
      for mark in text.scalars.dropFirst() where place < places.count && wcwidth(wchar_t(mark)) == 0 {
        places[place] = wchar_t(mark)
        place += 1
      }
    }
    return true
  }
}
