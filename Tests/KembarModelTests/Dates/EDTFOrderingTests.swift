import KembarModel
import Testing

@Suite struct EDTFOrderingTests {
  private static let inOrder = [
    "[..2016-11-15]", "../2016", "[..2016]", "../2019", "/2019", "[..2014,2016..]",
    "0001", "2010", "201X", "[2010..]", "2016-01-01", "2016-01-01?", "2016-01-01T08:00", "2016-01", "2016",
    "2016%",
    "2016-XX", "2016?", "2016~", "[2016,2020]", "2016/", "2016/..", "[2016..]", "2016-02", "9999",
  ]

  @Test func precedesAllThatFollow() throws {
    let dates = try Self.inOrder.map { try EDTF($0) }
    for (index, date) in dates.enumerated() {
      for (otherIndex, other) in dates.enumerated() {
        #expect((date < other) == (index < otherIndex), "\(date) and \(other)")
      }
    }
  }

  @Test func sorts() throws {
    let dates = try Self.inOrder.reversed().map { try EDTF($0) }
    #expect(dates.sorted().map(\.description) == Self.inOrder)
  }
}
