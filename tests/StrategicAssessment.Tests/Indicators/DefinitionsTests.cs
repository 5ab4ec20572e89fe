using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Indicators;

public sealed class DefinitionsTests
{
    private static readonly FigureRequest Rank = Some.Ask(Some.Asb, Some.Rank(MeasureKind.Rate), "A") with { Group = Some.All };

    [Fact]
    public void A_definition_says_all_that_fixes_the_series() => Assert.Equal(
        "rank-by-rate-lowest-first of incidents; only kind = noise; a missing row means none; residents of mid-year, 1 before the period's last year; among all-three: A B C; ties as printed with 1 decimal; chance judged at 99.8%",
        Definitions.Of(Rank with { Indicator = Some.Asb with { Filter = "kind = noise", Missing = MissingRows.Zero, PopulationYear = 2014, Confidence = 0.998 } }));

    [Fact]
    public void Every_rule_that_differs_makes_another_definition()
    {
        var change = Some.Ask(Some.Asb, Measure.Change, "A") with { ComparedWith = Some.Period("2014") };
        FigureRequest[] all =
        [
            Rank, Rank with { Group = Some.Two }, Rank with { Group = Some.All with { Members = [new AreaCode("A"), new AreaCode("B")] } },
            Rank with { Measure = Some.Rank(MeasureKind.Rate, lowestFirst: false) }, Rank with { Measure = Some.Rank(MeasureKind.Rate, tiesAsPrinted: false) },
            Rank with { Measure = Some.Rank(MeasureKind.Count) }, Rank with { Indicator = Some.Asb with { PopulationYear = 2014 } },
            Rank with { Indicator = Some.Asb with { Decimals = 0 } }, Rank with { Indicator = Some.Asb with { Confidence = 0.998 } },
            Rank with { Measure = Some.Rate, Group = null }, Rank with { Measure = new Measure(MeasureKind.Rate, 100_000), Group = null },
            change.Plain() with { Indicator = Some.Asb with { Protection = ProtectionRule.Usual } }, change.Plain() with { Indicator = Some.Asb with { Protection = new ProtectionRule(5, false, 5) } },
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
    public void A_count_is_the_same_count_whatever_chance_is_judged_at() => Assert.Equal(
        Definitions.Of(Some.Ask(Some.Asb, Measure.Count, "A")), Definitions.Of(Some.Ask(Some.Asb with { Confidence = 0.998 }, Measure.Count, "A")));

    [Theory]
    [InlineData("A 2015 20; B 2015 10; C 2015 5", "among the places: A B C")]
    [InlineData("A 2015 20; B 2015 10; C 2015 5; G 2015 40; D 2015 1", "among the places: A B C")]
    [InlineData("G 2015 40", null)]
    public void A_total_over_places_is_another_total_when_the_places_are_others(string observed, string? expected)
    {
        var book = Some.Book(Some.Asb, observed, "A 2014 1000; B 2014 2000; C 2014 4000; G 2014 7000");
        Assert.EndsWith(expected ?? "count of incidents", book.Get(Some.Ask(Some.Asb, Measure.Count, "G")).Definition, StringComparison.Ordinal);
        Assert.EndsWith(expected ?? "the latest mid-year before the period's last year", book.Get(Some.Ask(Some.Asb, Some.Rate, "G")).Definition, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_a_groups_members_does_not_matter() =>
        Assert.Equal(Definitions.Of(Rank), Definitions.Of(Rank with { Group = Some.All with { Members = [new("C"), new("B"), new("A")] } }));
}
