import Interchange
import KembarModel
import Search
import Store

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures the parts of kembar without a terminal and without starting anew.
///
///     InProcess registry.sqlite register.csv
@main
struct InProcess {
  static let words = ["s", "kwilmere", "zzq", "müller fr educ", "丽华", "مح"]
  static let filters = ["country:id", "country:fr+cn", "stage:signed", "scope:education", "date:2004..2010"]

  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      print("InProcess registry.sqlite register.csv")
      exit(EX_USAGE)
    }
    let stopwatch = Stopwatch()
    let countries = BundledData.countries()
    let file = try RegistryFile(CommandLine.arguments[1], countries: countries)

    try stopwatch.time("load the names") { try file.directory().places.count }
    let directory = try file.directory()
    try stopwatch.time("load the dates, for the first page") { try file.dates().count }
    var blocks = try file.dates()
    try stopwatch.time("load the columns, for filters and counts") {
      try file.columns(blocks, directory).count
    }
    blocks = try file.columns(blocks, directory)
    try stopwatch.time("load the texts, for search") { try file.texts(blocks).count }
    blocks = try file.texts(blocks)
    let index = file.index(directory, count: blocks.reduce(0) { $0 + $1.count })
    stopwatch.time("make the catalogue") { Catalogue(index, blocks: blocks).count }

    try Queries.first({ Catalogue(index, blocks: blocks) }, stopwatch)

    let queries = Queries(Catalogue(index, blocks: blocks))
    try queries.search(words, stopwatch)
    try queries.filter(filters, stopwatch)
    try queries.count("s", stopwatch)
    queries.sort(stopwatch)

    let parsing = Parsing(stopwatch: stopwatch)
    try parsing.table(Array(bytes(of: CommandLine.arguments[2]).prefix(4_000_000)))
    try parsing.small(queries.parser)
    try parsing.document(BundledData.registry(countries: countries), countries: countries)
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { $1 = fread($0.baseAddress, 1, size, file) }
  }

  private struct Unreadable: Error {
    let path: String
  }
}
