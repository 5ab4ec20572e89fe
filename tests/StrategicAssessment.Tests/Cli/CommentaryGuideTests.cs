using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Holds <c>docs/commentary.md</c> against the program.</summary>
public sealed class CommentaryGuideTests
{
    private const string Page = "docs/commentary.md";
    private const string Sample = "sample-data/maidstone-2016-17";

    [Fact]
    public void Every_command_prints_what_the_page_says()
    {
        using var reader = new GuideReader();
        GoldenFile.Matches(Path.Combine("..", "..", Page), reader.Follow(Page));
    }

    /// <summary>Whatever the page shows of a text that it saves is told, listed or printed of that text.</summary>
    [Fact]
    public void Every_line_that_is_shown_is_told_listed_or_printed()
    {
        using var reader = new GuideReader();
        var printed = string.Empty;
        foreach (var block in Guide.Blocks(Page).Where(b => b.File.Length > 0 || b.Language == "text"))
        {
            if (block.File.Length > 0)
            {
                reader.Save(block.File, block.Text);
                printed = reader.Run("check " + Sample) + reader.Run("list words " + Sample) + reader.Run($"build {Sample} --format md") + reader.Saved("output/maidstone-2016-17/strategic-assessment.md");
                continue;
            }

            Rule.Holds(block.Text.Split('\n').Where(l => !printed.Contains(l, StringComparison.Ordinal)).Select(l => $"{Page}: not printed: {l}"));
        }
    }
}
