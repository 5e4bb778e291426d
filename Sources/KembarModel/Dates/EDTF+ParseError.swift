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
  /// The message in English.
  package var description: String { message(in: .english) }

  /// One sentence, without a full stop, that says what is wrong and what to write instead.
  ///
  ///     '2023-13-01' is not a date: there is no month 13; write dates as 2023-07-03, 2023-07 or 2023
  ///     '2023-13-01' bukan tanggal: bulan 13 tidak ada; tulis tanggal seperti 2023-07-03, 2023-07, atau 2023
  package func message(in language: Language) -> String {
    let text = text.excerpt
    let colon = reason == .unreadable ? "" : ": "
    let sentence = Phrase(
      id:
        "'\(text)' bukan \(noun[.indonesian])\(colon)\(explanation[.indonesian]); tulis \(advice[.indonesian])",
      en: "'\(text)' is not \(noun[.english])\(colon)\(explanation[.english]); write \(advice[.english])")
    return sentence[language]
  }

  private var noun: Phrase {
    switch expectation {
    case .date: Phrase(id: "tanggal", en: "a date")
    case .range: Phrase(id: "tanggal atau rentang", en: "a date or range")
    }
  }

  private var explanation: Phrase {
    switch reason {
    case .unreadable: Phrase(id: "", en: "")
    case .unreadableTime: Phrase(id: "waktunya tidak terbaca", en: "the time cannot be read")
    case .unreadableSet: Phrase(id: "himpunannya tidak terbaca", en: "the set cannot be read")
    case .yearZero: Phrase(id: "tahun 0 tidak ada", en: "there is no year 0")
    case .noMonth(let month): Phrase(id: "bulan \(month) tidak ada", en: "there is no month \(month)")
    case .noDay(let day, let month, let year):
      Phrase(
        id: "\(DateWords.indonesian.months[month - 1]) \(year) tidak memiliki tanggal \(day)",
        en: "\(DateWords.english.months[month - 1]) \(year) has no day \(day)")
    case .dayWithoutMonth: Phrase(id: "tanggal memerlukan bulan", en: "a day needs its month")
    case .noHour(let hour): Phrase(id: "jam \(hour) tidak ada", en: "there is no hour \(hour)")
    case .noMinute(let minute): Phrase(id: "menit \(minute) tidak ada", en: "there is no minute \(minute)")
    case .noSecond(let second): Phrase(id: "detik \(second) tidak ada", en: "there is no second \(second)")
    case .noEnds: Phrase(id: "kedua ujungnya bukan tanggal", en: "neither end is a date")
    case .endBeforeStart: Phrase(id: "berakhir sebelum dimulai", en: "it ends before it starts")
    }
  }

  private var advice: Phrase {
    switch reason {
    case .unreadable where expectation == .range:
      Phrase(
        id: "2016, 2016-11, 2016-11-16, 2016..2018, >=2020, atau <180d",
        en: "2016, 2016-11, 2016-11-16, 2016..2018, >=2020 or <180d")
    case .unreadable, .noMonth, .noDay:
      Phrase(
        id: "tanggal seperti 2023-07-03, 2023-07, atau 2023",
        en: "dates as 2023-07-03, 2023-07 or 2023")
    case .unreadableTime, .noHour, .noMinute, .noSecond:
      Phrase(
        id: "waktu seperti 2022-09-14T22:55 atau 2022-09-14T22:55:41, lalu Z atau +07:00 jika diketahui",
        en: "times as 2022-09-14T22:55 or 2022-09-14T22:55:41, then Z or +07:00 if known")
    case .unreadableSet:
      Phrase(
        id: "himpunan seperti [2018-04-09,2018-04-12] dan rentang seperti [2016-11-16..2016-11-19]",
        en: "sets as [2018-04-09,2018-04-12] and ranges as [2016-11-16..2016-11-19]")
    case .yearZero: Phrase(id: "tahun dari 0001 sampai 9999", en: "years from 0001 to 9999")
    case .dayWithoutMonth:
      Phrase(
        id: "2016 atau 2016-XX jika bulannya tidak diketahui",
        en: "2016 or 2016-XX where the month is not known")
    case .noEnds:
      Phrase(
        id: "interval seperti 2019-03/2022-09, 2019/.., atau ../2019",
        en: "intervals as 2019-03/2022-09, 2019/.. or ../2019")
    case .endBeforeStart: Phrase(id: "tanggal yang lebih awal di depan", en: "the earlier date first")
    }
  }
}
