import KembarModel
import Store
import TestSupport
import Testing

@Suite struct RandomChangesTests {
  @Test("Whatever is changed and undone, the file says what a simple model says", arguments: 1...8)
  func randomChanges(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let file = try TestRegistry()
    var model = Model(store: try file.create(try Registry.random(&numbers)))
    defer { model.store.close() }
    model.states = [try model.store.load()]
    for _ in 0..<20 {
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0...2: try model.edit(&numbers)
      case 3...4: try model.undoLast()
      default: try model.undoAny(&numbers)
      }
      try model.check()
    }
    #expect(try file.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try file.rows("PRAGMA foreign_key_check") == [])
  }
}

/// What a registry should have become of its changes.
private struct Model {
  let store: RegistryStore
  /// The state after each change; the first is change 1.
  var states: [Registry] = []
  /// For each change that is in effect and no undoing, its number; the last one is the one that undoing takes.
  var inEffect: [Int] = []

  private var present: Registry { states[states.count - 1] }

  func check() throws {
    let loaded = try store.load()
    #expect(loaded == present)
    try TestRegistry.checkBlocks(store)
    #expect(try store.changes(limit: 100).count == states.count)
    let held = Set(loaded.agreements.map(\.id))
    #expect(held.isDisjoint(with: loaded.elsewhere))
    let named = loaded.agreements.flatMap(\.related).map(\.agreement)
    #expect(Set(named).subtracting(held).isSubset(of: loaded.elsewhere))
  }

  /// Takes some records of another random registry in place of those here, and drops some.
  mutating func edit(_ numbers: inout RandomNumbers) throws {
    let other = try Registry.random(&numbers)
    var expected = present
    expected.sources = mix(expected.sources, other.sources, &numbers)
    expected.places = mix(expected.places, other.places, &numbers)
    expected.people = mix(expected.people, other.people, &numbers)
    expected.agreements = mix(expected.agreements, other.agreements, &numbers)
    let edit = Edit(kind: .edited, summary: "edit", before: present, after: expected)
    do {
      guard let number = try store.apply(edit, at: TestRegistry.time) else {
        #expect(expected == present)
        return
      }
      expected.elsewhere = try store.load().elsewhere
      states.append(expected)
      inEffect.append(number)
    } catch StoreError.missing, StoreError.inUse {
      // Nothing was written, which is checked next.
    }
  }

  private func mix<Record: Identifiable<String>>(
    _ records: [Record], _ others: [Record], _ numbers: inout RandomNumbers
  ) -> [Record] {
    var mixed = records.filter { _ in !numbers.oneIn(6) }
    for other in others where numbers.oneIn(3) {
      if let index = mixed.firstIndex(where: { $0.id == other.id }) {
        mixed[index] = other
      } else if !records.contains(where: { $0.id == other.id }) {
        mixed.append(other)
      }
    }
    return mixed
  }

  mutating func undoLast() throws {
    guard let last = inEffect.popLast() else {
      #expect(throws: StoreError.nothingToUndo) { try store.undo(at: TestRegistry.time) }
      return
    }
    #expect(try store.undo(at: TestRegistry.time).number == last)
    states.append(states[last - 2])
  }

  /// Undoes any change, and then that undoing, which gives back what was there.
  mutating func undoAny(_ numbers: inout RandomNumbers) throws {
    guard !inEffect.isEmpty else { return }
    let number = numbers.pick(inEffect)
    let before = present
    do {
      try store.undo(number, at: TestRegistry.time)
    } catch StoreError.changedSince, StoreError.missing, StoreError.inUse {
      return
    }
    states.append(try store.load())
    try store.undo(states.count, at: TestRegistry.time)
    states.append(before)
  }
}
