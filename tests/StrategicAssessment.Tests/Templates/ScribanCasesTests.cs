using System.Globalization;
using Xunit;

namespace StrategicAssessment.Tests.Templates;

public sealed class ScribanCasesTests
{
    // Ranges include both ends.
    private const string Needed =
        "1-12 16 17 19 25-47 51 56 57 59 61 63-72 74-77 79 80 86 88-90 99 101 103 105 107-110 114-119";

    public static TheoryData<string> NeededCases => [.. Cases(c => c.Expected is not null && IsNeeded(c.Number))];

    public static TheoryData<string> OtherCases => [.. Cases(c => c.Expected is not null && !IsNeeded(c.Number))];

    public static TheoryData<string> Mistakes => [.. Cases(c => c.Error is not null)];

    [Theory, MemberData(nameof(NeededCases))]
    public void A_needed_template_gives_the_text_that_Scriban_gives(string name)
    {
        var example = ScribanCase.Named(name);
        var outcome = example.Render();
        Assert.Equal("", string.Join('\n', outcome.Diagnostics));
        Assert.Equal(example.Expected, outcome.Value);
    }

    [Theory, MemberData(nameof(OtherCases))]
    public void Any_other_template_gives_the_same_text_or_is_not_supported(string name)
    {
        var example = ScribanCase.Named(name);
        var outcome = example.Render();
        if (outcome.Value is { } text) Assert.Equal(example.Expected, text);
        else Assert.All(outcome.Diagnostics, d => Assert.Equal("SA4002", d.Code));
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_is_reported_where_Scriban_reports_it(string name)
    {
        var example = ScribanCase.Named(name);
        var outcome = example.Render();
        Assert.Null(outcome.Value);
        Assert.Equal(example.Places.Distinct(), outcome.Diagnostics.Select(d => (d.At.Line, d.At.Column)));
        Assert.All(outcome.Diagnostics, d => Assert.Equal(name + ".sbn-md", d.At.File));
    }

    [Theory]
    [InlineData("901-error-undefined-variable", "title")]
    [InlineData("902-error-undefined-member", "name")]
    [InlineData("903-error-undefined-nested", "position")]
    [InlineData("904-error-unknown-function", "upcase")]
    public void A_misspelt_name_brings_the_nearest(string name, string nearest) =>
        Assert.Contains($"did you mean '{nearest}'?", Assert.Single(ScribanCase.Named(name).Render().Diagnostics).Message, StringComparison.Ordinal);

    private static IEnumerable<string> Cases(Func<ScribanCase, bool> take) => ScribanCase.All.Where(take).Select(c => c.Name);

    private static bool IsNeeded(int number) => Needed.Split(' ').Any(range =>
    {
        var ends = range.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToList();
        return number >= ends[0] && number <= ends[^1];
    });
}
