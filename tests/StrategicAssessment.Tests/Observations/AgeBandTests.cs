using StrategicAssessment.Observations;
using Xunit;

namespace StrategicAssessment.Tests.Observations;

public sealed class AgeBandTests
{
    [Theory]
    [InlineData("0-4", 0, 4)]
    [InlineData("00-04", 0, 4)]
    [InlineData("Aged 10 to 17", 10, 17)]
    [InlineData("10\u201317 years", 10, 17)]
    [InlineData("under 18", 0, 17)]
    [InlineData("Residents aged under 1", 0, 0)]
    [InlineData("90+", 90, null)]
    [InlineData("85 and over", 85, null)]
    [InlineData("aged-65-and-over", 65, null)]
    [InlineData("7", 7, 7)]
    public void Ages_are_read_as_people_write_them(string text, int from, int? to) => Assert.Equal(new AgeBand(from, to), AgeBand.Read(text));

    [Theory]
    [InlineData("All ages")]
    [InlineData("2014")]
    [InlineData("17-10")]
    [InlineData("households")]
    [InlineData("")]
    public void Other_words_are_no_ages(string text) => Assert.Null(AgeBand.Read(text));

    [Theory]
    [InlineData(0, 4, 5000)]
    [InlineData(0, 14, 16000)]
    [InlineData(65, null, 19500)]
    [InlineData(90, null, 1000)]
    [InlineData(0, null, 100000)]
    [InlineData(0, 17, null)]
    [InlineData(18, 24, null)]
    [InlineData(95, null, null)]
    public void The_European_standard_population_has_bands_of_five_years(int from, int? to, int? people) => Assert.Equal(people, new AgeBand(from, to).Weight());
}
