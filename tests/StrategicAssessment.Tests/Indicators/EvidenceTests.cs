using System.Globalization;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Indicators;

public sealed class EvidenceTests
{
    // 60 to 78: probability 0.1267 by a direct sum over all pairs of counts; 100 to 136: 0.0192. Ends by Byar's formula in a spreadsheet.
    [Theory]
    [InlineData(60, 78, Polarity.FewerIsGood, "no clear change", "0.127", "+2.2")]
    [InlineData(6, 12, Polarity.FewerIsGood, "too few to tell", "0.164", "+2.0")]
    [InlineData(100, 136, Polarity.FewerIsGood, "some sign of a rise", "0.019", "+3.3")]
    [InlineData(136, 100, Polarity.NotSaid, "some sign of a fall", "0.019", "-3.3")]
    [InlineData(100, 150, Polarity.FewerIsGood, "clear rise, worse", "0.002", "+4.5")]
    [InlineData(100, 150, Polarity.MoreIsGood, "clear rise, better", "0.002", "+4.5")]
    [InlineData(100, 150, Polarity.Neither, "clear rise", "0.002", "+4.5")]
    [InlineData(150, 100, Polarity.FewerIsGood, "clear fall, better", "0.002", "-4.5")]
    [InlineData(0, 0, Polarity.FewerIsGood, "too few to tell", null, "0.0")]
    public void A_change_is_judged_by_the_exact_test(int before, int now, Polarity good, string? word, string? probability, string z)
    {
        var change = Change(Some.Asb with { Good = good }, before, now, Measure.Change);
        Assert.Equal((word, probability, z), (
            EvidenceText.Of(change, Aspect.Judgement, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn),
            EvidenceText.Of(change, Aspect.Probability, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn),
            EvidenceText.Of(change, Aspect.Z, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn)));
    }

    [Fact]
    public void The_plan_says_how_rare_is_clear() => Assert.Equal(
        "some sign of a rise", EvidenceText.Of(Change(Some.Asb with { Clear = 0.001 }, 100, 150, Measure.Change), Aspect.Judgement, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn));

    [Theory]
    [InlineData(60, 78, false)]
    [InlineData(78, 60, false)]
    [InlineData(19, 400, true)]
    [InlineData(400, 19, true)]
    [InlineData(15136, 15150, false)]
    [InlineData(20, 21, false)]
    [InlineData(400, 400, false)]
    [InlineData(5, 5, true)]
    public void A_percentage_of_small_numbers_says_so_and_one_of_a_small_difference_does_not(int before, int now, bool isSmall) =>
        Assert.Equal(isSmall, Change(Some.Asb, before, now, Measure.ChangePercent).Evidence?.Small is not null);

    [Theory]
    [InlineData("65", "50.2 to 82.8", "42.9 to 94.0")]
    [InlineData("5", "1.6 to 11.7", "0.7 to 16.5")]
    public void A_rate_has_the_interval_of_its_count(string count, string usual, string control)
    {
        var asb = Some.Asb;
        string? Shown(double confidence) => EvidenceText.Interval(
            Some.Book(asb, $"A 2015 {count}", "A 2014 1000").Get(Some.Ask(asb with { Confidence = confidence }, Some.Rate, "A")), StrategicAssessment.Wording.Words.BuiltIn);
        Assert.Equal((usual, control), (Shown(Confidence.Usual), Shown(Confidence.Control)));
    }

    [Theory]
    [InlineData("[c]")]
    [InlineData("[x]")]
    public void What_is_not_shown_has_no_evidence(string value)
    {
        var book = Some.Book(Some.Asb, $"A 2015 {value}; A 2014 40");
        Assert.Null(book.Get(Some.Ask(Some.Asb, Measure.Count, "A")).Evidence);
        Assert.Null(book.Get(Some.Ask(Some.Asb, Some.Rate, "A")).Evidence);
        Assert.Null(book.Get(Some.Ask(Some.Asb, Measure.Change, "A") with { ComparedWith = Some.Period("2014") }).Evidence);
    }

