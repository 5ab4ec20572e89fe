using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Priorities;
using StrategicAssessment.Tests.Assessments;
using Xunit;

namespace StrategicAssessment.Tests.Priorities;

public sealed class TargetsTests
{
    private static readonly SourceRef Row = new("targets.csv", [2]);

    // From 2014 to a day in 2018, half of the way is the end of 2016: the line from 100 to 80 stands at 90 then.
    [Theory]
    [InlineData("A 2016 80", TargetEnd.AtMost, TargetStatus.Met)]
    [InlineData("A 2016 81", TargetEnd.AtMost, TargetStatus.OnCourse)]
    [InlineData("A 2016 90", TargetEnd.AtMost, TargetStatus.OnCourse)]
    [InlineData("A 2016 91", TargetEnd.AtMost, TargetStatus.OffCourse)]
    [InlineData("A 2016 80", TargetEnd.Below, TargetStatus.OnCourse)]
    [InlineData("A 2016 79", TargetEnd.Below, TargetStatus.Met)]
    [InlineData("A 2016 100", TargetEnd.AtLeast, TargetStatus.Met)]
    [InlineData("A 2016 80", TargetEnd.Above, TargetStatus.OffCourse)]
    [InlineData("A 2018 81", TargetEnd.AtMost, TargetStatus.Missed)]
    [InlineData("A 2018 80", TargetEnd.AtMost, TargetStatus.Met)]
    [InlineData("A 2014 100", TargetEnd.AtMost, TargetStatus.NotYetKnown)]
    [InlineData("A 2014 80", TargetEnd.AtMost, TargetStatus.Met)]
    [InlineData("A 2016 [c]", TargetEnd.AtMost, TargetStatus.NotYetKnown)]
    [InlineData("A 2016 [x]", TargetEnd.AtMost, TargetStatus.NotYetKnown)]
    public void A_target_is_met_or_on_the_straight_line_to_it_or_not(string observed, TargetEnd end, TargetStatus status)
    {
        var period = observed.Split(' ')[1];
        var target = Target(new TargetRule(end, "80") { Number = 80 }, period);
        Assert.Equal(status, Assessed(target, period == "2014" ? observed : $"A 2014 100; {observed}").Status);
    }

    [Fact]
    public void A_target_of_every_year_is_met_or_missed_each_year()
    {
        var target = Target(new TargetRule(TargetEnd.AtMost, "80") { Number = 80 }, "2016") with { Due = null };
        Assert.Equal([TargetStatus.Met, TargetStatus.Missed], new[] { "A 2016 80", "A 2016 81" }.Select(o => Assessed(target, "A 2014 100; " + o).Status));
    }

    // A fifth less than 100, and the mean of the two lowest of 40, 10 and 30.
    [Fact]
    public void A_goal_is_a_number_a_change_of_the_baseline_the_baseline_or_another_figure()
    {
        var best = new FigureRequest(Some.Asb, new Measure(MeasureKind.Average) { Averaged = Measure.Count, Best = 2 }, new("G"), "all", Some.Period("2016")) { Group = Some.All };
        (TargetRule Rule, decimal Goal, string Id)[] rules =
        [
            (new(TargetEnd.AtMost, "80") { Number = 80 }, 80, "asb/goal-fewer/A/all/2016-01_2016-12"),
            (new(TargetEnd.AtMost, "-20%") { Percent = -20 }, 80, "asb/goal-fewer/A/all/2016-01_2016-12"),
            (new(TargetEnd.Keep, "maintain"), 100, "asb/count/A/all/2014-01_2014-12"),
            (new(TargetEnd.AtMost, "average") { Of = best }, 20, "asb/average-of-best-2-of-count/G/all/2016-01_2016-12/in-all-three"),
        ];
        foreach (var (rule, goal, id) in rules)
        {
            var assessed = Assessed(Target(rule, "2016"), "A 2014 100; A 2016 40; B 2016 10; C 2016 30");
            Assert.Equal((goal, id), (assessed.Goal!.Value.Number, assessed.Goal.Id.ToString()));
        }
    }

