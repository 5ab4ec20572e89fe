using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Observations;
using StrategicAssessment.Tests.Cli;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Records;

/// <summary>People in place of rows. What is right was counted by hand: V1 has three crimes in Alpha, V2 one, V3 one in each town, V4 one crime in two rows, V5 one.</summary>
public sealed class CountedIdsTests : IDisposable
{
    private const string Plan = """
        version: 1
        edition: 2015-16
        place: Alpha
        this year: April 2015 to December 2015
        compare with: towns
        categories: {all-crime: {burglary: , violence: }}
        extracts:
          victims: {file: crimes.csv, shape: records, distinct: Victim, counts: victims, categories: all-crime, missing rows: zero}
          repeats: {file: crimes.csv, shape: records, repeat: Victim, counts: repeat victims, categories: all-crime, missing rows: zero}
        tables:
          victims: {rows: towns, totals: [towns: Both], columns: [this year, April 2015]}
          kinds: {extract: victims, rows: categories, columns: [this year]}
          repeats: {rows: towns, totals: [towns: Both], columns: [this year, as % of victims]}
          repeat-kinds: {extract: repeats, rows: categories, columns: [this year]}
        """;

    private const string Crimes = """
        date,district,crime type,Victim,Crime ID
        03/04/2015,Alpha,Burglary,V1,C1
        20/04/2015,Alpha,Violence,V1,C2
        09/06/2015,Alpha,Burglary, V1 ,C3
        11/05/2015,Alpha,Burglary,V2,C4
        12/04/2015,Alpha,Violence,V3,C5
        30/09/2015,Alpha,Burglary,,C6
        01/10/2015,Alpha,Violence,Unknown,C7
        02/05/2015,Beta,Violence,V3,C8
        03/05/2015,Beta,Burglary,V4,C9
        03/05/2015,Beta,Burglary,V4,C9
        06/12/2015,Beta,Violence,V5,C10
        """;

    private readonly Desk desk = Desk.Bare();

