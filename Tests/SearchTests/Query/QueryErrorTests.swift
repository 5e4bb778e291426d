import KembarModel
import Search
import Testing

@Suite struct QueryErrorTests {
  private let parser = QueryParser.sample()

  private func expect(_ query: String, _ english: String, _ indonesian: String) {
    let offset = query.prefix { $0 != "¦" }.count
    let error = #expect(throws: QueryError.self) { try parser.parse(query.filter { $0 != "¦" }) }
    #expect(error?.offset == offset)
    #expect(error?.message(in: .english) == english)
    #expect(error?.message(in: .indonesian) == indonesian)
  }

  @Test(
    "Qualifiers that there are not; the caret is written ¦",
    arguments: [
      (
        "bogor ¦contry:kz", "'contry:' is not a filter; did you mean 'country:'?",
        "'contry:' bukan penyaring; maksudnya 'country:'?"
      ),
      (
        "-¦negra:kz", "'negra:' is not a filter; did you mean 'negara:'?",
        "'negra:' bukan penyaring; maksudnya 'negara:'?"
      ),
      (
        "日本 ¦https://example.org", "'https:' is not a filter; put it in quotes to search for it",
        "'https:' bukan penyaring; untuk mencarinya, tulis di antara tanda kutip"
      ),
      (
        "¦signd:2016", "'signd:' is not a filter; did you mean 'signed:'?",
        "'signd:' bukan penyaring; maksudnya 'signed:'?"
      ),
    ])
  func unknownQualifier(query: String, english: String, indonesian: String) {
    expect(query, english, indonesian)
  }

  @Test(
    "Values that are missing",
    arguments: [
      (
        "country:¦", "a country, like country:kz or country:id+cn",
        "negara, seperti negara:kz atau negara:id+cn"
      ),
      (
        "negara:kz,¦ x", "a country, like country:kz or country:id+cn",
        "negara, seperti negara:kz atau negara:id+cn"
      ),
      (
        "country:¦+kz", "a country, like country:kz or country:id+cn",
        "negara, seperti negara:kz atau negara:id+cn"
      ),
      ("city:\"¦\"", "a place, like city:bogor", "tempat, seperti kota:bogor"),
      ("kota:¦-", "a place, like city:bogor", "tempat, seperti kota:bogor"),
      ("stage:¦", "a stage, like stage:signed", "tahap, seperti tahap:signed"),
      ("instrument:¦", "an instrument, like instrument:mou,loi", "naskah, seperti naskah:mou,loi"),
      ("kind:¦", "a kind, like kind:sister-city", "jenis, seperti jenis:kota-kembar"),
      ("scope:¦", "a field, like scope:education", "bidang, seperti bidang:pendidikan"),
      ("person:¦", "a name, like person:\"bima arya\"", "nama, seperti tokoh:\"bima arya\""),
      ("body:¦", "a body, like body:ppi", "lembaga, seperti lembaga:ppi"),
      ("source:andalpost,¦...", "a source, like source:andalpost", "sumber, seperti sumber:andalpost"),
      ("date:¦", "a date, like date:2016-11..2018", "tanggal, seperti tanggal:2016-11..2018"),
      ("signed:¦", "a date, like signed:2016-11..2018", "tanggal, seperti ditandatangani:2016-11..2018"),
      ("agreed:¦", "a date, like agreed:2016-11..2018", "tanggal, seperti disepakati:2016-11..2018"),
      ("effective:¦", "a date, like effective:2016-11..2018", "tanggal, seperti berlaku:2016-11..2018"),
      ("ends:¦", "a date, like ends:2016-11..2018", "tanggal, seperti berakhir:2016-11..2018"),
      ("is:¦", "a state, like is:starred", "status, seperti status:starred"),
      ("has:¦", "a property, like has:conflict", "keterangan, seperti ada:conflict"),
    ])
  func missingValue(query: String, english: String, indonesian: String) {
    expect(query, "expected \(english)", "di sini seharusnya \(indonesian)")
  }

  @Test(
    "Values that there are not",
    arguments: [
      (
        "country:kz,¦kazak", "'kazak' is not a country; did you mean 'kazakhstan'?",
        "'kazak' bukan negara; maksudnya 'kazakhstan'?"
      ),
      (
        "negara:\"¦arab saud\"", "'arab saud' is not a country; did you mean 'arab-saudi'?",
        "'arab saud' bukan negara; maksudnya 'arab-saudi'?"
      ),
      (
        "country:¦xyzzy", "'xyzzy' is not a country; expected a country, like country:kz or country:id+cn",
        "'xyzzy' bukan negara; seharusnya negara, seperti negara:kz atau negara:id+cn"
      ),
      (
        "stage:¦singed", "'singed' is not a stage; did you mean 'signed'?",
        "'singed' bukan tahap; maksudnya 'signed'?"
      ),
      (
        "tahap:signed,¦belaku", "'belaku' is not a stage; did you mean 'berlaku'?",
        "'belaku' bukan tahap; maksudnya 'berlaku'?"
      ),
      (
        "naskah:¦xyzzy", "'xyzzy' is not an instrument; expected an instrument, like instrument:mou,loi",
        "'xyzzy' bukan jenis naskah; seharusnya naskah, seperti naskah:mou,loi"
      ),
      (
        "kind:¦sister-cities", "'sister-cities' is not a kind of agreement; did you mean 'sister-city'?",
        "'sister-cities' bukan jenis kerja sama; maksudnya 'sister-city'?"
      ),
      (
        "scope:¦educaton", "'educaton' is not a field; did you mean 'education'?",
        "'educaton' bukan bidang; maksudnya 'education'?"
      ),
      (
        "has:¦conflicts", "'conflicts' is not a property; did you mean 'conflict'?",
        "'conflicts' bukan keterangan; maksudnya 'conflict'?"
      ),
      (
        "has:¦starred", "'starred' is not a property; expected a property, like has:conflict",
        "'starred' bukan keterangan; seharusnya keterangan, seperti ada:conflict"
      ),
      (
        "is:¦stared", "'stared' is not a state; did you mean 'starred'?",
        "'stared' bukan status; maksudnya 'starred'?"
      ),
    ])
  func unknownValue(query: String, english: String, indonesian: String) {
    expect(query, english, indonesian)
  }

