/// A span of days, both ends included, that may be open on either side.
package struct DayRange: Hashable, Sendable {
  /// The first day, or nil where the range has no beginning.
  package var lower: Day?

  /// The last day, or nil where the range has no end.
  package var upper: Day?

  /// The days from `lower` to `upper`; none where `upper` is before `lower`.
  package init(lower: Day?, upper: Day?) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether the day lies in this range; the first and the last day do.
  package func contains(_ day: Day) -> Bool {
    lower.map { $0 <= day } ?? true && upper.map { day <= $0 } ?? true
  }

  /// Whether some day lies in both ranges.
  package func overlaps(_ other: DayRange) -> Bool {
    let first = max(lower?.number ?? .min, other.lower?.number ?? .min)
    let last = min(upper?.number ?? .max, other.upper?.number ?? .max)
    return first <= last
  }
}
