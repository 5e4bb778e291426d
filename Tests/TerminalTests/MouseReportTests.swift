import Testing

@testable import Terminal

@Suite struct MouseReportTests {
  @Test(arguments: [
    ("0;1;1M", MouseReport.Button.left, Position(column: 0, row: 0)),
    ("0;251;36M", .left, Position(column: 250, row: 35)),
    ("20;5;6M", .left, Position(column: 4, row: 5)), ("64;1;2M", .wheelUp, Position(column: 0, row: 1)),
    ("65;1;2M", .wheelDown, Position(column: 0, row: 1)),
  ])
  func reads(text: String, button: MouseReport.Button, place: Position) throws {
    let report = try #require(MouseReport(sgr: Array(text.utf8)))
    #expect(report.button == button)
    #expect(report.place == place)
  }

  @Test(arguments: [
    "0;1;1m", "1;1;1M", "32;1;1M", "35;1;1M", "0;0;1M", "0;1M", "0;1;1;1M", ";;M", "M", "",
    "99999999999999999999;1;1M",
  ])
  func ignores(text: String) {
    #expect(MouseReport(sgr: Array(text.utf8)) == nil)
  }

  @Test func readsBytes() throws {
    #expect(try #require(MouseReport(x10: [32, 33, 34])).place == Position(column: 0, row: 1))
    #expect(try #require(MouseReport(x10: [97, 255, 33])).button == .wheelDown)
    #expect(MouseReport(x10: [35, 33, 33]) == nil)
    #expect(MouseReport(x10: [32, 32, 33]) == nil)
    #expect(MouseReport(x10: [32, 33]) == nil)
  }
}
