import KembarModel
import Search

/// The words by which headers of tables call the fields, in English and Indonesian.
enum HeaderWords {
  /// A header without case, accents, punctuation and blanks: `Tanggal Penandatanganan` → `tanggalpenandatanganan`.
  static func key(_ header: String) -> String {
    String(decoding: Folding.fold(header).filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  /// The field of the whole agreement that a key names.
  static func field(_ key: String) -> ImportField? { fields[key] }

  /// The part of a side that a key names, and how the key says which side is meant.
  static func sidePart(_ key: String) -> (part: SidePart, side: SideWord?)? {
    if let part = parts[key] { return (part, nil) }
    for word in sideWords {
      if key.hasPrefix(word.text), let part = parts[String(key.dropFirst(word.text.count))] {
        return (part, word)
      }
      if key.hasSuffix(word.text), let part = parts[String(key.dropLast(word.text.count))] {
        return (part, word)
      }
    }
    return nil
  }

  /// What the places of a column are, as its header says: `City 1` holds cities, `Daerah` may hold anything.
  static func placeKind(_ header: String) -> PlaceKind {
    let key = key(header)
    let kinds: [(PlaceKind, [String])] = [
      (.city, ["city", "town", "kota"]), (.regency, ["regency", "kabupaten"]),
      (.province, ["province", "provinsi"]),
    ]
    let named = kinds.filter { $0.1.contains(where: key.contains) }.map(\.0)
    return named.count == 1 ? named[0] : .other
  }

  /// A word that says which of two sides a column is about.
  struct SideWord {
    let text: String
    /// 0 or 1.
    let side: Int
    /// Whether both sides are numbered alike, as in `City 1`, `City 2`.
    let isNumber: Bool
  }

  private static let sideWords: [SideWord] =
    words("a 1 first from one pertama kesatu asal", side: 0, isNumber: true)
    + words("b 2 second to two kedua tujuan", side: 1, isNumber: true)
    + words("partner twinned twin sister mitra kembar", side: 1, isNumber: false)

  private static func words(_ words: String, side: Int, isNumber: Bool) -> [SideWord] {
    words.split(separator: " ").map { SideWord(text: String($0), side: side, isNumber: isNumber) }
  }

  private static let parts: [String: SidePart] = table([
    (.country, "country nation countryname countrycode isocode iso negara namanegara kodenegara"),
    (.place, "place city town cityname municipality locality regency kota namakota kabupaten kabupatenkota"),
    (.place, "kotakabupaten daerah"),
    (.body, "body institution organisation organization authority lembaga instansi badan"),
    (.latitude, "latitude lat lintang garislintang"),
    (.longitude, "longitude lng lon long bujur garisbujur"),
    (.wikidata, "wikidata wikidataid wikidataitem qid"),
  ])

  private static let fields: [String: ImportField] = table([
    (.id, "id identifier"),
    (.title, "title agreementtitle judul judulresmi judulperjanjian judulkerjasama judulnaskah"),
    (.instrument, "instrument documenttype naskah jenisnaskah bentuknaskah jenisdokumen bentukdokumen"),
    (.kind, "kind agreementkind kindofagreement jeniskerjasama"),
    (.stage, "stage tahap tahapan"),
    (
      .signed, "signed signeddate signedon datesigned dateofsigning dateofsignature signingdate signaturedate"
    ),
    (
      .signed, "ditandatangani tanggalpenandatanganan tglpenandatanganan tanggaltandatangan tanggalttd tglttd"
    ),
    (.agreed, "agreed agreeddate dateagreed disepakati tanggalkesepakatan tanggaldisepakati tglkesepakatan"),
    (
      .effective, "effective effectivedate inforce inforcesince entryintoforce dateofentryintoforce startdate"
    ),
    (.effective, "mulaiberlaku berlakusejak tanggalmulai tglmulai tanggalberlaku tglberlaku"),
    (.ends, "ends enddate expires expiry expirydate expirationdate validuntil terminated terminationdate"),
    (.ends, "berakhir tanggalberakhir tglberakhir berlakusampai berlakuhingga"),
    (.venue, "venue signedat placesigned placeofsigning placeofsignature signinglocation"),
    (.venue, "tempatpenandatanganan lokasipenandatanganan"),
    (.scope, "scope scopeofcooperation fieldsofcooperation areasofcooperation bidang bidangkerjasama"),
    (.scope, "ruanglingkup ruanglingkupkerjasama"),
    (.signatories, "signatories signatory signedby penandatangan parapenandatangan ditandatanganioleh"),
    (.witnesses, "witnesses witness saksi saksisaksi parasaksi disaksikanoleh"),
    (.countries, "countries countrynames negaranegara"),
    (.places, "places cities towns kotakota"),
    (.note, "note notes remark remarks comment comments catatan keterangan"),
    (.source, "source sources sumber"),
    (.url, "url link sourceurl weblink tautan pranala urlsumber alamatweb"),
  ])

  private static func table<Value>(_ lines: [(Value, String)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, words) in lines {
      for word in words.split(separator: " ") { table[String(word)] = value }
    }
    return table
  }
}
