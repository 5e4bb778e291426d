import KembarModel

/// Dates as numbers, in which days are compared and counted without reading them.
///
/// A day, a month or a year is its digits in 14, 4 and 5 bits, with 0 for what is not said; 0 is no date at all. All
/// other dates, such as one of several days, are below 0 and refer to a list of spans.
struct DateCodes: Hashable, Sendable {
  /// For each date that is none of these, where its spans begin; and the end of the last one's.
  private(set) var starts: [Int32] = [0]
  /// The first and the last days of the spans, `.min` and `.max` where they are open.
  private(set) var lowers: [Int32] = []
  private(set) var uppers: [Int32] = []
  private var known: [[Int32]: Int32] = [:]

  init() {}

  /// Takes the spans as they were stored; `nil` where they do not fit together.
  init?(starts: [Int32], lowers: [Int32], uppers: [Int32]) {
    guard lowers.count == uppers.count, starts.areStarts(of: lowers.count) else { return nil }
    (self.starts, self.lowers, self.uppers) = (starts, lowers, uppers)
  }

  /// How many dates have a list of spans.
  var count: Int { starts.count - 1 }

  /// The number of a date; `nil` has 0.
  mutating func code(_ date: EDTF?) -> Int32 {
    guard let date else { return 0 }
    let spans = date.possibleDays
    if spans.count == 1, let code = Self.code(ofWhole: spans[0]) { return code }
    return code(
      ofSpans: spans.flatMap { [$0.lower.map(Self.code) ?? .min, $0.upper.map(Self.code) ?? .max] })
  }

  /// The number of a date that has another number elsewhere.
  mutating func code(_ code: Int32, of other: DateCodes) -> Int32 {
    guard code < 0, -Int(code) <= other.count else { return max(code, 0) }
    let spans = Int(other.starts[-Int(code) - 1])..<Int(other.starts[-Int(code)])
    return self.code(ofSpans: spans.flatMap { [other.lowers[$0], other.uppers[$0]] })
  }

  /// The number of a date that lies in one of some spans, each given by its ends.
  private mutating func code(ofSpans ends: [Int32]) -> Int32 {
    if let code = known[ends] { return code }
    for (index, end) in ends.enumerated() {
      if index.isMultiple(of: 2) { lowers.append(end) } else { uppers.append(end) }
    }
    starts.append(Int32(lowers.count))
    known[ends] = Int32(1 - starts.count)
    return Int32(1 - starts.count)
  }

  /// The number of a day.
  static func code(_ day: Day) -> Int32 {
    let (year, month, day) = day.civil
    return Int32(clamping: year << 9 | month << 5 | day)
  }

  /// The year of a day's number.
  static func year(_ code: Int32) -> Int { Int(code >> 9) }

  /// The number of a span that is one day, one month or one year of those that have four digits.
  private static func code(ofWhole span: DayRange) -> Int32? {
    guard let lower = span.lower, let upper = span.upper else { return nil }
    let first = code(lower)
    guard (1...9999).contains(year(first)) else { return nil }
    if lower == upper { return first }
    let last = code(upper)
    if first & 31 == 1, first >> 5 == last >> 5,
      Int(last & 31) == Day.count(inMonth: Int(first >> 5 & 15), year: year(first))
    {
      return first & ~31
    }
    return first & 511 == 1 << 5 | 1 && first >> 9 == last >> 9 && last & 511 == 12 << 5 | 31
      ? first & ~511 : nil
  }

  /// Whether a date may lie in a span, after ``KembarModel/EDTF/couldBe(in:)``; no date lies in any.
  func isPossible(_ code: Int32, from lower: Int32, to upper: Int32) -> Bool {
    if code > 0 { return code <= upper && Self.filled(code) >= lower }
    guard code < 0, -Int(code) <= count else { return false }
    let spans = Int(starts[-Int(code) - 1])..<Int(starts[-Int(code)])
    return spans.contains { lowers[$0] <= upper && uppers[$0] >= lower }
  }

  /// No day of the span comes after it: 31 and month 12 stand for what is not said.
  private static func filled(_ code: Int32) -> Int32 {
    code | (code & 31 == 0 ? 31 : 0) | (code & 0b1_1110_0000 == 0 ? 12 << 5 : 0)
  }

  /// The first and the last day that a date may mean, by which dates are sorted.
  ///
  /// An open end counts as the other one; `nil` where there is no date, or both ends are open.
  func bounds(_ code: Int32) -> (first: Int32, last: Int32)? {
    if code > 0 {
      let month = code >> 5 & 15
      if month == 0 { return (code | 1 << 5 | 1, code | 12 << 5 | 31) }
      guard code & 31 == 0 else { return (code, code) }
      return (code | 1, code | Int32(Day.count(inMonth: Int(month), year: Self.year(code))))
    }
    guard let (lower, upper) = ends(code), lower > .min || upper < .max else { return nil }
    let first = lower > .min ? lower : upper
    return (first, max(first, upper < .max ? upper : first))
  }

  /// The first and the last year of a date whose ends are both known; `nil` for all others.
  func years(_ code: Int32) -> ClosedRange<Int>? {
    if code > 0 { return Self.year(code)...Self.year(code) }
    guard let (lower, upper) = ends(code), lower > .min, upper < .max else { return nil }
    return Self.year(lower)...max(Self.year(lower), Self.year(upper))
  }

  private func ends(_ code: Int32) -> (lower: Int32, upper: Int32)? {
    guard code < 0, -Int(code) <= count else { return nil }
    let spans = Int(starts[-Int(code) - 1])..<Int(starts[-Int(code)])
    guard let lower = lowers[spans].min(), let upper = uppers[spans].max() else { return nil }
    return (lower, upper)
  }

  static func == (left: Self, right: Self) -> Bool {
    (left.starts, left.lowers, left.uppers) == (right.starts, right.lowers, right.uppers)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(lowers) }
}

extension DayRange {
  /// The numbers of its ends.
  var codes: (lower: Int32, upper: Int32) {
    (lower.map(DateCodes.code) ?? .min, upper.map(DateCodes.code) ?? .max)
  }
}

extension [Int32] {
  /// Whether these can be where lists begin that share an array of so many numbers, and where the last one ends.
  func areStarts(of count: Int) -> Bool {
    guard first == 0, let last, Int(last) == count else { return false }
    return zip(self, dropFirst()).allSatisfy { $0 <= $1 }
  }
}
