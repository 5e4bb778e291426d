import KembarModel
import Search
import Store
import Synchronization

/// The agreements of a registry file, read one page after the other as they are shown.
final class StoredAgreements: AgreementCollection {
  private let store: RegistryStore
  private let numbers: RowNumbers
  /// What was read last, by the numbers of the records.
  private let known = Mutex<[Int: Agreement]>([:])
  /// More are forgotten all at once.
  private static let mostKnown = 2_000

  init(_ store: RegistryStore, numbers: RowNumbers) {
    self.store = store
    self.numbers = numbers
  }

  var count: Int { numbers.count }

  func agreement(at row: Int) -> Agreement? {
    guard let number = numbers.number(ofRow: row) else { return nil }
    if let agreement = known.withLock({ $0[number] }) { return agreement }
    prepare([row])
    return known.withLock { $0[number] }
  }

  func row(of id: String) -> Int? {
    // A file that cannot be read any more is told of where it is read anew.
    let number = try? store.read { try $0.agreementNumber(ofID: id) }
    return number.flatMap(\.self).flatMap(numbers.row)
  }

  func prepare(_ rows: [Int]) {
    let wanted = rows.compactMap(numbers.number)
    let missing = known.withLock { known in wanted.filter { known[$0] == nil } }
    guard !missing.isEmpty, let found = try? store.read({ try $0.agreements(missing) }) else { return }
    known.withLock { known in
      if known.count + found.count > Self.mostKnown { known = known.filter { wanted.contains($0.key) } }
      known.merge(found) { $1 }
    }
  }
}
