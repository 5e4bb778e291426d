import Foundation
import Interchange
import KembarModel
import Store
import TestSupport
import Testing

/// A registry file with wrong bytes in it is told to be damaged, or read as what it says, and stays as it is.
struct DamageTortureTests {
  private static let countries = BundledData.countries()

  @Test(.timeLimit(.minutes(30))) func anyBytesMayBeWrong() throws {
    let folder = try TestRegistry()
    let (whole, damaged) = (folder.file("whole.sqlite"), folder.file("damaged.sqlite"))
    let registry = try BundledData.registry(countries: Self.countries)
    try RegistryStore.create(whole, holding: registry, at: "2024-05-02T08:00:00Z", summary: "").close()
    let bytes = Array(try Data(contentsOf: URL(filePath: whole)))
    var numbers = RandomNumbers(seed: 2015_12_21)
    let begin = ContinuousClock.now
    var (count, told) = (0, 0)
    while Torture.seconds.map({ begin.duration(to: .now) < .seconds($0) }) ?? (count < 20) {
      let wrong = numbers.wrong(bytes)
      try Data(wrong).write(to: URL(filePath: damaged))
      do {
        try use(damaged)
      } catch {
        told += 1
        for language in Language.allCases { #expect(!error.message(in: language).isEmpty) }
        #expect(Array(try Data(contentsOf: URL(filePath: damaged))) == wrong)
      }
      #expect(folder.names == ["damaged.sqlite", "whole.sqlite"])
      count += 1
    }
    print("fuzzed registry files: \(count) inputs, \(told) of them told to be damaged")
    #expect(told > 0)
  }

  /// Reads all of a file, and looks for what is wrong.
  private func use(_ path: String) throws(StoreError) {
    let store = try RegistryStore.open(path)
    defer { store.close() }
    let problems = try store.check(countries: Self.countries)
    #expect(problems.allSatisfy { !$0.message(in: .indonesian).isEmpty })
    _ = try store.changes(limit: 100)
    _ = try store.load()
  }
}

extension RandomNumbers {
  /// The bytes with some that are wrong, or without their end.
  fileprivate mutating func wrong(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...pick([0, 0, 0, 2, 20]) {
      // Much is decided in the first bytes, and at the beginning of each page.
      let range = oneIn(3) ? 0..<200 : 0..<bytes.count
      let place = Int.random(in: range, using: &self)
      bytes[oneIn(3) ? place / 4096 * 4096 + place % 16 : place] = UInt8.random(in: 0...255, using: &self)
    }
    if oneIn(8) { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &self)) }
    return bytes
  }
}
