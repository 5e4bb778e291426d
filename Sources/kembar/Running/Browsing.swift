import Browser
import KembarModel
import Search
import Terminal

/// What the browser is asked to open with.
struct Browsing {
  /// The path of a registry document, or `nil` for the bundled registry.
  var registry: String? = Environment.registry
  var query = ""
  /// Keys that are played before the first frame; what they would do outside the browser is left out.
  var script = ""
  var language: Language

  /// Browses on the terminal until the browser is left.
  ///
  /// - Throws: ``Failure`` where there is no terminal, or no registry to show on it.
  func run() throws {
    let keys = try keys()
    let opened = try open()
    let screen: Screen
    do {
      screen = try Screen()
    } catch {
      throw Failure(message: error.message(in: language), code: .usage)
    }
    var loop = EventLoop(
      state: state(opened, keys, screen.size, screen.isPlain ? .ascii : .unicode), screen: screen)
    loop.run()
    screen.close()
  }

  /// The first frame as text.
  ///
  /// - Throws: ``Failure``, as ``run()`` does.
  func dump(_ size: Size) throws -> String {
    state(try open(), try keys(), size, Environment["KEMBAR_ASCII"] == nil ? .unicode : .ascii).frame().text
  }

  private func open() throws -> (registry: LoadedRegistry, query: Query) {
    let registry = try LoadedRegistry(path: registry, language: language)
    return (registry, try Failure.query(query, registry.catalogue, language))
  }

  private func state(
    _ opened: (registry: LoadedRegistry, query: Query), _ keys: [Key], _ size: Size, _ glyphs: Glyphs
  ) -> State {
    var state = State(
      catalogue: opened.registry.catalogue, registryName: opened.registry.name, access: access,
      query: opened.query, language: language, size: size, today: Environment.today, glyphs: glyphs)
    for key in keys { _ = state.update(key) }
    return state
  }

  private var access: Access {
    switch registry {
    case nil: .writable
    case "bundled": .bundled
    default: .document
    }
  }

  private func keys() throws -> [Key] {
    do {
      return try Key.script(script)
    } catch {
      let caret = String(repeating: " ", count: DisplayWidth.of(String(script.prefix(error.offset)))) + "^"
      let message = Phrase(
        id: "tombol ini tidak terbaca; tulis seperti /astana<Enter><Tab><Esc>",
        en: "these keys cannot be read; write them like /astana<Enter><Tab><Esc>")
      throw Failure(message: "\(message[language])\n  \(script)\n  \(caret)", code: .usage)
    }
  }
}
