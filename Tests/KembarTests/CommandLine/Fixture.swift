import Foundation
import Testing

/// The documents of the repository, read without the code under test.
enum Fixture {
  /// The agreements of the bundled registry by their ids.
  static func bundledDocument() throws -> [String: NSDictionary] {
    let path = URL(filePath: #filePath).appending(path: "../../../../Resources/registry.json").standardized
    return try agreements(Data(contentsOf: path))
  }

  /// The agreements of a registry document by their ids.
  static func agreements(_ document: Data) throws -> [String: NSDictionary] {
    let document = try #require(try JSONSerialization.jsonObject(with: document) as? NSDictionary)
    let agreements = try #require(document["agreements"] as? [NSDictionary])
    return Dictionary(
      try agreements.map { (try #require($0["id"] as? String), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
