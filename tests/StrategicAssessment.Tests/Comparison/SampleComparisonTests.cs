using StrategicAssessment.Comparison;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Comparison;

public sealed class SampleComparisonTests(ComparedSamples samples) : IClassFixture<ComparedSamples>
{
    [Fact]
    public void Incidents_of_anti_social_behaviour_moved()
    {
        var asb = Only<Movement>(m => m.After.Id == "asb/count/E07000110/all/2015-11_2016-10");
        Assert.Equal(("3,608", "3,697", 89m), (asb.Before.Display, asb.After.Display, asb.Size.Difference));
        Assert.Equal(Certainty.NoClearChange, asb.Size.Certainty);
    }

    [Fact]
    public void The_ranking_of_anti_social_behaviour_is_another_ranking()
    {
        var rank = Only<Redefinition>(d => d.After.Id.StartsWith("asb/rank-by-change-percent-lowest-first/E07000110/", StringComparison.Ordinal));
        Assert.Equal("asb/rank-by-rate-lowest-first/E07000110/all/2014-10_2015-09/in-districts", rank.Before.Id);
        Assert.Contains(new RedefinedAspect(DefinitionPart.Group, "12 of districts", "13 of districts-and-medway"), rank.Aspects);
        Assert.Contains(rank.Aspects, a => a.Part == DefinitionPart.Ranking);
    }

    [Fact]
    public void The_rank_of_the_crime_rate_is_defined_otherwise_and_the_two_years_overlap()
    {
        var rank = Only<Redefinition>(d => d.After.Id.StartsWith("total-recorded-crime/rank-by-rate-lowest-first/E07000110/", StringComparison.Ordinal));
        Assert.Equal(("6", "5="), (rank.Before.Display, rank.After.Display));
        Assert.Contains(new RedefinedAspect(DefinitionPart.Group, "12 of districts", "11 of districts-merged"), rank.Aspects);
        Assert.Contains(new RedefinedAspect(DefinitionPart.Ties, "ties as printed with 1 decimal", "ties as printed with 0 decimals"), rank.Aspects);
        Assert.Equal("April 2015 to September 2015", rank.Overlap?.Label);
    }

    [Fact]
    public void Violent_crime_of_two_periods_is_no_revision()
    {
        Assert.DoesNotContain(samples.Years.Differences, d => d is Revision { After.Indicator: "violent-crime" });
        var moved = Only<Movement>(m => m.After.Id == "violent-crime/count/E07000110/all/2015-11_2016-10");
        Assert.Equal(("2,943", "3,743"), (moved.Before.Display, moved.After.Display));
        Assert.Equal("2,966", Assert.Single(moved.FurtherAfter).Display);
    }

    // The tables as they were printed: the earlier edition's column for its year, the later's for its own.
    [Theory]
    [InlineData("asb", "asb", 3, 1)]
    [InlineData("violent-crime", "violent-crime", 1, 2)]
    [InlineData("total-recorded-crime", "total-recorded-crime", 1, 1)]
    [InlineData("crime-by-type", "crime-by-type", 1, 2)]
    public void Counts_that_were_printed_in_both_years_moved_by_their_difference(string table, string indicator, int columnBefore, int columnAfter)
    {
        var (before, after) = (Printed("2016-17", table, columnBefore), Printed("2017-18", table, columnAfter));
        var moved = samples.Years.Differences.OfType<Movement>().Where(m => m.After.Indicator == indicator && m.After.Measure == "count")
            .GroupBy(m => NameOf(table, m), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var both = before.Keys.Intersect(after.Keys, StringComparer.Ordinal).Where(moved.ContainsKey).ToList();
        Assert.InRange(both.Count, 8, int.MaxValue);
        Assert.All(both, name => Assert.Equal(after[name] - before[name], moved[name].Size.Difference));
    }

    private static string NameOf(string table, Movement movement) =>
        CellText.Name(table == "crime-by-type" ? movement.After.Category.Replace('-', ' ') : movement.After.AreaName);

    private static Dictionary<string, decimal> Printed(string edition, string table, int column)
    {
        var file = Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Published", edition, table + ".csv");
        return CsvText.Read(file).Skip(1).Where(r => CellText.Number(r[column]) is not null)
            .ToDictionary(r => CellText.Name(r[0]), r => decimal.Parse(CellText.Number(r[column])!, System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    private T Only<T>(Predicate<T> like)
        where T : class, IDifference =>
        Assert.Single(samples.Years.Differences.OfType<T>(), like);
}
