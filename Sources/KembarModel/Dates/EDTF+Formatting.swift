extension EDTF {
  /// Prints this date for people.
  ///
  /// | date | long, English | long, Indonesian | short, English |
  /// | --- | --- | --- | --- |
  /// | `2023-07-03` | 3 July 2023 | 3 Juli 2023 | 3 Jul 2023 |
  /// | `2016-10` | October 2016 | Oktober 2016 | Oct 2016 |
  /// | `2016` | 2016 | 2016 | 2016 |
  /// | `2022-09-14T22:55:41` | 14 September 2022, 22:55 | 14 September 2022, 22.55 | 14 Sep 2022 |
  /// | `2022-05-14T22:55+07:00` | 14 May 2022, 22:55 UTC+07:00 | 14 Mei 2022, 22.55 UTC+07.00 | 14 May 2022 |
  /// | `2016?` | 2016 (uncertain) | 2016 (tidak pasti) | 2016? |
  /// | `2016~` | about 2016 | sekitar 2016 | ~2016 |
  /// | `2016%` | about 2016 (uncertain) | sekitar 2016 (tidak pasti) | ~2016? |
  /// | `201X` | 2010s | 2010-an | 2010s |
  /// | `20XX` | 2000–2099 (year not stated) | 2000–2099 (tahun tidak disebutkan) | 2000–2099 |
  /// | `2016-XX` | 2016 (month not stated) | 2016 (bulan tidak disebutkan) | 2016 |
  /// | `2016-10-XX` | October 2016 (day not stated) | Oktober 2016 (tanggal tidak disebutkan) | Oct 2016 |
  /// | `[2018-04-09,2018-04-12]` | 9 or 12 April 2018 | 9 atau 12 April 2018 | 9 or 12 Apr 2018 |
  /// | `[2016-05-16..2016-05-19]` | between 16 and 19 May 2016 | antara 16 dan 19 Mei 2016 | 16–19 May 2016 |
  /// | `[..2016]` | 2016 or earlier | 2016 atau sebelumnya | ≤2016 |
  /// | `[2016..]` | 2016 or later | 2016 atau sesudahnya | ≥2016 |
  /// | `2019-03/2022-09` | March 2019 to September 2022 | Maret 2019 sampai September 2022 | Mar 2019–Sep 2022 |
  /// | `2019/..` | from 2019 | sejak 2019 | from 2019 |
  /// | `../2019` | until 2019 | sampai 2019 | until 2019 |
  /// | `2019/` | from 2019 (end not stated) | sejak 2019 (akhir tidak disebutkan) | 2019–? |
  /// | `/2019` | until 2019 (start not stated) | sampai 2019 (awal tidak disebutkan) | ?–2019 |
  ///
  /// Dates of the same precision that stand together share their month and year, unless one of them is uncertain
  /// or approximate. Seconds are not printed.
  package func formatted(in language: Language, style: DateStyle) -> String {
    DatePhrase(words: language.dateWords, style: style).text(of: form)
  }
}

/// Puts the words of one language together in one style.
private struct DatePhrase {
  let words: DateWords
  let style: DateStyle

  func text(of form: EDTF.Form) -> String {
    switch form {
    case .date(let date):
      text(of: date)
    case .dateTime(let date, let time):
      switch style {
      case .long: "\(text(of: date)), \(text(of: time))"
      case .short: text(of: date)
      case .moment: "\(text(of: date)) \(text(of: time))"
      }
    case .interval(let start, let end):
      range(start, end, long: ("", words.to))
    case .intervalFrom(let start, .open):
      "\(words.from) \(text(of: start))"
    case .intervalUntil(let end, .open):
      "\(words.until) \(text(of: end))"
    case .intervalFrom(let start, .unknown):
      style == .long
        ? "\(words.from) \(text(of: start, remark: words.endNotStated))" : "\(text(of: start))–?"
    case .intervalUntil(let end, .unknown):
      style == .long
        ? "\(words.until) \(text(of: end, remark: words.startNotStated))" : "?–\(text(of: end))"
    case .oneOf(let members):
      text(of: members)
    }
  }

  private func text(of members: [EDTF.Member]) -> String {
    let dates = members.compactMap { if case .date(let date) = $0 { date } else { nil } }
    if dates.count == members.count { return alternatives(texts(of: dates)) }
    return alternatives(members.map(text(of:)))
  }

