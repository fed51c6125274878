import Testing

@Suite struct CodeTextTests {
  @Test(arguments: [
    ("a // b\nc", "a     \nc"),
    ("a /* b /* c */ d */ e", "a                   e"),
    ("\"x // y\" z", "\"      \" z"),
    (#""x \" y" z"#, #""      " z"#),
    (##"#"x " y"# z"##, ##"#"     "# z"##),
    ("\"\"\"\nx \" y\n\"\"\" z", "\"\"\"\n     \n\"\"\" z"),
    (#"'"' a "b" c"#, #"    a " " c"#),
    (#"'\'' a"#, "     a"),
    ("don't stop // here", "don't stop        "),
    ("#error don\"t\nimport A", "#error don\" \nimport A"),
  ])
  func commentsAndStringsBecomeSpaces(text: String, blanked: String) {
    #expect(CodeText.blanked(text) == blanked)
  }

  @Test func stringsStayWhenAskedFor() {
    #expect(CodeText.blanked("#include \"a.h\" // b", strings: false) == "#include \"a.h\"     ")
  }
}
