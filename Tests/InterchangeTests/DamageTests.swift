import Interchange
import KembarModel
import TestSupport
import Testing

@Suite("Damaged documents are refused, or read as what they say", .timeLimit(.minutes(2)))
struct DamageTests {
  private static let countries = BundledData.countries()

  @Test(arguments: RegistryDocument.Format.allCases, 1...12)
  func damage(format: RegistryDocument.Format, seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let bundled = try BundledData.registry(countries: Self.countries)
    let registry = bundled.excerpt([numbers.pick(bundled.agreements)])
    let bytes = Array(try RegistryDocument.text(registry, as: format, countries: Self.countries).utf8)
    for _ in 0..<20 {
      let damaged = numbers.damaged(bytes)
      do {
        let read = try RegistryDocument.read(damaged, as: format, countries: Self.countries)
        let text = try RegistryDocument.text(read, as: format, countries: Self.countries)
        #expect(try RegistryDocument.read(Array(text.utf8), as: format, countries: Self.countries) == read)
      } catch let RegistryDocument.ReadError.problems(problems) {
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { $0.mark > .none && !$0.message(in: .indonesian).isEmpty })
      } catch let RegistryDocument.ReadError.syntax(error) {
        #expect(!error.message(in: .english).isEmpty)
      }
    }
  }

  @Test(arguments: RegistryDocument.Format.allCases, 1...20)
  func noise(format: RegistryDocument.Format, seed: Int) {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let signs = Array("{}[]\":,-?&*!|>#%'\\\n\t 0aé".utf8)
    for _ in 0..<100 {
      let bytes = numbers.list(upTo: 60) {
        $0.oneIn(20) ? UInt8.random(in: 0...255, using: &$0) : $0.pick(signs)
      }
      #expect(throws: RegistryDocument.ReadError.self) {
        try RegistryDocument.read(bytes, as: format, countries: Self.countries)
      }
    }
  }
}
