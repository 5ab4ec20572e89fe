using System.Text;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Plans.Yaml;

public sealed class YamlTroubleTests
{
    [Theory]
    [InlineData("", "SA2001@0:0")]
    [InlineData("\uFEFF", "SA2001@0:0")]
    [InlineData("# only a comment\n\n", "SA2001@0:0")]
    [InlineData("---\n", "SA2001@0:0")]
    [InlineData("a: b\0", "SA2003@1:5")]
    [InlineData("a: 😀\uE000", "SA2003@1:5")]
    [InlineData("a: \U000F0000", "SA2003@1:4")]
    [InlineData("a: \U0010FFFD", "SA2003@1:4")]
    [InlineData("a: x\u2028b: y", "SA2003@1:5")]
    [InlineData("a: \u0085", "SA2003@1:4")]
    [InlineData("a: \uFEFF", "SA2003@1:4")]
    [InlineData("a: \"\\0\"", "SA2003@1:4")]
    [InlineData("a: \"\\uE001\"", "SA2003@1:4")]
    [InlineData("a:\n\tb: c", "SA2005@2:1")]
    [InlineData("a: b\n \tc: d", "SA2005@2:2")]
    [InlineData("a:\n\u00A0\u00A0b: c", "SA2005@2:1")]
    [InlineData("a: %x", "SA2006@1:4")]
    [InlineData("a: @home", "SA2006@1:4")]
    [InlineData("a: `x`", "SA2006@1:4")]
    [InlineData("a: > 5 per cent", "SA2006@1:4")]
    [InlineData("a: | x", "SA2006@1:4")]
    [InlineData("a: - b", "SA2006@1:4")]
    [InlineData("a: -", "SA2006@1:4")]
    [InlineData("a: ? b", "SA2006@1:4")]
    [InlineData("a: ,b", "SA2006@1:4")]
    [InlineData("a: ]", "SA2006@1:4")]
    [InlineData("a: [b, , c]", "SA2006@1:8")]
    [InlineData("title: Crime: the facts", "SA2007@1:13")]
    [InlineData("title: 😀 Crime: the facts", "SA2007@1:15")]
    [InlineData("a: \"b\nc: d", "SA2008@1:4")]
    [InlineData("a: 'b\nc: d", "SA2008@1:4")]
    [InlineData("a: \"b", "SA2008@1:4")]
    [InlineData("a: 'it's late'", "SA2009@1:8")]
    [InlineData("a: \"b\" c", "SA2009@1:8")]
    [InlineData("a: [b, c\nd: e", "SA2010@1:4")]
    [InlineData("a: [b, c", "SA2010@1:4")]
    [InlineData("a: {b: c\nd: e", "SA2010@1:4")]
    [InlineData("a:\n  b: 1\n c: 2", "SA2011@3:2")]
    [InlineData("a: x\n  b: 1", "SA2011@2:3")]
    [InlineData("a:x\nb: 1", "SA2011@2:1")]
    [InlineData("a:\n  - b\n  c: d", "SA2011@3:3")]
    [InlineData("a: b\nc:d", "SA2012@2:1")]
    [InlineData("a: b\nc", "SA2012@2:1")]
    [InlineData("a: *x", "SA2013@1:4")]
    [InlineData("a: * x", "SA2013@1:4")]
    [InlineData("a: & Sons", "SA2013@1:4")]
    [InlineData("a: &b c", "SA2013@1:4")]
    [InlineData("<<: *x", "SA2013@1:5")]
    [InlineData("a: !b c", "SA2014@1:4")]
    [InlineData("a: ! c", "SA2014@1:4")]
    [InlineData("!x a: b", "SA2014@1:1")]
    [InlineData("a: b\n---\nc: d", "SA2015@2:1")]
    [InlineData("%YAML 1.2\n---\na: b", "SA2015@1:1")]
    [InlineData("a: {{ x }}", "SA2016@1:5")]
    [InlineData("[a, b]: c", "SA2016@1:1")]
    [InlineData(": b", "SA2016@1:1")]
    [InlineData("'': b", "SA2016@1:1")]
    [InlineData("a: 1\na: 2", "SA2017@2:1")]
    [InlineData("a: {b: 1, b: 2}", "SA2017@1:11")]
    [InlineData("- a\n- b", "SA2019@1:1")]
    [InlineData("version", "SA2019@1:1")]
    [InlineData("a: Priority #1", "SA2020@1:13")]
    [InlineData("a: #1 priority", "SA2020@1:4")]
    [InlineData("a: \"c:\\kent\"", "SA2021@1:4")]
    [InlineData("a: \"\\UFFFFFFFF\"", "SA2021@1:4")]
    [InlineData("a: \"\\ud800\"", "SA2021@1:4")]
    [InlineData("a: [b]c", "SA2022@1:7")]
    public void A_slip_is_explained_where_it_stands(string text, string expected)
    {
        var read = YamlReader.Read("assessment.yaml", Encoding.UTF8.GetBytes(text));
        Assert.Equal([expected], read.Diagnostics.Select(d => $"{d.Code}@{d.At.Line}:{d.At.Column}"));
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x3A, 0x20, 0xE9, 0x74 }, "SA2002@1:4")]
    [InlineData(new byte[] { 0x61, 0x3A, 0x0A, 0x20, 0xC3, 0xA9, 0xFF }, "SA2002@2:3")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "SA2002@1:1")]
    public void Text_that_is_not_utf8_is_refused_where_it_stops_being_so(byte[] bytes, string expected) =>
        Assert.Equal([expected], YamlReader.Read("p", bytes).Diagnostics.Select(d => $"{d.Code}@{d.At.Line}:{d.At.Column}"));

    [Fact]
    public void A_file_beyond_any_plan_is_refused_unread() =>
        Assert.Equal("SA2004", YamlReader.Read("p", new byte[YamlReader.LargestFile + 1]).Diagnostics.Single().Code);

    [Theory]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("[{", "")]
    [InlineData("[", "]")]
    public void Deep_nesting_is_refused_without_deep_recursion(string open, string close)
    {
        var text = "a:\n  " + string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.Equal("SA2018", YamlReader.Read("p", Encoding.UTF8.GetBytes(text)).Diagnostics.Single().Code);
    }

    [Fact]
    public void Sixty_four_levels_are_read()
    {
        var text = "a: " + new string('[', 63) + new string(']', 63);
        Assert.Empty(YamlReader.Read("p", Encoding.UTF8.GetBytes(text)).Diagnostics);
    }
}
