import Browser
import Interchange
import KembarModel
import Search
import Store

/// The registry that the program works on: what it holds, and the file that it is kept in.
final class OpenRegistry {
  let location: RegistryLocation
  let language: Language
  let countries: CountryTable
  /// What the registry holds, as far as it was read, and as it was then.
  private(set) var catalogue: Catalogue
  /// How it can be changed.
  private(set) var access: Access
  /// The file, where it is an SQLite registry.
  private(set) var store: RegistryStore?
  /// What was last read of the file.
  private(set) var loaded: LoadedRegistry?
  /// Reads the rest, where only the first page is known yet.
  private(set) var loading: BackgroundLoading?
  private var reader: BackgroundLoading.Reader?
  /// What the file's data version was when it was last read.
  private var version: Int?

  /// How much of a registry is read before it is shown.
  enum Beginning {
    /// All of it, but for parts of blocks that are not wanted.
    case whole(LoadedRegistry.Extent)
    /// The newest agreements, where there are many; another thread reads the rest.
    case firstPage
  }

  /// Registries of up to so many agreements are read at once.
  private static let few = 2_000
  /// So many agreements are shown while the rest are read: more than a screen has lines.
  private static let firstPage = 100

  /// Opens a registry.
  ///
  /// - Throws: ``Failure`` that says why it cannot be used.
  init(_ location: RegistryLocation, language: Language, _ beginning: Beginning = .whole(.text)) throws {
    self.location = location
    self.language = language
    countries = BundledData.countries()
    let registry: Registry
    switch location {
    case .bundled:
      (registry, access) = (try BundledData.registry(countries: countries), .bundled)
    case .own(let path) where !FileReader.exists(path):
      (registry, access) = (try BundledData.registry(countries: countries), .writable)
    case .named(let path) where !RegistryStore.isRegistry(FileReader.start(of: path)):
      (registry, access) = (
        try DocumentFile(path: path, language: language).wholeRegistry(countries, language), .document
      )
    case .own(let path), .named(let path):
      let store = try Failure.ofStore(language) { () throws(StoreError) in try RegistryStore.open(path) }
      (registry, access) = (Registry(), store.isReadOnly ? .readOnlyFile : .writable)
      self.store = store
    }
    catalogue = Catalogue(RegistryIndex(registry, countries: countries))
    guard let store else { return }
    do {
      try read(store, beginning)
    } catch .unreadable(let values) {
      // These messages say where in the file, but not which file.
      throw Failure(StoreError.unreadable(values), language).prefixed(with: store.path + ":\n")
    } catch {
      throw Failure(error, language)
    }
  }

  /// The registry as it was last read, for finding its records.
  var index: RegistryIndex { catalogue.index }

  /// The name of the file, or `nil` for the bundled registry.
  var name: String? {
    guard store != nil || access == .document else { return nil }
    return location.path.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
  }

  /// Reads what has changed in the registry.
  func reload() throws(StoreError) {
    guard let store else { return }
    try read(store, loading == nil ? .whole(.text) : .firstPage)
  }

  /// Reads the registry anew where another program has changed it.
  ///
  /// - Returns: whether it was read.
  func refresh() throws(StoreError) -> Bool {
    // What is being read now is looked at again when it is whole.
    guard loading == nil else { return false }
    if store == nil, case .own(let path) = location, FileReader.exists(path) {
      store = try RegistryStore.open(path)
    } else if try store?.dataVersion() == version {
      return false
    }
    try reload()
    return true
  }

  /// The file to write to, which is made of the bundled registry where there is none yet.
  private func writableStore() throws(StoreError) -> RegistryStore {
    if let store { return store }
    let store = try RegistryStore.create(
      location.path ?? "", holding: index.registry, at: Environment.now, summary: Change.fromBundled)
    self.store = store
    return store
  }
}

// MARK: - Reading

extension OpenRegistry {
  private func read(_ store: RegistryStore, _ beginning: Beginning) throws(StoreError) {
    loading?.cancel()
    loading = nil
    version = try store.dataVersion()
    do {
      try store.read { snapshot in
        switch beginning {
        case .whole(let extent): try read(snapshot, extent, store)
        case .firstPage: try readFirstPage(snapshot, store)
        }
      }
    } catch {
      throw error as? StoreError ?? .failed(path: store.path, detail: "\(error)")
    }
  }

