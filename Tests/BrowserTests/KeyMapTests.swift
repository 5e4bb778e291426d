import Browser
import KembarModel
import Terminal
import Testing

/// The one key table.
struct KeyMapTests {
  @Test(arguments: View.allCases)
  func noKeyIsBoundTwice(in view: View) {
    let keys = KeyMap.bindings(in: view).flatMap(\.keys)
    #expect(Set(keys).count == keys.count, "\(view): \(keys.map(\.notation))")
  }

  @Test(arguments: View.allCases, Language.allCases)
  func noNameIsUsedTwice(in view: View, _ language: Language) {
    let names = KeyMap.bindings(in: view).map { $0.name[language] }
    #expect(Set(names).count == names.count, "\(view): \(names)")
  }

  @Test func everyActionIsReached() {
    for binding in KeyMap.bindings {
      #expect(!binding.keys.isEmpty)
      for view in binding.views {
        for key in binding.keys { #expect(KeyMap.action(for: key, in: view) == binding.action) }
      }
    }
  }

  @Test func theFirstNineCountriesHaveTheirNumbers() {
    for number in 1...9 {
      let key = Key.character(Character("\(number)"))
      #expect(KeyMap.action(for: key, in: .agreements) == .toggleCountry(number))
    }
  }

  @Test(arguments: View.allCases, Language.allCases)
  func everyViewHasHintsThatFit(_ view: View, _ language: Language) {
    let hints = KeyMap.bindings(in: view).compactMap(\.hint)
    #expect(!hints.isEmpty)
    #expect(hints.allSatisfy { $0[language].count <= 20 })
  }
}