  @Test(
    "Values that do not go together",
    arguments: [
      (
        "country:id,kz¦+cn", "',' (any of) and '+' (all of) cannot be mixed here",
        "',' (salah satu) dan '+' (semua) tidak dapat dicampur di sini"
      ),
      (
        "kota:\"a b\"+c¦,\"d\"", "',' (any of) and '+' (all of) cannot be mixed here",
        "',' (salah satu) dan '+' (semua) tidak dapat dicampur di sini"
      ),
      (
        "stage:signed¦+ended", "an agreement has only one stage; use ',' for any of them",
        "sebuah kesepakatan hanya punya satu tahap; pakai ',' untuk salah satu"
      ),
      (
        "jenis:state,unknown¦+state", "an agreement has only one kind; use ',' for any of them",
        "sebuah kesepakatan hanya punya satu jenis; pakai ',' untuk salah satu"
      ),
      (
        "instrument:mou¦+loi", "an agreement has only one instrument; use ',' for any of them",
        "sebuah kesepakatan hanya punya satu naskah; pakai ',' untuk salah satu"
      ),
      (
        "has:conflict¦,note", "has: takes one value; write has: again for the next",
        "ada: hanya menerima satu nilai; tulis ada: lagi untuk yang berikutnya"
      ),
      (
        "is:starred¦+domestic", "is: takes one value; write is: again for the next",
        "status: hanya menerima satu nilai; tulis status: lagi untuk yang berikutnya"
      ),
    ])
  func combinations(query: String, english: String, indonesian: String) {
    expect(query, english, indonesian)
  }

  @Test(
    "Dates that cannot be read",
    arguments: [
      (
        "bogor signed:¦soon",
        "'soon' is not a date or range; write 2016, 2016-11, 2016-11-16, 2016..2018, >=2020 or <180d",
        "'soon' bukan tanggal atau rentang; tulis 2016, 2016-11, 2016-11-16, 2016..2018, >=2020, atau <180d"
      ),
      (
        "ditandatangani:2016-¦13",
        "'2016-13' is not a date or range: there is no month 13; write dates as 2023-07-03, 2023-07 or 2023",
        "'2016-13' bukan tanggal atau rentang: bulan 13 tidak ada; tulis tanggal seperti 2023-07-03, 2023-07, atau 2023"
      ),
      (
        "signed:\"2016-¦13\"",
        "'2016-13' is not a date or range: there is no month 13; write dates as 2023-07-03, 2023-07 or 2023",
        "'2016-13' bukan tanggal atau rentang: bulan 13 tidak ada; tulis tanggal seperti 2023-07-03, 2023-07, atau 2023"
      ),
      (
        "ends:2016¦+2017",
        "'2016+2017' is not a date or range; write 2016, 2016-11, 2016-11-16, 2016..2018, >=2020 or <180d",
        "'2016+2017' bukan tanggal atau rentang; tulis 2016, 2016-11, 2016-11-16, 2016..2018, >=2020, atau <180d"
      ),
      (
        "date:>=¦",
        "'>=' is not a date or range; write 2016, 2016-11, 2016-11-16, 2016..2018, >=2020 or <180d",
        "'>=' bukan tanggal atau rentang; tulis 2016, 2016-11, 2016-11-16, 2016..2018, >=2020, atau <180d"
      ),
    ])
  func dates(query: String, english: String, indonesian: String) {
    expect(query, english, indonesian)
  }

  @Test func theFirstErrorIsTold() {
    expect(
      "¦contry:kz stage:singed", "'contry:' is not a filter; did you mean 'country:'?",
      "'contry:' bukan penyaring; maksudnya 'country:'?")
  }

  @Test func longWordsAreCutShort() {
    let word = String(repeating: "x", count: 100_000)
    let error = #expect(throws: QueryError.self) { try parser.parse(word + ":a") }
    #expect(
      error?.message(in: .english)
        == "'\(String(repeating: "x", count: 40))…:' is not a filter; put it in quotes to search for it")
  }
}
