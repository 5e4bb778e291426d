import Browser
import KembarModel
import Terminal
import Testing

/// Pages on what thousands of agreements have in common.
struct LongPageTests {
  private func state(_ keys: String, _ language: Language) throws -> State {
    let catalogue = try Fixture.imported { registry in
      for number in 1...300 {
        var agreement = Agreement(
          id: "many-\(number)", sides: [Side(country: "ID", place: "cirebon"), Side(country: "FR")])
        agreement.facts = [Fact(field: FieldPath(.sides), source: "twins-csv", location: "line \(number)")]
        registry.agreements.append(agreement)
      }
    }
    return try Fixture.state(catalogue, keys, language: language)
  }

  @Test(arguments: [
    (
      Language.english, "many-300<Enter><Enter><Tab><Enter>", "… and 102 more; /city:cirebon finds them all",
      302
    ),
    (
      .indonesian, "many-300<Enter><Enter><Tab><Enter>", "… dan 102 lagi; /kota:cirebon mencari semuanya", 302
    ),
    (
      .english, "many-300<Enter><Enter><S-Tab><Enter>", "… and 102 more; /source:twins-csv finds them all",
      302
    ),
    (
      .indonesian, "many-300<Enter><Enter><S-Tab><Enter>",
      "… dan 102 lagi; /sumber:twins-csv mencari semuanya", 302
    ),
  ])
  func aLongListSaysHowToFindTheRest(_ language: Language, _ keys: String, _ words: String, _ count: Int)
    throws
  {
    let state = try state("/" + keys + "<End>", language)
    #expect(state.frame().text.contains(words))
    let query = try #require(words.split(separator: "/").last?.split(separator: " ").first)
    #expect(try self.state("/\(query)<Enter>", language).results.rows.count == count)
  }
}
