using System.Globalization;
using StrategicAssessment.Tests.Cli;
using StrategicAssessment.Tests.Protection;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Records;

/// <summary>Incidents by weekday and time of day, from their rows to table and chart. 7 September 2015 was a Monday.</summary>
public sealed class HoursOfWeekTests : IDisposable
{
    private const string Plan = """
        version: 1
        edition: 2015-16
        place: Northbridge
        this year: September 2015
        extracts:
          violence: {shape: records, source: Shire Police, categories: hours of the week}
        tables:
          violence: {columns: [this year, hours], chart: heat map}
        """;

    private readonly Desk desk = Desk.Bare();

    public HoursOfWeekTests()
    {
        desk.Write("own/assessment.yaml", Plan);
        desk.Write("own/areas.csv", "code,name,type\nD1,Northbridge,district\n");
        desk.Write("own/groups.csv", "group,code,name,member\n");
        desk.Write("own/population.csv", "area,year,population\nNorthbridge,2014,5000\n");
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Each_incident_stands_in_its_day_and_its_three_hours()
    {
        var error = Built("date,time\n07/09/2015,00:01\n07/09/2015,02:59\n07/09/2015,03:00\n11/09/2015,23:59\n12/09/2015,23:30\n18/09/2015,22:15\n13/09/2015,\n");
        Assert.Equal(
            ["Monday,3,2,1,0,0,0,0,0,0,0", "Tuesday,0,0,0,0,0,0,0,0,0,0", "Wednesday,0,0,0,0,0,0,0,0,0,0", "Thursday,0,0,0,0,0,0,0,0,0,0", "Friday,2,0,0,0,0,0,0,0,2,0", "Saturday,1,0,0,0,0,0,0,0,1,0", "Sunday,1,0,0,0,0,0,0,0,0,1", "All days,7,2,1,0,0,0,0,0,3,1"],
            Rows());
        Assert.StartsWith("Day,September 2015,,00:00 to 02:59,", desk.Read("out/own/tables/violence.csv").TrimStart('\uFEFF').Replace("September 2015_value", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("note SA1312: 1 row of 7 say no time of day under 'time'", error, StringComparison.Ordinal);
        Assert.Contains("The highest are Monday, 00:00 to 02:59 and Friday, 21:00 to 23:59, at 2.", desk.Read("out/own/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2230")]
    [InlineData("22.30")]
    [InlineData("22")]
    [InlineData("10:30 pm")]
    [InlineData("10pm")]
    [InlineData("22:30:15")]
    [InlineData("0.9375")]
    public void A_time_is_read_in_the_forms_that_systems_write(string time)
    {
        Built($"date,time\n18/09/2015,{time}\n");
        Assert.Equal("Friday,1,0,0,0,0,0,0,0,1,0", Rows()[4]);
    }

    [Theory]
    [InlineData("2015-09-11T22:30:00Z")]
    [InlineData("18/09/2015 22:30")]
    [InlineData("42258.9375")]
    public void A_time_behind_the_date_needs_no_column(string date)
    {
        Built($"date\n{date}\n");
        Assert.Equal("Friday,1,0,0,0,0,0,0,0,1,0", Rows()[4]);
    }

    [Theory]
    [InlineData("18/09/2015,24:30", "extracts/violence.csv:2:24: error SA1310: '24:30' is no time of day.")]
    [InlineData("September 2015,22:30", "error SA1309: 'September 2015' is no day, and only a day has a weekday.")]
    public void What_has_no_place_in_the_week_is_an_error(string row, string told) => Assert.Contains(told, Built($"date,time\n{row}\n", 1), StringComparison.Ordinal);

    [Fact]
    public void Midnight_that_stands_for_no_time_is_asked_about()
    {
        var error = Built("date,time\n" + string.Concat(Enumerable.Range(1, 20).Select(d => $"{d:00}/09/2015,{(d < 4 ? "00:00" : "12:00")}\n")));
        Assert.Contains("warning SA1311: 3 rows of 20 say 00:00 under 'time', which many systems write where the time is not known.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_have_no_hours()
    {
        desk.Replace("own/assessment.yaml", "shape: records, ", string.Empty);
        Assert.Contains("own/assessment.yaml:6:48: error SA2235: Only records have hours of the week", Built("date,count\n18/09/2015,1\n", 1), StringComparison.Ordinal);
    }

    // Small numbers everywhere: the reader knows the sums of rows and columns, and that hidden numbers are 0 or more.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nobody_can_work_out_a_hidden_number_from_days_and_hours(int seed)
    {
        var chance = new Chance(seed);
        var truth = Enumerable.Range(0, 7).Select(_ => Enumerable.Range(0, 9).Select(b => b == 8 ? 0 : chance.Count(14)).ToArray()).ToArray();
        desk.Replace("own/assessment.yaml", "shape: records", "protect: hide below 5, shape: records");
        Built("date,time\n" + string.Concat(truth.SelectMany((day, d) => day.SelectMany((n, b) => Enumerable.Repeat($"{14 + d}/09/2015,{(b * 3) + 1:00}:20\n", (int)n)))));
        var shown = Rows().ConvertAll(r => r.Split(',')[1..]);
        long True(int row, int column) => Enumerable.Range(0, 7).Where(d => row == 7 || d == row).Sum(d => column == 0 ? truth[d].Sum() : truth[d][column - 1]);
        int Cell(int row, int column) => (row * 10) + column;
        var cells = Enumerable.Range(0, 80).Select(i => True(i / 10, i % 10)).ToArray();
        var known = Enumerable.Range(0, 80).Select(i => long.TryParse(shown[i / 10][i % 10], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var n) ? n : (long?)null).ToArray();
        Assert.Contains(null, known);
        Assert.All(known.Zip(cells), k => Assert.True(k.First is null || k.First == k.Second));
        var attacker = new Attacker(cells, [.. known.Select(k => k ?? 0)], [.. known.Select(k => k ?? long.MaxValue)],
            [.. Enumerable.Range(0, 8).Select(r => Enumerable.Range(0, 10).Select(c => Cell(r, c)).ToArray()), .. Enumerable.Range(0, 10).Select(c => Enumerable.Range(0, 8).Select(r => Cell((r + 7) % 8, c)).ToArray())]);
        Assert.All(Enumerable.Range(0, 80).Where(i => known[i] is null && cells[i] is > 0 and < 5), i => Assert.True(attacker.CouldBe(i, 1) && attacker.CouldBe(i, 4), $"{i}: {cells[i]}"));
    }

    private string Built(string csv, int code = 0)
    {
        desk.Write("own/extracts/violence.csv", string.Join('\n', csv.Split('\n').Select((line, i) => line.Length == 0 ? line : (i == 0 ? "district," : "Northbridge,") + line)));
        var built = desk.Build("own");
        Assert.True(built.ExitCode == code, built.Error);
        return built.Error;
    }

    // Label and displays of each row; every second column is the value in full precision.
    private List<string> Rows() => [.. desk.Read("out/own/tables/violence.csv").Split('\n')[1..^1].Select(line => line.Split(',')).Select(c => string.Join(',', c.Where((_, i) => i == 0 || i % 2 == 1).Take(11)))];
}
