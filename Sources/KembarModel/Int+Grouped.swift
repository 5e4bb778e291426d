extension Int {
  /// The number with its thousands set apart: `25,917`, in Indonesian `25.917`.
  package func grouped(in language: Language) -> String {
    let digits = String(magnitude).utf8
    let separator = UInt8(ascii: language == .english ? "," : ".")
    var text = self < 0 ? [UInt8(ascii: "-")] : []
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(separator) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
