using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Publishing;
using Xunit;

namespace StrategicAssessment.Tests.Cli;

/// <summary>Holds the pages of <c>docs/sources</c> against the program: their files are read unedited, and say what the pages show.</summary>
public sealed class SourceGuideTests
{
    private const string County = "docs/sources/README.md";

    public static TheoryData<string> Pages => [.. Repository.Files.Where(f => f.StartsWith("docs/sources/", StringComparison.Ordinal) && f != County)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_lines_of_a_page_read_its_file_as_it_was_published(string page)
    {
        using var reader = new GuideReader();
        reader.Follow(County);
        GoldenFile.Matches(Path.Combine("..", "..", page), reader.Follow(page));
    }

    [Fact]
    public void Every_page_is_listed() =>
        Assert.Equal(Pages.Select(p => Path.GetFileName(p.Data)).Order(StringComparer.Ordinal), Guide.Links(County).Order(StringComparer.Ordinal));
}
