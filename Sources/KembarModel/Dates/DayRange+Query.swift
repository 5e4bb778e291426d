extension DayRange {
  /// Reads the days that a query asks for, as in `signed:2016-11..2018` or `ends:<180d`.
  ///
  /// With 2023-07-03 as `today`:
  ///
  /// | query | days |
  /// | --- | --- |
  /// | `2016` `2016-11` `2016-11-16` `201X` | all of the year, the month, the day, the decade |
  /// | `2016-11..2018` | 2016-11-01 to 2018-12-31 |
  /// | `2016..` `>=2016` | 2016-01-01 and later |
  /// | `..2018` `<=2018` | 2018-12-31 and earlier |
  /// | `>2020` | 2021-01-01 and later: after the end of 2020 |
  /// | `<2020` | 2019-12-31 and earlier: before the beginning of 2020 |
  /// | `<180d` `<=180d` | 2023-07-03 to 2023-12-30: from today to 180 days ahead, both included |
  /// | `>180d` | 2023-12-31 and later: after those |
  /// | `>=180d` | 2023-12-30 and later: at least 180 days ahead |
  /// | `<2w` `<6m` `<1y` | the same with weeks, months, years; 31 August plus 6 months is 28 February |
  ///
  /// - Parameters:
  ///   - query: one of the above, without spaces; counts have at most five digits.
  ///   - today: where counting starts.
  /// - Throws: ``EDTF/ParseError``, also for dates that do not exist and for ranges that end before they start.
  package init(query: String, today: Day) throws(EDTF.ParseError) {
    self = try DateReader.read(query, expecting: .range) { (reader) throws(DateReader.Failure) in
      try reader.dayRange(today: today)
    }
  }
}

extension DateReader {
  fileprivate mutating func dayRange(today: Day) throws(Failure) -> DayRange {
    if let comparison = takeComparison() {
      if let day = takeDayAhead(of: today) { return comparison.range(from: today, to: day) }
      return comparison.range(with: try calendarDate())
    }
    if takePair(of: ".") {
      return DayRange(lower: nil, upper: try calendarDate().latest)
    }
    let start = try calendarDate()
    guard takePair(of: ".") else { return start.days }
    if isAtEnd { return DayRange(lower: start.earliest, upper: nil) }

    let endPosition = position
    let end = try calendarDate()
    if end.latest < start.earliest { throw failure(.endBeforeStart, at: endPosition) }
    return DayRange(lower: start.earliest, upper: end.latest)
  }

  private mutating func takeComparison() -> Comparison? {
    if take("<") { return take("=") ? .lessOrEqual : .less }
    if take(">") { return take("=") ? .greaterOrEqual : .greater }
    return nil
  }

  /// The day that is `180d`, `2w`, `6m` or `1y` after today; nil where none of these is written.
  private mutating func takeDayAhead(of today: Day) -> Day? {
    let start = position
    var count = 0
    while position - start < 5, let digit = takeDigit() { count = 10 * count + digit }
    if position > start {
      if take("d") { return today.adding(days: count) }
      if take("w") { return today.adding(days: 7 * count) }
      if take("m") { return today.adding(months: count) }
      if take("y") { return today.adding(months: 12 * count) }
    }
    goBack(to: start)
    return nil
  }
}

private enum Comparison {
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual

  func range(with date: EDTF.CalendarDate) -> DayRange {
    switch self {
    case .less: DayRange(lower: nil, upper: date.earliest.adding(days: -1))
    case .lessOrEqual: DayRange(lower: nil, upper: date.latest)
    case .greater: DayRange(lower: date.latest.adding(days: 1), upper: nil)
    case .greaterOrEqual: DayRange(lower: date.earliest, upper: nil)
    }
  }

  func range(from today: Day, to day: Day) -> DayRange {
    switch self {
    case .less, .lessOrEqual: DayRange(lower: today, upper: day)
    case .greater: DayRange(lower: day.adding(days: 1), upper: nil)
    case .greaterOrEqual: DayRange(lower: day, upper: nil)
    }
  }
}
