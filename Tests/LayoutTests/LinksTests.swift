import Testing

@Suite struct LinksTests {
  @Test func everyRelativeLinkResolves() throws {
    let repository = Repository()
    let pages = try repository.files(extensions: ["md"])
    #expect(pages.contains { $0.path == "CONTRIBUTING.md" })
    let found = try Links.violations(in: pages, paths: Set(repository.paths()))
    #expect(found == [])
  }

  @Test func aDeadLinkIsNamed() throws {
    let page = SourceFile(
      "docs/guide.md",
      """
      # A guide: how-to

      [gone](gone.md), [up](../README.md), ![picture](img/a%20b.png "title"), [web](https://example.org/x.md).
      [out](../../etc/passwd), [here](#a-guide-how-to), [nowhere](#elsewhere), [root](/LICENSE), [folder](../scripts/).
      [there](../README.md#start), [not there](../README.md#finish), `[code](x.md)`, [mail](mailto:a@example.org).

      ```
      [fenced](y.md)
      ```

      [defined]: missing.txt
      """)
    let readme = SourceFile("README.md", "# Title\n\n## Start\n")
    let paths: Set = ["docs", "docs/guide.md", "README.md", "docs/img/a b.png", "LICENSE", "scripts"]
    let found = try Links.violations(in: [page, readme], paths: paths)
    #expect(
      found == [
        "docs/guide.md: gone.md leads nowhere",
        "docs/guide.md: ../../etc/passwd leads nowhere",
        "docs/guide.md: #elsewhere names no heading of docs/guide.md",
        "docs/guide.md: ../README.md#finish names no heading of README.md",
        "docs/guide.md: missing.txt leads nowhere",
      ])
  }
}