  private func text(of member: EDTF.Member) -> String {
    switch (member, style) {
    case (.date(let date), _): text(of: date)
    case (.range(let start, let end), _): range(start, end, long: ("\(words.between) ", words.and))
    case (.orEarlier(let date), .long): "\(text(of: date)) \(words.orEarlier)"
    case (.orEarlier(let date), _): "≤\(text(of: date))"
    case (.orLater(let date), .long): "\(text(of: date)) \(words.orLater)"
    case (.orLater(let date), _): "≥\(text(of: date))"
    }
  }

  private func range(
    _ start: EDTF.CalendarDate, _ end: EDTF.CalendarDate, long: (before: String, within: String)
  ) -> String {
    let ends = texts(of: [start, end])
    return style == .long
      ? long.before + ends.joined(separator: " \(long.within) ") : ends.joined(separator: "–")
  }

  /// `a`, `a or b`, `a, b or c`.
  private func alternatives(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let comma = texts.count > 2 ? words.serialComma : ""
    return texts.dropLast().joined(separator: ", ") + "\(comma) \(words.or) \(last)"
  }
}

extension DatePhrase {
  /// The parts of a date that are printed, each with all before it.
  private enum Part: Comparable {
    case day
    case month
    case year
  }

  /// The dates in turn, with the month and year that all have in common only at the last.
  private func texts(of dates: [EDTF.CalendarDate]) -> [String] {
    guard let last = dates.last else { return [] }
    let others = dates.dropLast()
    var part = Part.year
    if dates.allSatisfy({ !$0.isQualified && $0.precision == last.precision && $0.year == last.year }) {
      switch last.precision {
      case .day: part = others.allSatisfy { $0.month == last.month } ? .day : .month
      case .month: part = .month
      default: break
      }
    }
    return others.map { text(of: $0, through: part) } + [text(of: last)]
  }

  /// One date with its qualifiers, and with what is to be remarked on it in parentheses.
  private func text(of date: EDTF.CalendarDate, through part: Part = .year, remark: String? = nil) -> String {
    let name = name(of: date, through: part)
    guard style == .long else {
      return (date.isApproximate ? "~" : "") + name + (date.isUncertain ? "?" : "")
    }
    let remarks = [notStated(in: date), date.isUncertain ? words.uncertain : nil, remark].compactMap(\.self)
    return (date.isApproximate ? "\(words.about) " : "") + name
      + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }

  private func name(of date: EDTF.CalendarDate, through part: Part) -> String {
    switch date.precision {
    case .century:
      return "\(date.firstYear)–\(date.lastYear)"
    case .decade:
      // The years 1 to 9 have no name like the 2010s.
      return date.year == 0 ? "\(date.firstYear)–\(date.lastYear)" : "\(date.year)\(words.decadeSuffix)"
    case .year, .unspecifiedMonth:
      return "\(date.year)"
    case .month, .unspecifiedDay, .day:
      var parts: [String] = []
      if date.precision == .day { parts.append("\(date.day)") }
      if part >= .month {
        parts.append((style == .long ? words.months : words.shortMonths)[Int(date.month) - 1])
      }
      if part >= .year { parts.append("\(date.year)") }
      return parts.joined(separator: " ")
    }
  }

  private func notStated(in date: EDTF.CalendarDate) -> String? {
    switch date.precision {
    case .century: words.yearNotStated
    case .unspecifiedMonth: words.monthNotStated
    case .unspecifiedDay: words.dayNotStated
    case .decade: date.year == 0 ? words.yearNotStated : nil
    case .year, .month, .day: nil
    }
  }

  private func text(of time: EDTF.TimeOfDay) -> String {
    let clock = clock(Int(time.hour), Int(time.minute))
    switch time.shift {
    case .unstated: return clock
    case .utc: return "\(clock) UTC"
    case .ahead(let minutes):
      let shift = Int(minutes.magnitude)
      return "\(clock) UTC\(minutes < 0 ? "-" : "+")\(self.clock(shift / 60, shift % 60))"
    }
  }

  private func clock(_ hours: Int, _ minutes: Int) -> String {
    var text = ""
    text.append(hours, digits: 2)
    text.append(words.timeSeparator)
    text.append(minutes, digits: 2)
    return text
  }
}
