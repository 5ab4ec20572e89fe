using System.Globalization;
using System.Text.RegularExpressions;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Workbooks;
using StrategicAssessment.Tests.Cli;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Workbooks.OnsPartnerships;

/// <summary>
/// The workbook in which ONS publishes recorded crime by community safety partnership: from its numbers of this year (C2) and last year (C5) come its changes (C3) and rates
/// (C4), for every partnership. The workbook here has the published form and invented numbers; <c>fetch.sh</c> says where the real one is.
/// </summary>
public sealed class OnsPartnershipTests : IDisposable
{
    private const string Page = "https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/recordedcrimedatabycommunitysafetypartnershiparea";

    private readonly Desk desk = Desk.Bare();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Changes_and_rates_of_the_invented_workbook_are_its_own() =>
        Assert.Equal(5, Compare(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "StrategicAssessment.Tests", "Extracts", "Workbooks", "OnsPartnerships", "partnerships.xlsx")), "2023/24", "2022/23"));

    [Fact]
    public void Changes_and_rates_of_the_published_workbook_are_its_own()
    {
        var file = Environment.GetEnvironmentVariable("ASSESS_ONS_PARTNERSHIPS");
        Assert.SkipWhen(file is null, $"ASSESS_ONS_PARTNERSHIPS names no workbook, and ASSESS_ONS_YEARS not its years ('2023/24 2022/23'). It is to be had at {Page}.");
        var years = (Environment.GetEnvironmentVariable("ASSESS_ONS_YEARS") ?? "2023/24 2022/23").Split(' ');
        Assert.InRange(Compare(File.ReadAllBytes(file), years[0], years[1]), 250, 350);
    }

    // How many partnerships were compared. A partnership is what has a name in the table's column of partnerships, and residents in C4.
    private int Compare(byte[] workbook, string thisYear, string lastYear)
    {
        var (count, change, rate) = (Table(workbook, "Table C2"), Table(workbook, "Table C3"), Table(workbook, "Table C4"));
        var (code, name) = (Column(count, "partnership code"), Column(count, "partnership name"));
        var total = Column(count, "total recorded");
        var rows = count.Skip(1).Where(r => r[name].Length > 0).ToList();
        var residents = rate.Skip(1).Where(r => r[name].Length > 0).ToDictionary(r => r[name], r => r[Column(rate, "population fig")], StringComparer.Ordinal);
        string CodeOf(string[] row) => row[code].Length > 0 ? row[code] : "U" + rows.IndexOf(row).ToString(CultureInfo.InvariantCulture);
        bool Lives(string[] row) => int.TryParse(residents[row[name]], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);
        Directory.CreateDirectory(desk.At("own/extracts"));
        File.WriteAllBytes(desk.At("own/extracts/partnerships.xlsx"), workbook);
        desk.Write("own/areas.csv", "code,name,type\n" + string.Concat(rows.Select(r => $"{CodeOf(r)},\"{r[name]}\",{(Lives(r) ? "partnership" : "unassigned")}\n")));
        var (force, forceName) = (Column(count, "force area code"), Column(count, "force area name"));
        desk.Write("own/groups.csv", "group,code,name,member\n" + string.Concat(rows.Select(r => $"partnerships,K1,All partnerships,{CodeOf(r)}\n{StrategicAssessment.Wording.Slug.Of(r[forceName])}-force,{r[force]},\"{r[forceName]}\",{CodeOf(r)}\n")));
        desk.Write("own/population.csv", "area,year,population\n" + string.Concat(rows.Where(Lives).Select(r => $"{CodeOf(r)},2022,\"{residents[r[name]]}\"\n")));
        var kinds = string.Join(", ", count[0].Index().Where(h => h.Index >= total).Select(h => $"known as: \"{h.Item.Split('[')[0].Trim()}\"").Select((known, i) => i == 0 ? known : $"kind-{i}: {{{known}}}"));
        desk.Write("own/assessment.yaml", $$"""
            version: 1
            edition: test
            place: {{CodeOf(rows[0])}}
            this year: {{thisYear}}
            population: mid-2022
            categories: {all-crime: {{{kinds}}} }
            extracts:
              recorded-crime: {shape: wide, across: categories, file: partnerships.xlsx, sheets: {Table C2: {{thisYear}}, Table C5: {{lastYear}}}, categories: all-crime, total: supplied, decimals: 1}
            tables:
              recorded-crime: {category: all-crime, rows: partnerships, columns: [this year, change %, rate]}
            """);
        var built = desk.Build("own", "--format", "md");
        Assert.True(built.ExitCode == 0, built.Error);
        var made = desk.Read("out/own/tables/recorded-crime.csv").Split('\n')[1..^1].Select(l => l.Split(',')).ToDictionary(c => c[^2], StringComparer.Ordinal);
        foreach (var row in rows.Where(Lives))
        {
            var own = made[CodeOf(row)];
            var printed = change.Skip(1).Single(r => r[name] == row[name])[Column(change, "total recorded")];
            Assert.Equal(decimal.Parse(printed, NumberStyles.Float, CultureInfo.InvariantCulture), Math.Round(Value(own[^5]), printed.Contains('.', StringComparison.Ordinal) ? 1 : 0, MidpointRounding.AwayFromZero));
            Assert.Equal(decimal.Parse(rate.Skip(1).Single(r => r[name] == row[name])[Column(rate, "total recorded")], NumberStyles.Float, CultureInfo.InvariantCulture), Math.Round(Value(own[^3]), 1, MidpointRounding.AwayFromZero));
        }

        return rows.Count(Lives);
    }

    private static decimal Value(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    // From its header on: the first row with a column of partnerships.
    private static List<string[]> Table(byte[] workbook, string sheet)
    {
        var text = TextDecoding.ReadAll(Sheets.TextOf(SourceBytes.Of("extracts/x.xlsx", workbook), sheet)!)!;
        var rows = text.Split('\n').Select(l => Regex.Matches(l, "(?:^|,)(?:\"([^\"]*)\"|([^,]*))").Select(m => (m.Groups[1].Value + m.Groups[2].Value).Trim()).ToArray());
        return [.. rows.SkipWhile(r => !r.Any(c => c.Contains("partnership name", StringComparison.OrdinalIgnoreCase))).Where(r => r.Length > 1)];
    }

    private static int Column(List<string[]> table, string words) => Array.FindIndex(table[0], h => h.Contains(words, StringComparison.OrdinalIgnoreCase));
}
