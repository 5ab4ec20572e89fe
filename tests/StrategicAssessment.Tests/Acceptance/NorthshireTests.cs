using System.Text.Json;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>The sample in which three things were planted: see <c>sample-data/generators/northshire.cs</c>.</summary>
public sealed class NorthshireTests(NorthshireTests.Built built) : IClassFixture<NorthshireTests.Built>
{
    private const string Extract = "extracts/recorded-crime.csv";
    private const string Plan = "assessment.yaml";
    private const string Accepted = "    steps:\n      2023-10: the multi-storey car park got barriers and cameras in the last week of September\n";

    [Theory]
    [InlineData("northshire", "northshire-2025-26/extracts/recorded-crime.csv")]
    [InlineData("northshire-wards", "northshire/areas.geojson northshire-2025-26/extracts/asb-by-ward.csv")]
    [InlineData("northshire-hours", "northshire-2025-26/extracts/violence-by-hour.csv")]
    [InlineData("northshire-victims", "northshire-2025-26/extracts/victims-by-age.csv")]
    public void The_extracts_and_boundaries_are_what_their_programs_make(string program, string files) => Assert.Equal(
        files.Split(' ').Select(f => Convert.ToHexString(File.ReadAllBytes(Path.Combine(Repository.Root, "sample-data", f)))),
        NorthshireGenerator.Run(program, files.Split(' ').Length).Select(Convert.ToHexString));

    [Fact]
    public void What_was_planted_is_found_where_it_was_planted_and_nothing_else_is()
    {
        using var workspace = Workspace.OfMonthlySample();
        workspace.Replace(Plan, Accepted, string.Empty);
        var charts = ChartsOf(workspace);
        Assert.Equal(["vehicle-crime 2023-10-01", "shoplifting 2024-04-01"], charts.SelectMany(Steps));
        var quiet = charts.Where(c => Text(c, "id") is not ("vehicle-crime" or "shoplifting")).SelectMany(Signals);
        Assert.Equal(["burglary 2025-07: concern"], quiet);
    }

    [Fact]
    public void A_step_that_the_plan_accepts_begins_the_lines_anew_and_is_not_proposed()
    {
        using var workspace = Workspace.OfMonthlySample();
        var charts = ChartsOf(workspace);
        Assert.Equal(["shoplifting 2024-04-01"], charts.SelectMany(Steps));
        Assert.Equal(["shoplifting", "burglary"], charts.Where(c => Signals(c).Any()).Select(c => Text(c, "id")).OrderDescending(StringComparer.Ordinal));
        var vehicles = charts.Single(c => Text(c, "id") == "vehicle-crime");
        Assert.Equal(["2022-04-01 18", "2023-10-01 24"], vehicles.GetProperty("stretches").EnumerateArray().Select(s => $"{Text(s, "start")} {s.GetProperty("points")}"));
        Assert.Equal("met", Text(vehicles, "assurance"));
    }

    // The numbers were worked out in a spreadsheet from the extract.
    [Theory]
    [InlineData("59 in September 2025; 36.2 to 87.9 would be ordinary, and 62.1 is usual.")]
    [InlineData("In July 2025 burglary stood at 106, clearly above the usual 64.1: a cause for concern.")]
    [InlineData("The months since April 2024 look like a new, higher level, which nobody has confirmed or explained yet: the mean of the 18 months since then is 114.0, against 80.1 in the 24 months before")]
    [InlineData("37 in September 2025; 13.4 to 55.1 would be ordinary, and 34.3 is usual; no month of the year to September 2025 stands out clearly. All points are in [Table A5](#tables). The level changed in October 2023: the multi-storey car park got barriers and cameras in the last week of September.")]
    [InlineData("At the present level, vehicle crime will meet the target of 60 in every ordinary month.")]
    [InlineData("## 3 Burglary, vehicle crime, shoplifting and robbery\n")]
    [InlineData("### Burglary: clearly above the usual in July 2025\n")]
    [InlineData("### Vehicle crime: lower since October 2023\n")]
    [InlineData("### Shoplifting: apparently higher since April 2024\n")]
    [InlineData("Shoplifting in Northshire: seems to have risen in April 2024.")]
    [InlineData("## Northshire in the year to September 2025: shoplifting seems to have been higher since April 2024")]
    public void The_document_says_it_in_a_sentence(string sentence)
    {
        Assert.Contains(sentence, File.ReadAllText(Path.Combine(built.Space.Output, "strategic-assessment.md")), StringComparison.Ordinal);
    }

    // The month of the planted outlier is inside a year that otherwise did not change: the row says that the chart parts from the test.
    [Theory]
    [InlineData("Burglary", "no clear change,rise,all but chart")]
    [InlineData("Shoplifting", "no clear change,rise,all but chart")]
    [InlineData("Robbery", "no clear change,none,agree")]
    public void The_tests_of_a_year_and_its_control_chart_stand_in_one_row(string row, string judged)
    {
        Assert.Contains(File.ReadLines(Path.Combine(built.Space.Output, "tables/crime-judged.csv")), line => line.StartsWith(row + ",", StringComparison.Ordinal) && line.Contains(judged, StringComparison.Ordinal));
    }

