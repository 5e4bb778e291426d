import CNCurses

/// Turns styles into ncurses cells, giving out colour pairs as styles are first used.
struct Palette {
  private let depth: ColourDepth
  private let hasDefaultColours: Bool
  /// What each pair shows, the first being pair 1.
  private var pairs: [Int] = []
  /// By style; a NUL character until the style is used.
  private let templates: UnsafeMutablePointer<cchar_t>

  /// Starts colours on the current screen.
  ///
  /// - Parameter isColoured: Whether colours are wanted; attributes always are.
  init(isColoured: Bool) {
    let isAble = isColoured && has_colors() && start_color() == OK
    depth = isAble ? ColourDepth(colours: Int(nc_colours())) : .none
    hasDefaultColours = isAble && use_default_colors() == OK
    templates = .allocate(capacity: Style.count)
    templates.initialize(repeating: cchar_t(), count: Style.count)
  }

  /// A blank cell in a style.
  mutating func template(for style: Style) -> cchar_t {
    let known = templates[style.index]
    if known.chars.0 != 0 { return known }
    let rendition = Rendition(style, depth: depth)
    var attributes: attr_t = 0
    if rendition.bold { attributes |= nc_bold }
    if rendition.dim { attributes |= nc_dim }
    if rendition.underline { attributes |= nc_underline }
    if rendition.reverse { attributes |= nc_reverse }
    let template = nc_template(attributes, pair(for: rendition))
    templates[style.index] = template
    return template
  }

  /// A blank cell that looks as in `style` but continues `previous` where nothing shows the difference, as every change
  /// of colour costs bytes.
  mutating func blank(in style: Style, after previous: Style) -> cchar_t {
    guard style != previous else { return template(for: style) }
    let (wanted, present) = (Rendition(style, depth: depth), Rendition(previous, depth: depth))
    let isSame =
      wanted.background == present.background && !wanted.underline && !present.underline && !wanted.reverse
      && !present.reverse
    return template(for: isSame ? previous : style)
  }

  private mutating func pair(for rendition: Rendition) -> Int16 {
    guard depth != .none, rendition.foreground >= 0 || rendition.background >= 0 else { return 0 }
    let foreground = rendition.foreground < 0 && !hasDefaultColours ? 7 : rendition.foreground
    let background = rendition.background < 0 && !hasDefaultColours ? 0 : rendition.background
    let colours = Int(foreground) << 16 | Int(background) & 0xFFFF
    if let known = pairs.firstIndex(of: colours) { return Int16(known + 1) }
    guard init_pair(Int16(pairs.count + 1), foreground, background) == OK else { return 0 }
    pairs.append(colours)
    return Int16(pairs.count)
  }

  /// Frees the templates; to be called once, at the end.
  func discard() {
    templates.deallocate()
  }
}

extension Style {
  /// How many styles there are.
  fileprivate static let count = Role.allCases.count * Backdrop.allCases.count * 4

  /// A number of its own below `count`.
  fileprivate var index: Int {
    let emphasis = (bold ? 2 : 0) + (underline ? 1 : 0)
    return (Int(role.rawValue) * Backdrop.allCases.count + Int(backdrop.rawValue)) * 4 + emphasis
  }
}
