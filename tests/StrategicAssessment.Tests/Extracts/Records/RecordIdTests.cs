using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Records;

public sealed class RecordIdTests
{
    private const string Plan = "shape: records, holds: ward";
    private const string Header = "month,remark,crime id,ward\n";

    [Theory]
    [InlineData(0, 1, "extracts/street.csv:5:13")]
    [InlineData(1, 2_047, "extracts/street.csv:4097:13")]
    [InlineData(5_000, 5_003, "extracts/street.csv:10009:13")]
    [InlineData(9, 19_999, "extracts/street.csv:40001:13")]
    [InlineData(20, 1_200_000, "extracts/street.csv:2400003:13")]
    public void Of_ids_that_are_repeated_the_first_row_is_told(int original, int repeat, string at)
    {
        // Of the largest, the system's temporary folder keeps the most.
        var (rows, last) = (Math.Max(20_010, repeat + 10), Math.Max(20_000, repeat + 1));
        var ids = Enumerable.Range(0, rows).Select(i => $"A{i}").ToList();
        (ids[repeat], ids[last + 1], ids[last + 2], ids[last + 3]) = ($" {ids[original]}\t", ids[last], string.Empty, " ");
        var csv = Header + string.Concat(ids.Select(id => $"2015-09,\"é\nremark, {id.Length:00}\",{id},Tonford\n"));
        var told = Street.Read(csv, Plan);
        Assert.Equal($"W2 all 2015-09 {rows} (2-{rows * 2})", Street.Counted(told));
        var warning = Assert.Single(told.Diagnostics).ToString();
        Assert.StartsWith($"{at}: warning SA1146: 2 rows of {rows:#,0} have under 'crime id' what an earlier row has (first here), and", warning, StringComparison.Ordinal);
        var once = Street.Read(csv, Plan + ", id: crime id");
        Assert.Equal($"W2 all 2015-09 {rows - 2} (2-{rows * 2})", Street.Counted(once));
        Assert.StartsWith($"{at}: note SA1149: 2 rows of {rows:#,0} have under 'crime id'", Assert.Single(once.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "SA1146")]
    [InlineData(", id: crime id", "SA1149")]
    public void What_was_read_before_a_text_turned_out_not_to_be_UTF_8_is_no_repeat(string plan, string repeated)
    {
        var western = Encoding.Latin1.GetBytes(Header + Rows('A', 20_000) + "2015-09,Café,B1,Tonford\n");
        Assert.Equal("W2 all 2015-09 20001 (2-20002)", Street.Counted(Street.Read(western, Plan + plan)));
        Assert.Equal(["SA1002"], Street.Read(western, Plan + plan).Diagnostics.Select(d => d.Code));

        using var ids = new RecordIdSet();
        var reader = new ExtractReader(Street.Extract(Plan + plan), Plans.Some.Places, [], ids);
        IEnumerable<Diagnostic> Told(string name, byte[] file) => reader.Read(SourceBytes.Of($"extracts/{name}.csv", file)).Diagnostics;
        var told = Told("1", Encoding.UTF8.GetBytes(Header + Rows('C', 3_000))).Concat(Told("2", western)).Concat(Told("3", Encoding.UTF8.GetBytes(Header + Rows('C', 1))))
            .Concat(Told("4", Encoding.UTF8.GetBytes(Header + Rows('A', 1)))).Concat(Told("5", Encoding.UTF8.GetBytes(Header + Rows('D', 1)))).ToList().Concat(ids.Told());
        Assert.Equal(["extracts/2.csv SA1002", $"extracts/3.csv {repeated}", $"extracts/4.csv {repeated}"], told.Where(d => d.Code != "SA1147").Select(d => $"{d.At.File} {d.Code}"));
    }

    private static string Rows(char first, int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"2015-09,,{first}{i},Tonford\n"));
}
