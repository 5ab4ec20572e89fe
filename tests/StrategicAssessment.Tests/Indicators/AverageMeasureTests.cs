using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Indicators;

public sealed class AverageMeasureTests
{
    [Theory]
    [InlineData("A 2015 10; B 2015 20; C 2015 60", 0, true, "30.0")]
    [InlineData("A 2015 10; B 2015 20; C 2015 60", 2, true, "15.0")]
    [InlineData("A 2015 10; B 2015 20; C 2015 60", 2, false, "40.0")]
    [InlineData("A 2015 10; B 2015 20; C 2015 60", 9, true, "30.0")]
    [InlineData("A 2015 10; B 2015 20; C 2015 [x]", 0, true, "15.0")]
    [InlineData("A 2015 10; B 2015 20; C 2015 [c]", 0, true, "[c]")]
    [InlineData("A 2015 10; B 2015 20; C 2015 [c]", 1, true, "[c]")]
    [InlineData("A 2015 [x]; B 2015 [x]; C 2015 [x]", 0, true, "[x]")]
    public void Each_place_counts_once_and_hidden_numbers_hide_the_mean(string observed, int best, bool lowestFirst, string value) =>
        Assert.Equal(value, Display.Of(Some.Book(Some.Asb, observed).Get(Ask(Measure.Count, best, lowestFirst)), SymbolStyle.Standard));

    [Fact]
    public void A_mean_of_rates_is_not_the_rate_of_the_whole()
    {
        var book = Some.Book(Some.Asb, "A 2015 10; B 2015 40; C 2015 120");
        Assert.Equal("20.0", Display.Of(book.Get(Ask(Some.Rate, 0, true)), SymbolStyle.Standard));
        Assert.Equal("24.3", Display.Of(book.Get(Some.Ask(Some.Asb, Some.Rate, "G")), SymbolStyle.Standard));
    }

    [Fact]
    public void A_mean_of_shares_is_of_shares_of_the_group() =>
        Assert.Equal("33.3%", Display.Of(Some.Book(Some.Asb, "A 2015 10; B 2015 40; C 2015 120").Get(Ask(Measure.Share, 0, true)), SymbolStyle.Standard));

    [Fact]
    public void Who_is_left_out_is_said_and_the_best_of_either_end_are_two_figures()
    {
        var book = Some.Book(Some.Asb, "A 2015 10; B 2015 [x]; C 2015 60");
        var (low, high) = (book.Get(Ask(Measure.Count, 1, true)), book.Get(Ask(Measure.Count, 1, false)));
        Assert.Equal(["The average leaves out 1 of 3 places, which have no number."], low.Caveats.AsEnumerable());
        Assert.Equal(("10", "60"), (Some.Shown(low.Value), Some.Shown(high.Value)));
        Assert.Equal("asb/average-of-best-1-of-count/G/all/2015-01_2015-12/in-all-three", low.Id.ToString());
        Assert.NotEqual(low.Definition, high.Definition);
    }

    private static FigureRequest Ask(Measure averaged, int best, bool lowestFirst) => Some.Ask(
        Some.Asb, new Measure(MeasureKind.Average, Rank: new RankRule(MeasureKind.Count, lowestFirst, true)) { Averaged = averaged, Best = best }, "G") with
    { Group = Some.All };
}
