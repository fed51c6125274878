import StandoffKernel
import StandoffReport
import StandoffTournament
import Testing

/// Pages hold text as text, and data as data.
@Suite struct PageTests {
  @Test func textStaysText() {
    #expect(HTML("<b>&\"'\u{0}\u{7F}é").text == "&lt;b&gt;&amp;&quot;&#39;é")
    #expect(HTML.element("a", [("href", "\"><script>")], "<i>").text == "<a href=\"&quot;&gt;&lt;script&gt;\">&lt;i&gt;</a>")
    let data = HTML.data(["x": "</script><!-- <script>"], id: "d").text
    #expect(data == "<script type=\"application/json\" id=\"d\">{\"x\":\"\\u003c/script>\\u003c!-- \\u003cscript>\"}</script>\n")
  }

  @Test func tablesHaveHeadings() {
    let table = HTML.table("What <it> is", [("name", false), ("value", true)], [["a", "1"], ["b", "2"]], rowKinds: ["best", ""]).text
    #expect(table.contains("<caption>What &lt;it&gt; is</caption>"))
    #expect(table.contains("<th scope=\"col\">name</th><th scope=\"col\" class=\"number\">value</th>"))
    #expect(table.contains("<tr class=\"best\"><th scope=\"row\">a</th><td class=\"number\">1</td></tr>"))
  }

  @Test func memosAndTablesForPapersEscape() {
    #expect(Memo.escaped("a|b *c* <d> [e]\nf") == "a\\|b \\*c\\* &lt;d&gt; \\[e\\] f")
    #expect(LatexTables.escaped("a_b & 5% {x} \\y") == "a\\_b \\& 5\\% \\{x\\} \\textbackslash{}y")
  }

  @Test func namesAreListed() {
    #expect(Words.list([]) == "" && Words.list(["a"]) == "a" && Words.list(["a", "b"]) == "a and b")
    #expect(Words.list(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more")
  }

  /// Every file that a page needs is named, and one that is missing or broken is found out.
  @Test func templatesAreWhole() throws {
    let assets = try Assets.read()
    #expect(!assets.hasBundle && assets.limits(of: "crisis").count > assets.limits(of: "nothing").count)
    #expect(ReportAssets([:], bundle: nil) == nil)
    for mode in ["light", "dark"] {
      guard case .object(let colours) = assets.theme[mode]["colours"] else {
        Issue.record("the theme \(mode) has no colours")
        continue
      }
      #expect(colours.count == 14, "\(colours.keys)")
    }
  }
}