  private func read(
    _ snapshot: RegistrySnapshot, _ extent: LoadedRegistry.Extent, _ store: RegistryStore
  ) throws {
    let former = loaded
    let loaded = try LoadedRegistry(snapshot, extent, store: store, former: former, countries: countries)
    let catalogue = Catalogue(loaded.index, blocks: loaded.blocks)
    if let former, former.hasSameNames(as: loaded) { catalogue.adopt(self.catalogue) }
    (self.loaded, self.catalogue) = (loaded, catalogue)
  }

  private func readFirstPage(_ snapshot: RegistrySnapshot, _ store: RegistryStore) throws {
    let list = try snapshot.blocks()
    guard list.count > Self.few else { return try read(snapshot, .text, store) }
    let blocks = try list.blocks.compactMap { Block(dates: try snapshot.dates(of: $0)) }
    let page = try snapshot.excerpt(blocks.newest(Self.firstPage))
    let reader = reader ?? BackgroundLoading.Reader(of: store)
    self.reader = reader
    guard let loading = BackgroundLoading(store, reader, countries: countries, language: language) else {
      return try read(snapshot, .text, store)
    }
    self.loading = loading
    catalogue = Catalogue(RegistryIndex(page, countries: countries), total: list.count)
  }

  /// Takes what another thread has read meanwhile.
  ///
  /// - Returns: whether there was anything new.
  func takeNews() throws(StoreError) -> Bool {
    switch loading?.take() {
    case .partial(let loaded, let preparation)?:
      adopt(loaded, preparation)
    case .whole(let loaded, let preparation)?:
      adopt(loaded, preparation)
      loading = nil
    case .failed(let error)?:
      loading = nil
      throw error
    case nil: return false
    }
    return true
  }

  /// Waits until all of the registry is read.
  func finishLoading() throws(StoreError) {
    while let loading {
      loading.wait()
      _ = try takeNews()
    }
  }

  private func adopt(_ loaded: LoadedRegistry, _ preparation: Catalogue.Preparation) {
    let catalogue = Catalogue(loaded.index, blocks: loaded.blocks)
    catalogue.adopt(preparation)
    (self.loaded, self.catalogue) = (loaded, catalogue)
  }
}

// MARK: - Changes

extension OpenRegistry {
  /// Changes records, and reads the registry anew.
  ///
  /// - Throws: `StoreError.conflict` where another program has changed one of the records since they were read.
  func apply(_ edit: Edit) throws(StoreError) {
    try writableStore().apply(edit, at: Environment.now)
    try reload()
  }

  /// Makes a change of one agreement.
  ///
  /// A star or a note is put on the agreement as it is now, whatever others have changed in it; a stage only on the
  /// agreement that the user saw.
  func make(_ change: AgreementChange) throws(StoreError) {
    do {
      try apply(change.storeEdit(of: change.base))
    } catch .conflict where change.kind != .staged {
      try reload()
      guard let present = index.agreement(change.id) else {
        throw .conflict(RecordName(.agreement, change.id), present: Registry())
      }
      try apply(change.storeEdit(of: present))
    }
  }

  /// Takes back the last change, and reads the registry anew.
  ///
  /// - Returns: the change that was taken back.
  func undo() throws(StoreError) -> Change {
    guard let store else { throw .nothingToUndo }
    let undone = try store.undo(at: Environment.now)
    try reload()
    return undone
  }

  /// The history of an agreement, the last change first; empty where none is kept.
  func history(of id: String) throws(StoreError) -> [HistoryEntry] {
    guard let store else { return [] }
    return try store.history(ofAgreement: id).compactMap { version in
      guard let time = Environment.localTime(version.change.time) else { return nil }
      return HistoryEntry(time: time, kind: version.change.kind, agreement: version.agreement)
    }
  }
}

extension AgreementChange {
  /// The edit of the file that makes this change to a version of the agreement.
  fileprivate func storeEdit(of agreement: Agreement) -> Store.Edit {
    var (before, after) = (Registry(), Registry())
    before.agreements = [agreement]
    after.agreements = [edit.applied(to: agreement)]
    after.sources = sources
    return Store.Edit(kind: kind, summary: id, before: before, after: after)
  }
}
