import Foundation
import GRDB
import Interchange
import KembarModel
@testable import Store

/// A registry file in a folder of its own, which is gone with it.
final class TestRegistry {
  static let time = "2024-05-02T08:00:00Z"

  let folder: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kembar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    self.folder = folder.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var path: String { file("registry.sqlite") }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(folder)/\(name)" }

  /// The names of the files in the folder, in the order of the alphabet.
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }

  /// Makes the registry file.
  func create(_ registry: Registry = .sample) throws -> RegistryStore {
    try RegistryStore.create(path, holding: registry, at: Self.time, summary: "a new registry")
  }

  /// Does to the file what a user may do by `sqlite3`.
  func execute(_ sql: String, at path: String? = nil) throws {
    let queue = try DatabaseQueue(path: path ?? self.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// The rows of a query, each with `|` between its columns, as `sqlite3` shows them.
  func rows(_ sql: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: ""
          case .int64(let number): "\(number)"
          case .double(let number): "\(number)"
          case .string(let text): text
          case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
          }
        }.joined(separator: "|")
      }
    }
  }
}

extension Registry {
  /// Two agreements, of which the second names the first and one that is elsewhere.
  static let sample = {
    var registry = Registry()
    registry.sources = [Source(id: "news")]
    registry.places = [
      Place(id: "bogor", country: "ID", names: Text([.init(language: "id", words: "Bogor")])),
      Place(id: "kisarazu", country: "JP", names: Text([.init(language: "en", words: "Kisarazu")])),
    ]
    registry.people = [Person(id: "bima-arya", name: "Bima Arya")]
    var first = Agreement(
      id: "bogor-kisarazu", instrument: .loi, kind: .friendshipCity, stage: .signed,
      sides: [Side(country: "ID", place: "bogor"), Side(country: "JP", place: "kisarazu")])
    first.signed = try? EDTF("2016-11-16")
    first.participants = [Participant(person: "bima-arya", side: 0, part: .signatory)]
    first.facts = [Fact(field: FieldPath(.sides), source: "news", location: "paragraph 1")]
    var second = Agreement(
      id: "bogor-shenzhen", sides: [Side(country: "ID", place: "bogor"), Side(country: "CN")])
    second.related = [
      RelatedAgreement(agreement: "bogor-kisarazu", as: .mentions),
      RelatedAgreement(agreement: "indonesia-china", as: .parent),
    ]
    registry.agreements = [first, second]
    registry.elsewhere = ["indonesia-china"]
    return registry
  }()
}
