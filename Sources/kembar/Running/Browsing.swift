import Browser
import KembarModel
import Search
import Terminal

/// What the browser is asked to open with.
struct Browsing {
  var location = RegistryLocation(Environment.registry)
  var query = ""
  /// Keys that are played before the first frame; what they would do outside the browser is left out.
  var script = ""
  var language: Language

  /// Browses on the terminal until the browser is left.
  ///
  /// - Throws: ``Failure`` where there is no terminal, or no registry to show on it.
  func run() throws {
    let keys = try keys()
    let opened = try open(.firstPage)
    let screen: Screen
    do {
      screen = try Screen()
    } catch {
      throw Failure(message: error.message(in: language), code: .usage)
    }
    let state = state(opened, keys, screen.size, screen.isPlain ? .ascii : .unicode)
    var loop = EventLoop(state: state, screen: screen, registry: opened.registry)
    loop.run()
    screen.close()
  }

  /// The first frame as text.
  ///
  /// - Throws: ``Failure``, as ``run()`` does.
  func dump(_ size: Size) throws -> String {
    let glyphs: Glyphs = Environment["KEMBAR_ASCII"] == nil ? .unicode : .ascii
    return state(try open(.whole(.text)), try keys(), size, glyphs).frame().text
  }

  private func open(_ beginning: OpenRegistry.Beginning) throws -> (registry: OpenRegistry, query: Query) {
    let registry = try OpenRegistry(location, language: language, beginning)
    return (registry, try Failure.query(query, registry.catalogue, language))
  }

  private func state(
    _ opened: (registry: OpenRegistry, query: Query), _ keys: [Key], _ size: Size, _ glyphs: Glyphs
  ) -> State {
    var state = State(
      catalogue: opened.registry.catalogue, registryName: opened.registry.name,
      access: opened.registry.access, query: opened.query,
      language: language, size: size, today: Environment.today, glyphs: glyphs)
    for key in keys { _ = state.update(key) }
    state.settle()
    return state
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
