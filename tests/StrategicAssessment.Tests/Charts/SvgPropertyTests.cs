using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Svg;
using Xunit;

namespace StrategicAssessment.Tests.Charts;

/// <summary>What holds for any chart, tried on four hundred with a fixed seed.</summary>
public sealed class SvgPropertyTests
{
    private const double Rounding = 0.2;

    private static readonly string[] Elements = ["svg", "title", "desc", "rect", "g", "circle", "polygon", "polyline", "text"];

    private static readonly string[] Attributes =
    [
        "xmlns", "width", "height", "viewBox", "role", "aria-labelledby", "id", "fill", "stroke", "stroke-width", "stroke-dasharray", "points", "x", "y", "cx", "cy", "r",
        "font-family", "font-size", "font-weight", "text-anchor",
    ];

    [Fact]
    public void It_has_a_title_and_a_description_and_says_which_they_are() => ForAll((chart, picture) =>
    {
        Assert.NotEmpty(picture.Title);
        Assert.NotEmpty(picture.Description);
        Assert.Equal("chart-any-title chart-any-desc", picture.Root.Attribute("aria-labelledby")!.Value);
        Assert.Equal("img", picture.Root.Attribute("role")!.Value);
    });

    [Fact]
    public void Every_mark_stands_inside_the_viewport() => ForAll((chart, picture) =>
        Assert.All(picture.Marks, mark => Assert.True(mark.IsInside(picture.Viewport), $"{chart.Plot.GetType().Name}: {mark} is not inside {picture.Viewport}")));

    [Fact]
    public void No_two_labels_overlap() => ForAll((chart, picture) =>
    {
        var labels = picture.Labels;
        for (var i = 0; i < labels.Count; i++)
        {
            for (var j = 0; j < i; j++) Assert.False(labels[i].Overlaps(labels[j], Rounding), $"{chart.Plot.GetType().Name}: {labels[j]} and {labels[i]}");
        }
    });

    [Fact]
    public void Nothing_in_it_can_run_or_be_fetched() => ForAll((chart, picture) =>
    {
        Assert.All(picture.Root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, Elements));
        Assert.All(picture.Root.DescendantsAndSelf().Attributes(), a => Assert.Contains(a.Name.LocalName, Attributes));
    });

    [Fact]
    public void The_same_chart_gives_the_same_bytes() => ForAll((chart, picture) => Assert.Equal(SvgWriter.Write(chart), SvgWriter.Write(chart)));

    [Fact]
    public void A_sparkline_of_any_series_stands_inside_its_cell() => ForAll((chart, _) => Assert.All(chart.Plot.Grid().Series, series =>
    {
        var line = Sparkline.Write(series.Numbers);
        Assert.Equal(series.Numbers.Count(n => n.IsKnown) < 2, line.Length == 0);
        if (line.Length == 0) return;
        var picture = new SvgPicture(line);
        Assert.Equal("true", picture.Root.Attribute("aria-hidden")!.Value);
        Assert.All(picture.Marks, mark => Assert.True(mark.IsInside(picture.Viewport), $"{mark} is not inside {picture.Viewport}"));
    }));

    private static void ForAll(Action<Chart, SvgPicture> holds) => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20151031UL, 5UL).WithMaxTest(400),
        Prop.ForAll(AnyChart.Chart.ToArbitrary(), chart => holds(chart, new SvgPicture(SvgWriter.Write(chart)))));
}