    [Fact]
    public void A_goal_from_a_hidden_baseline_is_hidden_and_the_status_says_nothing()
    {
        var assessed = Assessed(Target(new TargetRule(TargetEnd.AtMost, "-20%") { Percent = -20 }, "2016"), "A 2014 [c]; A 2016 40");
        Assert.Equal((ValueStatus.Suppressed, TargetStatus.NotYetKnown), (assessed.Goal!.Value.Status, assessed.Status));
    }

    // 95% limits of a count of 100 by Byar are 81.4 to 121.6, so that 85 lies within chance and 79 does not.
    [Theory]
    [InlineData(85, TargetStatus.Met)]
    [InlineData(79, TargetStatus.Missed)]
    public void What_is_to_be_kept_may_move_as_far_as_chance_moves_it(int before, TargetStatus status)
    {
        var target = Target(new TargetRule(TargetEnd.Keep, "maintain"), "2016") with { Due = null };
        Assert.Equal(status, Assessed(target, $"A 2014 {before}; A 2016 100").Status);
    }

    [Fact]
    public void A_number_of_the_file_is_a_quoted_figure_with_its_row()
    {
        var target = Target(new TargetRule(TargetEnd.AtMost, "80") { Number = 80 }, "2016") with { Baseline = null, GivenBaseline = (22.3m, Some.Period("2015")), GivenComparison = 26.37m };
        var assessed = Assessed(target, "A 2016 40");
        Assert.Equal(("asb/goal-fewer-baseline/A/all/2015-01_2015-12", Origin.Quoted, "22.3"), (assessed.Baseline!.Id.ToString(), assessed.Baseline.Origin, Display.Of(assessed.Baseline, SymbolStyle.Standard)));
        Assert.Equal(Row, Assert.Single(assessed.Baseline.Sources));
        Assert.Equal(3, assessed.Own.Count());
    }

    [Fact]
    public void Its_course_is_of_the_years_that_overlap_neither_the_latest_nor_the_baseline()
    {
        string[] periods = ["2016", "12_months_to_June_2016", "2014", "12_months_to_June_2015", "2013", "2015", "2017"];
        var book = Some.Book(Some.Asb, string.Join("; ", periods.Select((p, i) => $"A {p} {100 + i}")));
        Figure[] figures = [.. periods.Select(p => book.Get(Some.Ask(Some.Asb, Measure.Count, "A", p)))];
        var target = Target(new TargetRule(TargetEnd.AtMost, "80") { Number = 80 }, "2016");
        Assert.Equal([104m, 102, 105, 100], AssessedTarget.Of(target, id => figures.FirstOrDefault(f => f.Id.Equals(id))).Among(figures).Course.Select(f => f.Value.Number));
        var given = target with { Baseline = null, GivenBaseline = (22, Some.Period("12 months to June 2014")) };
        Assert.Equal([22m, 105, 100], AssessedTarget.Of(given, id => figures.FirstOrDefault(f => f.Id.Equals(id))).Among(figures).Course.Select(f => f.Value.Number));
    }

    private static TargetDefinition Target(TargetRule rule, string period) => new("fewer", "asb", "Fewer", rule, new DateOnly(2018, 12, 31))
    {
        Now = Some.Ask(Some.Asb, Measure.Count, "A", period),
        Baseline = Some.Ask(Some.Asb, Measure.Count, "A", "2014"),
        Source = Row,
    };

    private static AssessedTarget Assessed(TargetDefinition target, string observed)
    {
        var book = Some.Book(Some.Asb with { Good = Polarity.FewerIsGood }, observed);
        var asked = target.Asked.Select(a => a with { Indicator = Some.Asb with { Good = Polarity.FewerIsGood } }).Select(book.Get).DistinctBy(f => f.Id).ToDictionary(f => f.Id);
        return AssessedTarget.Of(target with { Now = target.Now! with { Indicator = Some.Asb with { Good = Polarity.FewerIsGood } } }, asked.GetValueOrDefault);
    }
}
