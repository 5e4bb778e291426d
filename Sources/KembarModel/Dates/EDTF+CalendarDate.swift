extension EDTF {
  /// A year, month or day, possibly with unspecified digits: the part that all forms are made of.
  struct CalendarDate: Hashable, Sendable {
    /// How much of the date is written, and where unspecified digits stand.
    enum Precision: Hashable, Sendable {
      /// `20XX`
      case century
      /// `201X`
      case decade
      /// `2016`
      case year
      /// `2016-XX`
      case unspecifiedMonth
      /// `2016-11`
      case month
      /// `2016-11-XX`
      case unspecifiedDay
      /// `2016-11-16`
      case day
    }

    /// The year as written, with 0 for unspecified digits: 2010 for `201X`.
    var year: UInt16
    /// The month, 0 where it is not written or unspecified.
    var month: UInt8 = 0
    /// The day of the month, 0 where it is not written or unspecified.
    var day: UInt8 = 0
    var precision: Precision
    var isUncertain = false
    var isApproximate = false

    var isQualified: Bool { isUncertain || isApproximate }

    /// The first year of the century or decade; 1 where that would be 0, which is no year here.
    var firstYear: Int { max(1, Int(year)) }

    /// The last year of the century or decade.
    var lastYear: Int {
      switch precision {
      case .century: Int(year) + 99
      case .decade: Int(year) + 9
      default: Int(year)
      }
    }

    var earliest: Day {
      Day(valid: firstYear, month == 0 ? 1 : Int(month), day == 0 ? 1 : Int(day))
    }

    var latest: Day {
      let lastMonth = month == 0 ? 12 : Int(month)
      return Day(
        valid: lastYear, lastMonth, day == 0 ? Day.count(inMonth: lastMonth, year: lastYear) : Int(day))
    }

    var days: DayRange { DayRange(lower: earliest, upper: latest) }
  }

  /// A local time of day, to the minute or the second.
  struct TimeOfDay: Hashable, Sendable {
    /// How local time is related to UTC, as far as it is written.
    enum Shift: Hashable, Sendable {
      case unstated
      /// `Z`
      case utc
      /// `+07:00`, in minutes ahead of UTC.
      case ahead(minutes: Int16)
    }

    var hour: UInt8
    var minute: UInt8
    /// Nil where the time is written without seconds.
    var second: UInt8?
    var shift: Shift
  }
}
