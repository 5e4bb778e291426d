import Browser
import Foundation
import Interchange
import KembarModel
import Search
import Terminal
import Testing

/// Registries and states to test with.
enum Fixture {
  static func bundled() throws -> Catalogue {
    let countries = BundledData.countries()
    return Catalogue(RegistryIndex(try BundledData.registry(countries: countries), countries: countries))
  }

  /// A registry with names in many scripts, long texts, hostile characters and every stage.
  static func manyScripts() throws -> Catalogue { try catalogue("many-scripts") }

  /// What imports bring: unknown stages and dates, pairs within one country, countries that did not resolve; and
  /// the user's star and notes.
  static func imported(_ change: (inout Registry) -> Void = { _ in }) throws -> Catalogue {
    try catalogue("imported", change)
  }

  private static func catalogue(
    _ name: String, _ change: (inout Registry) -> Void = { _ in }
  ) throws -> Catalogue {
    let countries = BundledData.countries()
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).yaml")
    let bytes = [UInt8](try Data(contentsOf: path))
    var registry = try RegistryDocument.read(bytes, as: .yaml, countries: countries)
    change(&registry)
    return Catalogue(RegistryIndex(registry, countries: countries))
  }

  static func empty() -> Catalogue {
    Catalogue(RegistryIndex(Registry(), countries: BundledData.countries()))
  }

  /// The browser on a catalogue, after some keys.
  static func state(
    _ catalogue: Catalogue, _ script: String = "", size: Size = Size(columns: 80, rows: 24),
    language: Language = .english, glyphs: Glyphs = .unicode, access: Access = .writable
  ) throws -> State {
    let today = try #require(Day(year: 2026, month: 11, day: 21))
    var state = State(
      catalogue: catalogue, registryName: nil, access: access, language: language, size: size, today: today,
      glyphs: glyphs)
    for key in try Key.script(script) { _ = state.update(key) }
    return state
  }

  /// The browser on the bundled registry, after some keys.
  static func state(
    _ script: String = "", columns: Int = 80, rows: Int = 24, language: Language = .english
  ) throws -> State {
    try state(bundled(), script, size: Size(columns: columns, rows: rows), language: language)
  }
}

/// Frames that are kept as text beside the tests.
enum Golden {
  /// Compares a frame with the kept one; with `KEMBAR_RECORD` set, keeps it instead.
  static func check(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Frames/\(name).txt")
    let text = frame.text + "\n"
    if ProcessInfo.processInfo.environment["KEMBAR_RECORD"] != nil {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: path, encoding: .utf8)
    #expect(text == kept, "\(name) differs:\n\(text)", sourceLocation: sourceLocation)
  }
}
