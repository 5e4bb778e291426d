#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The environment variables that a screen heeds.
struct Environment {
  private let values: [String: String]?

  /// - Parameter values: What to take instead of the process's own variables.
  init(_ values: [String: String]? = nil) {
    self.values = values
  }

  /// A variable's value; nil when it is not set or empty.
  subscript(_ name: String) -> String? {
    if let values { return values[name] }
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
