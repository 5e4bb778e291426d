import Testing

@testable import Terminal

@Suite struct RenditionTests {
  @Test(arguments: [
    (0, ColourDepth.none), (-1, .none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen),
    (256, .indexed), (1 << 24, .eight),
  ])
  func depths(colours: Int, depth: ColourDepth) {
    #expect(ColourDepth(colours: colours) == depth)
  }

  @Test(arguments: ColourDepth.allCases)
  func plainTextKeepsTheTerminalsOwnColours(depth: ColourDepth) {
    let plain = Rendition(.text, depth: depth)
    #expect(plain.foreground == -1 && plain.background == -1)
    #expect(!plain.bold && !plain.dim && !plain.underline && !plain.reverse)
  }

  @Test(arguments: Role.allCases)
  func withoutColoursNothingIsColoured(role: Role) {
    for backdrop in Backdrop.allCases {
      let rendition = Rendition(Style(role, backdrop: backdrop), depth: .none)
      #expect(rendition.foreground == -1 && rendition.background == -1)
    }
  }

  @Test(arguments: ColourDepth.allCases)
  func everyBackdropIsSeen(depth: ColourDepth) {
    let plain = Rendition(.text, depth: depth)
    for backdrop in [Backdrop.selection, .quietSelection, .bar] {
      #expect(Rendition(Style.text.on(backdrop), depth: depth) != plain)
    }
    #expect(
      Rendition(Style.text.on(.selection), depth: depth)
        != Rendition(Style.text.on(.quietSelection), depth: depth))
  }

  @Test(arguments: ColourDepth.allCases)
  func aMatchIsSeenOnEveryBackdrop(depth: ColourDepth) {
    for backdrop in Backdrop.allCases {
      #expect(
        Rendition(Style.match.on(backdrop), depth: depth) != Rendition(Style.text.on(backdrop), depth: depth))
    }
  }

  @Test func selectionIsWhiteOnBlue() {
    let selected = Rendition(Style.text.on(.selection), depth: .eight)
    #expect(selected.foreground == 7 && selected.background == 4)
    #expect(Rendition(Style.text.on(.selection), depth: .none).reverse)
  }
}
