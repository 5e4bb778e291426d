import KembarModel
import Testing

@testable import Interchange

@Suite struct ListCellTests {
  @Test(arguments: [
    ("education;culture", ";", ["education", "culture"]), (" a ; b ", ";", ["a", "b"]), ("a", ";", ["a"]),
    ("", ";", [""]), (";", ";", ["", ""]), ("ID;;JP", ";", ["ID", "", "JP"]),
    ("A ; B;C ; D", " ; ", ["A", "B;C", "D"]), (#"Korea\; South;JP"#, ";", ["Korea; South", "JP"]),
    (#"a\|b;c\\;d"#, ";", ["a|b", #"c\"#, "d"]), (#"C:\docs;x\"#, ";", [#"C:\docs"#, #"x\"#]),
    ("中；国;日", "；", ["中", "国;日"]),
  ])
  func values(cell: String, separator: String, expected: [String]) {
    let values = ListCell.split(cell, by: separator).map { ListCell.unescaped($0, separator: separator) }
    #expect(values == expected)
  }
}

@Suite struct SlugTests {
  @Test(arguments: [
    (["Muara Enim", "ID"], "muara-enim-id"), (["Łódź", "PL"], "lodz-pl"),
    (["Saint-Denis (93)", ""], "saint-denis-93"),
    (["Алматы", "KZ"], "hdq2dw7c-kz"), (["東京", "JP"], "rpmyt9h8-jp"), (["?!", "FR"], "7d8yn48a-fr"),
    (["Varna, Bulgaria", ""], "varna-bulgaria"),
  ])
  func ids(words: [String], expected: String) {
    var slug = Slug()
    for words in words { slug.append(words) }
    #expect(slug.id == expected)
  }

  @Test("A long id is cut, and stays different from others that begin alike")
  func longIds() {
    let words = Array(repeating: "kabupaten", count: 12).joined(separator: " ")
    let ids = [words, words + " a", words + " b"].map { Slug($0).id }
    #expect(Set(ids).count == 3)
    #expect(ids.allSatisfy { $0.utf8.count == Slug.longest && $0.hasPrefix("kabupaten-kabupaten-") })
  }

  @Test func numbers() {
    var ids = FreeIdentifiers(taken: ["a", "a-3"])
    #expect(["a", "a", "b", "a", "a-2"].map { ids.take($0) } == ["a-2", "a-4", "b", "a-5", "a-2-2"])
  }
}
