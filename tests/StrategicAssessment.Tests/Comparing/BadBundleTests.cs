using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

public sealed class BadBundleTests
{
    [Theory]
    [InlineData("figures.json", "cut", "before/figures.json: error SA8004")]
    [InlineData("figures.json", "edit", "before/figures.json: error SA8004")]
    [InlineData("document.json", "cut", "before/document.json: error SA8004")]
    [InlineData("document.json", "edit", "before/document.json: error SA8004")]
    [InlineData("figures.json", "gone", "before/figures.json: error SA8005")]
    [InlineData("document.json", "gone", "before/document.json: error SA8005")]
    [InlineData("manifest.json", "cut", "before/manifest.json: error SA8006")]
    [InlineData("manifest.json", "gone", "before: error SA8001")]
    public void A_bundle_that_is_not_as_it_was_built_is_refused(string file, string what, string expected)
    {
        using var editions = new TwoEditions();
        if (what == "gone") File.Delete(Path.Combine(editions.Before, file));
        else editions.Edit(file, text => what == "cut" ? text[..(text.Length / 2)] : text.Replace("Ashby", "Ashbx", StringComparison.Ordinal));
        AssertRefused(editions, expected);
    }

    [Theory]
    [InlineData("figures.json", "assess-figures/2", "assess-figures/3", "before/figures.json: error SA8003")]
    [InlineData("document.json", "assess-document/1", "assess-document/0", "before/document.json: error SA8003")]
    [InlineData("figures.json", "assess-figures/2", "somebody-elses", "before/figures.json: error SA8002")]
    [InlineData("figures.json", "\"figures\": [", "\"figures\": [ {},", "before/figures.json: error SA8002")]
    [InlineData("figures.json", "\"figures\": [", "\"figures\": [ null,", "before/figures.json: error SA8002")]
    [InlineData("figures.json", "\"operands\":[", "\"operands\":[null,", "before/figures.json: error SA8002")]
    [InlineData("figures.json", "\"series\":", "\"serial\":", "before/figures.json: error SA8002")]
    [InlineData("figures.json", "\"unit\":\"number\"", "\"unit\":null", "before/figures.json: error SA8002")]
    [InlineData("document.json", "\"sections\": [", "\"sections\": [ null,", "before/document.json: error SA8002")]
    [InlineData("figures.json", "\"status\":\"known\"", "\"status\":\"guessed\"", "before/figures.json: error SA8002")]
    [InlineData("figures.json", "\"assessment\": {", "\"assessment\": 5, \"x\": {", "before/figures.json: error SA8002")]
    [InlineData("document.json", "\"sections\": [", "\"sections\": 7, \"x\": [", "before/document.json: error SA8002")]
    public void A_file_of_another_version_or_kind_is_refused(string file, string old, string other, string expected)
    {
        using var editions = new TwoEditions();
        editions.Rewrite(file, text => Replaced(text, old, other));
        AssertRefused(editions, expected);
    }

    [Theory]
    [InlineData("assess-figures/2", "assess-figures/2.7")]
    [InlineData("  \"definitions\": {", "  \"later\": [{\"a\": [1, 2]}],\n  \"definitions\": {")]
    [InlineData("      \"unit\":", "      \"later\": {\"a\": [{}]},\n      \"unit\":")]
    [InlineData("  \"indicators\": [", "  \"not_yet\": [")]
    public void What_a_minor_version_adds_or_does_not_have_yet_is_passed_over(string old, string other)
    {
        using var editions = new TwoEditions();
        editions.Rewrite("figures.json", text => text.Replace(old, other, StringComparison.Ordinal));
        var run = editions.Diff();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_document_that_does_not_say_yet_who_wrote_what_is_compared_where_it_prints_no_figures()
    {
        using var editions = new TwoEditions();
        editions.Rewrite("document.json", text => string.Join('\n', text.Split('\n').Where(l => !l.Contains("\"words\":", StringComparison.Ordinal) && !l.Contains("\"written\":", StringComparison.Ordinal))));
        editions.Workspace.Replace("extracts/burglary.csv", "398", "401");
        Assert.Equal(0, editions.Diff("--only", "words").ExitCode);
    }

    [Fact]
    public void A_figure_that_stands_twice_is_refused_by_its_id()
    {
        using var editions = new TwoEditions();
        editions.Rewrite("figures.json", text =>
        {
            var line = text.Split('\n').First(l => l.StartsWith("    {\"id\":", StringComparison.Ordinal));
            return text.Replace(line, line + "\n" + line, StringComparison.Ordinal);
        });
        AssertRefused(editions, "before/figures.json: error SA8008: The bundle has the figure '");
    }

    [Fact]
    public void Two_places_are_not_compared()
    {
        using var editions = new TwoEditions();
        editions.Workspace.Replace("assessment.yaml", "place: Ashby", "place: Belford");
        var run = editions.Diff();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error SA8007: This bundle is about Belford, and the one before it is about Ashby.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_told_at_once_and_for_scripts_too()
    {
        using var editions = new TwoEditions();
        editions.Edit("figures.json", text => text + " ");
        editions.Workspace.Replace("extracts/burglary.csv", "398", "many");
        var run = editions.Diff("--json");
        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"code\":\"SA8004\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("northshire/extracts/burglary.csv", editions.Shown(run.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_and_none_at_all_are_no_bundles()
    {
        using var editions = new TwoEditions();
        var empty = Directory.CreateDirectory(Path.Combine(editions.Workspace.Around, "empty")).FullName;
        foreach (var folder in new[] { empty, empty + "-not-there" })
        {
            var run = Assess.Run("diff", editions.Before, folder);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("error SA8001", run.Error, StringComparison.Ordinal);
        }
    }

    private static void AssertRefused(TwoEditions editions, string expected)
    {
        var run = editions.Diff();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, editions.Shown(run.Error), StringComparison.Ordinal);
    }

    private static string Replaced(string text, string old, string other)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The file does not say {old}.");
        return string.Concat(text.AsSpan(0, at), other, text.AsSpan(at + old.Length));
    }
}
