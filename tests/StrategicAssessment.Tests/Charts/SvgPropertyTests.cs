using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Charts;

/// <summary>What holds for any chart, tried on four hundred with a fixed seed, each drawn wide and narrow.</summary>
public sealed class SvgPropertyTests
{
    private const double Rounding = 0.2;

    private static readonly string[] Elements = ["svg", "title", "desc", "rect", "g", "circle", "path", "text"];

    private static readonly string[] Attributes =
    [
        "xmlns", "width", "height", "viewBox", "role", "aria-labelledby", "id", "fill", "stroke", "stroke-width", "stroke-dasharray", "d", "x", "y", "cx", "cy", "r",
        "font-family", "font-size", "font-weight", "text-anchor",
    ];

    [Fact]
    public void It_has_a_title_and_a_description_and_says_which_they_are() => ForAll((chart, picture) =>
    {
        Assert.NotEmpty(picture.Title);
        Assert.NotEmpty(picture.Description);
        Assert.Equal(picture.Root.Elements().Take(2).Select(e => e.Attribute("id")!.Value), picture.Root.Attribute("aria-labelledby")!.Value.Split(' '));
        Assert.Equal(2, picture.Root.Descendants().Count(e => e.Attribute("id") is not null));
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
    public void The_same_chart_gives_the_same_bytes() => Assert.All(Drawn.Value.Select(d => d.Chart).Distinct(), chart =>
    {
        Assert.Equal(Picture.Svg(chart), Picture.Svg(chart with { }));
        Assert.Equal(Picture.Element(chart, "any", PictureWidth.Narrow), Picture.Element(chart, "any", PictureWidth.Narrow));
    });

    [Fact]
    public void Every_character_of_a_keyboard_may_stand_in_a_label()
    {
        var rows = Enumerable.Range(0x20, 0x7F - 0x20).Select(c => new ChartRow($"a{(char)c}b", ChartRole.Ordinary, Some.Number("1")));
        var picture = new SvgPicture(Picture.Svg(Some.Chart("keys", "Keys", new RankedBars("Key", Some.Count, [.. rows]))));
        Assert.All(Enumerable.Range(0x20, 0x7F - 0x20), c => Assert.Contains($"a{(char)c}b", picture.Labels.Select(l => l.What)));
    }

    [Fact]
    public void A_sparkline_of_any_series_stands_inside_its_cell() => ForAll((chart, _) => Assert.All(chart.Plot.Grid(chart.Words).Series, series =>
    {
        var line = Sparkline.Write(series.Numbers);
        Assert.Equal(series.Numbers.Count(n => n.IsKnown) < 2, line.Length == 0);
        if (line.Length == 0) return;
        var picture = new SvgPicture(line);
        Assert.Equal("true", picture.Root.Attribute("aria-hidden")!.Value);
        Assert.All(picture.Marks, mark => Assert.True(mark.IsInside(picture.Viewport), $"{mark} is not inside {picture.Viewport}"));
    }));

    // Drawn once for all that has to hold of them.
    private static readonly Lazy<IReadOnlyList<(Chart Chart, SvgPicture Picture)>> Drawn = new(() =>
    {
        var drawn = new List<(Chart, SvgPicture)>();
        Check.One(Config.QuickThrowOnFailure.WithReplay(20151031UL, 5UL).WithMaxTest(Thorough.Or(400, 90)), Prop.ForAll(AnyChart.Chart.ToArbitrary(), chart =>
        {
            drawn.Add((chart, new SvgPicture(Picture.Svg(chart))));
            drawn.Add((chart, new SvgPicture(Picture.Element(chart, "wide", PictureWidth.Wide))));
            drawn.Add((chart, new SvgPicture(Picture.Element(chart, "narrow", PictureWidth.Narrow))));
        }));
        return drawn;
    });

    private static void ForAll(Action<Chart, SvgPicture> holds) => Assert.All(Drawn.Value, drawn => holds(drawn.Chart, drawn.Picture));
}
