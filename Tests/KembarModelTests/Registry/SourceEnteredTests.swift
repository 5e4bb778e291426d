import KembarModel
import Testing

@Suite struct SourceEnteredTests {
  @Test(arguments: [
    ("https://example.org/MoU?id=1", "https-example-org-mou-id-1", true),
    ("Surat Wali Kota, 3/2024", "surat-wali-kota-3-2024", false),
    ("合意書", "source", false), ("Żółć", "source", false), ("ftp://example.org", "ftp-example-org", false),
    (String(repeating: "kota ", count: 20), "kota-kota-kota-kota-kota-kota-kota-kota", false),
  ])
  func aNameBecomesAnAddressOrATitle(words: String, id: String, isAddress: Bool) {
    let source = Source(named: words) { _ in false }
    #expect(source.id == id)
    #expect(source.url == (isAddress ? words : nil))
    #expect(source.title == (isAddress ? nil : words))
  }

  @Test func takenIdsAreNumbered() {
    #expect(Source(named: "A", isTaken: ["a", "a-2"].contains).id == "a-3")
  }

  @Test func whatIsEnteredIsReadBack() {
    var registry = Registry()
    registry.sources = [
      .entered, Source(named: "https://example.org/") { _ in false }, Source(named: "合意書") { _ in false },
    ]
    let document = DocumentWriter(countries: .sample).document(registry)
    let (read, problems) = DocumentReader.read(document, countries: .sample)
    #expect(problems == [])
    #expect(read == registry)
  }

  @Test(arguments: [
    ("  two words \n", "two words"), ("a\u{1B}[31mb\u{202E}", "a[31mb"), (" \t\u{0}\u{0} ", ""), ("", ""),
    ("a\nb", "a\nb"), ("日本", "日本"),
  ])
  func whatIsTypedIsCleaned(typed: String, kept: String) {
    #expect(typed.asEntered == kept)
  }
}
