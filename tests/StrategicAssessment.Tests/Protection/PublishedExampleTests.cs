using StrategicAssessment.Indicators;
using StrategicAssessment.Protection;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>Worked examples of others, typed in with their source.</summary>
public sealed class PublishedExampleTests
{
    // mojSuppression (Ministry of Justice, README.md at ca0edcbe): 1 and 2 are hidden. Its own answer is 8 cells that add up to 31; 30 can be had.
    [Fact]
    public void The_table_of_mojSuppression_hides_eight_cells_that_add_up_to_thirty()
    {
        var table = Hierarchy.Table([[25, 10, 1, 3], [1, 6, 5, 3], [1, 10, 10, 3], [1, 1, 10, 3]], new ProtectionRule(3, false, 0));
        var hidden = Suppression.Of(table);
        Assert.Equal((8, 30), (hidden.Count(h => h), table.Cells.Where((_, i) => hidden[i]).Sum(c => c.Value)));
        Assert.Empty(Breach.Of(table, hidden));
    }

    // GaussSuppression (Statistics Norway, vignette "Small count frequency table suppression", table 1): 0 and 1 are hidden. Young and old by Spain, Iceland, Portugal.
    [Fact]
    public void Table_1_of_GaussSuppression_hides_Iceland_and_Portugal()
    {
        var table = Hierarchy.Table([[5, 2, 0], [6, 3, 4]], new ProtectionRule(2, true, 0));
        Assert.Equal([1, 2, 5, 6], Suppression.Of(table).Select((isHidden, cell) => (isHidden, cell)).Where(p => p.isHidden).Select(p => p.cell));
    }

    // NHS Digital, Hospital Episode Statistics, disclosure control: 1 to 7 are hidden, 0 is shown, others are rounded to the nearest 5.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(8, 8, 12)]
    [InlineData(10, 8, 12)]
    [InlineData(13, 13, 17)]
    [InlineData(17, 13, 17)]
    [InlineData(18, 18, 22)]
    public void A_rounded_count_may_be_any_that_rounds_alike(long count, long least, long most)
    {
        var rule = new ProtectionRule(8, false, 5);
        Assert.Equal((least, most), (rule.LeastShownAs(count), rule.MostShownAs(count)));
        Assert.False(rule.Hides(count));
    }
}
