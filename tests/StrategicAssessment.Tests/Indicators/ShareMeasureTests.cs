using StrategicAssessment.Figures;
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

    [Fact]
    public void A_share_says_how_it_was_worked_out()
    {
        var share = Some.Book(Some.Asb, "A 2015 1; B 2015 2; C 2015 5").Get(Some.Ask(Some.Asb, Measure.Share, "A") with { Group = Some.All });
        Assert.Equal(("asb/share/A/all/2015-01_2015-12/in-all-three", "1 / 8 × 100"), (share.Id.ToString(), share.Formula));
        Assert.Equal(["asb/count/A/all/2015-01_2015-12", "asb/count/G/all/2015-01_2015-12"], share.Operands.Select(o => o.ToString()));
    }
}
