using System.Text;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reading;
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
    public void Of_ids_that_are_repeated_the_first_row_is_told(int original, int repeat, string at)
    {
        var ids = Enumerable.Range(0, 20_010).Select(i => $"A{i}").ToList();
        (ids[repeat], ids[20_001], ids[20_002], ids[20_003]) = ($" {ids[original]}\t", ids[20_000], string.Empty, " ");
        var csv = Header + string.Concat(ids.Select(id => $"2015-09,\"é\nremark, {id.Length:00}\",{id},Tonford\n"));
        var told = Street.Read(csv, Plan);
        Assert.Equal("W2 all 2015-09 20010 (2-40020)", Street.Counted(told));
        var warning = Assert.Single(told.Diagnostics).ToString();
        Assert.StartsWith($"{at}: warning SA1146: 2 rows of 20,010 have under 'crime id' what an earlier row has (first here: 'A{original}')", warning, StringComparison.Ordinal);
        var once = Street.Read(csv, Plan + ", id: crime id");
        Assert.Equal("W2 all 2015-09 20008 (2-40020)", Street.Counted(once));
        Assert.StartsWith($"{at}: note SA1149: 2 rows of 20,010 have under 'crime id'", Assert.Single(once.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "SA1146")]
    [InlineData(", id: crime id", "SA1149")]
    public void What_was_read_before_a_text_turned_out_not_to_be_UTF_8_is_no_repeat(string plan, string repeated)
    {
        var western = Encoding.Latin1.GetBytes(Header + Rows('A', 20_000) + "2015-09,Café,B1,Tonford\n");
        Assert.Equal("W2 all 2015-09 20001 (2-20002)", Street.Counted(Street.Read(western, Plan + plan)));
        Assert.Equal(["SA1002"], Street.Read(western, Plan + plan).Diagnostics.Select(d => d.Code));

        var reader = new ExtractReader(Street.Extract(Plan + plan), Plans.Some.Places, []);
        string[] Codes(byte[] file) => [.. reader.Read(SourceBytes.Of("extracts/street.csv", file)).Diagnostics.Select(d => d.Code).Where(c => c != "SA1147")];
        Assert.Equal([], Codes(Encoding.UTF8.GetBytes(Header + Rows('C', 3_000))));
        Assert.Equal(["SA1002"], Codes(western));
        Assert.Equal([repeated], Codes(Encoding.UTF8.GetBytes(Header + Rows('C', 1))));
        Assert.Equal([repeated], Codes(Encoding.UTF8.GetBytes(Header + Rows('A', 1))));
        Assert.Equal([], Codes(Encoding.UTF8.GetBytes(Header + Rows('D', 1))));
    }

    private static string Rows(char first, int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"2015-09,,{first}{i},Tonford\n"));
}
