// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "kembar",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "kembar", targets: ["kembar"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "kembar",
      dependencies: [
        "Browser", "Interchange", "Search", "Store", "Terminal", "KembarModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "Browser", dependencies: ["Search", "Terminal", "KembarModel"]),
    .target(name: "Search", dependencies: ["KembarModel"]),
    .target(
      name: "Interchange",
      dependencies: ["Search", "KembarModel", .product(name: "Yams", package: "Yams")],
      resources: [
        .embedInCode("../../Resources/registry.json"),
        .embedInCode("../../Resources/countries.json"),
      ]),
    .target(
      name: "Store",
      dependencies: [
        "Search", "KembarModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("Schema/version-1.sql"), .embedInCode("Schema/version-2.sql")]),
    .target(name: "Terminal", dependencies: ["CNCurses"]),
    .target(name: "KembarModel"),
    .systemLibrary(name: "CNCurses"),

    .target(name: "TestSupport", dependencies: ["KembarModel"], path: "Tests/TestSupport"),
    .testTarget(name: "KembarModelTests", dependencies: ["KembarModel", "TestSupport"]),
    .testTarget(name: "SearchTests", dependencies: ["Search", "Interchange", "TestSupport"]),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange", "TestSupport"]),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Store", "Interchange", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"]),
    .testTarget(
      name: "BrowserTests", dependencies: ["Browser", "Interchange", "TestSupport"],
      exclude: ["Fixtures", "Frames"]),
    .testTarget(
      name: "KembarTests", dependencies: ["kembar", "Store", "Interchange", "KembarModel", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// Measures from within, for `make bench` alone, so that nothing else waits for it.
if Context.environment["KEMBAR_BENCH"] != nil {
  package.targets.append(
    .executableTarget(
      name: "InProcess", dependencies: ["Interchange", "Search", "Store", "KembarModel"],
      path: "Benchmarks/InProcess"))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
