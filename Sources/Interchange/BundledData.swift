package import KembarModel

/// The data inside the program: the bundled registry, and the countries of the world.
package enum BundledData {
  /// All countries of ISO 3166-1, and Kosovo under the code in common use for it.
  package static func countries() -> CountryTable {
    guard let document = try? JSONReader.read(PackageResources.countries_json),
      case .list(let nodes)? = document["countries"]?.value
    else { return CountryTable([]) }
    return CountryTable(nodes.compactMap(country))
  }

  /// The registry of what the bundled sources report.
  ///
  /// - Throws: only if the file was broken when the program was built, which its tests rule out.
  package static func registry(countries: CountryTable) throws(RegistryDocument.ReadError) -> Registry {
    try RegistryDocument.read(PackageResources.registry_json, as: .json, countries: countries)
  }

  private static func country(_ node: Node) -> Country? {
    guard let code = node["code"]?.string, let alpha3 = node["alpha3"]?.string,
      case .map(let names)? = node["names"]?.value
    else { return nil }
    var variants: [String] = []
    if case .list(let items)? = node["variants"]?.value { variants = items.compactMap(\.string) }
    let wordings = names.compactMap { entry in
      entry.node.string.map { Text.Wording(language: entry.key, words: $0) }
    }
    return Country(code: code, alpha3: alpha3, names: Text(wordings), variants: variants)
  }
}

extension Node {
  fileprivate subscript(_ key: String) -> Node? {
    guard case .map(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.node
  }

  fileprivate var string: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }
}
