extension EDTF: CustomStringConvertible {
  /// The text of this date after ISO 8601-2, the same that it was read from.
  package var description: String {
    switch form {
    case .date(let date): date.text
    case .dateTime(let date, let time): date.text + time.text
    case .interval(let start, let end): start.text + "/" + end.text
    case .intervalFrom(let start, let end): start.text + "/" + end.text
    case .intervalUntil(let end, let start): start.text + "/" + end.text
    case .oneOf(let members): "[" + members.map(\.text).joined(separator: ",") + "]"
    }
  }
}

extension EDTF.MissingEnd {
  fileprivate var text: String {
    switch self {
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTF.Member {
  fileprivate var text: String {
    switch self {
    case .date(let date): date.text
    case .range(let start, let end): start.text + ".." + end.text
    case .orEarlier(let date): ".." + date.text
    case .orLater(let date): date.text + ".."
    }
  }
}

extension EDTF.CalendarDate {
  fileprivate var text: String {
    // The longest is `2016-11-16%`. A million dates are written one by one.
    String(unsafeUninitializedCapacity: 11) { text in
      var text = Characters(text)
      switch precision {
      case .century:
        text.append(Int(year) / 100, digits: 2)
        text.append("XX")
      case .decade:
        text.append(Int(year) / 10, digits: 3)
        text.append("X")
      case .year:
        text.append(Int(year), digits: 4)
      case .unspecifiedMonth:
        text.append(Int(year), digits: 4)
        text.append("-XX")
      case .month, .unspecifiedDay, .day:
        text.append(Int(year), digits: 4)
        text.append("-")
        text.append(Int(month), digits: 2)
      }
      if precision == .unspecifiedDay {
        text.append("-XX")
      } else if precision == .day {
        text.append("-")
        text.append(Int(day), digits: 2)
      }
      switch (isUncertain, isApproximate) {
      case (false, false): break
      case (true, false): text.append("?")
      case (false, true): text.append("~")
      case (true, true): text.append("%")
      }
      return text.count
    }
  }
}

extension EDTF.TimeOfDay {
  fileprivate var text: String {
    var text = "T"
    text.append(Int(hour), digits: 2)
    text.append(":")
    text.append(Int(minute), digits: 2)
    if let second {
      text.append(":")
      text.append(Int(second), digits: 2)
    }
    switch shift {
    case .unstated: break
    case .utc: text.append("Z")
    case .ahead(let minutes):
      text.append(minutes < 0 ? "-" : "+")
      text.append(Int(minutes.magnitude) / 60, digits: 2)
      text.append(":")
      text.append(Int(minutes.magnitude) % 60, digits: 2)
    }
    return text
  }
}

/// Writes characters one behind the other.
private struct Characters {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func append(_ characters: StaticString) {
    count = characters.withUTF8Buffer { bytes[count...].update(fromContentsOf: $0) }
  }

  mutating func append(_ number: Int, digits: Int) {
    var rest = number
    for place in (count..<count + digits).reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }
}
