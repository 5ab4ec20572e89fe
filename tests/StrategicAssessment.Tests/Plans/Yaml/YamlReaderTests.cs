using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Plans.Yaml;

public sealed class YamlReaderTests
{
    private static Outcome<YamlMap> Read(string text) => YamlReader.Read("assessment.yaml", Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("no")]
    [InlineData("010")]
    [InlineData("1:30")]
    [InlineData("2015-09")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("1e3")]
    [InlineData("12 months to September 2015")]
    [InlineData("rate, lowest first")]
    [InlineData("<5")]
    [InlineData("change %")]
    [InlineData("A&E (Kent & Medway)")]
    [InlineData("it's late")]
    [InlineData("b] c} d")]
    [InlineData("-5")]
    [InlineData("?why")]
    [InlineData(".5")]
    [InlineData("http://example.org/a")]
    public void A_plain_value_is_the_text_that_stands_there(string value)
    {
        var read = Read($"version: 1\nkey: {value}\n");
        Assert.Empty(read.Diagnostics);
        var text = Assert.IsType<YamlText>(read.Value!.Find("key")!.Value);
        Assert.Equal((value, false, "assessment.yaml:2:6"), (text.Value, text.IsQuoted, text.At.ToString()));
    }

    [Fact]
    public void A_percent_sign_may_stand_in_a_bracketed_list()
    {
        var list = Assert.IsType<YamlList>(Read("columns: [this year, change %, %]").Value!.Find("columns")!.Value);
        Assert.Equal(["this year@1:11", "change %@1:22", "%@1:32"], list.Items.Cast<YamlText>().Select(Shown));
    }

    [Fact]
    public void Every_value_and_key_knows_its_place()
    {
        var map = Read("\uFEFFa:\r\n  - b: 'é'\r\n    c: \"😀\"\r\n  -\r\nd: {e: 😀, f: g}\r\nh:\r\n").Value!;
        var list = (YamlList)map.Find("a")!.Value;
        var first = (YamlMap)list.Items[0];
        var braced = (YamlMap)map.Find("d")!.Value;
        Assert.Equal(("2:3", "2:5", "2:5"), (Place(list.At), Place(first.At), Place(first.Entries[0].KeyAt)));
        Assert.Equal("2:8 3:8", $"{Place(first.Find("b")!.Value.At)} {Place(first.Find("c")!.Value.At)}");
        Assert.Equal("4:4", Place(Assert.IsType<YamlNothing>(list.Items[1]).At));
        Assert.Equal(("5:4", "5:11", "5:14"), (Place(braced.At), Place(braced.Entries[1].KeyAt), Place(braced.Entries[1].Value.At)));
        Assert.Equal("6:3", Place(Assert.IsType<YamlNothing>(map.Find("h")!.Value).At));
        Assert.Null(map.Find("H"));
    }

    [Fact]
    public void A_lone_key_in_a_bracketed_list_knows_its_place()
    {
        var list = (YamlList)Read("a: [b, c: d]").Value!.Find("a")!.Value;
        Assert.Equal("1:8", Place(list.Items[1].At));
    }

    [Fact]
    public void Block_text_keeps_its_lines()
    {
        var text = (YamlText)Read("note: |\n  One: two\n  # three\n").Value!.Find("note")!.Value;
        Assert.Equal(("One: two\n# three\n", false), (text.Value, text.IsQuoted));
    }

    [Fact]
    public void A_quoted_empty_text_is_text() =>
        Assert.Equal("@1:4", Shown((YamlText)Read("a: ''").Value!.Find("a")!.Value));

    [Fact]
    public void A_comment_is_not_remarked_upon_when_a_space_follows_its_hash() =>
        Assert.Empty(Read("# a plan\nversion: 1 # first\n#old: 2\na: # b\n  - c\n").Diagnostics);

    [Fact]
    public void Everything_that_can_be_followed_is_reported_at_once()
    {
        var read = Read("a: &x 1\nb: *x\na: 2\n[c]: 3\nd: ok\n");
        Assert.Equal(
            ["SA2013@1:4", "SA2013@2:4", "SA2017@3:1", "SA2016@4:1"],
            read.Diagnostics.Select(d => $"{d.Code}@{Place(d.At)}"));
        Assert.Equal(["a", "b", "d"], read.Value!.Entries.Select(e => e.Key));
    }

    [Fact]
    public void A_duplicate_key_names_both_lines() =>
        Assert.Contains("on line 1 and again on line 3", Read("a: 1\nb: 2\na: 3\n").Diagnostics[0].Message, StringComparison.Ordinal);

    [Fact]
    public void After_fifty_problems_the_reader_stops()
    {
        var read = Read(string.Concat(Enumerable.Repeat("a: b\n", 100)));
        Assert.Equal((51, "SA2023"), (read.Diagnostics.Length, read.Diagnostics[^1].Code));
    }

    private static string Shown(YamlText text) => $"{text.Value}@{Place(text.At)}";

    private static string Place(SourceSpan at) => at.ToString()["assessment.yaml:".Length..];
}
