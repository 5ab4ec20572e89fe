using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Indicators;

public sealed class ShareMeasureTests
{
    [Theory]
    [InlineData("A theft 2015 1; A arson 2015 2", "theft", "33.3%")]
    [InlineData("A theft 2015 2; A arson 2015 1", "theft", "66.7%")]
    [InlineData("A theft 2015 2; A arson 2015 1", "crime", "100.0%")]
    [InlineData("A theft 2015 0; A arson 2015 1", "theft", "0.0%")]
    [InlineData("A theft 2015 0; A arson 2015 0", "theft", "[z]")]
    [InlineData("A theft 2015 1; A arson 2015 [c]", "theft", "[c]")]
    [InlineData("A theft 2015 [c]; A arson 2015 1", "theft", "[c]")]
    [InlineData("A theft 2015 1; A arson 2015 [x]", "theft", "[x]")]
    [InlineData("A theft 2015 [x]; A arson 2015 [c]", "theft", "[c]")]
    public void A_category_has_its_share_of_all(string observed, string category, string share) =>
        Assert.Equal(share, Display.Of(Some.Book(Some.Crime, observed).Get(Some.Ask(Some.Crime, Measure.Share, "A", category: category)), SymbolStyle.Standard));

    [Theory]
    [InlineData("A 2015 1; B 2015 2; C 2015 5", "A", "12.5%")]
    [InlineData("A 2015 1; B 2015 2; C 2015 5", "G", "100.0%")]
    [InlineData("A 2015 1; B 2015 2; C 2015 5; D 2015 9", "D", "[z]")]
    [InlineData("A 2015 1; B 2015 2; C 2015 5", "H", "[z]")]
    [InlineData("A 2015 1; B 2015 [c]; C 2015 5", "A", "[c]")]
    [InlineData("A 2015 0; B 2015 0; C 2015 0", "A", "[z]")]
    public void A_place_has_its_share_of_the_groups_total(string observed, string area, string share) => Assert.Equal(
        share, Display.Of(Some.Book(Some.Asb, observed).Get(Some.Ask(Some.Asb, Measure.Share, area) with { Group = Some.All }), SymbolStyle.Standard));

    // The limits of 30 of 146 are Wilson's at 95%, worked outside the code: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n).
    [Fact]
    public void A_count_is_a_percentage_of_another_count_with_its_limits()
    {
        var percent = Percent("A 2015 30", "A 2015 146");
        Assert.Equal(("asb/percent-of-cases/A/all/2015-01_2015-12", "20.5%", "30 / 146 × 100"), (percent.Id.ToString(), Display.Of(percent, SymbolStyle.Standard), percent.Formula));
        Assert.Equal((14.78962, 27.81639), (Math.Round(percent.Evidence!.At95!.Lower!.Value, 5), Math.Round(percent.Evidence.At95.Upper, 5)));
        Assert.Equal(["asb/count/A/all/2015-01_2015-12", "cases/count/A/all/2015-01_2015-12"], percent.Operands.Select(o => o.ToString()));
    }

    [Theory]
    [InlineData("A 2015 3", "A 2015 [c]", "[c]")]
    [InlineData("A 2015 [c]", "A 2015 9", "[c]")]
    [InlineData("A 2015 3", "B 2015 9", "[x]")]
    [InlineData("A 2015 3", "A 2015 0", "[z]")]
    public void A_percentage_of_another_count_needs_both(string part, string whole, string shown) => Assert.Equal(shown, Display.Of(Percent(part, whole), SymbolStyle.Standard));

    [Fact]
    public void What_is_more_than_it_is_measured_by_has_no_limits()
    {
        var percent = Percent("A 2015 30", "A 2015 20");
        Assert.Equal((150m, null), (percent.Value.Number, percent.Evidence));
    }

    private static Figure Percent(string part, string whole)
    {
        var cases = Some.Asb with { Id = "cases", Things = "cases" };
        var book = new FigureBook(new ObservationTable(Some.Observed(Some.Asb, part).Concat(Some.Observed(cases, whole)).ToDictionary()), PopulationTable.Empty, Some.Places);
        return book.Get(Some.Ask(Some.Asb, new Measure(MeasureKind.PercentOf) { Name = "cases" }, "A") with { Of = new CountedThing(cases, cases.Whole) });
    }

    [Fact]
    public void A_share_says_how_it_was_worked_out()
    {
        var share = Some.Book(Some.Asb, "A 2015 1; B 2015 2; C 2015 5").Get(Some.Ask(Some.Asb, Measure.Share, "A") with { Group = Some.All });
        Assert.Equal(("asb/share/A/all/2015-01_2015-12/in-all-three", "1 / 8 × 100"), (share.Id.ToString(), share.Formula));
        Assert.Equal(["asb/count/A/all/2015-01_2015-12", "asb/count/G/all/2015-01_2015-12"], share.Operands.Select(o => o.ToString()));
    }
}
