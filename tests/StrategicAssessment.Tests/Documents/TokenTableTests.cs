using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using Xunit;

namespace StrategicAssessment.Tests.Documents;

public sealed class TokenTableTests
{
    private readonly TokenTable tokens = new(StrategicAssessment.Wording.Words.BuiltIn);

    [Fact]
    public void A_token_gives_back_what_it_was_made_from()
    {
        Assert.True(tokens.TryResolve(tokens.AddFigure("asb/count", "1,234"), out var figure));
        Assert.Equal(new InlineToken(new FigureText("asb/count", "1,234")), figure);
        Assert.True(tokens.TryResolve(tokens.AddHeading("asb", "Antisocial behaviour"), out var heading));
        Assert.Equal(new HeadingToken("asb", "Antisocial behaviour"), heading);
    }

    [Fact]
    public void Equal_content_shares_a_token_and_different_content_does_not()
    {
        Assert.Equal(tokens.AddText("x"), tokens.AddText("x"));
        Assert.Equal(tokens.AddFigure("a", "1"), tokens.AddFigure("a", "1"));
        Assert.NotEqual(tokens.AddFigure("a", "1"), tokens.AddFigure("a", "one"));
        Assert.NotEqual(tokens.AddText("a"), tokens.AddHeading("a", ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("T0")]
    [InlineData("\uE000T1\uE001")]
    [InlineData("\uE000F0\uE001")]
    [InlineData("\uE000T\uE001")]
    [InlineData("\uE000T 0\uE001")]
    [InlineData("\uE000T-0\uE001")]
    [InlineData("\uE000T99999999999\uE001")]
    [InlineData("\uE000T0")]
    public void A_token_that_the_table_did_not_make_stands_for_nothing(string forged)
    {
        tokens.AddText("the only one");
        Assert.False(tokens.TryResolve(forged, out _));
    }

    [Fact]
    public void Plain_text_shows_what_a_reader_would_see()
    {
        var text = $"{tokens.AddText("Ash & Elm")} saw {tokens.AddFigure("a", "1,234")}{tokens.AddBlocks([])} incidents";
        Assert.Equal("Ash & Elm saw 1,234 incidents", tokens.Plain(text));
    }

    [Fact]
    public void A_value_that_looks_like_a_token_is_not_resolved_again()
    {
        var secret = tokens.AddFigure("a", "1");
        Assert.Equal(secret, tokens.Plain(tokens.AddText(secret)));
    }

    [Fact]
    public void A_file_with_private_characters_is_refused_where_they_stand()
    {
        var found = TokenTable.CheckSource("one\ntwo \uE000F0\uE001", "commentary/asb.md");
        Assert.Equal(["commentary/asb.md:2:5", "commentary/asb.md:2"], found.Select(d => d.At.ToString()));
        Assert.All(found, d => Assert.Equal("SA5001", d.Code));
    }
}
