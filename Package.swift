// swift-tools-version: 6.2
// Arrows point down: the kernel imports only the numerics leaf, the bridge knows no game,
// the tournament knows no language, and only the executable knows every room.
// `Tests/LayoutTests` reads the import lines and holds this.
import PackageDescription

let readme = ["README.md"]

// Same bits on processors with and without fused multiply-add: nothing may contract a*b+c.
let exactArithmetic: [CSetting] = [.unsafeFlags(["-O2", "-ffp-contract=off", "-fno-fast-math"])]

// The executable carries Swift's library and Foundation, so that cluster nodes need neither. The tests, built
// by the same `swift build`, link them dynamically: the toolchain has no static Testing library.
let staticFoundation = [
  "-static-stdlib", "-Xlinker", "--start-group",
  "-lFoundation", "-lFoundationEssentials", "-lFoundationInternationalization", "-lCoreFoundation",
  "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
  "-Xlinker", "--end-group",
]

let package = Package(
  name: "standoff",
  products: [.executable(name: "standoff", targets: ["standoff"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // MARK: - The executable
    .executableTarget(
      name: "standoff",
      dependencies: [
        "StandoffKernel", "StandoffScripting", "StandoffTournament", "StandoffReport", "StandoffReplication",
        "StandoffWorkers", "StandoffPlugins", "StandoffNative", "StandoffExplain", "LuaBridge",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: readme,
      linkerSettings: [.unsafeFlags(staticFoundation)]),

    // MARK: - Rooms
    .target(name: "StandoffReport", dependencies: ["StandoffKernel", "StandoffTournament", "StandoffExplain"], exclude: readme),
    .target(
      name: "StandoffWorkers", dependencies: ["StandoffTournament", "StandoffKernel", "CStandoffProcess"], exclude: readme),
    .target(
      name: "StandoffTournament",
      dependencies: [
        "StandoffKernel",
        .product(name: "GRDB", package: "GRDB.swift"),
        "CCrypto",
      ],
      exclude: readme,
      linkerSettings: [.unsafeFlags(["-Xlinker", "-l:libcrypto.a"])]),
    .target(name: "StandoffExplain", dependencies: ["StandoffTournament", "CStandoffNumerics"], exclude: readme),
    .target(name: "StandoffScripting", dependencies: ["StandoffKernel", "LuaBridge"], exclude: readme),
    .target(
      name: "StandoffPlugins", dependencies: ["StandoffKernel", "StandoffScripting", "LuaBridge"], exclude: readme),
    .target(
      name: "StandoffNative",
      dependencies: ["StandoffKernel", "StandoffScripting", "LuaBridge", "CStandoffPlugin", "CStandoffNumerics"],
      exclude: readme),
    .target(
      name: "StandoffReplication", dependencies: ["StandoffAnalysis", "StandoffKernel", "CStandoffNumerics"],
      exclude: readme),
    .target(name: "StandoffAnalysis", dependencies: ["StandoffKernel", "CStandoffNumerics"], exclude: readme),
    .target(name: "StandoffKernel", dependencies: ["CStandoffNumerics"], exclude: readme),
    .target(name: "LuaBridge", dependencies: ["CStandoffLua"], exclude: readme),

    // MARK: - C
    .target(
      name: "CStandoffLua",
      dependencies: ["CLua", "CStandoffNumerics"],
      exclude: readme,
      cSettings: exactArithmetic,
      linkerSettings: [
        // meter.c takes the place of four functions of Lua's.
        .unsafeFlags([
          "-Xlinker", "--wrap=luaS_eqlngstr", "-Xlinker", "--wrap=luaO_str2num",
          "-Xlinker", "--wrap=luaT_getvarargs", "-Xlinker", "--wrap=luaT_adjustvarargs",
          "-Xlinker", "-l:liblua5.4.a",
        ]),
        .linkedLibrary("m"), .linkedLibrary("dl"),
      ]),
    .target(name: "CStandoffNumerics", exclude: readme, cSettings: exactArithmetic),
    .target(name: "CStandoffProcess", exclude: readme),
    .target(name: "CStandoffPlugin", exclude: readme),
    .systemLibrary(name: "CLua"),
    .systemLibrary(name: "CCrypto"),

    // MARK: - Benchmarks, which nothing else builds
    .executableTarget(
      name: "standoff-bench",
      dependencies: ["CStandoffFloor", "StandoffKernel", "StandoffScripting"],
      path: "Benchmarks/Bench",
      linkerSettings: [.unsafeFlags(staticFoundation)]),
    .target(
      name: "CStandoffFloor",
      dependencies: ["CLua", "CStandoffNumerics"],
      path: "Benchmarks/Floor",
      cSettings: exactArithmetic),

    // MARK: - Tests, mirroring the rooms
    .testTarget(
      name: "CStandoffNumericsTests",
      dependencies: ["CStandoffNumerics"],
      exclude: ["Reference", "make_reference.py"]),
    .testTarget(
      name: "LuaBridgeTests",
      dependencies: ["LuaBridge", "CStandoffLua", "CStandoffNumerics", "CLua"],
      exclude: ["Goldens", "Hostile", "LibraryCases"]),
    .testTarget(name: "StandoffKernelTests", dependencies: ["StandoffKernel", "CStandoffNumerics"]),
    .testTarget(name: "StandoffAnalysisTests", dependencies: ["StandoffAnalysis", "StandoffKernel"]),
    .testTarget(
      name: "StandoffReplicationTests", dependencies: ["StandoffReplication", "StandoffAnalysis", "StandoffKernel"],
      exclude: ["Data"]),
    .testTarget(
      name: "StandoffScriptingTests", dependencies: ["StandoffScripting", "StandoffKernel", "LuaBridge"],
      exclude: ["Axelrod"]),
    .testTarget(
      name: "StandoffNativeTests",
      dependencies: ["StandoffNative", "StandoffScripting", "StandoffKernel", "LuaBridge", "CStandoffPlugin"]),
    .testTarget(name: "StandoffPluginsTests", dependencies: ["StandoffPlugins", "StandoffKernel"]),
    .testTarget(
      name: "StandoffTournamentTests",
      dependencies: ["StandoffTournament", "StandoffKernel", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "StandoffExplainTests", dependencies: ["StandoffExplain", "StandoffTournament", "StandoffKernel"]),
    .testTarget(name: "StandoffWorkersTests", dependencies: ["StandoffWorkers", "StandoffTournament", "StandoffKernel"]),
    .testTarget(
      name: "StandoffReportTests",
      dependencies: ["StandoffReport", "StandoffKernel", "StandoffTournament", "StandoffExplain"],
      exclude: ["Goldens"]),
    .testTarget(name: "CommandTests", exclude: ["Games", "Goldens", "Plugins", "Scripts"]),
    .testTarget(name: "LayoutTests"),
  ]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  let isC = target.name.hasPrefix("C") && target.name.hasPrefix("CStandoff") && target.type == .regular
  if isC {
    target.cSettings = (target.cSettings ?? []) + [.treatAllWarnings(as: .error)]
  } else {
    target.swiftSettings = (target.swiftSettings ?? []) + [
      .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("InternalImportsByDefault"),
    ]
    // What is tested is optimised; the tests themselves need not be, and compile in a third of the time.
    if target.type == .test { target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-Onone"])] }
  }
}
