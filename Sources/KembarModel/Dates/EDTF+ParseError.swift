extension EDTF {
  /// Why a text is not a date, or not a range of dates in a query, and where in it.
  package struct ParseError: Error, Hashable, Sendable {
    /// What the text was read as.
    package enum Expectation: Hashable, Sendable {
      /// A date of the registry.
      case date
      /// A date or range of dates in a query.
      case range
    }

    /// What is wrong with the text.
    package enum Reason: Hashable, Sendable {
      /// It does not have the form of a date, or does not end where the date does.
      case unreadable
      /// What follows `T` does not have the form of a time.
      case unreadableTime
      /// What follows `[` does not have the form of a set.
      case unreadableSet
      /// The year is 0000.
      case yearZero
      /// The year has no such month.
      case noMonth(Int)
      /// The month has no such day.
      case noDay(Int, month: Int, year: Int)
      /// A day is written after an unspecified month.
      case dayWithoutMonth
      /// The hour, of the time or of its shift from UTC, is not in 0…23.
      case noHour(Int)
      /// The minute, of the time or of its shift from UTC, is not in 0…59.
      case noMinute(Int)
      /// The second is not in 0…59.
      case noSecond(Int)
      /// Neither end of an interval is a date.
      case noEnds
      /// The end of a range or interval is before its start.
      case endBeforeStart
    }

    /// The text that was read.
    package let text: String
    /// What the text was read as.
    package let expectation: Expectation
    /// How many characters of the text come before the place that is wrong.
    package let offset: Int
    /// What is wrong at that place.
    package let reason: Reason
  }
}

extension EDTF.ParseError: CustomStringConvertible {
  /// One sentence, without a full stop, that says what is wrong and what to write instead.
  ///
  /// `'2023-13-01' is not a date: there is no month 13; write dates as 2023-07-03, 2023-07 or 2023`
  package var description: String {
    let noun = expectation == .date ? "a date" : "a date or range"
    let colon = explanation.isEmpty ? "" : ": "
    return "'\(excerpt)' is not \(noun)\(colon)\(explanation); write \(advice)"
  }

  private var explanation: String {
    switch reason {
    case .unreadable: ""
    case .unreadableTime: "the time cannot be read"
    case .unreadableSet: "the set cannot be read"
    case .yearZero: "there is no year 0"
    case .noMonth(let month): "there is no month \(month)"
    case .noDay(let day, let month, let year):
      "\(DateWords.english.months[month - 1]) \(year) has no day \(day)"
    case .dayWithoutMonth: "a day needs its month"
    case .noHour(let hour): "there is no hour \(hour)"
    case .noMinute(let minute): "there is no minute \(minute)"
    case .noSecond(let second): "there is no second \(second)"
    case .noEnds: "neither end is a date"
    case .endBeforeStart: "it ends before it starts"
    }
  }

  private var advice: String {
    switch reason {
    case .unreadable where expectation == .range:
      "2016, 2016-11, 2016-11-16, 2016..2018, >=2020 or <180d"
    case .unreadable, .noMonth, .noDay:
      "dates as 2023-07-03, 2023-07 or 2023"
    case .unreadableTime, .noHour, .noMinute, .noSecond:
      "times as 2022-09-14T22:55 or 2022-09-14T22:55:41, then Z or +07:00 if known"
    case .unreadableSet:
      "sets as [2018-04-09,2018-04-12] and ranges as [2016-11-16..2016-11-19]"
    case .yearZero: "years from 0001 to 9999"
    case .dayWithoutMonth: "2016 or 2016-XX where the month is not known"
    case .noEnds: "intervals as 2019-03/2022-09, 2019/.. or ../2019"
    case .endBeforeStart: "the earlier date first"
    }
  }

  /// The text, or the beginning of a text that is too long for a message.
  private var excerpt: String {
    let limit = 40
    let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
    return end == text.endIndex ? text : text[..<end] + "…"
  }
}
