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
  /// What the registry holds, as it was when it was last read.
  private(set) var catalogue: Catalogue
  /// How it can be changed.
  private(set) var access: Access
  /// The file, where it is an SQLite registry.
  private(set) var store: RegistryStore?
  /// What the file's data version was when it was last read.
  private var version: Int?

  /// Opens a registry and reads all of it.
  ///
  /// - Throws: ``Failure`` that says why it cannot be used.
  init(_ location: RegistryLocation, language: Language) throws {
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
      self.store = store
      version = try? store.dataVersion()
      do {
        registry = try store.load()
      } catch .unreadable(let values) {
        // These messages say where in the file, but not which file.
        throw Failure(StoreError.unreadable(values), language).prefixed(with: path + ":\n")
      } catch {
        throw Failure(error, language)
      }
      access = store.isReadOnly ? .readOnlyFile : .writable
    }
    catalogue = Catalogue(RegistryIndex(registry, countries: countries))
  }

  /// The registry as it was last read, for finding its records.
  var index: RegistryIndex { catalogue.index }

  /// The name of the file, or `nil` for the bundled registry.
  var name: String? {
    guard store != nil || access == .document else { return nil }
    return location.path.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
  }

  /// Reads the registry anew.
  func reload() throws(StoreError) {
    guard let store else { return }
    version = try store.dataVersion()
    catalogue = Catalogue(RegistryIndex(try store.load(), countries: countries))
  }

  /// Reads the registry anew where another program has changed it.
  ///
  /// - Returns: whether it was read.
  func refresh() throws(StoreError) -> Bool {
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

// MARK: - Finding

extension OpenRegistry {
  /// The agreement with an id.
  ///
  /// - Throws: ``Failure`` where there is none.
  func agreement(_ id: String) throws -> Agreement { index.agreement(at: try row(id)) }

  /// Where the agreement with an id stands.
  ///
  /// - Throws: ``Failure`` where there is none.
  func row(_ id: String) throws -> Int {
    if let row = index.agreementIndex(id) { return row }
    let advice =
      Spelling.nearest(to: id, among: index.registry.agreements.map(\.id)).map { nearest in
        Phrase(id: "maksudnya '\(nearest)'?", en: "did you mean '\(nearest)'?")
      } ?? Phrase(id: "'kembar list' menampilkan semua id", en: "'kembar list' gives all ids")
    let message = Phrase(
      id: "tidak ada kesepakatan dengan id '\(id)'; \(advice[.indonesian])",
      en: "no agreement has the id '\(id)'; \(advice[.english])")
    throw Failure(message: message[language], code: .notFound)
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
  func undo(_ number: Int? = nil) throws(StoreError) -> Change {
    guard let store else { throw .nothingToUndo }
    let undone = try store.undo(number, at: Environment.now)
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
