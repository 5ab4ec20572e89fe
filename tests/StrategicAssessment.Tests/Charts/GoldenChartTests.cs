using StrategicAssessment.Charts.Pictures;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Charts;

public sealed class GoldenChartTests
{
    public static TheoryData<string> Kinds => Gallery.Names;

    [Theory, MemberData(nameof(Kinds))]
    public void A_chart_of_each_kind_is_as_agreed(string id) => GoldenFile.Matches($"Charts/Golden/{id}.svg", Picture.Svg(Gallery.Named(id)));

    [Theory, MemberData(nameof(Kinds))]
    public void A_narrow_chart_of_each_kind_is_as_agreed(string id) => GoldenFile.Matches($"Charts/Golden/{id}-narrow.svg", Picture.Element(Gallery.Named(id), id, PictureWidth.Narrow));

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_said_of_each_kind_is_as_agreed(string id)
    {
        var chart = Gallery.Named(id);
        GoldenFile.Matches($"Charts/Golden/{id}.txt", $"{chart.Title}\n{chart.Alternative}\n{string.Concat(chart.Notes.Select(n => n + "\n"))}");
    }

    // Above their bars the names of twelve districts made it half as high again.
    [Fact]
    public void Names_that_two_lines_hold_stand_beside_their_bars_on_a_phone() =>
        Assert.InRange(new SvgPicture(Picture.Element(Gallery.Named("ranked-bars"), "bars", PictureWidth.Narrow)).Viewport.Bottom, 300, 450);

    [Fact]
    public void A_sparkline_is_as_agreed() => GoldenFile.Matches("Charts/Golden/sparkline.svg", Sparkline.Write(Some.Numbers("31.0 28.2 [x] 24.9 22.3")) + "\n");
}