    public CountedIdsTests()
    {
        desk.Write("own/assessment.yaml", Plan);
        desk.Write("own/areas.csv", "code,name,type\nA1,Alpha,town\nB1,Beta,town\n");
        desk.Write("own/groups.csv", "group,code,name,member\ntowns,T1,Towns,Alpha\ntowns,T1,Towns,Beta\n");
        desk.Write("own/population.csv", "area,year,population\nAlpha,2014,1000\nBeta,2014,2000\n");
        desk.Write("own/extracts/crimes.csv", Crimes);
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public void More_people_than_wait_in_memory_are_counted_in_turns()
    {
        // Two thirds are there twice; of the last third, each row names another.
        const int People = 1_200_000;
        using var scratch = new ScratchFile();
        var hashes = new CountedHashes(scratch);
        for (var i = 0; i < People * 2; i++) hashes.Add(i % 2, unchecked((ulong)((i % People) + (i < People ? 0 : i % 3 == 0 ? People : 0) + 1) * 0x9E3779B97F4A7C15));
        var all = new ObservedValue(Value.Known(0), 0, new SourceRef("extracts/crimes.csv", [2])) { Ids = [.. hashes.Of(0), .. hashes.Of(1)] };
        Assert.Equal(People * 2, all.Ids.Sum(i => i.Count));
        Assert.Equal(People + (People / 3), new CountedIds("Victim", 1).In([all, all]).Number);
        Assert.Equal(People - (People / 3), new CountedIds("Victim", CountedIds.Again).In([all]).Number);
    }

    [Fact]
    public void One_counts_once_in_each_place_month_and_kind_and_no_whole_is_the_sum_of_its_parts()
    {
        Built();
        Assert.Equal(["Alpha,3,2", "Beta,3,0", "Both,5,2"], Rows("victims"));
        Assert.Equal(["Burglary,2", "Violence,2", "All crime,3"], Rows("kinds"));
        Assert.Equal(["Alpha,1,33.3%", "Beta,1,33.3%", "Both,3,60.0%"], Rows("repeats"));
        Assert.Equal(["Burglary,1", "Violence,0", "All crime,1"], Rows("repeat-kinds"));
        Assert.Contains("Each is counted once, in whatever places, months or kinds: it is not the sum of these.", desk.Read("out/own/strategic-assessment.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_one_incident_are_no_repeat_where_the_plan_names_incidents()
    {
        desk.Replace("own/assessment.yaml", "repeat: Victim", "repeat: Victim, id: Crime ID");
        Built();
        Assert.Equal(["Alpha,1,33.3%", "Beta,0,0.0%", "Both,2,40.0%"], Rows("repeats"));
    }

    [Fact]
    public void What_tells_people_apart_is_never_printed()
    {
        Built();
        var explained = desk.Run("explain", desk.At("own"), "victims/count/T1/all-crime/2015-04_2015-12").Output;
        Assert.StartsWith("5  Victims, All crime, Towns, April 2015 to December 2015", explained, StringComparison.Ordinal);
        Assert.Contains("computed: counted anew from the rows, told apart by Victim", explained, StringComparison.Ordinal);
        Assert.Contains("; told apart by Victim, each once; ", explained, StringComparison.Ordinal);
        Assert.Contains("extracts/crimes.csv, 11 rows,", explained, StringComparison.Ordinal);
        Assert.All(desk.Files(".").Where(f => Path.GetExtension(f) is ".md" or ".json" or ".csv" && !f.EndsWith("crimes.csv", StringComparison.Ordinal)), file => Assert.DoesNotContain("V4", desk.Read(file), StringComparison.Ordinal));
        Assert.DoesNotContain("V4", explained, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_name_nobody_are_told_and_count_for_nobody() =>
        Assert.Contains("extracts/crimes.csv:7:27: warning SA1313: 2 rows of 11 name nobody under 'Victim' (first here), and count as nobody.", Built(), StringComparison.Ordinal);

    [Theory]
    [InlineData("V999", "extracts/crimes.csv:13: warning SA1314: 30 rows of 41 have one and the same id under 'Victim' (first here), and count as one.", 4)]
    [InlineData("v1", "extracts/crimes.csv:13:27: warning SA1315: 30 rows have under 'Victim' an id that differs from another in capitals alone (first here).", 4)]
    [InlineData("0", "32 rows of 41 name nobody", 3)]
    [InlineData("n/k", "32 rows of 41 name nobody", 3)]
    public void An_id_that_may_stand_for_nobody_is_asked_about(string id, string told, int count)
    {
        desk.Write("own/extracts/crimes.csv", Crimes + string.Concat(Enumerable.Range(1, 30).Select(d => $"\n{d:00}/04/2015,Alpha,Violence,{id},D{d}")));
        Assert.Contains(told, Built(), StringComparison.Ordinal);
        Assert.StartsWith($"Alpha,{count},", Rows("victims")[0], StringComparison.Ordinal);
        desk.Replace("own/assessment.yaml", "distinct: Victim", $"distinct: Victim, symbols: {{{id}: not available}}");
        Built();
        Assert.StartsWith("Alpha,3,", Rows("victims")[0].Replace("Alpha,2,", id == "v1" ? "Alpha,3," : string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // A few crimes tell that their victims are few: where those are hidden, crimes of the same rows are too; many crimes tell nothing.
    [Theory]
    [InlineData(0, false)]
    [InlineData(20, true)]
    public void Few_people_are_kept_in_places_months_and_rows(int more, bool showsCrimes)
    {
        desk.Replace("own/assessment.yaml", "  repeats: {file", "  crimes: {file: crimes.csv, shape: records, counts: crimes, not read: [Victim], categories: all-crime, missing rows: zero}\n  repeats: {file");
        desk.Replace("own/assessment.yaml", "tables:", "tables:\n  crimes: {rows: towns, totals: [towns: Both], columns: [this year]}");
        desk.Replace("own/assessment.yaml", "distinct: Victim", "distinct: Victim, protect: hide below 5");
        desk.Replace("own/assessment.yaml", "repeat: Victim", "repeat: Victim, protect: hide below 5");
        var gamma = string.Concat(Enumerable.Range(1, 9).SelectMany(v => Enumerable.Range(4, 9).Select(m => $"\n0{v}/{m:00}/2015,Beta,Violence,W{v},W{v}{m}")));
        desk.Write("own/extracts/crimes.csv", string.Join('\n', Crimes.Split('\n').Where(r => more > 0 || !r.Contains(",C5", StringComparison.Ordinal) && !r.Contains(",C6", StringComparison.Ordinal) && !r.Contains(",C7", StringComparison.Ordinal)).Select(r => r)) + gamma + string.Concat(Enumerable.Range(1, more).Select(d => $"\n{d:00}/04/2015,Alpha,Violence,V1,E{d}")));
        Built();
        var (alpha, beta, both) = (Rows("victims")[0], Rows("victims")[1], Rows("victims")[2]);
        Assert.StartsWith("Alpha,[c]", alpha, StringComparison.Ordinal);
        Assert.True(beta.StartsWith("Beta,[c]", StringComparison.Ordinal) || both.StartsWith("Both,[c]", StringComparison.Ordinal), "The total and the other town would tell Alpha's number.");
        Assert.Equal(showsCrimes, !Rows("crimes")[0].StartsWith("Alpha,[c]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("shape: records, distinct: Victim", "shape: counts, distinct: Victim", "'distinct:' has no effect in an extract of this shape: only records have a row for each incident.")]
    [InlineData("distinct: Victim", "distinct: Victm", "SA1103")]
    [InlineData("distinct: Victim", "distinct: Victim, repeat: Victim", "'repeat:' has no effect in an extract of this shape: 'distinct:' counts all of them; those with two rows or more are another extract of the same file.")]
    [InlineData("distinct: Victim", "distinct: Victim, source: {database: DW, table: crimes}", "let its query count people")]
    public void What_cannot_be_counted_so_is_an_error(string old, string text, string told)
    {
        desk.Replace("own/assessment.yaml", old, text);
        Assert.Contains(told, Built(1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_people_is_corrected_by_no_letter()
    {
        desk.Write("own/corrections.csv", "extract,place,period,category,old,new,who,date,reason\nvictims,Alpha,2015-04,burglary,1,2,Shire Police,2016-01-01,late\n");
        Assert.Contains("corrections.csv:2:9: error SA1406", Built(1), StringComparison.Ordinal);
    }

    // Whoever was in both towns before they were one is one.
    [Fact]
    public void A_merged_place_counts_those_of_its_past_once()
    {
        desk.Write("own/areas.csv", "code,name,type,valid from,valid to,successor\nA1,Alpha,town,,2015-12-31,C1\nB1,Beta,town,,2015-12-31,C1\nC1,Gamma,town,2016-01-01,,\n");
        desk.Write("own/groups.csv", "group,code,name,member\ntowns,T1,Towns,Gamma\n");
        desk.Write("own/population.csv", "area,year,population\nGamma,2014,3000\n");
        desk.Replace("own/assessment.yaml", "place: Alpha", "place: Gamma");
        Built();
        Assert.Equal(["Gamma,5,2", "Both,5,2"], Rows("victims"));
    }

    private string Built(int code = 0)
    {
        var built = desk.Build("own");
        Assert.True(built.ExitCode == code, built.Error);
        return built.Error;
    }

    // Label and displays; every second column is the value in full precision, the last two codes.
    private List<string> Rows(string table) => [.. desk.Read($"out/own/tables/{table}.csv").Split('\n')[1..^1].Select(line => line.Split(',')).Select(c => string.Join(',', c[..^2].Where((_, i) => i == 0 || i % 2 == 1)))];
}
