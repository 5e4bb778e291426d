import Browser
import KembarModel
import Terminal

/// Reads keys, shows frames, and does outside the browser what its state asks for.
struct EventLoop {
  var state: State
  let screen: Screen

  /// Runs until the browser is left or the terminal is gone.
  mutating func run() {
    screen.draw(state.frame())
    while true {
      do {
        repeat {
          guard let key = try screen.nextKey() else { continue }
          if isEnd(key) { return }
        } while screen.hasPendingKeys
      } catch {
        // The terminal is gone: there is nobody left to tell.
        return
      }
      screen.draw(state.frame())
    }
  }

  /// Passes a key on and performs what follows; true when the browser is to be left.
  private mutating func isEnd(_ key: Key) -> Bool {
    if key == .resize { state.resize(screen.size) }
    for effect in state.update(key) {
      switch effect {
      case .quit: return true
      case .suspend: screen.stop()
      case .redraw: screen.redraw()
      case .copy(let text): state.receive(copied: screen.copy(text))
      case .open(let url): state.receive(opened: WebOpener.open(url), url: url)
      case .change, .edit, .undo: break
      }
    }
    return false
  }
}
