import Search
import TestSupport
import Testing

@Suite("A list that is found as far as it is asked for is the whole list") struct RowListTests {
  /// Rows in a random order, some of which match.
  private struct Sample {
    let order: [Int32]
    let mask: [Bool]
    /// At least the rows that match.
    let candidates: [Bool]?

    init(seed: Int) {
      var numbers = RandomNumbers(seed: UInt64(seed))
      let count = numbers.pick([0, 1, 30, 3_000, 20_000])
      order = (0..<Int32(count)).shuffled(using: &numbers)
      let share = numbers.pick([1, 2, 40, 300, 5_000, Int.max])
      let mask = order.map { _ in share != Int.max && Int.random(in: 0..<share, using: &numbers) == 0 }
      self.mask = mask
      candidates = numbers.oneIn(2) ? nil : mask.map { $0 || numbers.oneIn(9) }
    }

    var expected: [Int32] { order.filter { mask[Int($0)] } }

    /// The list, and how often single rows and all rows were asked.
    func list() -> (rows: RowList, asked: Counter) {
      let asked = Counter()
      let rows = RowList(order, among: candidates) { row in
        asked.rows += 1
        return mask[row]
      } mask: {
        asked.masks += 1
        return mask
      }
      return (rows, asked)
    }
  }

  private final class Counter {
    var (rows, masks) = (0, 0)
  }

  @Test(arguments: 1...60) func anything(seed: Int) {
    let sample = Sample(seed: seed)
    let expected = sample.expected
    let (rows, asked) = sample.list()
    var numbers = RandomNumbers(seed: UInt64(seed) &* 13)
    for _ in 0..<30 {
      let place = numbers.pick([0, 1, 20, 200, 300, 5_000])
      switch numbers.pick([0, 0, 1, 1, 2, 3]) {
      case 0: #expect(rows.count(upTo: place) == min(place, expected.count))
      case 1: #expect(rows.row(at: place) == (expected.indices.contains(place) ? Int(expected[place]) : nil))
      case 2:
        guard let row = sample.order.randomElement(using: &numbers) else { continue }
        #expect(rows.place(of: row) == expected.firstIndex(of: row))
      default: #expect(rows.place(of: Int32(sample.order.count)) == nil)
      }
      #expect(!rows.isCounted || rows.count == expected.count)
    }
    #expect(rows.count == expected.count)
    #expect(rows.all == expected && Array(rows) == expected)
    #expect(rows == RowList(expected))
    #expect(asked.masks <= 1 && asked.rows <= 2_048 + 30)
  }

  @Test("Where every second row matches, a page is found without asking all") func beginning() {
    let (rows, asked) = (
      RowList([5, 4, 3, 2, 1, 0]) {
        $0.isMultiple(of: 2)
      } mask: {
        []
      }, 3
    )
    #expect(rows.count(upTo: 2) == 2 && rows.row(at: 1) == 2 && !rows.isCounted)
    #expect(rows.count(upTo: asked + 1) == asked && rows.isCounted)
  }

  @Test("Where hardly any row matches, few are asked before all") func rareness() {
    var asked = 0
    let rows = RowList(Array(0..<100_000)) { row in
      asked += 1
      return row == 99_999
    } mask: {
      (0..<100_000).map { $0 == 99_999 }
    }
    #expect(rows.row(at: 0) == 99_999)
    #expect(asked == 256)
  }

  @Test("What can match but hardly does is looked for further than it is asked") func candidates() {
    var asked = 0
    let rows = RowList(Array(0..<100_000), among: (0..<100_000).map { $0.isMultiple(of: 1_000) }) { _ in
      asked += 1
      return true
    } mask: {
      Issue.record("not all rows had to be asked")
      return []
    }
    #expect(rows.row(at: 9) == 9_000 && asked == 10)
  }
}
