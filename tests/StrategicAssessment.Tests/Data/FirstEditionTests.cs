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
        Assert.Empty(told.RootElement.GetProperty("differences").EnumerateArray().Where(d => Text(d, "class") != "definition" && !IsWord(d) && !IsShownBesides(d) && !IsCalledOtherwise(d) && !IsShownNoLonger(d)).Select(d => d.GetRawText()));
    }

    // Names and caveats that were unclear, and what they are now.
    private static readonly HashSet<(string Before, string After)> CalledOtherwise =
    [
        ("All casualties", "All road casualties"), ("Claimant count", "People claiming unemployment benefits"), ("Resident based rate", "Claimants among residents of working age"),
        ("Adults at nil cost six months after", "Adults without recorded crime afterwards"), ("Repeat victims", "Victims who had been victims before"), ("Visitors to the One Stop Shops", "Visitors to the One Stop Shops of Kent and Medway"),
        ("Kent Police area", "Kent and Medway"), ("Kent districts, two of them merged", "Kent districts (two merged)"), ("Kent and Medway, two districts merged", "Kent and Medway (two districts merged)"),
        ("One stop shops", "all shops of Kent and Medway"), ("Information sources", "Sources"), ("Methodology", "Method"),
    ];

    private static readonly string[] Caveats =
    [
        "Unconfirmed: the population of this place was not published and was worked back from published rates.", "Unconfirmed: not published but worked back from published rates.",
        "The extract's own total: it is not the sum of what is shown.", "The total is the sender's own, and was not added up from what is shown.", "Invented.", "These estimates are invented.",
    ];

    // The bullets of the first edition became page one, and a glossary went with its only term.
    private static bool IsShownNoLonger(JsonElement difference) => IsCoverage(difference, "removed") && (Text(difference, "kind") == "section"
        ? Text(difference, "code") is "headlines" or "glossary"
        // Changes that nobody could judge, and that a column beside them told already.
        : Text(difference, "code") == "change" && Text(difference, "indicator") is "violent-crime-by-ward" or "one-stop-shops");

    // The samples' own sentences were written anew since, in plain English. What they say now is held to the tables by other tests.
    private static bool IsWord(JsonElement difference) => Text(difference, "class") == "words"
        || (Text(difference, "class") == "coverage" && Text(difference, "kind") == "caveat" && Caveats.Contains(Text(difference, "code"), StringComparer.Ordinal));

    private static bool IsCalledOtherwise(JsonElement difference) => IsCoverage(difference, "renamed") && CalledOtherwise.Contains((Text(difference, "name_before"), Text(difference, "name_after")));

    // The documents may show more than they did of what they are about, and priorities, which they had none of.
    private static bool IsShownBesides(JsonElement difference) => (Text(difference, "class") == "decision" && Text(difference, "said_before").Length == 0) || IsCoverage(difference, "added");

    private static bool IsCoverage(JsonElement difference, string action) => Text(difference, "class") == "coverage" && Text(difference, "action") == action;

    private static string Text(JsonElement difference, string name) => difference.TryGetProperty(name, out var text) ? text.GetString()! : string.Empty;

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
