import Browser
import Foundation
import KembarModel
import Search
import Terminal
import Testing

/// Clicks and the wheel, on the opening screen of 80 × 24.
struct MouseTests {
  @Test(arguments: [
    ("<Click 5,3>", "country:id"), ("<Click 5,4>", "country:cn"), ("<Click 25,3>", "city:bogor"),
    ("<Click 5,20>", ""), ("<Click 60,5>", ""), ("<Click 5,3><Click 5,3>", ""),
  ])
  func clickFilters(_ keys: String, _ query: String) throws {
    #expect(try Fixture.state(keys).query.text == query)
  }

  @Test func clickSelectsAndASecondClickOpens() throws {
    #expect(try Fixture.state("<Click 60,5>").cursor(.agreements).index == 2)
    #expect(try Fixture.state("<Click 60,5><DoubleClick 60,5>").frame().text.contains("Sister city"))
  }

  @Test func theWheelMovesWhatIsUnderIt() throws {
    let state = try Fixture.state("<WheelDown 60,5>")
    #expect(state.cursor(.agreements).index == 3)
    #expect(try Fixture.state("<WheelDown 5,5>").focus == .countries)
  }

  /// Each hint is clicked where it is drawn.
  @Test func hintsCanBeClicked() throws {
    let bar = try Fixture.state().frame().row(23)
    for (hint, view) in [
      ("/ search", View.search), ("c country", .dialog), ("f filter", .dialog), ("? help", .dialog),
    ] {
      let range = try #require(bar.range(of: hint))
      let column = bar.distance(from: bar.startIndex, to: range.lowerBound)
      #expect(try Fixture.state("<Click \(column),23>").view == view)
    }
  }

  @Test func linksCanBeClicked() throws {
    let frame = try Fixture.state("jj<Enter>").frame()
    let row = try #require((0..<24).first { frame.row($0).contains("Bambang Susantono") })
    let range = try #require(frame.row(row).range(of: "Bambang"))
    let column = frame.row(row).distance(from: frame.row(row).startIndex, to: range.lowerBound)
    let state = try Fixture.state("jj<Enter><Click \(column),\(row)>")
    #expect(state.frame().text.contains("Took part in 2"))
  }

  @Test func aClickOutsideClosesAMenu() throws {
    #expect(try Fixture.state("s<Click 0,0>").view == .agreements)
    #expect(try Fixture.state("s<Click 10,8>").order.isReversed == false)
  }
}
