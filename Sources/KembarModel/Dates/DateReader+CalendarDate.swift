extension DateReader {
  /// A year, month or day with its qualifier: `2016`, `2016-11?`, `201X~`.
  mutating func qualifiedDate() throws(Failure) -> EDTF.CalendarDate {
    var date = try calendarDate()
    if take("%") {
      date.isUncertain = true
      date.isApproximate = true
    } else if take("?") {
      date.isUncertain = true
    } else if take("~") {
      date.isApproximate = true
    }
    return date
  }

  /// A year, month or day without qualifier: `2016`, `2016-11`, `2016-11-16`, `201X`, `2016-XX`.
  mutating func calendarDate() throws(Failure) -> EDTF.CalendarDate {
    var date = try year()
    guard date.precision == .year, take("-") else { return date }

    let monthStart = position
    if takePair(of: "X") {
      date.precision = .unspecifiedMonth
      if isNext("-") { throw failure(.dayWithoutMonth, at: monthStart) }
      return date
    }
    guard let month = takeTwoDigits() else { throw failure(.unreadable) }
    guard 1...12 ~= month else { throw failure(.noMonth(month), at: monthStart) }
    date.month = UInt8(month)
    date.precision = .month
    guard take("-") else { return date }

    let dayStart = position
    if takePair(of: "X") {
      date.precision = .unspecifiedDay
      return date
    }
    guard let day = takeTwoDigits() else { throw failure(.unreadable) }
    let year = Int(date.year)
    guard day >= 1, day <= Day.count(inMonth: month, year: year) else {
      throw failure(.noDay(day, month: month, year: year), at: dayStart)
    }
    date.day = UInt8(day)
    date.precision = .day
    return date
  }

  /// `2016`, `201X` or `20XX`.
  private mutating func year() throws(Failure) -> EDTF.CalendarDate {
    let start = position
    guard let century = takeTwoDigits() else { throw failure(.unreadable) }
    if takePair(of: "X") { return .init(year: UInt16(100 * century), precision: .century) }

    guard let decade = takeDigit() else { throw failure(.unreadable) }
    let firstYear = 100 * century + 10 * decade
    if take("X") { return .init(year: UInt16(firstYear), precision: .decade) }

    guard let year = takeDigit() else { throw failure(.unreadable) }
    guard firstYear + year > 0 else { throw failure(.yearZero, at: start) }
    return .init(year: UInt16(firstYear + year), precision: .year)
  }
}
