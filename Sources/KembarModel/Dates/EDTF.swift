/// A date as exact as its source states it, written after ISO 8601-2:2019 (Extended Date/Time Format).
///
/// | text | meaning |
/// | --- | --- |
/// | `2023-07-03` `2023-07` `2023` | a day, a month, a year (0001 to 9999) |
/// | `2022-09-14T22:55` `2022-09-14T22:55:41` | a day with its local time |
/// | `2022-09-14T22:55Z` `2022-09-14T22:55+07:00` | the same, with the shift from UTC |
/// | `2016?` `2016~` `2016%` | uncertain, approximate, both |
/// | `201X` `20XX` `2016-XX` `2016-11-XX` | year, month or day not specified: one of the 2010s, … |
/// | `[2018-04-09,2018-04-12]` | one of these |
/// | `[2016-11-16..2016-11-19]` `[..2016]` `[2016..]` | one day of the range |
/// | `[2014,2016..2018]` | one of both |
/// | `2019-03/2022-09` | an interval, all of it |
/// | `2019/..` `../2019` | an interval with an open end or beginning |
/// | `2019/` `/2019` | an interval whose end or beginning is unknown |
///
/// Dates in sets and intervals may be uncertain, approximate or unspecified themselves. Nothing else is a date
/// here, not even what the standard allows beyond this: seasons, `2016-XX-XX`, years of other lengths, spaces,
/// a qualifier before a date or within it.
package struct EDTF: Hashable, Sendable {
  let form: Form

  /// Reads a date; the whole text must be one, without spaces around it.
  ///
  /// - Parameter text: a date in one of the forms above.
  /// - Throws: ``ParseError``, also for dates that do not exist and for ranges that end before they start.
  package init(_ text: String) throws(ParseError) {
    form = try DateReader.read(text, expecting: .date) { (reader) throws(DateReader.Failure) in
      try reader.form()
    }
  }

  /// A single day, or `nil` for one outside of the years 0001 to 9999.
  package init?(_ day: Day) {
    guard let date = try? EDTF(day.description) else { return nil }
    self = date
  }
}

extension EDTF {
  /// What a text says, in one to one correspondence with it.
  enum Form: Hashable, Sendable {
    case date(CalendarDate)
    case dateTime(CalendarDate, TimeOfDay)
    case interval(CalendarDate, CalendarDate)
    case intervalFrom(CalendarDate, end: MissingEnd)
    case intervalUntil(CalendarDate, start: MissingEnd)
    case oneOf([Member])
  }

  /// What stands at the end of an interval in place of a date.
  enum MissingEnd: Hashable, Sendable {
    /// `..`: there is none.
    case open
    /// Nothing: it is not known.
    case unknown
  }

  /// One possibility of a one-of set.
  enum Member: Hashable, Sendable {
    case date(CalendarDate)
    case range(CalendarDate, CalendarDate)
    case orEarlier(CalendarDate)
    case orLater(CalendarDate)

    var days: DayRange {
      switch self {
      case .date(let date): date.days
      case .range(let start, let end): DayRange(lower: start.earliest, upper: end.latest)
      case .orEarlier(let date): DayRange(lower: nil, upper: date.latest)
      case .orLater(let date): DayRange(lower: date.earliest, upper: nil)
      }
    }
  }
}

extension EDTF {
  /// The first day that this date may mean, or nil where its beginning is open or unknown.
  ///
  /// `2016` gives 2016-01-01. The day is the one written: neither a time's shift from UTC moves it, nor that it
  /// is uncertain or approximate.
  package var earliest: Day? {
    days.lower
  }

  /// The last day that this date may mean, or nil where its end is open or unknown; `2016` gives 2016-12-31.
  package var latest: Day? {
    days.upper
  }

  /// Whether this is one single day, neither uncertain nor approximate.
  package var isExact: Bool {
    guard let earliest, earliest == latest else { return false }
    return !isUncertain && !isApproximate
  }

  /// Whether the date, or any date in the set or interval, is uncertain (`?` or `%`).
  package var isUncertain: Bool {
    contains { $0.isUncertain }
  }

  /// Whether the date, or any date in the set or interval, is approximate (`~` or `%`).
  package var isApproximate: Bool {
    contains { $0.isApproximate }
  }

  /// Whether this date may lie in the range: whether one of the days that it may mean does.
  ///
  /// A one-of set is asked member by member, so a range that falls between two members does not match. An
  /// interval matches where it overlaps the range; an end that is open or unknown may lie anywhere.
  package func couldBe(in range: DayRange) -> Bool { possibleDays.contains { $0.overlaps(range) } }

  /// The spans of days that this date may lie in: one for each member of a one-of set, in its order; one for all else.
  package var possibleDays: [DayRange] {
    switch form {
    case .oneOf(let members): members.map(\.days)
    default: [days]
    }
  }

  private var days: DayRange {
    switch form {
    case .date(let date), .dateTime(let date, _):
      return date.days
    case .interval(let start, let end):
      return DayRange(lower: start.earliest, upper: end.latest)
    case .intervalFrom(let start, _):
      return DayRange(lower: start.earliest, upper: nil)
    case .intervalUntil(let end, _):
      return DayRange(lower: nil, upper: end.latest)
    case .oneOf(let members):
      let bounds = members.lazy.map(\.days)
      let isOpen = (start: bounds.contains { $0.lower == nil }, end: bounds.contains { $0.upper == nil })
      return DayRange(
        lower: isOpen.start ? nil : bounds.compactMap(\.lower).min(),
        upper: isOpen.end ? nil : bounds.compactMap(\.upper).max()
      )
    }
  }

  private func contains(where isMatch: (CalendarDate) -> Bool) -> Bool {
    switch form {
    case .date(let date), .dateTime(let date, _), .intervalFrom(let date, _), .intervalUntil(let date, _):
      return isMatch(date)
    case .interval(let start, let end):
      return isMatch(start) || isMatch(end)
    case .oneOf(let members):
      return members.contains { member in
        switch member {
        case .date(let date), .orEarlier(let date), .orLater(let date): isMatch(date)
        case .range(let start, let end): isMatch(start) || isMatch(end)
        }
      }
    }
  }
}

extension EDTF: Comparable {
  /// Whether the left date is sorted before the right one: by first possible day, then by last, then by text.
  ///
  /// An open or unknown beginning comes before every day and an open or unknown end after every day, so that
  /// these are in order: `[..2016]`, `../2019`, `2016-01-01`, `2016-01`, `2016`, `2016?`, `2016/..`, `2016-02`.
  package static func < (left: EDTF, right: EDTF) -> Bool {
    let (leftDays, rightDays) = (left.days, right.days)
    if leftDays.lower != rightDays.lower {
      return (leftDays.lower?.number ?? .min) < (rightDays.lower?.number ?? .min)
    }
    if leftDays.upper != rightDays.upper {
      return (leftDays.upper?.number ?? .max) < (rightDays.upper?.number ?? .max)
    }
    return left.form != right.form && left.description < right.description
  }
}
