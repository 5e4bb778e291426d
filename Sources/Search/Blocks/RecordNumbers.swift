/// Where the places, people and sources of a registry stand in their lists, by the numbers of their records.
package struct RecordNumbers: Sendable {
  let places: Numbering
  let people: Numbering
  let sources: Numbering

  /// Takes the numbers of the records, each list in its order.
  package init(places: [Int], people: [Int], sources: [Int]) {
    self.places = Numbering(places)
    self.people = Numbering(people)
    self.sources = Numbering(sources)
  }

  /// The places of numbers in a list.
  struct Numbering: Sendable {
    /// For each number, its place or -1; empty where the numbers lie too far apart.
    private var table: [Int32] = []
    private var rest: [Int32: Int32] = [:]

    init(_ numbers: [Int]) {
      let highest = numbers.max() ?? -1
      let isDense = highest < 4 * numbers.count + 1_000_000
      if isDense { table = Array(repeating: -1, count: highest + 1) }
      for (place, number) in numbers.enumerated() {
        guard let number = Int32(exactly: number) else { continue }
        if isDense, number >= 0 {
          table[Int(number)] = Int32(place)
        } else {
          rest[number] = Int32(place)
        }
      }
    }

    /// The place of a number, or -1 where no record has it.
    subscript(number: Int32) -> Int32 {
      if table.indices.contains(Int(number)) { return table[Int(number)] }
      return rest.isEmpty ? -1 : rest[number] ?? -1
    }
  }
}
