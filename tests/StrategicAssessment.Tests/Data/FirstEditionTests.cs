using System.Text.Json;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Cli;
using Xunit;

namespace StrategicAssessment.Tests.Data;

public sealed class FirstEditionTests
{
    [Theory]
    [InlineData("maidstone-2016-17", "")]
    [InlineData("maidstone-2017-18", "")]
    [InlineData("northshire-2025-26", "")]
    [InlineData("kent-2016-17", "maidstone")]
    public void Todays_bundle_of_a_sample_differs_in_definitions_and_in_words_of_templates_at_most(string sample, string place)
    {
        using var then = new FirstEdition(sample);
        using var workspace = place.Length > 0 ? Workspace.OfCountySample() : Workspace.OfSampleFolder(sample);
        var built = place.Length > 0 ? workspace.Build("--format", "md", "--only", place) : workspace.Build("--format", "md");
        Assert.True(built.ExitCode == 0, built.ToString());
        using var told = Diff(Path.Combine(then.Bundle, place), Path.Combine(workspace.Output, place));
        Assert.Empty(told.RootElement.GetProperty("differences").EnumerateArray().Where(d => d.GetProperty("class").GetString() != "definition" && !IsOfPageOne(d) && !IsWordOfATemplate(d) && !IsShownBesides(d) && !IsCalledOtherwise(d) && !IsShownNoLonger(d) && !IsPartOfTheAnnex(d)).Select(d => d.GetRawText()));
    }

    // The document has an annex now, and a topic of several counts a heading for each. The glossary went with the only term of one sample.
    private static bool IsPartOfTheAnnex(JsonElement difference) => difference.GetProperty("class").GetString() == "coverage"
        && (difference.GetProperty("code").GetString() is "annex" or "annex-tables" or "statutory-references" or "methodology" or "information-sources" or "glossary" || difference.GetProperty("code").GetString()!.StartsWith("topic-", StringComparison.Ordinal));

    // The samples' own sentences and caveats were written anew since, in plain English. What they say now is held to the tables by other tests.
    private static bool IsWordOfATemplate(JsonElement difference) => difference.GetProperty("class").GetString() == "words" || (difference.TryGetProperty("kind", out var kind) && kind.GetString() == "caveat");

    // Names that were unclear, by what they were.
    private static bool IsCalledOtherwise(JsonElement difference) => difference.GetProperty("class").GetString() == "coverage" && difference.GetProperty("action").GetString() == "renamed"
        && difference.GetProperty("name_before").GetString() is "All casualties" or "Kent districts, two of them merged" or "Kent and Medway, two districts merged"
            or "Claimant count" or "Resident based rate" or "Adults at nil cost six months after" or "Kent Police area" or "One stop shops";

    // Changes that nobody could judge, and that a column beside them told already.
    private static bool IsShownNoLonger(JsonElement difference) => difference.GetProperty("class").GetString() == "coverage" && difference.GetProperty("action").GetString() == "removed"
        && difference.GetProperty("code").GetString() == "change" && difference.GetProperty("indicator").GetString() is "violent-crime-by-ward" or "one-stop-shops";

    // Page one stands in place of the bullets of the first edition.
    private static bool IsOfPageOne(JsonElement difference) => difference.GetRawText() is var text
        && (text.Contains("Page one", StringComparison.Ordinal) || text.Contains("\"message\"", StringComparison.Ordinal) || text.Contains("\"headlines\"", StringComparison.Ordinal));

    // The documents may show more than they did of what they are about.
    private static bool IsShownBesides(JsonElement difference) => difference.GetProperty("class").GetString() == "decision" || (difference.GetProperty("class").GetString() == "coverage"
        && difference.GetProperty("action").GetString() == "added");

    [Fact]
    public void A_method_that_changed_since_is_told_as_a_definition()
    {
        using FirstEdition then = new("maidstone-2016-17"), now = new("maidstone-2016-17");
        var figures = now.Define("count of incidents of anti-social behaviour", "count of incidents of anti-social behaviour; only category = street");
        using var told = Diff(then.Bundle, now.Bundle);
        var counts = told.RootElement.GetProperty("counts").EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetInt32());
        Assert.True(figures > 0);
        Assert.Equal(figures, counts["definition"]);
        Assert.Equal(figures, counts.Values.Sum());
    }

    [Fact]
    public void What_was_published_is_quoted_in_a_later_assessment()
    {
        using var then = new FirstEdition("maidstone-2016-17");
        using var desk = Desk.WithSample();
        Directory.Move(desk.Sample, desk.At("maidstone-2017-18"));
        desk.Replace("maidstone-2017-18/assessment.yaml", "edition: 2016-17\n", $"edition: 2017-18\nprevious: {then.Bundle.Replace('\\', '/')}\n");
        desk.Write("maidstone-2017-18/commentary/asb.md", "{{ asb.here.rate.previously }} in {{ asb.here.rate.previously.when }}, {{ asb.here.rank.previously.ordinal }} of {{ asb.here.rank.previously.of }}.");
        var run = desk.Build("maidstone-2017-18", "--format", "md");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("22.3 in the year to September 2015, 5th of 12.", desk.Read("out/maidstone-2017-18/strategic-assessment.md"), StringComparison.Ordinal);
    }

    // The files that are read back are kept, and nothing but the rest is missed; of a county the places are verified with the index.
    [Theory]
    [InlineData("kent-2016-17", "")]
    [InlineData("kent-2016-17", "maidstone")]
    [InlineData("maidstone-2016-17", "")]
    [InlineData("maidstone-2017-18", "")]
    [InlineData("northshire-2025-26", "")]
    public void Its_manifest_is_verified(string sample, string place)
    {
        using var then = new FirstEdition(sample);
        var run = Assess.Run("verify", Path.Combine(then.Bundle, place), "--json");
        var codes = run.Output.Split('\n').Where(l => l.Contains("\"event\":\"diagnostic\"", StringComparison.Ordinal)).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("code").GetString());
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["SA7205"], codes.Distinct());
    }

    [Fact]
    public void Its_ledger_explains()
    {
        using var then = new FirstEdition("maidstone-2017-18");
        using var workspace = Workspace.OfSample("2017-18");
        workspace.Write(".assess/ledger.json", File.ReadAllText(then.Ledger));
        var run = Assess.Run("explain", workspace.Folder, "asb/rate-per-1000/E07000110/all/2015-11_2016-10");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("22.8  Anti-social behaviour, rate per 1,000 residents, Maidstone, November 2015 to October 2016\n", run.Output, StringComparison.Ordinal);
    }

    private static JsonDocument Diff(string before, string after)
    {
        var run = Assess.Run("diff", before, after, "--json", "--exit-zero");
        Assert.True(run is { ExitCode: 0, Error: "" }, run.ToString());
        return JsonDocument.Parse(run.Output);
    }
}
