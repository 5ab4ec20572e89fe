using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Indicators;

public sealed class DefinitionsTests
{
    private static readonly FigureRequest Rank = Some.Ask(Some.Asb, Some.Rank(RankBasis.Rate), "A") with { Group = Some.All };

    [Fact]
    public void A_definition_says_all_that_fixes_the_series() => Assert.Equal(
        "rank-by-rate-lowest-first of incidents; only kind = noise; a missing row means none; residents of mid-year, 1 before the period's last year; among all-three: A B C; ties as printed",
        Definitions.Of(Rank with { Indicator = Some.Asb with { Filter = "kind = noise", Missing = MissingRows.Zero, PopulationYear = 2014 } }));

    [Fact]
    public void Every_rule_that_differs_makes_another_definition()
    {
        var change = Some.Ask(Some.Asb, Measure.Change, "A") with { ComparedWith = Some.Period("2014") };
        FigureRequest[] all =
        [
            Rank, Rank with { Group = Some.Two }, Rank with { Group = Some.All with { Members = [new AreaCode("A"), new AreaCode("B")] } },
            Rank with { Measure = Some.Rank(RankBasis.Rate, lowestFirst: false) }, Rank with { Measure = Some.Rank(RankBasis.Rate, tiesAsPrinted: false) },
            Rank with { Measure = Some.Rank(RankBasis.Count) }, Rank with { Indicator = Some.Asb with { PopulationYear = 2014 } },
            change, change with { ComparedWith = Some.Period("2013") }, change with { Measure = Measure.ChangePercent },
            change.Plain(), change.Plain() with { Indicator = Some.Asb with { Filter = "a = b" } }, change.Plain() with { Indicator = Some.Asb with { TotalSupplied = true } },
        ];
        Assert.Equal(all.Length, all.Select(Definitions.Of).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_definition_does_not_change_by_itself_from_year_to_year()
    {
        var asb = Some.Asb with { PopulationYear = 2014 };
        var next = Some.Asb with { PopulationYear = 2015 };
        Assert.Equal(
            Definitions.Of(Some.Ask(asb, Some.Rate, "A", "2015")),
            Definitions.Of(Some.Ask(next, Some.Rate, "A", "2016")));
        Assert.Equal(
            Definitions.Of(Some.Ask(asb, Measure.Change, "A", "2015") with { ComparedWith = Some.Period("2014") }),
            Definitions.Of(Some.Ask(asb, Measure.Change, "A", "2016") with { ComparedWith = Some.Period("2015") }));
    }

    [Fact]
    public void The_order_of_a_groups_members_does_not_matter() =>
        Assert.Equal(Definitions.Of(Rank), Definitions.Of(Rank with { Group = Some.All with { Members = [new("C"), new("B"), new("A")] } }));
}
