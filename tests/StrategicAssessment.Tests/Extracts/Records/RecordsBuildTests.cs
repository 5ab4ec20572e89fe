using StrategicAssessment.Tests.Cli;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Records;

/// <summary>From street-level incidents in files of a month each to a table of wards.</summary>
public sealed class RecordsBuildTests : IDisposable
{
    private const string Plan = """
        version: 1
        edition: 2016-17
        place: Northbridge
        this year: 2 months to September 2015
        compare with: wards
        extracts:
          street:
            title: Street-level crime
            counts: incidents
            source: Shire Police
            shape: records
            file: 2015-*-street.csv
            holds: ward
            categories: crime
            lookups: {LSOA code: wards.csv}
        categories:
          crime: {shown as: All crime, burglary: , drugs: {known as: Drug offences}, public-order: , anti-social-behaviour: }
        tables:
          street: {rows: wards, columns: [this year, this month], totals: wards}
        """;

    private readonly Desk desk = Desk.Bare();

    public RecordsBuildTests()
    {
        desk.Write("own/assessment.yaml", Plan);
        desk.Write("own/areas.csv", "code,name,type\nD1,Northbridge,district\nW1,High Street,ward\nW2,Tonford,ward\n");
        desk.Write("own/groups.csv", "group,code,name,member\nwards,G3,Northbridge wards,High Street\nwards,G3,Northbridge wards,Tonford\n");
        desk.Write("own/population.csv", "area,year,population\nHigh Street,2014,5000\nTonford,2014,4000\n");
        desk.Write("own/wards.csv", Street.Lookup);
        foreach (var month in new[] { "2015-08", "2015-09" }) desk.Write($"own/extracts/{month}-street.csv", Of(month));
    }

    [Fact]
    public void Months_of_several_files_add_up()
    {
        Assert.Equal(0, desk.Build("own").ExitCode);
        Assert.Equal(
            ["High Street,13,8", "Tonford,5,3", "Northbridge wards,18,11"],
            desk.Read("out/own/tables/street.csv").Split('\n')[1..^1].Select(l => l.Split(',')).Select(l => $"{l[0]},{l[1]},{l[3]}"));
    }

    [Fact]
    public void A_count_is_explained_by_how_many_rows_of_which_files()
    {
        desk.Build("own");
        var told = desk.Run("explain", desk.At("own"), "street/count/W1/burglary/2015-08_2015-09").Output;
        Assert.Contains("computed: sum of 2 months\n", told, StringComparison.Ordinal);
        Assert.Contains("  extracts/2015-08-street.csv, 2 rows, the first 3 and the last 4, counted by LSOA code (by wards.csv), Crime type and Month\n", told, StringComparison.Ordinal);
        Assert.Contains("    a1,2015-08,", told, StringComparison.Ordinal);
        Assert.Contains("  extracts/2015-09-street.csv, 6 rows, the first 3 and the last 13,", told, StringComparison.Ordinal);
        Assert.Contains("\"rows\":6", desk.Read("out/own/figures.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_holds_the_hash_of_a_file_that_was_read_in_pieces()
    {
        desk.Build("own");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(desk.At("own/extracts/2015-09-street.csv"))));
        Assert.Contains(hash, desk.Read("own/.assess/ledger.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_that_is_there_twice_is_an_error_that_names_both_files()
    {
        desk.Write("own/extracts/2015-09-copy-street.csv", Of("2015-09"));
        var (code, _, error) = desk.Build("own");
        Assert.Equal(1, code);
        Assert.Contains("own/extracts/2015-09-street.csv:2: error SA1121: The files overlap: High Street in September 2015 is also in extracts/2015-09-copy-street.csv, and so are 3 more values.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_a_series_is_an_error_that_names_the_month()
    {
        desk.Replace("own/assessment.yaml", "2 months", "4 months");
        desk.Write("own/extracts/2015-06-street.csv", Of("2015-08").Replace("2015-08", "2015-06", StringComparison.Ordinal));
        var (code, _, error) = desk.Build("own");
        Assert.Equal(1, code);
        Assert.Contains("own/assessment.yaml:19:35: error SA3104: Table 'street' asks for June 2015 to September 2015, and extracts/2015-*-street.csv has no rows for July 2015.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_without_incidents_between_others_is_none_where_the_plan_says_so()
    {
        desk.Replace("own/assessment.yaml", "2 months", "4 months");
        desk.Replace("own/assessment.yaml", "holds: ward", "holds: ward\n    missing rows: zero");
        desk.Write("own/extracts/2015-06-street.csv", Of("2015-08").Replace("2015-08", "2015-06", StringComparison.Ordinal));
        Assert.Equal(0, desk.Build("own").ExitCode);
        Assert.Contains("High Street,18,18,", desk.Read("out/own/tables/street.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_after_the_last_is_a_gap_whatever_the_plan_says()
    {
        desk.Replace("own/assessment.yaml", "2 months to September", "3 months to October");
        desk.Replace("own/assessment.yaml", "holds: ward", "holds: ward\n    missing rows: zero\n    this month: September 2015");
        Assert.Contains("has no rows for October 2015.", desk.Build("own").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_file_in_a_dated_folder_replaces_the_first()
    {
        desk.Write("own/extracts/2015-11-02/2015-09-street.csv", Of("2015-09") + Street.Row());
        Assert.Contains("High Street,14,14,", BuiltTable(), StringComparison.Ordinal);
        var board = desk.Run("check", desk.At("own")).Output.Split('\n');
        Assert.Contains(board, line => line.Contains(" superseded ", StringComparison.Ordinal) && line.EndsWith(" extracts/2015-09-street.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Records_read_whole_give_the_same_bundle()
    {
        var plain = BuiltTable();
        desk.Write("own/extracts/2015-09-street.csv", "Incidents of September\n" + Of("2015-09"));
        Assert.Equal(plain, BuiltTable());
    }

    [Theory]
    [InlineData("street.csv is not a file", "SA0003")]
    [InlineData("wards.csv is not there", "SA0002")]
    public void What_cannot_be_opened_is_told(string mischief, string code)
    {
        if (mischief.StartsWith("wards", StringComparison.Ordinal)) File.Delete(desk.At("own/wards.csv"));
        else desk.Replace("own/assessment.yaml", "2015-*-street.csv", "folder.csv");
        Directory.CreateDirectory(desk.At("own/extracts/folder.csv"));
        var (exit, _, error) = desk.Build("own");
        Assert.Equal(1, exit);
        Assert.Contains(code, error, StringComparison.Ordinal);
    }

    public void Dispose() => desk.Dispose();

    private static string Of(string month) => Street.Header + "\n" + string.Concat(Street.Rows.Split('\n').Where(r => r.Contains("," + month + ",", StringComparison.Ordinal)).Select(r => r + "\n"));

    private string BuiltTable()
    {
        Assert.Equal(0, desk.Build("own").ExitCode);
        return desk.Read("out/own/tables/street.csv");
    }
}
