using FsCheck.Fluent;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Documents;

public sealed class HostileCommentaryTests
{
    [Fact]
    public void Whatever_commentary_says_it_is_read_or_refused() => Hostile.ForAll(Hostile.Text, text =>
    {
        var tokens = new TokenTable(StrategicAssessment.Wording.Words.BuiltIn);
        var fragment = MarkdownTree.ParseFragment(text, "a.md", tokens, 1);
        Assert.NotNull(fragment.Value);
        Assert.NotNull(MarkdownTree.Parse(text, "a.md", tokens).Value);
        var links = TreeText.Blocks(fragment.Value.Blocks).SelectMany(TreeText.Inlines).OfType<Link>();
        Assert.All(links, link => Assert.Null(LinkTarget.Problem(link.Target, SourceSpan.WholeFile("a.md"))));
    });

    [Fact]
    public void Text_of_the_data_reads_the_same_wherever_a_token_may_stand() => Hostile.ForAll(Hostile.Text, text =>
    {
        var tokens = new TokenTable(StrategicAssessment.Wording.Words.BuiltIn);
        var token = tokens.AddText("x" + text);
        var fragment = MarkdownTree.ParseFragment($"# {token}\n\n{token}\n*{token}*\n\n1. {token}\n\n> {token}", "a.md", tokens, 1);
        Assert.Empty(fragment.Diagnostics);
        var value = "x" + text;
        Assert.Equal($"h1({value}) p({value} em({value})) ol1(p({value})) quote(p({value}))", Outline.Of(fragment.Value!.Blocks));
    });
}
