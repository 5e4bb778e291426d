import KembarModel
import Search
import Store
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
    case cannotWrite = 73
    /// It may go well when tried again.
    case temporary = 75
    /// As shells tell of Ctrl-C.
    case interrupted = 130
  }

  var message: String
  var code: Code

  /// Does something; says on standard error why it failed, and ends the program.
  static func catching(_ body: () throws -> Void) {
    do {
      try body()
    } catch let failure as Failure {
      end("kembar: " + failure.message, failure.code.rawValue)
    } catch {
      end("kembar: \(error)", Code.badData.rawValue)
    }
  }

  /// Writes a message to standard error and ends the program.
  static func end(_ message: String, _ code: Int32) -> Never {
    Output.error(message)
    exit(code)
  }

  /// Reads a query.
  ///
  /// - Throws: a failure that shows the query with a caret under the place that cannot be read.
  static func query(_ text: String, _ catalogue: Catalogue, _ language: Language) throws -> Query {
    do {
      return try QueryParser(countries: catalogue.countryNames, today: Environment.today).parse(text)
    } catch {
      let caret = String(repeating: " ", count: DisplayWidth.of(String(text.prefix(error.offset)))) + "^"
      throw Failure(message: "\(error.message(in: language))\n  \(text)\n  \(caret)", code: .usage)
    }
  }
}

extension Failure {
  /// What a registry file does not let one do.
  init(_ error: StoreError, _ language: Language) {
    self.init(message: error.message(in: language), code: Code(rawValue: error.exitCode.rawValue) ?? .badData)
  }

  /// Does something with a registry file.
  ///
  /// - Throws: ``Failure`` in the words of the store.
  static func ofStore<Value>(
    _ language: Language, _ body: () throws(StoreError) -> Value
  ) throws(Failure) -> Value {
    do {
      return try body()
    } catch {
      throw Failure(error, language)
    }
  }

  /// Turns what a registry says against being read into what people are told; other errors pass.
  ///
  /// - Parameters:
  ///   - language: of the message.
  ///   - body: reads the registry.
  /// - Returns: what `body` returns.
  /// - Throws: ``Failure``, or another error of `body`.
  static func ofReading<Value>(_ language: Language, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw Failure(error, language)
    }
  }

  /// The same with words before its message.
  func prefixed(with words: String) -> Failure { Failure(message: words + message, code: code) }
}
