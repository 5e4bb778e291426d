/// The words that dates are made of in one language.
struct DateWords: Sendable {
  /// January to December.
  let months: [String]
  let shortMonths: [String]
  /// What follows the first year of a decade.
  let decadeSuffix: String
  /// What stands between hours and minutes.
  let timeSeparator: String
  let about: String
  let uncertain: String
  let yearNotStated: String
  let monthNotStated: String
  let dayNotStated: String
  let startNotStated: String
  let endNotStated: String
  let or: String
  /// What stands before `or` in lists of three and more.
  let serialComma: String
  let orEarlier: String
  let orLater: String
  /// Before and within a range of which one day is meant.
  let between: String
  let and: String
  /// Before an interval without end, before one without beginning, and within one.
  let from: String
  let until: String
  let to: String
}

extension DateWords {
  static let english = DateWords(
    months: [
      "January", "February", "March", "April", "May", "June",
      "July", "August", "September", "October", "November", "December",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    decadeSuffix: "s",
    timeSeparator: ":",
    about: "about",
    uncertain: "uncertain",
    yearNotStated: "year not stated",
    monthNotStated: "month not stated",
    dayNotStated: "day not stated",
    startNotStated: "start not stated",
    endNotStated: "end not stated",
    or: "or",
    serialComma: "",
    orEarlier: "or earlier",
    orLater: "or later",
    between: "between",
    and: "and",
    from: "from",
    until: "until",
    to: "to"
  )

  static let indonesian = DateWords(
    months: [
      "Januari", "Februari", "Maret", "April", "Mei", "Juni",
      "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    decadeSuffix: "-an",
    timeSeparator: ".",
    about: "sekitar",
    uncertain: "tidak pasti",
    yearNotStated: "tahun tidak disebutkan",
    monthNotStated: "bulan tidak disebutkan",
    dayNotStated: "tanggal tidak disebutkan",
    startNotStated: "awal tidak disebutkan",
    endNotStated: "akhir tidak disebutkan",
    or: "atau",
    serialComma: ",",
    orEarlier: "atau sebelumnya",
    orLater: "atau sesudahnya",
    between: "antara",
    and: "dan",
    from: "sejak",
    until: "sampai",
    to: "sampai"
  )
}

extension Language {
  var dateWords: DateWords {
    switch self {
    case .english: .english
    case .indonesian: .indonesian
    }
  }

  /// January to December, in full.
  package var months: [String] { dateWords.months }

  /// January to December, in three letters each.
  package var shortMonths: [String] { dateWords.shortMonths }
}
