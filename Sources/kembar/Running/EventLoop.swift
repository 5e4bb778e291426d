import Browser
import KembarModel
import Store
import Terminal

/// Reads keys, shows frames, and does outside the browser what its state asks for.
struct EventLoop {
  var state: State
  let screen: Screen
  let registry: OpenRegistry
  /// Tells when another program may have changed the registry.
  let watch: FileWatch?
  /// Whether the registry is to be looked at before waiting for long again.
  private var isChangePossible: Bool

  init(state: State, screen: Screen, registry: OpenRegistry) {
    self.state = state
    self.screen = screen
    self.registry = registry
    watch = registry.location.path.map { FileWatch(path: $0) }
    // Something may have happened between the reading of the registry and the beginning of the watch.
    isChangePossible = watch != nil
  }

  /// Runs until the browser is left or the terminal is gone.
  mutating func run() {
    show()
    while true {
      do {
        guard let key = try nextKey() else {
          if showNews() || showChangesOfOthers() { show() }
          continue
        }
        if isEnd(key) { return }
        while screen.hasPendingKeys {
          if let key = try screen.nextKey(), isEnd(key) { return }
        }
      } catch {
        // The terminal is gone: there is nobody left to tell.
        return
      }
      show()
    }
  }

  private mutating func show() {
    if let id = state.wantedHistory {
      // A history that cannot be read is none; the registry's own faults are told when it is read.
      state.receive(history: (try? registry.history(of: id)) ?? [], for: id)
    }
    screen.draw(state.frame())
    // What is in view comes first; counts follow, unless another key makes them different again.
    guard state.areCountsPending else { return }
    state.settle(unless: { screen.hasPendingKeys })
    if !state.areCountsPending { screen.draw(state.frame()) }
  }

  /// The next key, or `nil` when another program may have changed the registry.
  ///
  /// While another program writes, the file is looked at a few times a second and not at every sign of life.
  private mutating func nextKey() throws(ScreenError) -> Key? {
    if let loading = registry.loading { return try screen.nextKey(orReadable: [loading.descriptor]) }
    if isChangePossible {
      if let key = try screen.nextKey(timeoutMilliseconds: 200) { return key }
      isChangePossible = false
      return nil
    }
    if let key = try screen.nextKey(orReadable: [watch?.descriptor].compactMap(\.self)) { return key }
    watch?.clear()
    isChangePossible = true
    return nil
  }

  /// Shows what has been loaded meanwhile, if anything has.
  private mutating func showNews() -> Bool {
    guard registry.loading != nil else { return false }
    do {
      guard try registry.takeNews() else { return false }
      receive(after: .loaded)
    } catch {
      state.receive(loadingFailure: error.phrase)
    }
    // The watch was left alone while there was something to load.
    if registry.loading == nil { isChangePossible = true }
    return true
  }

  /// Shows what other programs have changed, if they have.
  private mutating func showChangesOfOthers() -> Bool {
    do {
      guard try registry.refresh() else { return false }
      state.receive(registry.catalogue, registryName: registry.name, after: .elsewhere)
    } catch {
      state.receive(failure: error.phrase)
    }
    return true
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
      case .change(let change): make(change)
      case .edit(let id): edit(id)
      case .undo: undo()
      }
    }
    return false
  }
}

// MARK: - Changes

extension EventLoop {
  private mutating func make(_ change: AgreementChange) {
    do {
      try registry.make(change)
      receive(after: .changed(change.edit))
    } catch .conflict {
      do {
        try registry.reload()
        receive(after: .conflict)
      } catch {
        state.receive(failure: error.phrase)
      }
    } catch {
      state.receive(failure: error.phrase)
    }
  }

  private mutating func undo() {
    do {
      let undone = try registry.undo()
      receive(after: .undone(undone.kind, of: undone.summary))
    } catch {
      state.receive(failure: error.phrase)
    }
  }

  private mutating func edit(_ id: String) {
    guard let editor = Editor() else { return state.receive(failure: Editor.missing) }
    do {
      try registry.finishLoading()
      let agreement = try registry.agreement(id)
      let session = EditSession(registry: registry, agreement: agreement, language: state.language)
      switch try screen.suspend({ try session.run(editor.edit) }) {
      case .saved: receive(after: .edited)
      case .unchanged: receive(after: .elsewhere)
      case .editorFailed: state.receive(failure: EditSession.editorFailed)
      case .kept(let path, let reason): state.receive(failure: EditSession.kept(path, reason))
      }
    } catch let error as StoreError {
      state.receive(failure: error.phrase)
    } catch let failure as Failure {
      state.receive(failure: Phrase(id: failure.message, en: failure.message))
    } catch {
      state.receive(failure: Phrase(id: "\(error)", en: "\(error)"))
    }
  }

  private mutating func receive(after occasion: Occasion) {
    state.receive(registry.catalogue, registryName: registry.name, after: occasion)
  }
}

extension StoreError {
  /// The message in both languages.
  var phrase: Phrase { Phrase(id: message(in: .indonesian), en: message(in: .english)) }
}
