using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Plans;
using StrategicAssessment.Tests.Charts;
using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Plans;

/// <summary>The one colour of a plan. Contrasts of single colours are those of WebAIM's checker.</summary>
public sealed class PlanColourTests
{
    [Theory]
    [InlineData("#000000", "#FFFFFF", 21)]
    [InlineData("#777777", "#FFFFFF", 4.48)]
    [InlineData("#767676", "#FFFFFF", 4.54)]
    [InlineData("1d70b8", "ffffff", 5.17)]
    [InlineData("#FFDD00", "#121212", 13.91)]
    public void Contrast_is_that_of_WCAG(string one, string other, double expected) =>
        Assert.Equal(expected, PlanColour.Parse(one)!.Value.ContrastWith(PlanColour.Parse(other)!.Value), 2);

    [Theory]
    [InlineData("colour: \"#1d70b8\"", null)]
    [InlineData("colour: 1D70B8", null)]
    [InlineData("colour: #1d70b8", "SA2020")]
    [InlineData("colour: blue", "SA2119")]
    [InlineData("colour: \"#fd0\"", "SA2119")]
    [InlineData("colour: \"#1d70b8; }\"", "SA2119")]
    [InlineData("colour: [1d70b8]", "SA2102")]
    [InlineData("colour: 777777", "SA2120")]
    public void A_colour_that_is_none_or_cannot_be_read_is_an_error_at_its_place(string line, string? code)
    {
        var read = Some.Read(Some.PlanWith(line)).Diagnostics;
        Assert.Equal(code is null ? [] : [code], read.Select(d => d.Code));
        Assert.All(read, d => Assert.True(d.At.Line > 0));
    }

    [Fact]
    public void The_remedy_names_a_shade_that_is_taken()
    {
        var message = Assert.Single(Some.Read(Some.PlanWith("colour: ffdd00")).Diagnostics).Message;
        var shade = message.Split('\'')[^2];
        Assert.InRange(Colour.Of(shade).ContrastWith(Colour.Of("#FFFFFF")), 4.5, 4.8);
        Assert.Empty(Some.Read(Some.PlanWith($"colour: \"{shade}\"")).Diagnostics);
    }

    [Fact]
    public void Any_colour_stands_out_in_charts_and_on_a_dark_page()
    {
        var chance = new Random(1611);
        for (var i = 0; i < 200; i++)
        {
            var colour = new PlanColour((byte)chance.Next(256), (byte)chance.Next(256), (byte)chance.Next(256));
            var chart = new Chart("a", "b", new RankedBars("District", Charts.Some.Rate, [])) { Title = "", Alternative = "", Words = Words.BuiltIn }.In(colour);
            Assert.All(new[] { Palette.Others, Palette.Series[1], Palette.Paper }, other => Assert.InRange(Colour.Of(chart.Accent).ContrastWith(Colour.Of(other)), 3, 21));
            Assert.InRange(Colour.Of(colour.Towards(PlanColour.White, PlanColour.ForText, PlanColour.Dark).ToString()).ContrastWith(Colour.Of("#121212")), 4.5, 21);
        }
    }
}