    [Fact]
    public void A_figure_whose_value_is_withheld_afterwards_loses_its_evidence()
    {
        var rate = Some.Book(Some.Asb, "A 2015 65").Get(Some.Ask(Some.Asb, Some.Rate, "A"));
        Assert.NotNull(rate.Evidence);
        Assert.Null((rate with { Value = Value.Suppressed("small") }).Evidence);
    }

    [Fact]
    public void Money_and_quoted_percentages_are_no_counts_of_events()
    {
        var pounds = Some.Asb with { Unit = Unit.Pounds };
        Assert.Null(Some.Book(pounds, "A 2015 500").Get(Some.Ask(pounds, Measure.Count, "A")).Evidence);
        Assert.Null(Some.Book(Some.Quoted, "A 2015 5.5").Get(Some.Ask(Some.Quoted, Measure.Quoted, "A")).Evidence);
    }

    // 400, 410 and 800 among 1,000 residents each: the first two cannot be told apart.
    [Theory]
    [InlineData("A", true, 1, 2)]
    [InlineData("B", true, 1, 2)]
    [InlineData("C", true, 3, 3)]
    [InlineData("C", false, 1, 1)]
    [InlineData("A", false, 2, 3)]
    public void A_rank_has_the_ranks_that_the_intervals_allow(string area, bool lowestFirst, int best, int worst)
    {
        var book = Some.Book(Some.Asb, "A 2015 400; B 2015 410; C 2015 800", "A 2014 1000; B 2014 1000; C 2014 1000");
        var rank = book.Get(Some.Ask(Some.Asb, Some.Rank(MeasureKind.Rate, lowestFirst), area) with { Group = Some.All });
        Assert.Equal(new RankRange(best, worst), rank.Evidence!.Ranks);
    }

