import KembarModel

/// The sources that are known so far; one source where title and address are the same.
struct SourceBook {
  private var byCitation: [StatedAgreement.Citation: String] = [:]
  private var known: Set<String>
  private var ids: FreeIdentifiers

  init(_ sources: [Source]) {
    known = Set(sources.map(\.id))
    ids = FreeIdentifiers(taken: known)
    for source in sources {
      let citation = StatedAgreement.Citation(title: source.title, url: source.url)
      if byCitation[citation] == nil { byCitation[citation] = source.id }
    }
  }

  /// The id of the source that is cited, which is taken in where it is not known.
  ///
  /// What is cited by the id of a known source, as tables of kembar do, is that source.
  ///
  /// - Returns: the id, and the source where it is new.
  mutating func find(_ citation: StatedAgreement.Citation) -> (id: String, new: Source?) {
    if let title = citation.title, known.contains(title) { return (title, nil) }
    if let id = byCitation[citation] { return (id, nil) }
    let words = citation.title ?? citation.url.map { String($0.drop { $0 != ":" }) } ?? ""
    var source = Source(id: ids.take(Slug(words).id))
    source.title = citation.title
    source.url = citation.url
    byCitation[citation] = source.id
    return (source.id, source)
  }
}
