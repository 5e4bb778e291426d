import Dispatch
import Glibc
import Testing

@testable import kembar

/// What is read on a second thread comes as if it were read on the first.
struct ReadAheadTests {
  private struct Failure: Error, Equatable {
    var place: Int
  }

  private static func numbers(_ count: Int, endingIn failure: Failure? = nil) -> ReadAhead<Int> {
    ReadAhead(of: 0) { next in
      guard next < count else {
        if let failure { throw failure }
        return nil
      }
      next += 1
      return next
    }
  }

  @Test(arguments: [0, 1, 127, 128, 129, 5_000])
  func everythingComesInItsOrder(count: Int) throws {
    let numbers = Self.numbers(count)
    var taken: [Int] = []
    while let number = try numbers.next(checking: {}) { taken.append(number) }
    #expect(taken == Array(0..<count).map { $0 + 1 })
    #expect(try numbers.next(checking: {}) == nil)
  }

  @Test(arguments: [0, 1, 128, 1_000])
  func anErrorComesBehindWhatWasMadeBefore(count: Int) throws {
    let numbers = Self.numbers(count, endingIn: Failure(place: count))
    for number in 0..<count { #expect(try numbers.next(checking: {}) == number + 1) }
    #expect(throws: Failure(place: count)) { try numbers.next(checking: {}) }
    #expect(throws: Failure(place: count)) { try numbers.next(checking: {}) }
  }

  @Test func theThreadIsOnlySoFarAhead() throws {
    let made = Mark()
    let endless = ReadAhead(of: 0) { next in
      next += 1
      made.number = next
      return next
    }
    #expect(try endless.next(checking: {}) == 1)
    // The first batch is taken, sixteen wait, and one more waits for room.
    while made.number < 128 * 18 { usleep(1_000) }
    usleep(20_000)
    #expect(made.number == 128 * 18)
  }

  @Test func waitingCanBeGivenUp() throws {
    let isOver = Mark()
    let slow = ReadAhead<Int>(of: 0) { _ in
      while isOver.number == 0 { usleep(1_000) }
      return nil
    }
    defer { isOver.number = 1 }
    #expect(throws: Failure(place: 7)) { try slow.next(checking: { throw Failure(place: 7) }) }
  }
}

/// A number that one thread sets and another one sees.
private final class Mark: @unchecked Sendable {
  private let access = DispatchQueue(label: "a number")
  private var value = 0

  var number: Int {
    get { access.sync { value } }
    set { access.sync { value = newValue } }
  }
}