    [Theory]
    [InlineData("A", "clearly lower", -133.3)]
    [InlineData("C", "clearly higher", 266.7)]
    public void A_rate_is_held_against_that_of_the_group(string area, string word, double less)
    {
        var book = Some.Book(Some.Asb, "A 2015 400; B 2015 400; C 2015 800", "A 2014 1000; B 2014 1000; C 2014 1000");
        var against = book.Get(Some.Ask(Some.Asb, new Measure(MeasureKind.Against) { Averaged = Some.Rate, Best = 1 }, area) with { Group = Some.All });
        Assert.Equal(word, EvidenceText.Of(against, Aspect.Judgement, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn));
        Assert.Equal(less.ToString(CultureInfo.InvariantCulture), Math.Round(against.Value.Number, 1).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_group_is_not_held_against_itself() => Assert.Equal(
        ValueStatus.NotApplicable,
        Some.Book(Some.Asb, "A 2015 4; B 2015 4; C 2015 8").Get(Some.Ask(Some.Asb, new Measure(MeasureKind.Against) { Averaged = Some.Rate, Best = 1 }, "G") with { Group = Some.All }).Value.Status);

    [Fact]
    public void Contributions_add_up_to_the_change_of_the_whole()
    {
        var book = Some.Book(Some.Crime, "A shops 2015 30; A bikes 2015 12; A arson 2015 5; A shops 2014 20; A bikes 2014 22; A arson 2014 8");
        decimal Of(string category, Measure measure) => book.Get(Some.Ask(Some.Crime, measure, "A", "2015", category) with { ComparedWith = Some.Period("2014") }).Value.Number;
        Assert.Equal((20m, -20m, -6m), (Of("shops", new(MeasureKind.Contribution)), Of("bikes", new(MeasureKind.Contribution)), Of("arson", new(MeasureKind.Contribution))));
        Assert.Equal(Of("crime", Measure.ChangePercent), Of("crime", new(MeasureKind.Contribution)));
    }

    [Fact]
    public void A_place_has_its_part_of_the_residents_and_a_location_quotient()
    {
        var book = Some.Book(Some.Asb, "A 2015 240; B 2015 260; C 2015 500", "A 2014 7; B 2014 43; C 2014 50");
        var residents = book.Get(Some.Ask(Some.Asb, new(MeasureKind.ResidentsShare), "A") with { Group = Some.All });
        var quotient = book.Get(Some.Ask(Some.Asb, new(MeasureKind.LocationQuotient), "A") with { Group = Some.All });
        Assert.Equal(("7.0%", "3.43"), (Display.Of(residents, SymbolStyle.Standard), Display.Of(quotient, SymbolStyle.Standard)));
    }

    [Theory]
    [InlineData("A 2011 100; A 2012 150; A 2013 200; A 2014 250; A 2015 300", "Increasing and getting worse")]
    [InlineData("A 2011 100; A 2012 105; A 2013 98; A 2014 103; A 2015 100", "No significant change")]
    [InlineData("A 2012 150; A 2013 200; A 2014 250; A 2015 300", "[x]")]
    public void Five_years_show_a_trend(string observed, string shown)
    {
        var asb = Some.Asb with { Good = Polarity.FewerIsGood, PopulationYear = 2014 };
        Assert.Equal(shown, EvidenceText.Of(Some.Book(asb, observed).Get(Some.Ask(asb, new(MeasureKind.Trend), "A")), Aspect.Judgement, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn));
    }

    // A plain sum over all pairs of counts for 24,000 among 80,000 and 27,000 among 90,000; the residents grew by an eighth.
    [Theory]
    [InlineData("A 2014 1000; A 2013 1000", "clear rise, worse", false)]
    [InlineData("A 2014 1125; A 2013 1000", "no clear change of the rate", true)]
    [InlineData("A 2014 1010; A 2013 1000", "clear rise, worse", false)]
    [InlineData("A 2014 1300; A 2013 1000", "clear fall of the rate, better", true)]
    public void Where_residents_moved_the_verdict_follows_the_rate(string residents, string word, bool isOfRate)
    {
        var asb = Some.Asb with { Good = Polarity.FewerIsGood };
        var change = Some.Book(asb, "A 2015 2700; A 2014 2400", residents).Get(Some.Ask(asb, Measure.Change, "A") with { ComparedWith = Some.Period("2014") });
        Assert.Equal((word, isOfRate), (EvidenceText.Of(change, Aspect.Judgement, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn), change.Evidence!.Judgement!.IsOfRate));
    }

    // 2,700 among 1,125 and 2,400 among 1,000 are 2,400 per 1,000 both; Zou and Donner's limits in a spreadsheet.
    [Fact]
    public void The_change_of_a_rate_is_a_measure_with_interval_and_judgement()
    {
        var book = Some.Book(Some.Asb, "A 2015 2700; A 2014 2000", "A 2014 1125; A 2013 1000");
        var change = book.Get(Some.Ask(Some.Asb, new(MeasureKind.RateChange), "A") with { ComparedWith = Some.Period("2014") });
        var percent = book.Get(Some.Ask(Some.Asb, new(MeasureKind.RateChangePercent), "A") with { ComparedWith = Some.Period("2014") });
        Assert.Equal(("+400.0", "+273.2 to +526.6", "+20.0%", "clear rise"), (
            Display.Of(change, SymbolStyle.Standard), EvidenceText.Interval(change, StrategicAssessment.Wording.Words.BuiltIn), Display.Of(percent, SymbolStyle.Standard), EvidenceText.Of(percent, Aspect.Judgement, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn)));
    }

    [Fact]
    public void People_and_stocks_are_not_judged_as_events()
    {
        var claimants = Some.Asb with { AreEvents = false };
        Assert.Null(Change(claimants, 100, 150, Measure.Change).Evidence);
        Assert.Null(Some.Book(claimants, "A 2015 65").Get(Some.Ask(claimants, Some.Rate, "A")).Evidence);
    }

    private static Figure Change(IndicatorDefinition indicator, int before, int now, Measure measure) =>
        Some.Book(indicator, string.Create(CultureInfo.InvariantCulture, $"A 2015 {now}; A 2014 {before}")).Get(
            Some.Ask(indicator, measure, "A") with { ComparedWith = Some.Period("2014") });
}
