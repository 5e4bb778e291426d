import KembarModel
import Store
import Testing

@Suite struct TwoWritersTests {
  @Test func neitherOfTwoWritersLosesAChange() async throws {
    let file = try TestRegistry()
    var registry = Registry()
    registry.people = [Person(id: "tally", name: "")]
    let first = try file.create(registry)
    let second = try RegistryStore.open(file.path)
    defer {
      first.close()
      second.close()
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (writer, store) in [("a", first), ("b", second)] {
        group.addTask { for _ in 0..<40 { try Self.append(writer, in: store) } }
      }
      try await group.waitForAll()
    }
    let name = try first.load().people[0].name
    #expect(name.count(where: { $0 == "a" }) == 40)
    #expect(name.count(where: { $0 == "b" }) == 40)
    #expect(try second.changes(limit: 100).count == 81)
  }

  /// Appends a letter to the name that is there, again after each conflict.
  private static func append(_ letter: String, in store: RegistryStore) throws {
    while true {
      var edit = Edit(kind: .edited, summary: letter, before: try store.load(), after: Registry())
      edit.after = edit.before
      edit.after.people[0].name += letter
      do {
        try store.apply(edit, at: TestRegistry.time)
        return
      } catch StoreError.conflict {
        continue
      }
    }
  }
}
