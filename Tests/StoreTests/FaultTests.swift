import Foundation
import GRDB
import KembarModel
import Testing

@testable import Store

/// What the system may not let one do.
@Suite struct FaultTests {
  private let file: TestRegistry

  init() throws {
    file = try TestRegistry()
  }

  /// An edit that adds so many sources.
  private static func edit(adding count: Int) -> Edit {
    var after = Registry()
    after.sources = (0..<count).map { number in
      var source = Source(id: "source-\(number)")
      source.title = String(repeating: "long ", count: 200)
      return source
    }
    return Edit(kind: .edited, summary: "sources", before: Registry(), after: after)
  }

  @Test func aLockOfAnotherProgramIsWaitedForInVain() throws {
    try file.create().close()
    let store = try RegistryStore.open(file.path, patience: 0.05)
    let other = try DatabaseQueue(path: file.path)
    defer {
      try? other.close()
      store.close()
    }
    try other.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        #expect(throws: StoreError.locked(path: file.path)) {
          try store.apply(Self.edit(adding: 1), at: TestRegistry.time)
        }
        // Reading goes on.
        let loaded = try store.load()
        #expect(loaded == .sample)
        return .rollback
      }
    }
    #expect(try store.apply(Self.edit(adding: 1), at: TestRegistry.time) == 2)
  }

  @Test func nothingIsWrittenToAFileThatHasLostItsPath() throws {
    let store = try file.create()
    defer { store.close() }
    try FileManager.default.moveItem(atPath: file.path, toPath: file.path + ".old")
    let expected = StoreError.replaced(path: file.path)
    #expect(throws: expected) { try store.apply(Self.edit(adding: 1), at: TestRegistry.time) }
    #expect(throws: expected) { try store.dataVersion() }
    try Data("another".utf8).write(to: URL(fileURLWithPath: file.path))
    #expect(throws: expected) { try store.apply(Self.edit(adding: 1), at: TestRegistry.time) }
    #expect(throws: expected) { try store.dataVersion() }
  }

  @Test func aFullDiskLeavesTheRegistryAsItWas() throws {
    let store = try file.create()
    defer { store.close() }
    try store.queue.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    #expect(throws: StoreError.full(path: file.path)) {
      try store.apply(Self.edit(adding: 50), at: TestRegistry.time)
    }
    #expect(throws: StoreError.full(path: file.path)) {
      _ = try store.importing("many", at: TestRegistry.time) { transaction in
        for source in Self.edit(adding: 50).after.sources { try transaction.add(source) }
        return true
      }
    }
    #expect(try store.load() == .sample)
    #expect(try store.check(countries: CountryTable([])) == [])
    #expect(try store.changes(limit: 5).count == 1)
  }

  @Test func aLimitOnTheSizeOfFilesIsAFullDisk() async throws {
    try file.create().close()
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 300_000, rlim_max: 300_000)
      setrlimit(RLIMIT_FSIZE.resource, &limit)
      let store = try RegistryStore.open(path)
      #expect(throws: StoreError.full(path: path)) {
        try store.apply(FaultTests.edit(adding: 1000), at: TestRegistry.time)
      }
      #expect(throws: StoreError.full(path: path + "-2")) {
        var registry = Registry.sample
        registry.sources += FaultTests.edit(adding: 1000).after.sources
        _ = try RegistryStore.create(path + "-2", holding: registry, at: TestRegistry.time, summary: "")
      }
      #expect(try store.load() == .sample)
      store.close()
    }
    #expect(file.names == ["registry.sqlite"])
  }

  @Test(arguments: [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)])
  func whatMayNotBeWrittenIsRead(fileMode: Int, folderMode: Int) async throws {
    try file.create().close()
    try setModes(file: fileMode, folder: folderMode)
    defer { try? setModes(file: 0o644, folder: 0o755) }
    await #expect(processExitsWith: .success) {
      [path = file.path as String, folder = file.folder as String] in
      TestRegistry.giveUpPrivileges()
      let store = try RegistryStore.open(path)
      #expect(store.isReadOnly)
      #expect(try store.load() == .sample)
      #expect(try store.check(countries: CountryTable([])) == [])
      #expect(throws: StoreError.readOnly(path: path)) {
        try store.apply(FaultTests.edit(adding: 1), at: TestRegistry.time)
      }
      #expect(throws: StoreError.readOnly(path: path)) { try store.undo(at: TestRegistry.time) }
      store.close()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["registry.sqlite"])
    }
  }

  @Test func aRegistryThatSomebodyElseIsWritingIsReadWithWhatTheyWrote() async throws {
    let store = try file.create()
    defer { store.close() }
    try store.apply(Self.edit(adding: 1), at: TestRegistry.time)
    try setModes(file: 0o444, folder: 0o555)
    defer { try? setModes(file: 0o644, folder: 0o755) }
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      TestRegistry.giveUpPrivileges()
      let store = try RegistryStore.open(path)
      #expect(store.isReadOnly)
      #expect(try store.load().sources.map(\.id) == ["news", "source-0"])
    }
  }

  @Test func changesThatWaitInALogAreNotPassedOver() async throws {
    let store = try file.create()
    try store.apply(Self.edit(adding: 1), at: TestRegistry.time)
    let log = try Data(contentsOf: URL(fileURLWithPath: file.path + "-wal"))
    store.close()
    try log.write(to: URL(fileURLWithPath: file.path + "-wal"))
    try setModes(file: 0o444, folder: 0o555)
    defer { try? setModes(file: 0o644, folder: 0o755) }
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      TestRegistry.giveUpPrivileges()
      #expect(throws: StoreError.cannotRead(path: path, code: EACCES)) { try RegistryStore.open(path) }
    }
  }

  @Test func whatMayNotBeReadIsTold() async throws {
    try file.create().close()
    try setModes(file: 0o200, folder: 0o755)
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      TestRegistry.giveUpPrivileges()
      #expect(throws: StoreError.cannotRead(path: path, code: EACCES)) { try RegistryStore.open(path) }
    }
  }

  @Test func noRegistryIsMadeWhereNothingMayBeWritten() async throws {
    try setModes(file: nil, folder: 0o555)
    defer { try? setModes(file: nil, folder: 0o755) }
    await #expect(processExitsWith: .success) { [path = file.path as String] in
      TestRegistry.giveUpPrivileges()
      #expect(throws: StoreError.cannotWrite(path: path, code: EACCES)) {
        try RegistryStore.create(path, holding: .sample, at: TestRegistry.time, summary: "")
      }
    }
  }

  private func setModes(file mode: Int?, folder: Int) throws {
    let manager = FileManager.default
    if let mode { try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path) }
    try manager.setAttributes([.posixPermissions: folder], ofItemAtPath: file.folder)
  }
}

extension TestRegistry {
  /// Lets permissions count for the rest of this process, which may be root's.
  static func giveUpPrivileges() {
    if getuid() == 0 { setuid(65534) }
  }
}

#if canImport(Glibc)
  extension __rlimit_resource {
    fileprivate var resource: __rlimit_resource_t { __rlimit_resource_t(rawValue) }
  }
#else
  extension Int32 {
    fileprivate var resource: Int32 { self }
  }
#endif
