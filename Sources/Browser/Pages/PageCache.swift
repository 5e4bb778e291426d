import KembarModel

/// A page that is open, laid out for the screen.
struct OpenPage {
  var page: Page
  var layout: PageLayout
}

/// Keeps the page that was laid out last, since most keys only scroll it or choose a link on it.
///
/// Copies of a state share it, and the catalogue and history that it is for.
final class PageCache {
  /// What decides how a page looks.
  struct Key: Hashable {
    var address: PageAddress
    var language: Language
    var columns: Int
  }

  private var last: (key: Key, page: OpenPage)?

  /// The page for a key, made where it is not the last one.
  func page(_ key: Key, _ make: () -> OpenPage) -> OpenPage {
    if let last, last.key == key { return last.page }
    let page = make()
    last = (key, page)
    return page
  }
}
