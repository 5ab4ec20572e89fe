using StrategicAssessment.Figures;
using Xunit;

namespace StrategicAssessment.Tests.Figures;

public sealed class FigureIdTests
{
    private static readonly FigureId Count = new("asb", "count", new("E07000110"), "all", "2014-10_2015-09", null, null);

    [Theory]
    [InlineData(null, null, "asb/count/E07000110/all/2014-10_2015-09", "asb/count/E07000110/all")]
    [InlineData("2013-10_2014-09", null, "asb/count/E07000110/all/2014-10_2015-09/vs-2013-10_2014-09", "asb/count/E07000110/all/vs")]
    [InlineData(null, "districts", "asb/count/E07000110/all/2014-10_2015-09/in-districts", "asb/count/E07000110/all/in-districts")]
    [InlineData("2013-10_2014-09", "districts", "asb/count/E07000110/all/2014-10_2015-09/vs-2013-10_2014-09/in-districts", "asb/count/E07000110/all/vs/in-districts")]
    public void An_id_says_what_the_figure_is_and_its_series_drops_the_periods(string? comparedWith, string? group, string id, string series)
    {
        var figure = Count with { ComparedWith = comparedWith, Group = group };
        Assert.Equal((id, series), (figure.ToString(), figure.Series));
    }

    [Fact]
    public void A_copy_with_another_word_has_another_text()
    {
        Assert.Contains("count", Count.ToString(), StringComparison.Ordinal);
        var rate = Count with { Measure = "rate-per-1000" };
        Assert.Equal("asb/rate-per-1000/E07000110/all/2014-10_2015-09", rate.ToString());
        Assert.NotEqual(Count, rate);
        Assert.Equal(Count, rate with { Measure = "count" });
    }

    [Fact]
    public void Ids_stand_in_ordinal_order()
    {
        string[] indicators = ["b", "a", "a-b", "B", "a1"];
        var texts = indicators.Select(i => (Count with { Indicator = i }).ToString()).ToList();
        Assert.Equal(texts.Order(StringComparer.Ordinal), indicators.Select(i => Count with { Indicator = i }).Order().Select(i => i.ToString()));
        Assert.True(Count.CompareTo(null) > 0);
    }
}
