using SkiaSharp;
using StrategicAssessment.Charts.Pictures;
using Xunit;

namespace StrategicAssessment.Tests.Charts;

public sealed class PngTests
{
    public static TheoryData<string> Kinds => Gallery.Names;

    [Theory, MemberData(nameof(Kinds))]
    public void It_is_twice_as_large_as_the_drawing_and_has_a_line_for_the_source(string id)
    {
        var chart = Gallery.Named(id);
        var drawing = new SvgPicture(Picture.Svg(chart)).Viewport;
        using var without = SKBitmap.Decode(Picture.Png(chart, string.Empty));
        using var with = SKBitmap.Decode(Picture.Png(chart, "Source: Kent Police"));
        Assert.Equal((2 * drawing.Right, 2 * drawing.Bottom), (without.Width, without.Height));
        Assert.Equal((without.Width, without.Height + 30), (with.Width, with.Height));
        Assert.Contains(SKColor.Parse("#222222"), with.Pixels.Take(with.Width * 60));
    }

    [Fact]
    public void Pictures_drawn_at_the_same_time_have_the_bytes_of_those_drawn_one_after_the_other()
    {
        var charts = Gallery.All().ToList();
        var one = charts.ConvertAll(c => (Picture.Svg(c), Picture.Element(c, c.Id, PictureWidth.Narrow), Convert.ToBase64String(Picture.Png(c, "Source"))));
        var many = charts.ConvertAll(c => c with { }).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(c => (Picture.Svg(c), Picture.Element(c, c.Id, PictureWidth.Narrow), Convert.ToBase64String(Picture.Png(c, "Source"))));
        Assert.Equal(one, many);
    }
}
