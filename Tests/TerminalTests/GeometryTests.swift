import Testing

@testable import Terminal

@Suite struct GeometryTests {
  @Test func containsItsCellsOnly() {
    let rect = Rect(column: 2, row: 1, columns: 3, rows: 2)
    #expect(rect.contains(column: 2, row: 1))
    #expect(rect.contains(column: 4, row: 2))
    #expect(!rect.contains(column: 5, row: 2))
    #expect(!rect.contains(column: 4, row: 3))
    #expect(!rect.contains(column: 1, row: 1))
  }

  @Test func intersects() {
    let rect = Rect(column: 2, row: 1, columns: 3, rows: 2)
    #expect(
      rect.intersection(Rect(column: 0, row: 2, columns: 4, rows: 9))
        == Rect(column: 2, row: 2, columns: 2, rows: 1))
    #expect(rect.intersection(Rect(column: 5, row: 1, columns: 4, rows: 9)).isEmpty)
  }

  @Test func negativeExtentsAreZero() {
    #expect(Size(columns: -1, rows: -2) == Size(columns: 0, rows: 0))
    #expect(Rect(column: 1, row: 1, columns: -1, rows: 2).isEmpty)
  }
}
