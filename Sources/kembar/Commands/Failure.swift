import KembarModel
import Search
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A reason to end, with what to tell people and the exit code of sysexits.h.
struct Failure: Error {
  /// The codes that kembar ends with.
  enum Code: Int32 {
    case notFound = 1
    case usage = 64
    case badData = 65
    case cannotRead = 66
  }

  var message: String
  var code: Code

  /// A query that cannot be read, with a caret under the place.
  static func query(_ text: String, _ error: QueryError, _ language: Language) -> Failure {
    let shown = text.sanitised()
    let before = DisplayWidth.of(String(text.prefix(error.offset)))
    let caret = String(repeating: " ", count: before) + "^"
    return Failure(message: "\(error.message(in: language))\n  \(shown)\n  \(caret)", code: .usage)
  }

  /// Says why on standard error, and ends the program.
  func end() -> Never {
    Output.error("kembar: " + message)
    exit(code.rawValue)
  }
}
