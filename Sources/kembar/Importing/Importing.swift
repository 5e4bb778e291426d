import Interchange
import KembarModel
import Store

/// An import of files into a registry, as one change: all of it, or nothing.
struct Importing {
  var inputs: [ImportInput]
  var settings: ImportRun.Settings
  /// Where to; a file that is not there yet is made.
  var location: RegistryLocation
  /// Whether everything is done but the change itself.
  var isDryRun = false

  /// What came of an import.
  struct Result {
    /// What each file's report says.
    var reports: [[String]] = []
    var rejected = 0
    /// Whether the registry was changed.
    var isKept = false
    /// The path of the copy of the registry as it was before, where records were changed.
    var backup: String?
  }

  private enum Target {
    case file(RegistryStore)
    /// A registry that has no file yet, in a file of another name, and the folders that were made for it.
    case new(RegistryStore, path: String, folders: [String])
  }

  /// Imports the files.
  ///
  /// - Throws: ``Failure``; the registry is then as it was.
  func run() throws -> Result {
    Interruption.watch()
    let language = settings.language
    do {
      let target = try self.target()
      defer { discard(target) }
      let result = try run(into: target)
      if result.isKept { try publish(target) }
      return result
    } catch let error as StoreError {
      let failure = Failure(error, language)
      // People know the registry by the name that it is to have.
      throw Failure(message: failure.message.replacing(Self.unfinished, with: ""), code: failure.code)
    } catch let error as FileReader.ReadError {
      throw Failure(message: error.message(in: language), code: .cannotRead)
    } catch let error as FileWriter.WriteError {
      throw Failure(message: error.message(in: language), code: .cannotWrite)
    } catch is Interruption {
      throw Failure(message: Self.interrupted[language], code: .interrupted)
    }
  }

  private func run(into target: Target) throws -> Result {
    var result = Result()
    let (store, isNew) =
      switch target {
      case .file(let store): (store, false)
      case .new(let store, _, _): (store, true)
      }
    let names = inputs.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
    let change = try store.importing(
      names.joined(separator: ", "), at: Environment.now, intoUnpublished: isNew,
      checking: Interruption.check
    ) { transaction in
      var hasNews = false
      for input in inputs {
        var run = ImportRun(input, into: transaction, settings)
        try run.run()
        result.reports.append(run.lines)
        result.rejected += run.report.counts.rejected
        hasNews = hasNews || run.hasNews
      }
      try settings.rejects?.finish()
      try Interruption.check()
      return hasNews && !isDryRun && (result.rejected == 0 || settings.keepsGoing)
    }
    result.isKept = change != nil
    result.backup = change?.backup
    return result
  }

  private static let interrupted = Phrase(
    id: "dihentikan; tidak ada yang diimpor", en: "interrupted; nothing was imported")
}

// MARK: - Where to

extension Importing {
  private func target() throws -> Target {
    guard let name = location.path else {
      throw Failure(message: Self.bundledStays[settings.language], code: .usage)
    }
    if FileReader.exists(name) { return .file(try RegistryStore.open(name)) }
    var registry = Registry()
    if case .own = location { registry = try BundledData.registry(countries: settings.countries) }
    // The registry gets its name when the import is done, so that one that fails leaves nothing behind.
    let path = try RegistryStore.finalPlace(of: name)
    FileWriter.removeAbandoned(path, ending: Self.sign)
    let temporary = path + Self.unfinished
    let folders = FileWriter.missingFolders(above: path)
    let store = try RegistryStore.create(
      temporary, holding: registry, at: Environment.now,
      summary: registry == Registry() ? "" : Change.fromBundled)
    return .new(store, path: path, folders: folders)
  }

  /// How the name of a registry ends that is not finished.
  private static let unfinished = sign + "\(Environment.processNumber)"
  private static let sign = ".importing-"

  private static let bundledStays = Phrase(
    id: "registri bawaan tidak dapat diubah; hapus '--registry bundled', atau pakai '--into BERKAS'",
    en: "the bundled registry cannot be changed; leave out '--registry bundled', or use '--into FILE'")

  /// Gives a new registry its name.
  private func publish(_ target: Target) throws {
    guard case .new(let store, let path, _) = target else { return }
    guard try store.publish(as: path) else {
      throw Failure(message: Self.madeMeanwhile(path)[settings.language], code: .temporary)
    }
  }

  private static func madeMeanwhile(_ path: String) -> Phrase {
    Phrase(
      id: "'\(path)' baru saja dibuat oleh program lain; tidak ada yang diimpor: ulangi",
      en: "'\(path)' has just been made by another program; nothing was imported: try again")
  }

  private func discard(_ target: Target) {
    switch target {
    case .file(let store): store.close()
    case .new(let store, _, let folders):
      store.close()
      FileWriter.removeDatabase(store.path)
      FileWriter.removeEmpty(folders)
    }
  }
}
