using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Holds <c>README.md</c> against the program.</summary>
public sealed class ReadmeTests
{
    private const string Page = "README.md";

    [Fact]
    public void Every_command_prints_what_the_page_says()
    {
        using var reader = new GuideReader();
        GoldenFile.Matches(Path.Combine("..", "..", Page), reader.Follow(Page));
    }

    [Fact]
    public void Every_file_of_a_bundle_is_named()
    {
        using var reader = new GuideReader();
        reader.Run("build sample-data/maidstone-2016-17");
        Rule.Holds(
            from file in reader.SavedUnder("output/maidstone-2016-17")
            let shown = file.StartsWith("tables/", StringComparison.Ordinal) ? "tables/<table>.csv"
                : file.StartsWith("charts/", StringComparison.Ordinal) ? "charts/<chart>.svg"
                : file.StartsWith("public-", StringComparison.Ordinal) || file.StartsWith("partnership-", StringComparison.Ordinal) || file.StartsWith("committee-", StringComparison.Ordinal) ? "<document>" + Path.GetExtension(file)
                : file
            where !Guide.Words(Page).Contains(shown)
            select $"{Page}: {file} is not named");
    }

    [Fact]
    public void Every_room_is_named_and_every_named_room_is_there()
    {
        var rooms = Repository.Product.Select(f => f.Room).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var text = Guide.Text(Page)[Guide.Text(Page).IndexOf("## Where things are", StringComparison.Ordinal)..];
        var named = text.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        Assert.Equal(rooms.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_part_of_the_plan_that_is_shown_is_the_samples()
    {
        var plan = Guide.Text("sample-data/maidstone-2016-17/assessment.yaml").Split('\n');
        var shown = Guide.Blocks(Page).Single(b => b.Language == "yaml" && b.File.Length == 0).Text;
        Assert.Empty(shown.Split('\n').Except(plan, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/commentary.md")]
    [InlineData("docs/diff.md")]
    [InlineData("docs/plan.md")]
    [InlineData("docs/protection.md")]
    [InlineData("docs/templates.md")]
    [InlineData("docs/diagnostics.md")]
    public void Links_lead_somewhere(string page) => Rule.Holds(
        from link in Guide.Links(page)
        where !Guide.Exists(page, link)
        select $"{page}: {link} leads nowhere");
}
