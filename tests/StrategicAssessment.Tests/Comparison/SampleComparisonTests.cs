using StrategicAssessment.Comparison;
using Xunit;

namespace StrategicAssessment.Tests.Comparison;

public sealed class SampleComparisonTests(ComparedSamples samples) : IClassFixture<ComparedSamples>
{
    [Fact]
    public void Incidents_of_anti_social_behaviour_moved()
    {
        var asb = Only<Movement>(m => m.After.Id == "asb/count/E07000110/all/2015-11_2016-10");
        Assert.Equal(("3,608", "3,697", 89m), (asb.Before.Display, asb.After.Display, asb.Size.Difference));
        Assert.Equal(Certainty.WithinChance, asb.Size.Certainty);
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

    private T Only<T>(Predicate<T> like)
        where T : class, IDifference =>
        Assert.Single(samples.Years.Differences.OfType<T>(), like);
}
