extension DateReader {
  /// A date in any of the forms of ``EDTF``.
  mutating func form() throws(Failure) -> EDTF.Form {
    if take("[") { return .oneOf(try members()) }
    if take("/") { return try interval(from: .unknown) }
    if takePair(of: ".") {
      guard take("/") else { throw failure(.unreadable) }
      return try interval(from: .open)
    }
    let date = try qualifiedDate()
    if take("/") { return try interval(from: date) }
    if date.precision == .day, !date.isQualified, take("T") { return .dateTime(date, try time()) }
    return .date(date)
  }

  private mutating func interval(from start: EDTF.MissingEnd) throws(Failure) -> EDTF.Form {
    if isAtEnd || isNext(".") { throw failure(.noEnds) }
    return .intervalUntil(try qualifiedDate(), start: start)
  }

  private mutating func interval(from start: EDTF.CalendarDate) throws(Failure) -> EDTF.Form {
    if isAtEnd { return .intervalFrom(start, end: .unknown) }
    if takePair(of: ".") { return .intervalFrom(start, end: .open) }
    return .interval(start, try date(notBefore: start))
  }

  /// The end of a range or interval.
  private mutating func date(notBefore start: EDTF.CalendarDate) throws(Failure) -> EDTF.CalendarDate {
    let endPosition = position
    let end = try qualifiedDate()
    if end.latest < start.earliest { throw failure(.endBeforeStart, at: endPosition) }
    return end
  }

  /// The members of a set, up to and including its `]`.
  private mutating func members() throws(Failure) -> [EDTF.Member] {
    var members = [try member(isFirst: true)]
    while take(",") {
      if case .orLater = members.last { throw failure(.unreadableSet, at: position - 1) }
      members.append(try member(isFirst: false))
    }
    guard take("]") else { throw failure(.unreadableSet) }
    return members
  }

  /// One member of a set; only the first may begin with `..`, as only the last may end so.
  private mutating func member(isFirst: Bool) throws(Failure) -> EDTF.Member {
    if isNext(",") || isNext("]") || isAtEnd { throw failure(.unreadableSet) }
    if isFirst, takePair(of: ".") {
      if isNext("]") { throw failure(.unreadableSet) }
      return .orEarlier(try qualifiedDate())
    }
    let start = try qualifiedDate()
    guard takePair(of: ".") else { return .date(start) }
    if isNext(",") || isNext("]") { return .orLater(start) }
    return .range(start, try date(notBefore: start))
  }

  /// What follows the `T`: `22:55`, `22:55:41`, either with `Z` or `+07:00`.
  private mutating func time() throws(Failure) -> EDTF.TimeOfDay {
    let (hour, minute) = try hourAndMinute()
    var second: UInt8?
    if take(":") {
      guard let value = takeTwoDigits() else { throw failure(.unreadableTime) }
      guard value < 60 else { throw failure(.noSecond(value), at: position - 2) }
      second = UInt8(value)
    }
    let shift = try shift()
    guard isAtEnd else { throw failure(.unreadableTime) }
    return EDTF.TimeOfDay(hour: UInt8(hour), minute: UInt8(minute), second: second, shift: shift)
  }

  private mutating func shift() throws(Failure) -> EDTF.TimeOfDay.Shift {
    if take("Z") { return .utc }
    let start = position
    let isBehind = isNext("-")
    guard take("+") || take("-") else { return .unstated }
    let (hours, minutes) = try hourAndMinute()
    let total = Int16(60 * hours + minutes)
    // ISO 8601 has no -00:00: no shift is written with a plus.
    if isBehind, total == 0 { throw failure(.unreadableTime, at: start) }
    return .ahead(minutes: isBehind ? -total : total)
  }

  private mutating func hourAndMinute() throws(Failure) -> (hour: Int, minute: Int) {
    guard let hour = takeTwoDigits() else { throw failure(.unreadableTime) }
    guard hour < 24 else { throw failure(.noHour(hour), at: position - 2) }
    guard take(":"), let minute = takeTwoDigits() else { throw failure(.unreadableTime) }
    guard minute < 60 else { throw failure(.noMinute(minute), at: position - 2) }
    return (hour, minute)
  }
}
