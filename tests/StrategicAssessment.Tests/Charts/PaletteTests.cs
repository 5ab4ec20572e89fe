using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Pictures;
using Xunit;

namespace StrategicAssessment.Tests.Charts;

public sealed class PaletteTests
{
    private const double Graphics = 3, Text = 4.5, ToldApart = 10;

    public static TheoryData<string> Sights => [.. Colour.Sights];

    // The third of a palette's series is plum; beside a council's own plum nobody would tell the two apart.
    [Fact]
    public void A_council_s_own_colour_leaves_no_series_that_looks_like_it()
    {
        Assert.Equal(["#7A1F4B", Palette.Series[1], Palette.Focus], Palette.Series.Take(3).Select(c => Palette.Tinted(c, "#7A1F4B")));
        Assert.Equal(Palette.Series, Palette.Series.Select(c => Palette.Tinted(c, Palette.Focus)));
    }

    [Fact]
    public void Contrast_is_measured_as_WCAG_does()
    {
        Assert.Equal(21, Colour.Of("#000000").ContrastWith(Colour.Of("#FFFFFF")), 6);
        Assert.Equal(4.54, Colour.Of("#767676").ContrastWith(Colour.Of("#FFFFFF")), 2);
    }

    [Theory, MemberData(nameof(Sights))]
    public void Every_series_stands_out_from_the_page(string sight) =>
        Assert.All(Palette.Series.Append(Palette.Others).Append(Palette.Line), c => Assert.InRange(Contrast(c, Palette.Paper, sight), Graphics, 21));

    [Theory, MemberData(nameof(Sights))]
    public void Every_series_stands_out_from_its_neighbours(string sight) =>
        Assert.All(Palette.Series.Zip(Palette.Series.Skip(1)), pair => Assert.InRange(Contrast(pair.First, pair.Second, sight), Graphics, 21));

    [Theory, MemberData(nameof(Sights))]
    public void The_place_that_stands_out_does_so_from_the_others(string sight) => Assert.InRange(Contrast(Palette.Focus, Palette.Others, sight), Graphics, 21);

    [Theory, MemberData(nameof(Sights))]
    public void Any_two_series_are_told_apart(string sight)
    {
        foreach (var one in Palette.Series)
        {
            foreach (var other in Palette.Series.Where(o => o != one))
                Assert.InRange(Colour.Of(one).SeenWith(sight).DistanceTo(Colour.Of(other).SeenWith(sight)), ToldApart, 200);
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void Series_of_which_the_last_stands_out_are_neighbours_that_stand_out_too(int count)
    {
        var series = Enumerable.Range(1, count).Select(i => Some.Series($"{i}", "1", i == count ? ChartRole.Focus : ChartRole.Ordinary));
        var colours = Palette.For([.. series]);
        Assert.Equal(Palette.Focus, colours[^1]);
        Assert.All(colours.Zip(colours.Skip(1)), pair => Assert.InRange(Contrast(pair.First, pair.Second, "ordinary"), Graphics, 21));
    }

    [Fact]
    public void Steps_grow_darker_evenly_enough_to_be_told_apart() => Assert.All(
        Palette.Steps.Zip(Palette.Steps.Skip(1)), pair => Assert.InRange(Colour.Of(pair.First).DistanceTo(Colour.Of(pair.Second)), ToldApart, 200));

    [Fact]
    public void Text_can_be_read_on_the_page() => Assert.All(
        new[] { TextStyle.Title, TextStyle.Plain, TextStyle.Strong, TextStyle.Quiet }, s => Assert.InRange(Contrast(s.Colour, Palette.Paper, "ordinary"), Text, 21));

    [Fact]
    public void Numbers_inside_shapes_can_be_read() => Assert.All(
        Palette.Series.Concat(Palette.Steps),
        c => Assert.InRange(Contrast((Palette.IsDark(c) ? TextStyle.OnDark : TextStyle.OnLight).Colour, c, "ordinary"), Text, 21));

    private static double Contrast(string one, string other, string sight) => Colour.Of(one).SeenWith(sight).ContrastWith(Colour.Of(other).SeenWith(sight));
}
