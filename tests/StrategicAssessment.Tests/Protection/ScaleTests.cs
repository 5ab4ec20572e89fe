using StrategicAssessment.Indicators;
using StrategicAssessment.Protection;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>Wards by month, with totals of place, month, category and year, as large as a county asks for.</summary>
public sealed class ScaleTests
{
    [Theory]
    [InlineData(12, 2, 1)]
    [InlineData(12, 3, 4)]
    public void Twenty_six_wards_by_month_are_decided_and_stand_up_to_the_auditor(int months, int categories, int mean) =>
        IsKept(Wards(Hierarchy.Flat(months), categories, mean), 5);

    /// <summary>Two years of months and four categories take some seconds: more than others may wait for.</summary>
    [Fact]
    public void Two_years_of_four_categories_are_decided_too()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is not null, "Takes half a minute without optimising: run by .ci/run.");
        IsKept(Wards(Hierarchy.Deep(12, 12), 4, 3), 5);
    }

    // Not everything is hidden, and what is hidden keeps each small number.
    private static void IsKept(CountSystem system, int mostTenths)
    {
        var (hidden, audit) = Suppression.Audited(system);
        Assert.DoesNotContain(audit, a => a.IsNarrow);
        var shown = system.Cells.Select((c, i) => (c, i)).Where(p => p.c.Secrecy == Secrecy.Open).ToList();
        Assert.InRange(shown.Count(p => hidden[p.i]), 0, shown.Count * mostTenths / 10);
    }

    private static CountSystem Wards(int[][] months, int categories, int mean)
    {
        var chance = new Chance(1);
        return Hierarchy.Of([Hierarchy.Flat(26), months, Hierarchy.Flat(categories)], at => chance.Count(at, mean), ProtectionRule.Usual);
    }
}
