using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using Xunit;

namespace StrategicAssessment.Tests.Documents;

public sealed class FragmentDiagnosticsTests
{
    private readonly TokenTable tokens = new(StrategicAssessment.Wording.Words.BuiltIn);

    [Theory]
    [InlineData("see [a](javascript:alert(1))", "a.md:1:5: error SA5005", "javascript")]
    [InlineData("see [a](JavaScript&#58;alert)", "a.md:1:5: error SA5005", "JavaScript")]
    [InlineData("[a](data:text/html,x)", "a.md:1:1: error SA5005", "data")]
    [InlineData("ok\n\n[a](file:///etc)", "a.md:3:1: error SA5005", "file")]
    [InlineData("<vbscript:x>", "a.md:1:1: error SA5005", "vbscript")]
    [InlineData("[a](../other.md)", "a.md:1:1: error SA5006", "../other.md")]
    [InlineData("[a](//evil.uk)", "a.md:1:1: error SA5006", "//evil.uk")]
    [InlineData("[a]()", "a.md:1:1: error SA5006", "")]
    [InlineData("[a](#)", "a.md:1:1: error SA5006", "")]
    [InlineData("text ![a](https://x.uk/a.png)", "a.md:1:6: error SA5007", "")]
    [InlineData("a <b>bold</b>", "a.md:1:3: warning SA5008", "")]
    [InlineData("<script>alert(1)</script>", "a.md:1:1: warning SA5008", "")]
    [InlineData("a <!-- not for print --> b", "a.md:1:3: error SA5018", "")]
    [InlineData("a\n\n---\n\nb", "a.md:3:1: warning SA5009", "")]
    [InlineData("Leads\n|---|---|\nmore", "a.md:1:1: warning SA5014", "")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |", "a.md:4:2: error SA5019", "3 cells")]
    [InlineData("- # a", "a.md:1:3: error SA5015", "")]
    [InlineData("#\n\ntext", "a.md:1:1: error SA5017", "")]
    [InlineData("a \uE000F9\uE001", "a.md:1:3: error SA5001", "U+E000")]
    [InlineData("a \uF0B7 b", "a.md:1:3: error SA5001", "U+F0B7")]
    [InlineData("a &#xE000;F0&#xE001;", "a.md:1:3: error SA5001", "U+E000")]
    [InlineData("`\uE000`", "a.md:1:1: error SA5001", "")]
    public void What_cannot_be_published_is_reported_where_it_stands(string markdown, string expected, string named)
    {
        var found = MarkdownTree.ParseFragment(markdown, "a.md", tokens, 1).Diagnostics;
        Assert.StartsWith(expected, found[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(named, found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text {0} text", "SA5002")]
    [InlineData("**{0}**", "SA5002")]
    [InlineData("`{0}`", "SA5002")]
    [InlineData("# {0}", "SA5002")]
    [InlineData("```\n{0}\n```", "SA5002")]
    [InlineData("- {0}", "SA5003")]
    [InlineData("> {0}", "SA5003")]
    [InlineData("[a](https://x.uk/{0})", "SA5004")]
    public void A_block_stands_only_in_a_paragraph_of_its_own(string pattern, string code)
    {
        var markdown = pattern.Replace("{0}", tokens.AddBlocks([Some.Paragraph("x")]), StringComparison.Ordinal);
        Assert.Contains(MarkdownTree.ParseFragment(markdown, "a.md", tokens, 1).Diagnostics, d => d.Code == code);
    }

    [Fact]
    public void A_figure_inside_an_address_is_an_error()
    {
        var figure = tokens.AddFigure("a", "1");
        var found = MarkdownTree.ParseFragment($"[{figure}](https://x.uk/{figure}) ![{figure}](#{figure})", "a.md", tokens, 1).Diagnostics;
        Assert.Equal(["SA5004", "SA5007"], found.Select(d => d.Code));
    }

    [Fact]
    public void The_column_is_left_out_where_a_token_stands_before_it()
    {
        var found = MarkdownTree.ParseFragment($"one\n{tokens.AddText("x")} [a](b)", "a.md", tokens, 1).Diagnostics;
        Assert.Equal("a.md:2", found.Single().At.ToString());
    }

    [Theory]
    [InlineData("> ", "a", 2000)]
    [InlineData("- ", "a", 2000)]
    [InlineData("*a **b ", "c", 1000)]
    [InlineData("[", "a](b)", 20000)]
    [InlineData("**", "a", 20000)]
    public void Nesting_without_end_is_a_diagnostic_or_nothing_never_an_exception(string opening, string last, int times)
    {
        var markdown = string.Concat(Enumerable.Repeat(opening, times)) + last;
        var outcome = MarkdownTree.ParseFragment(markdown, "a.md", tokens, 1);
        Assert.True(outcome.Value is not null || outcome.Diagnostics.Single() is { Code: "SA5010", Severity: Severity.Error });
    }

    [Theory]
    [InlineData("1 < 2, a <3, \\<b>, `<b>`, &lt;b>")]
    [InlineData("a | b and x - y")]
    public void Harmless_signs_are_not_warned_about(string markdown) =>
        Assert.Empty(MarkdownTree.ParseFragment(markdown, "a.md", tokens, 1).Diagnostics);
}
