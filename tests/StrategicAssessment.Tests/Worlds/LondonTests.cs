using System.Collections.Immutable;
using System.Globalization;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Worlds;

public sealed class LondonTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-9;
    private const int Boroughs = 32;
    private const int Categories = 13;

    // Of the figures worked out independently: both years' counts, change, % change, both years' rates, rank.
    private static readonly ImmutableArray<int> Compared = [3, 4, 5, 6, 9, 10, 11];

    [Fact]
    public void Croydon_is_built_from_a_plan_alone_and_every_figure_of_every_borough_is_right()
    {
        var folder = Needs.Given("ASSESS_WORLDS", "london");
        var london = new London(folder);
        using var workspace = london.Written();
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        var expected = CsvText.Read(Path.Combine(folder, "oracle_cy2017_vs_cy2018.csv")).Skip(1).ToLookup(r => r[2]);
        Assert.Equal(Categories, london.Categories.Count());
        Rule.Holds(london.Categories.SelectMany(category => Differences(workspace, category, [.. expected[category]])));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Boroughs} boroughs and their total, {Categories} categories, {Compared.Length} figures each: {(Boroughs + 1) * Categories * Compared.Length:N0} cells equal"));
    }

    private static IEnumerable<string> Differences(Workspace workspace, string category, ImmutableArray<ImmutableArray<string>> expected)
    {
        var built = BuiltTable.ValuesByArea(workspace.Output, London.SlugOf(category) + "-by-borough");
        Assert.Equal(Boroughs + 1, expected.Length);
        Assert.Equal(expected.Select(CodeOf).Order(StringComparer.Ordinal), built.Keys.Order(StringComparer.Ordinal));
        return from row in expected
               from figure in Enumerable.Range(0, Compared.Length)
               let wanted = row[Compared[figure]]
               let got = built[CodeOf(row)][figure]
               where !AreEqual(wanted, got)
               select $"{row[1]}, {category}, figure {figure}: {wanted} expected, {got} built";
    }

    private static string CodeOf(ImmutableArray<string> row) => row[0] == "TOTAL" ? London.GroupCode : row[0];

    private static bool AreEqual(string wanted, string got) => wanted.Length == 0 || got.Length == 0
        ? wanted == got
        : Math.Abs(Number(wanted) - Number(got)) <= Tolerance;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
