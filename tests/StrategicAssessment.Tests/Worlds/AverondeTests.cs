using System.Text.Unicode;
using StrategicAssessment.Tests.Data;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Worlds;

/// <summary>A county with places, categories, years, rates and files of its own, and no word of it in the program. What is expected was worked out by hand.</summary>
public sealed class AverondeTests(Averonde averonde) : IClassFixture<Averonde>
{
    private static readonly string Expected = Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Worlds", "Fixtures", "averonde-expected");

    public static TheoryData<string> Tables => [.. Directory.EnumerateFiles(Expected).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_cell_of_a_table_is_what_was_worked_out_by_hand(string table) => Assert.Equal(
        CsvText.Read(Path.Combine(Expected, table + ".csv")).Select(r => string.Join(" | ", r)),
        BuiltTable.Displayed(averonde.Workspace.Output, table).Select(r => string.Join(" | ", r)));

    [Fact]
    public void Rates_are_per_10_000_and_say_so()
    {
        using var figures = WholeFigures.Document(File.ReadAllText(Path.Combine(averonde.Workspace.Output, "figures.json")));
        var rates = figures.RootElement.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("measure").GetString() == "rate-per-10000").ToList();
        Assert.NotEmpty(rates);
        Assert.All(rates, r => Assert.Equal(10_000, r.GetProperty("base").GetProperty("per").GetInt32()));
    }

    [Theory]
    [InlineData("delits.csv")]
    [InlineData("river-rescues.csv")]
    [InlineData("floods.csv")]
    public void The_extracts_are_in_Windows_1252_with_semicolons(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(averonde.Workspace.Folder, "extracts", file));
        Assert.False(Utf8.IsValid(bytes));
        Assert.DoesNotContain((byte)',', bytes);
        Assert.Contains((byte)';', bytes);
    }

    [Theory]
    [InlineData("Château-le-Mœur")]
    [InlineData("Saint-Rémy-sous-Fells")]
    [InlineData("Þingwall")]
    [InlineData("Theft of livestock")]
    [InlineData("Wapentake")]
    [InlineData("2023/24")]
    public void The_document_speaks_the_words_of_the_county(string word) =>
        Assert.Contains(word, File.ReadAllText(Path.Combine(averonde.Workspace.Output, "strategic-assessment.md")), StringComparison.Ordinal);
}
