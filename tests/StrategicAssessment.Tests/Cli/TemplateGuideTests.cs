using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Templates;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Holds <c>docs/templates.md</c> against the program.</summary>
public sealed class TemplateGuideTests
{
    private const string Page = "docs/templates.md";
    private const string Sample = "sample-data/maidstone-2016-17";
    private const string NextSample = "sample-data/maidstone-2017-18";

    [Fact]
    public void Every_example_prints_what_the_page_says()
    {
        using var reader = new GuideReader();
        var blocks = Guide.Blocks(Page);
        reader.Save($"{Sample}/commentary/asb.md", string.Join('\n', blocks.Where(b => b is { Language: "scriban", File.Length: 0 }).Select(b => b.Text)));
        reader.Save($"{NextSample}/assessment.yaml", reader.Saved($"{NextSample}/assessment.yaml") + blocks.First(b => b.Language == "yaml").Text);
        foreach (var block in blocks.Where(b => b.File.Length > 0)) reader.Save(block.File, block.Text);
        var printed = Built(reader, Sample) + Built(reader, NextSample);
        Rule.Holds(
            from block in blocks
            where block.Language == "text"
            from line in block.Text.Split('\n')
            where !printed.Contains(line, StringComparison.Ordinal)
            select $"{Page}: not printed: {line}");
    }

    [Fact]
    public void Every_template_is_named() => Missing(TemplateSet.Names);

    [Fact]
    public void Every_member_of_a_figure_is_named() => Missing(FigureView.Names);

    [Fact]
    public void Every_function_is_named() =>
        Missing(Functions.Names);

    private static string Built(GuideReader reader, string sample)
    {
        reader.Run("build " + sample);
        return reader.Saved($"output/{Path.GetFileName(sample)}/strategic-assessment.md");
    }

    private static void Missing(IEnumerable<string> names)
    {
        var words = Guide.Words(Page);
        Rule.Holds(names.Where(n => !words.Contains(n)).Select(n => $"{Page}: {n} is not named"));
    }
}
