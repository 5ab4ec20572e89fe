using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Ranking;

public sealed class RankMeasureTests
{
    [Theory]
    [InlineData(MeasureKind.Count, true, "1 2 3")]
    [InlineData(MeasureKind.Count, false, "3 2 1")]
    [InlineData(MeasureKind.Rate, true, "1 3 2")]
    [InlineData(MeasureKind.Rate, false, "3 1 2")]
    [InlineData(MeasureKind.Change, true, "2 1 3")]
    [InlineData(MeasureKind.Change, false, "2 3 1")]
    [InlineData(MeasureKind.ChangePercent, true, "1 2 3")]
    [InlineData(MeasureKind.ChangePercent, false, "3 2 1")]
    public void Places_are_ranked_by_what_the_plan_says_from_the_end_it_says(MeasureKind by, bool lowestFirst, string ranks) =>
        Assert.Equal(ranks, Ranks("A 2015 9; B 2015 40; C 2015 48; A 2014 14; B 2014 60; C 2014 40", Some.Rank(by, lowestFirst)));

    [Theory]
    [InlineData("A 2015 10; B 2015 10; C 2015 20", true, "1= 1= 3")]
    [InlineData("A 2015 10; B 2015 10; C 2015 20", false, "2= 2= 1")]
    [InlineData("A 2015 7; B 2015 7; C 2015 7", true, "1= 1= 1=")]
    [InlineData("A 2015 1; B 2015 2; C 2015 2", true, "1 2= 2=")]
    [InlineData("A 2015 0; B 2015 2; C 2015 1", true, "1 3 2")]
    [InlineData("A 2015 [c]; B 2015 2; C 2015 1", true, "[c] 2 1")]
    [InlineData("A 2015 [x]; B 2015 [c]; C 2015 1", true, "[x] [c] 1")]
    [InlineData("A 2015 [c]; B 2015 [c]; C 2015 [c]", true, "[c] [c] [c]")]
    public void Equal_places_share_a_rank_and_places_without_a_number_have_none(string observed, bool lowestFirst, string ranks) =>
        Assert.Equal(ranks, Ranks(observed, Some.Rank(MeasureKind.Count, lowestFirst)));

    [Theory]
    [InlineData(true, "1= 1= 3")]
    [InlineData(false, "2 1 3")]
    public void Ties_are_judged_as_printed_or_exactly(bool asPrinted, string ranks) =>
        Assert.Equal(ranks, Ranks("A 2015 10001; B 2015 20000; C 2015 80000", Some.Rank(MeasureKind.Rate, tiesAsPrinted: asPrinted), "A 2014 1000000; B 2014 2000000; C 2014 4000000"));

    [Fact]
    public void Only_members_of_the_group_are_ranked()
    {
        var book = Some.Book(Some.Asb, "A 2015 1; B 2015 2; C 2015 3");
        Assert.Equal("[z]", Display.Of(book.Get(Ask("G", Some.Rank(MeasureKind.Count), Some.All)), SymbolStyle.Standard));
        Assert.Equal("[z]", Display.Of(book.Get(Ask("C", Some.Rank(MeasureKind.Count), Some.Two)), SymbolStyle.Standard));
    }

    [Fact]
    public void A_rank_says_among_how_many_and_who_could_not_be_ranked()
    {
        var rank = Some.Book(Some.Asb, "A 2015 1; B 2015 [c]; C 2015 3").Get(Ask("C", Some.Rank(MeasureKind.Count, lowestFirst: false), Some.All));
        Assert.Equal((2, "position among 2 of All three, highest first"), (rank.RankedOf, rank.Formula));
        Assert.Equal(["1 of 3 could not be ranked."], rank.Caveats.AsEnumerable());
        Assert.Equal(("asb/rank-by-count-highest-first/C/all/2015-01_2015-12/in-all-three", 3), (rank.Id.ToString(), rank.Operands.Length));
    }

    [Fact]
    public void A_rank_by_change_from_nought_is_not_applicable()
    {
        var ranks = Ranks("A 2015 9; B 2015 40; C 2015 48; A 2014 0; B 2014 60; C 2014 40", Some.Rank(MeasureKind.ChangePercent));
        Assert.Equal("[z] 1 2", ranks);
    }

    [Fact]
    public void Quoted_values_are_ranked_as_they_are()
    {
        var book = Some.Book(Some.Quoted, "A 2015 1.5; B 2015 1.50; C 2015 1.6");
        var ranks = Some.All.Members.Select(m => book.Get(Some.Ask(Some.Quoted, Some.Rank(MeasureKind.Quoted), m.Value) with { Group = Some.All })).ToList();
        Assert.Equal("1= 1= 3", string.Join(' ', ranks.Select(r => Display.Of(r, SymbolStyle.Standard))));
        Assert.All(ranks, r => Assert.Equal(Origin.PartQuoted, r.Origin));
    }

    [Fact]
    public void A_rank_is_one_more_than_the_places_before_it() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(42, 3).WithMaxTest(300),
        Prop.ForAll(Gen.Choose(0, 4).ListOf(3).ToArbitrary(), counts =>
        {
            var shown = Ranks($"A 2015 {counts[0]}; B 2015 {counts[1]}; C 2015 {counts[2]}", Some.Rank(MeasureKind.Count));
            return shown == string.Join(' ', counts.Select(c => $"{1 + counts.Count(o => o < c)}{(counts.Count(o => o == c) > 1 ? "=" : "")}"));
        }));

    private static string Ranks(string observed, Measure rank, string residents = Some.Residents)
    {
        var book = Some.Book(Some.Asb, observed, residents);
        return string.Join(' ', Some.All.Members.Select(m => Display.Of(book.Get(Ask(m.Value, rank, Some.All)), SymbolStyle.Standard)));
    }

    private static FigureRequest Ask(string area, Measure rank, Group group) => Some.Ask(Some.Asb, rank, area) with
    {
        Group = group,
        ComparedWith = rank.Rank!.By is MeasureKind.Change or MeasureKind.ChangePercent ? Some.Period("2014") : null,
    };
}
