using System.Text.Json;
using StrategicAssessment.Statistics;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Tests.Statistics.Reference;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

public sealed class SpcRuleVectorsTests
{
    [Fact]
    public void Each_rule_marks_the_points_that_the_reference_marks()
    {
        var functions = Vectors.Json("nhsr_spc_rules.json").GetProperty("unit_functions").EnumerateArray().ToList();
        Assert.NotEmpty(functions);
        foreach (var one in functions) Assert.Equal(one.Marks("expected"), Marked(one));
    }

    [Fact]
    public void Whole_series_have_the_point_types_of_the_reference()
    {
        foreach (var one in Vectors.Json("nhsr_spc_rules.json").GetProperty("whole_series").EnumerateArray())
        {
            var chart = Charted.Xmr(one.Numbers("values"), new ControlChartSettings(DirectionOf(one)));
            var expected = one.GetProperty("expected_last_two_point_type").EnumerateArray().Select(t => t.GetString());
            Assert.Equal(expected, chart.Points.TakeLast(2).Select(p => Word(p.Type)));
        }
    }

    [Fact]
    public void Assurance_is_that_of_the_reference()
    {
        foreach (var one in Vectors.Json("nhsr_spc_rules.json").GetProperty("assurance").EnumerateArray())
        {
            var (lower, upper, target) = (one.GetProperty("lpl").GetDouble(), one.GetProperty("upl").GetDouble(), one.GetProperty("target").GetDouble());
            Assert.Equal(one.GetProperty("expected").GetString(), Word(AssuranceRule.Of(lower, upper, target, DirectionOf(one))));
        }
    }

    [Fact]
    public void Short_series_are_called_so_where_the_reference_does()
    {
        foreach (var row in Vectors.Json("nhsr_spc_rules.json").GetProperty("short_group_warning").GetProperty("with_threshold_12").EnumerateArray())
        {
            var values = Enumerable.Range(0, row[0].GetInt32()).Select(i => i % 2 == 0 ? 1.0 : 2).ToArray();
            Assert.Equal(row[1].GetBoolean(), Charted.Xmr(values, Some.Settings with { TrialBelow = 12 }).Segments[0].IsTrial);
        }
    }

    // The reference marks runs of either side with 1; here the mark says which side.
    private static int[] Marked(JsonElement one) => one.GetProperty("function").GetString()!.Split(' ')[0] switch
    {
        "seven_point_one_side_mean" => Sizes(SpecialCauseRules.EndsOfSevenOnOneSide(one.Marks("relative_to_mean"))),
        "part_of_seven" => Sizes(SpecialCauseRules.PartsOfSeven(one.Marks("v"))),
        "seven_point_trend" => SpecialCauseRules.EndsOfSevenRisingOrFalling(one.Numbers("y")),
        "two_in_three" => Sizes(SpecialCauseRules.WindowsOfTwoInThree(Near(one), one.Marks("side"))),
        "part_of_two_in_three" => Sizes(SpecialCauseRules.PartsOfTwoInThree(Near(one), one.Marks("side"))),
        var other => throw new InvalidOperationException(other),
    };

    private static int[] Sizes(int[] marks) => [.. marks.Select(Math.Abs)];

    private static bool[] Near(JsonElement one) => [.. one.Marks("close").Select(c => c == 1)];

    private static GoodEnd DirectionOf(JsonElement one) => one.GetProperty("improvement_direction").GetString() switch
    {
        "increase" => GoodEnd.Higher,
        "decrease" => GoodEnd.Lower,
        _ => GoodEnd.Neither,
    };

    private static string Word(PointType type) => type == PointType.CommonCause ? "common_cause" : type.ToString();

    private static string? Word(Assurance assurance) => assurance switch
    {
        Assurance.ConsistentlyMet => "consistent_pass",
        Assurance.ConsistentlyMissed => "consistent_fail",
        Assurance.HitAndMiss => "inconsistent",
        _ => null,
    };
}
