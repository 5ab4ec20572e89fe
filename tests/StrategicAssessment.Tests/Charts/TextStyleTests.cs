using StrategicAssessment.Charts.Pictures;
using Xunit;

namespace StrategicAssessment.Tests.Charts;

/// <summary>Widths are those that Arial's own table gives: 556 thousandths of an em for a digit, 278 for a space, 722 for a capital N.</summary>
public sealed class TextStyleTests
{
    private static readonly TextStyle Plain = new(1000, false, "#000000");
    private static readonly TextStyle Bold = new(1000, true, "#000000");

    [Theory]
    [InlineData("0", 556, 556)]
    [InlineData(" ", 278, 278)]
    [InlineData("N", 722, 722)]
    [InlineData("Maidstone", 4613, 4945)]
    [InlineData("£1,234.5%", 4781, 4781)]
    [InlineData("é", 556, 556)]
    [InlineData("–", 556, 556)]
    [InlineData("e\u0301", 556, 556)]
    [InlineData("東", 1000, 1000)]
    [InlineData("😀", 1000, 1000)]
    [InlineData("\u202E", 1000, 1000)]
    [InlineData("", 0, 0)]
    public void Text_is_as_wide_as_Arial_sets_it(string text, int plain, int bold)
    {
        Assert.InRange(Plain.Width(text), plain - 2, plain + 2);
        Assert.InRange(Bold.Width(text), bold - 2, bold + 2);
    }

    [Theory]
    [InlineData("Tonbridge and Malling", 6000, 3, "Tonbridge|and Malling")]
    [InlineData("Tonbridge and Malling", 20000, 3, "Tonbridge and Malling")]
    [InlineData("one two three four", 2000, 2, "one|tw…")]
    [InlineData("0123456789", 1700, 9, "012|345|678|9")]
    [InlineData("", 1000, 2, "")]
    public void Text_is_broken_between_words_where_it_can_be(string text, double width, int lines, string broken) =>
        Assert.Equal(broken, string.Join('|', Plain.Wrap(text, width, lines)));

    [Fact]
    public void Lines_are_balanced() =>
        Assert.Equal(["October 2014 to", "September 2015"], Plain.Balanced("October 2014 to September 2015", 12500, 3));

    [Fact]
    public void What_fits_is_not_shortened()
    {
        Assert.Equal("Maidstone", Plain.Fitted("Maidstone", 4620));
        Assert.Equal("Maid…", Plain.Fitted("Maidstone", 3300));
    }
}
