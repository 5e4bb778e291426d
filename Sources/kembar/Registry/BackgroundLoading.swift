import KembarModel
import Search
import Store
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Loads a registry on another thread, and tells by a descriptor when there is more of it.
final class BackgroundLoading: Sendable {
  /// What there is so far.
  enum News: Sendable {
    case partial(LoadedRegistry, Catalogue.Preparation)
    /// Everything; nothing comes any more.
    case whole(LoadedRegistry, Catalogue.Preparation)
    case failed(StoreError)
  }

  /// Readable when there is something to be taken.
  let descriptor: Int32
  private let signal: Int32
  private let state = Mutex((news: News?.none, isCancelled: false))
  /// At least so long a time passes between parts: each takes some work to show.
  private static let interval = Duration.milliseconds(200)

  /// A second connection to a registry file, opened when it is first needed and then kept.
  ///
  /// To give up a connection would start threads of Dispatch, which wake once a second for as long as the program runs.
  final class Reader: Sendable {
    private let store: RegistryStore
    private let opened = Mutex<RegistryStore?>(nil)

    init(of store: RegistryStore) {
      self.store = store
    }

    fileprivate func open() throws -> RegistryStore {
      try opened.withLock { opened in
        let reader = try opened ?? store.reader()
        opened = reader
        return reader
      }
    }
  }

  /// Begins to load; `nil` where the system has no descriptor left.
  init?(_ store: RegistryStore, _ reader: Reader, countries: CountryTable, language: Language) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (descriptor, signal) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    guard Thread.start({ [self] in load(store, reader, countries, language) }) else { return nil }
  }

  deinit {
    close(descriptor)
    close(signal)
  }

  /// Waits until there is something to be taken.
  func wait() {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    while poll(&descriptors, 1, -1) < 0, errno == EINTR {}
  }

  /// What has come since this was asked last.
  func take() -> News? {
    var byte: UInt8 = 0
    _ = read(descriptor, &byte, 1)
    return state.withLock { $0.news.take() }
  }

  /// Ends the loading as soon as may be; nothing comes any more.
  func cancel() {
    state.withLock { $0.isCancelled = true }
  }

  private func load(
    _ store: RegistryStore, _ reader: Reader, _ countries: CountryTable, _ language: Language
  ) {
    do {
      var last = ContinuousClock.now
      let loaded = try reader.open().read { snapshot in
        try LoadedRegistry(snapshot, .text, store: store, countries: countries) { loaded in
          if ContinuousClock.now - last >= Self.interval {
            let catalogue = Catalogue(loaded.index, blocks: loaded.blocks)
            tell(.partial(loaded, catalogue.preparation(nil)))
            last = ContinuousClock.now
          }
          return !isCancelled
        }
      }
      guard !isCancelled else { return }
      tell(.whole(loaded, Catalogue(loaded.index, blocks: loaded.blocks).preparation(language)))
    } catch {
      tell(.failed(error as? StoreError ?? .failed(path: store.path, detail: "\(error)")))
    }
  }

  private var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Puts news in the place of those that were not taken yet.
  private func tell(_ news: News) {
    let isFirst = state.withLock { state in
      guard !state.isCancelled else { return false }
      defer { state.news = news }
      return state.news == nil
    }
    if isFirst { _ = write(signal, [1], 1) }
  }
}