    // Both wards are below five, so nothing that is written may tell which of them has one and which four.
    [Fact]
    public void A_map_is_the_same_whatever_the_counts_are_that_it_hides()
    {
        string[] files = ["charts/asb-by-ward.svg", "tables/asb-by-ward.csv", "figures.json", "strategic-assessment.html", "strategic-assessment.docx"];
        var written = new[] { (1, 4), (4, 1) }.Select(hidden =>
        {
            using var workspace = Workspace.OfMonthlySample();
            workspace.Replace("extracts/asb-by-ward.csv", "Kiln Lane,108,113", $"Kiln Lane,108,{hidden.Item1}");
            workspace.Replace("extracts/asb-by-ward.csv", "Grange,132,124", $"Grange,132,{hidden.Item2}");
            var run = workspace.Build("--format", "html,docx", "--quiet");
            Assert.True(run.ExitCode == 0, run.ToString());
            return files.Select(f => Convert.ToHexString(File.ReadAllBytes(Path.Combine(workspace.Output, f)))).ToList();
        }).ToList();
        Assert.Equal(written[0], written[1]);
    }

    [Fact]
    public void Every_number_that_the_document_prints_is_a_published_figure()
    {
        var published = Read(built.Space, "figures.json").GetProperty("figures").EnumerateArray().Select(f => Text(f, "id")).ToHashSet(StringComparer.Ordinal);
        var printed = Sections(Read(built.Space, "document.json")).SelectMany(s => s.GetProperty("paragraphs").EnumerateArray().Concat(s.GetProperty("tables").EnumerateArray()))
            .SelectMany(p => p.GetProperty("figures").EnumerateArray()).Select(f => f.GetString()!).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("recorded-crime/upper-limit-of-monthly-xmr/X07000001/burglary/2025-07", printed);
        Assert.Empty(printed.Except(published, StringComparer.Ordinal));
    }

    [Fact]
    public void A_limit_is_explained_down_to_the_rows()
    {
        var run = Assess.Run("explain", built.Space.Folder, "recorded-crime/upper-limit-of-monthly-xmr/X07000001/burglary/2025-07");
        Assert.True(run is { ExitCode: 0, Error: "" }, run.ToString());
        Assert.StartsWith("90.4  Recorded crime, Burglary, upper limit of natural variation in the monthly control chart, Northshire, July 2025\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  computed: 64.1 + 2.66 × 9.80 × √1.02 = 90.4309571486", run.Output, StringComparison.Ordinal);
        Assert.Contains("2,646 / 42.00 months of average length = 63\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("      extracts/recorded-crime.csv, row 4\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_extracts_rows_changes_nothing()
    {
        using var workspace = Workspace.OfMonthlySample();
        workspace.Build();
        var before = Snapshot.Of(workspace.Output);
        var lines = workspace.Read(Extract).TrimEnd('\n').Split('\n');
        workspace.Write(Extract, string.Join('\n', [.. lines[..3], .. lines[3..].Reverse()]) + "\n");
        workspace.Build();
        before.AssertSame(Snapshot.Of(workspace.Output));
    }

    private static List<JsonElement> ChartsOf(Workspace workspace)
    {
        var run = workspace.Build("--format", "md");
        Assert.True(run.ExitCode == 0 && !run.Error.Contains("warning", StringComparison.Ordinal), run.ToString());
        return [.. Read(workspace, "figures.json").GetProperty("control_charts").EnumerateArray()];
    }

    private static JsonElement Read(Workspace workspace, string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(workspace.Output, file))).RootElement;

    private static IEnumerable<JsonElement> Sections(JsonElement parent) =>
        parent.GetProperty("sections").EnumerateArray().SelectMany(s => Sections(s).Prepend(s));

    private static IEnumerable<string> Steps(JsonElement chart) => chart.GetProperty("proposed_steps").EnumerateArray().Select(s => $"{Text(chart, "id")} {Text(s, "start")}");

    private static IEnumerable<string> Signals(JsonElement chart) =>
        from point in chart.GetProperty("points").EnumerateArray()
        where Text(point, "clear") != "common cause"
        select $"{Text(chart, "id")} {Text(point, "figure").Split('/')[^1]}: {Text(point, "clear")}";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? string.Empty;

    /// <summary>The sample, built once.</summary>
    public sealed class Built : IDisposable
    {
        public Built() => Assert.Equal(0, Space.Build("--format", "md").ExitCode);

        internal Workspace Space { get; } = Workspace.OfMonthlySample();

        public void Dispose() => Space.Dispose();
    }
}
