/// A calendar day of the proleptic Gregorian calendar, without time or time zone.
///
/// The Gregorian rules hold for all years, also for those before 1582; the year before 1 is 0 (ISO 8601).
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01, which is 0; negative before it.
  package let number: Int32

  /// The day that lies `number` days after 1970-01-01.
  package init(number: Int32) {
    self.number = number
  }

  /// The day with this date, or nil where there is none, such as 30 February, or none that has a number.
  package init?(year: Int, month: Int, day: Int) {
    guard year.magnitude < 10_000_000, day >= 1, day <= Self.count(inMonth: month, year: year) else {
      return nil
    }
    guard let number = Int32(exactly: Self.number(year, month, day)) else { return nil }
    self.init(number: number)
  }

  /// The day with a date that is known to exist, in a year within ±10,000,000.
  init(valid year: Int, _ month: Int, _ day: Int) {
    self.init(number: Int32(clamping: Self.number(year, month, day)))
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Years are counted from March, so that the leap day comes last and months follow one rule:
    // from March on they have 31 30 31 30 31 days, over and over, which makes 153 days in five months.
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = month > 2 ? month - 3 : month + 9
    let leapDays =
      marchYear.floorDivided(by: 4) - marchYear.floorDivided(by: 100) + marchYear.floorDivided(by: 400)
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    return 365 * marchYear + leapDays + dayOfYear - daysFromMarchOfYear0
  }

  /// How many days a month has, 28 to 31; 0 where `month` is not in 1…12.
  package static func count(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Whether the year has a 29 February: every fourth does, except three of four centuries.
  package static func isLeap(year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// From 0000-03-01 to 1970-01-01.
  private static let daysFromMarchOfYear0 = 719_468
}

extension Day {
  /// The year; 0 is the year before 1.
  package var year: Int { civil.year }

  /// The month, 1…12.
  package var month: Int { civil.month }

  /// The day of the month, 1…31.
  package var day: Int { civil.day }

  /// The day of the week after ISO 8601: 1 is Monday, 7 is Sunday.
  package var weekday: Int {
    let daysSinceAMonday = Int(number) + 3
    return daysSinceAMonday - 7 * daysSinceAMonday.floorDivided(by: 7) + 1
  }

  /// Year, month and day together, since each of them takes the whole computation.
  package var civil: (year: Int, month: Int, day: Int) {
    var rest = Int(number) + Self.daysFromMarchOfYear0
    // The last century of four and the last year of four are one day longer, hence the limit of 3.
    let cycles = rest.floorDivided(by: 146_097)
    rest -= 146_097 * cycles
    let centuries = min(rest / 36_524, 3)
    rest -= 36_524 * centuries
    let leapCycles = rest / 1_461
    rest -= 1_461 * leapCycles
    let years = min(rest / 365, 3)
    rest -= 365 * years
    let year = 400 * cycles + 100 * centuries + 4 * leapCycles + years

    let marchMonth = (5 * rest + 2) / 153
    let day = rest - (153 * marchMonth + 2) / 5 + 1
    return marchMonth < 10 ? (year, marchMonth + 3, day) : (year + 1, marchMonth - 9, day)
  }

  /// The day that many days later, earlier where negative; at most the last day that has a number.
  package func adding(days: Int) -> Day {
    let (sum, isOverflow) = Int(number).addingReportingOverflow(days)
    return Day(number: isOverflow ? (days < 0 ? .min : .max) : Int32(clamping: sum))
  }

  /// The same day of the month that many months later; the month's last day where it is too short.
  ///
  /// One month after 31 January is 28 or 29 February. `months` is within ±10,000,000.
  func adding(months: Int) -> Day {
    let date = civil
    let monthNumber = 12 * date.year + date.month - 1 + months
    let year = monthNumber.floorDivided(by: 12)
    let month = monthNumber - 12 * year + 1
    return Day(valid: year, month, min(date.day, Self.count(inMonth: month, year: year)))
  }
}

extension Day: Comparable {
  /// Whether the left day comes before the right one.
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The date after ISO 8601, such as `2023-07-03`.
  package var description: String {
    let date = civil
    var text = ""
    text.append(date.year, digits: 4)
    text.append("-")
    text.append(date.month, digits: 2)
    text.append("-")
    text.append(date.day, digits: 2)
    return text
  }
}

extension Int {
  /// The quotient rounded towards minus infinity, where `/` rounds towards zero; the divisor is positive.
  fileprivate func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self + 1) / divisor - 1
  }
}
