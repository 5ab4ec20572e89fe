using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Documents.Composition;

public sealed class LeftOutTests(BuiltSamples samples)
{
    [Theory]
    [InlineData("executive-summary", "Executive summary")]
    [InlineData("recommendations", "Recommendations")]
    [InlineData("priority-themes", "Priorities and themes")]
    [InlineData("actions", "Actions")]
    [InlineData("statutory-references", "Statutory references")]
    [InlineData("glossary", "Glossary")]
    public void A_part_that_the_plan_leaves_out_is_in_no_format_and_all_others_stay(string part, string title)
    {
        using var workspace = Workspace.OfSample();
        workspace.Replace("assessment.yaml", "sections:\n", $"leave out: {part}\nsections:\n");
        var run = workspace.Build("--format", "md,html");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(Headings(samples.Of("2016-17")).Where(h => h != title), Headings(workspace.Output));
        Assert.DoesNotContain($"id=\"{part}\"", Page(workspace.Output, "html"), StringComparison.Ordinal);
        Assert.DoesNotContain($"#{part}\"", Page(workspace.Output, "html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("methodology", "'methodology'")]
    [InlineData("glosary", "Did you mean 'glossary'?")]
    public void What_no_document_does_without_is_told(string part, string told)
    {
        using var workspace = Workspace.OfSample();
        workspace.Replace("assessment.yaml", "sections:\n", $"leave out: [recommendations, {part}]\nsections:\n");
        var run = workspace.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SA5140", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.OrdinalIgnoreCase);
    }

    // Without their numbers.
    private static List<string> Headings(string bundle) =>
        [.. Page(bundle, "md").Split('\n').Where(l => l.StartsWith("#", StringComparison.Ordinal)).Select(l => l.TrimStart('#', ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.'))];

    private static string Page(string bundle, string format) => File.ReadAllText(Path.Combine(bundle, $"strategic-assessment.{format}"));
}
