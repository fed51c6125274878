import Testing

@Suite struct RoomReadmesTests {
  @Test func everyRoomSaysWhatItIsAndMayImport() throws {
    let repository = Repository()
    let rooms = repository.rooms()
    #expect(rooms.contains("StandoffKernel") && rooms.contains("standoff"))
    let readmes = try repository.files(under: "Sources", extensions: ["md"])
    #expect(RoomReadmes.violations(rooms: rooms, readmes: readmes) == [])
  }

  @Test func aPoorReadmeIsNamed() {
    let long = String(repeating: "It may import nothing.\n", count: 21)
    let found = RoomReadmes.violations(
      rooms: ["Good", "Missing", "Short", "Long", "Silent", "CLua"],
      readmes: [
        SourceFile("Sources/Good/README.md", "# Good\n\nA room.\nIt may import nothing.\n"),
        SourceFile("Sources/Good/Missing/README.md", "# Not the room's\n\n\nIt may import nothing.\n"),
        SourceFile("Sources/Short/README.md", "# Short\n\nIt may import nothing.\n"),
        SourceFile("Sources/Long/README.md", long),
        SourceFile("Sources/Silent/README.md", "# Silent\n\nA room.\nNothing more.\n"),
      ])
    #expect(
      found == [
        "Sources/Missing/README.md is missing",
        "Sources/Short/README.md has 3 lines; 4 to 20 are allowed",
        "Sources/Long/README.md has 21 lines; 4 to 20 are allowed",
        "Sources/Silent/README.md does not say what the room may import",
      ])
  }
}
