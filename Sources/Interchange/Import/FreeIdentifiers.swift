/// Gives out ids that nothing else has.
struct FreeIdentifiers {
  private var taken: Set<String>
  /// The number to try next, for ids that were wanted more than once.
  private var next: [String: Int] = [:]

  init(taken: some Sequence<String>) {
    self.taken = Set(taken)
  }

  /// The id that is wanted, or where it is taken, with the first number from 2 that makes it free.
  ///
  ///     springfield-us, springfield-us-2, springfield-us-3
  mutating func take(_ wanted: String) -> String {
    if taken.insert(wanted).inserted { return wanted }
    var number = next[wanted] ?? 2
    while !taken.insert("\(wanted)-\(number)").inserted { number += 1 }
    next[wanted] = number + 1
    return "\(wanted)-\(number)"
  }
}
