extension Int {
  /// The number with its thousands set apart: `25,917`, in Indonesian `25.917`.
  package func grouped(in language: Language) -> String {
    var digits = String(magnitude)
    var groups: [Substring] = []
    while digits.utf8.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = String(digits.dropLast(3))
    }
    let text = ([digits[...]] + groups).joined(separator: language == .english ? "," : ".")
    return self < 0 ? "-\(text)" : text
  }
}
