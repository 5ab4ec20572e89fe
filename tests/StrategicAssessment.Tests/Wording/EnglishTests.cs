using StrategicAssessment.Wording;
using Xunit;

namespace StrategicAssessment.Tests.Wording;

/// <summary>Examples of the GOV.UK and ONS style guides, and of how numbers are read aloud.</summary>
public sealed class EnglishTests
{
    [Theory]
    [InlineData("8%", "an")]
    [InlineData("80", "an")]
    [InlineData("8,000", "an")]
    [InlineData("11%", "an")]
    [InlineData("11.5%", "an")]
    [InlineData("18th", "an")]
    [InlineData("18,200", "an")]
    [InlineData("1", "a")]
    [InlineData("110", "a")]
    [InlineData("1,800", "a")]
    [InlineData("12.7%", "a")]
    [InlineData("+8.4%", "an")]
    [InlineData("£8 fine", "an")]
    [InlineData("MP", "an")]
    [InlineData("NHS trust", "an")]
    [InlineData("KCC total", "a")]
    [InlineData("offence", "an")]
    [InlineData("burglary", "a")]
    [InlineData("hour", "an")]
    [InlineData("hospital", "a")]
    [InlineData("unit", "a")]
    [InlineData("one-off", "a")]
    [InlineData("unusual month", "an")]
    [InlineData("unknown place", "an")]
    [InlineData("", "a")]
    public void An_article_goes_by_the_sound(string text, string article) => Assert.Equal(article, English.Article(text));

    [Theory]
    [InlineData("Swale", "Swale's")]
    [InlineData("Sevenoaks", "Sevenoaks'")]
    [InlineData("Tunbridge Wells", "Tunbridge Wells'")]
    public void A_possessive_goes_by_the_last_letter(string name, string possessive) => Assert.Equal(possessive, Words.BuiltIn.Possessive(name));

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(11, "11th")]
    [InlineData(112, "112th")]
    [InlineData(21, "21st")]
    [InlineData(111, "111th")]
    [InlineData(130, "130th")]
    public void An_ordinal_ends_as_it_is_read(int number, string ordinal) => Assert.Equal(ordinal, Words.BuiltIn.Ordinal(number));

    // Edges of docs/wording.md: half a point on either side belongs to the fraction.
    [Theory]
    [InlineData(9.4, null)]
    [InlineData(9.5, "a tenth")]
    [InlineData(10.5, "a tenth")]
    [InlineData(11.8, null)]
    [InlineData(-12.7, "an eighth")]
    [InlineData(13.1, null)]
    [InlineData(16.1, null)]
    [InlineData(16.2, "a sixth")]
    [InlineData(26.2, null)]
    [InlineData(-50.4, "half")]
    [InlineData(67.2, null)]
    [InlineData(100, null)]
    public void A_percentage_near_a_simple_fraction_is_told_as_that(double percent, string? said) => Assert.Equal(said, Words.BuiltIn.Fraction((decimal)percent));
}
