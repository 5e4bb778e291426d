import KembarModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct RowReadingTests {
  @Test(arguments: [
    (
      "city1|city2\nBogor|",
      "2:1: kesepakatan perlu dua pihak, di sini hanya satu; isi negara, tempat, atau lembaga "
        + "pihak lainnya",
      "2:1: an agreement needs two sides, here there is one; fill in the country, place or body of the other"
    ),
    (
      "city1|city2\n-| n/a ",
      "2:1: kesepakatan perlu dua pihak, di sini tidak ada; isi negara, tempat, atau lembaganya",
      "2:1: an agreement needs two sides, here there is none; fill in the country, place or body of each"
    ),
    (
      "city1|city2|Stage\nA|B|singed", "2:21: Stage: 'singed' bukan tahap; maksudnya 'signed'?",
      "2:21: Stage: 'singed' is not a stage; did you mean 'signed'?"
    ),
    (
      "city1|city2|Tahap\nA|B|pernyatan minat",
      "2:21: Tahap: 'pernyatan minat' bukan tahap; maksudnya 'pernyataan-minat'?",
      "2:21: Tahap: 'pernyatan minat' is not a stage; did you mean 'pernyataan-minat'?"
    ),
    (
      "city1|city2|scope\nA|B|education; farming",
      "2:21: scope: 'farming' bukan bidang; pilih salah satu: education, culture, tourism, agriculture, health, "
        + "urban-planning, environment, technology, trade, labour, transport, energy, finance, media, water, "
        + "human-resources, youth-sports, governance, science, security, other",
      "2:21: scope: 'farming' is not a field; it must be one of education, culture, tourism, agriculture, health, "
        + "urban-planning, environment, technology, trade, labour, transport, energy, finance, media, water, "
        + "human-resources, youth-sports, governance, science, security, other"
    ),
    (
      "city1|city2|signed\nA|B|2023-13-01",
      "2:21: signed: '2023-13-01' bukan tanggal: bulan 13 tidak ada; tulis tanggal seperti 2023-07-03, 2023-07, atau "
        + "2023",
      "2:21: signed: '2023-13-01' is not a date: there is no month 13; write dates as 2023-07-03, 2023-07 or 2023"
    ),
    (
      "city1|city2|signed\nA|B|31/12/2023",
      "2:21: signed: '31/12/2023' bukan tanggal; tulis tanggal seperti 2023-07-03, 2023-07, atau 2023; atau sebutkan "
        + "formatnya, seperti --date-format dd/MM/yyyy",
      "2:21: signed: '31/12/2023' is not a date; write dates as 2023-07-03, 2023-07 or 2023; or say how they are "
        + "written, such as --date-format dd/MM/yyyy"
    ),
    (
      "city1|lat1|lng1|city2\nA|96.2|1|B", "2:11: lat1: 96.2 di luar batas; harus -90…90",
      "2:11: lat1: 96.2 is out of range; it must be -90…90"
    ),
    (
      "city1|lat1|lng1|city2\nA|north|1|B",
      "2:11: lat1: 'north' bukan bilangan; tulis derajat desimal, seperti -6.2",
      "2:11: lat1: 'north' is not a number; write decimal degrees, such as -6.2"
    ),
    (
      "city1|lat1|lng1|city2\nA||1|B",
      "2:21: lng1: lintang dan bujur harus ada keduanya; isi atau kosongkan keduanya",
      "2:21: lng1: latitude and longitude go together; fill in both or neither"
    ),
    (
      "city1|country1|lat1|lng1|city2\n|IT|1|1|B",
      "2:21: lat1: ada koordinat, tetapi tidak ada nama tempatnya; isi nama tempat",
      "2:21: lat1: there are coordinates, but no place; fill in the place"
    ),
    (
      "city1|QID 1|city2\nA|1017|B", "2:11: QID 1: '1017' bukan butir Wikidata; tulis seperti Q1017",
      "2:11: QID 1: '1017' is not a Wikidata item; write one like Q1017"
    ),
    (
      "countries|places\nID;JP|Bogor;Osaka;Kobe",
      "2:11: places: 2 negara tetapi 3 tempat; tulis satu negara dan satu tempat untuk tiap pihak",
      "2:11: places: countries are 2 but places 3; write one of each for every side"
    ),
    (
      "city1|city2|Saksi\nA|B|Ayu¦Mayor¦c",
      "2:21: Saksi: 'c' bukan pihak; tulis a atau b", "2:21: Saksi: 'c' is not a side; write a or b"
    ),
    (
      "city1|city2|signatories\nA|B|Ayu¦Mayor¦a¦x",
      "2:21: signatories: 'Ayu|Mayor|a|x' lebih dari nama|jabatan|pihak; tulis \\| untuk tanda | di dalam nama",
      "2:21: signatories: 'Ayu|Mayor|a|x' is more than name|role|side; write \\| for a | within a name"
    ),
    (
      "city1|city2|url\nA|B|ftp://x",
      "2:21: url: 'ftp://x' bukan alamat web; tulis yang berawal http:// atau https://",
      "2:21: url: 'ftp://x' is not a web address; write one that begins with http:// or https://"
    ),
    (
      "city1|city2|note\nA|B|x\u{1B}[2J", "2:21: note: ada karakter kendali U+001B; hapus",
      "2:21: note: holds the control character U+001B; remove it"
    ),
    (
      "city1|city2\nA|B| |C",
      "2:31: baris ini memiliki 4 sel, padahal tabelnya 2 kolom; beri tanda kutip pada sel yang memuat pemisah",
      "2:31: this row has 4 cells, but the table has 2 columns; put quotes around a cell that holds the delimiter"
    ),
  ])
  func problems(table: String, indonesian: String, english: String) throws {
    let table = try Table(table)
    #expect(table.messages(in: .indonesian) == [indonesian])
    #expect(table.messages(in: .english) == [english])
  }

  @Test("Every problem of a row is told, and a rejected row takes in nothing")
  func severalProblems() throws {
    let table = try Table("city1|city2|signed|kind\nA||soon|town\nA|B|2016|state", columns: [])
    #expect(table.messages().map { $0.prefix(5) } == ["2:31:", "2:21:", "2:1: "])
    #expect(table.registry.places.map(\.id) == ["a", "b"])
  }

  @Test("Of a cell with very many wrong words, the first are told, and soon")
  func manyProblems() throws {
    let words = (1...20_000).map { "word\($0)" }.joined(separator: ";")
    #expect(try Table("countries|scope\nID;JP|\(words)").messages().count == 20)
    let people = Array(repeating: "a¦b¦c¦d", count: 20_000).joined(separator: ";")
    #expect(try Table("countries|witnesses\nID;JP|\(people)").messages().count == 20)
  }

  @Test("A row says the same whatever rows were before it", arguments: 1...4)
  func memory(seed: Int) throws {
    var numbers = RandomNumbers(seed: UInt64(seed))
    let tooMany = (1...30).map { "word\($0)" }.joined(separator: ";")
    let names = ["Bogor", "\"Bogor\"", "\"B\"\"r\"", "B\"\"r", "B\"r", "-", ""]
    let pools = [
      ["ID", "Japan", ""], names, ["-6.6", "91", ""], ["106.8", "east", ""],
      ["ID", "Japan", ""], names, ["Q1", "1", ""], ["", "", "culture", tooMany],
    ]
    let lines = (0..<400).map { _ in pools.map { numbers.pick($0) }.joined(separator: ",") + "\n" }
    let headers = [
      "a.country", "a.place", "a.latitude", "a.longitude", "b.country", "b.place", "b.wikidata", "scope",
    ]
    let mapping = try ImportMapping(headers: headers)
    let memory = RowMemory()
    var chunks = lines.map { Array($0.utf8) }.makeIterator()
    var reader = TableReader(delimiter: .comma) { chunks.next() }
    while case .row(let row) = try reader.next() {
      var (reading, alone) = (RowReading(row, mapping, memory), RowReading(row, mapping))
      let (sides, expected) = (reading.readAll().sides, alone.readAll().sides)
      #expect(sides.map(\.words) == expected.map(\.words))
      #expect(reading.problems == alone.problems)
    }
  }

  @Test("Dates that do not fit the date format are told by it")
  func datePattern() throws {
    let table = try Table(
      "city1|city2|signed\nA|B|31/12/2023\nA|B|31/02/2023\nA|B|2016-11\nA|B|3 Juli 2020",
      dateFormat: "dd/MM/yyyy")
    #expect(table.messages() == ["3:21: signed: '31/02/2023' is not a date of the form dd/MM/yyyy"])
    #expect(
      table.messages(in: .indonesian) == ["3:21: signed: '31/02/2023' bukan tanggal berbentuk dd/MM/yyyy"])
    #expect(
      table.imported.map { $0.agreement.signed?.description } == ["2023-12-31", "2016-11", "2020-07-03"])
  }

  @Test(
    "Words for nothing state nothing",
    arguments: ["-", "–", "?", "n/a", "N/A", "unknown", "Tidak diketahui", " ", "tak diketahui"])
  func unstated(word: String) throws {
    let table = try Table(
      "city1|lat1|lng1|country1|city2|signed|stage|scope\nA|\(word)|\(word)|\(word)|B|\(word)|\(word)|\(word)"
    )
    let agreement = try #require(table.imported.first?.agreement)
    #expect(agreement.facts.map(\.field.description) == ["sides"])
    #expect(table.registry.places.map(\.latitude) == [nil, nil])
    #expect(agreement.sides.map(\.country) == ["", ""])
  }

  @Test(
    "Positions are decimal degrees, with a point or a comma",
    arguments: [("-6,2", -6.2), ("+7", 7), ("0", 0), ("90", 90), (".5", 0.5)])
  func degrees(text: String, degrees: Double) throws {
    let table = try Table("city1|lat1|lng1|city2\nA|\(text)|1|B")
    #expect(table.registry.places.first?.latitude == degrees)
  }

  @Test(
    "What only a programmer takes for a number is none",
    arguments: ["nan", "inf", "0x1p3", "1e1", "1,2,3", "--1", "1 2"])
  func noDegrees(text: String) throws {
    #expect(try Table("city1|lat1|lng1|city2\nA|\(text)|1|B").imported.isEmpty)
  }
}

extension StatedSide {
  /// What is said of the side, whatever its number.
  fileprivate var words: StatedSide {
    var side = self
    side.number = nil
    return side
  }
}
