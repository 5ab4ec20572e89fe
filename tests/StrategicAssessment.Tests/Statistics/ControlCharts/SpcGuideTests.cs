using System.Globalization;
using StrategicAssessment.Statistics.ControlCharts;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

public sealed class SpcGuideTests
{
    private static readonly string Chapter = ChapterOf(File.ReadAllText(Path.Combine(Repository.Root, "docs", "methods.md")));
    private static readonly double[] Months = Some.Series(Chapter.Split("```")[1]);

    [Fact]
    public void The_example_of_the_guide_has_the_limits_that_it_prints()
    {
        var (limits, wide) = (Charted.Xmr(Months, Some.Fewer).Points[0].Limits!, Charted.Xmr(Months, Some.Fewer with { ScreenMovingRanges = false }).Points[0].Limits!);
        Assert.Contains(Text($"| Mean | {Months.Sum()} ÷ {Months.Length} = {limits.Centre:0.00} |"), Chapter, StringComparison.Ordinal);
        Assert.Contains(Text($"× {MovingRanges.Average(Months, screen: true):0.00} = {limits.Upper:0.00} |"), Chapter, StringComparison.Ordinal);
        Assert.Contains(Text($"= {limits.Lower:0.00} |"), Chapter, StringComparison.Ordinal);
        Assert.Contains(Text($"| Near limits | {limits.NearLower:0.00} and {limits.NearUpper:0.00} |"), Chapter, StringComparison.Ordinal);
        Assert.Contains(Text($"| Without screening | {wide.Lower:0.00} to {wide.Upper:0.00} |"), Chapter, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_guide_screens_the_ranges_that_it_names()
    {
        var average = MovingRanges.Average(Months, screen: false);
        var ranges = Months.Zip(Months.Skip(1), (a, b) => Math.Abs(b - a)).ToList();
        Assert.Contains(Text($"| Average moving range, all {ranges.Count} | {ranges.Sum()} ÷ {ranges.Count} = {average:0.00} |"), Chapter, StringComparison.Ordinal);
        Assert.Contains(Text($"= {MovingRanges.ScreenedFrom * average:0.00} or more"), Chapter, StringComparison.Ordinal);
        Assert.Equal([28, 29], ranges.Where(r => r >= MovingRanges.ScreenedFrom * average));
    }

    [Fact]
    public void The_example_of_the_guide_signals_only_the_month_that_it_names() =>
        Assert.Equal("------------x---", Some.Signals(Charted.Xmr(Months, Some.Fewer)));

    private static string ChapterOf(string guide)
    {
        var from = guide.IndexOf("## Statistical process control", StringComparison.Ordinal);
        var next = guide.IndexOf("\n## ", from, StringComparison.Ordinal);
        return next < 0 ? guide[from..] : guide[from..next];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
