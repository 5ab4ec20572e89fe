using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Records;

public sealed class IncidentReaderTests
{
    private const string OfTheTwenty =
        "W1 anti-social-behaviour 2015-08 3 (2-19); W1 burglary 2015-08 2 (3-4); W1 burglary 2015-09 6 (10-21); W1 public-order 2015-09 2 (9-18); "
        + "W2 anti-social-behaviour 2015-09 1 (13-13); W2 drugs 2015-08 2 (5-7); W2 drugs 2015-09 2 (14-15)";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Twenty_incidents_are_counted_by_place_category_and_month(string lineEnd)
    {
        var read = Street.Read(Street.File(lineEnd));
        Assert.Equal(OfTheTwenty, Street.Counted(read));
        Assert.Equal(20, read.Value!.Rows);
    }

    [Fact]
    public void Incidents_without_a_place_are_told_and_counted_nowhere()
    {
        var told = Assert.Single(Street.Read(Street.File()).Diagnostics);
        Assert.Equal("extracts/street.csv:6:52: note SA1301: 2 rows of 20 say no place: nothing stands under 'LSOA code' (first here). They are counted for no place.", told.ToString());
    }

    [Theory]
    [InlineData("\n", ',', "", "", "")]
    [InlineData("\r\n", ',', "", "", "")]
    [InlineData("\r", ',', "", "", "")]
    [InlineData("\n", ';', "", "", "")]
    [InlineData("\r\n", '\t', "\uFEFFTitle\r\n", "", "SA1016")]
    [InlineData("\n", ',', "sep=,\n", "", "")]
    [InlineData("\n", ',', "Incidents of 2015\n\n", "", "SA1016")]
    [InlineData("\r\n", ';', "\uFEFFIncidents of 2015\r\nShire Police;\r\n", "Source: Shire Police;;;;;;;;;;;\r\n", "SA1016 SA1016 SA1016")]
    [InlineData("\n", ',', "", ",,,,,,,,,,,\n  ,,,,,,,,,,,\n", "")]
    public void However_a_file_is_written_its_incidents_are_counted_the_same(string lineEnd, char separator, string before, string after, string notes)
    {
        var text = Street.File(lineEnd);
        if (separator != ',') text = string.Concat(text.Split('"').Select((part, i) => i % 2 == 0 ? part.Replace(',', separator) : $"\"{part}\""));
        var read = Street.Read(before + text + after);
        Assert.Equal(Numbers(Street.Read(Street.File())), Numbers(read));
        Assert.Equal(20, read.Value!.Rows);
        Assert.Equal(string.Join(' ', new[] { notes, "SA1301" }.Where(n => n.Length > 0)), string.Join(' ', read.Diagnostics.Select(d => d.Code)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("latin1")]
    public void In_whatever_encoding_the_incidents_are_the_same(string encoding)
    {
        var csv = Street.Header + "\n" + Street.Row() + Street.Row().Replace("Mill Lane", "Café £", StringComparison.Ordinal);
        Assert.Equal("W1 burglary 2015-09 2 (2-3)", Street.Counted(Street.Read(System.Text.Encoding.GetEncoding(encoding).GetBytes(csv))));
    }

    [Fact]
    public void Wherever_a_piece_of_the_file_ends_the_count_and_the_places_are_the_same()
    {
        var rest = string.Concat(Enumerable.Repeat("2015-09,é😀,Tonford\n2015-10,\"b\n\"\"c\",\n", 8_000)) + "2015-10,\"é\nü\",Nowhere\n";
        for (var length = 0; length < 45; length++)
        {
            var read = Street.Read("month,remark,ward\n2015-09,\"" + new string('x', length) + "\n\n2015-09,\"\"a,b\n\",Tonford\n" + rest, "shape: records, holds: ward");
            Assert.Equal("W2 all 2015-09 8001 (2-24003)", Street.Counted(read));
            Assert.Equal(["SA1301@8:6", "SA1102@24007:4"], read.Diagnostics.Select(d => $"{d.Code}@{d.At.Line}:{d.At.Column}"));
        }
    }

    [Theory]
    [InlineData("only: {Crime type: Burglary}", "W1 burglary 2015-08 2 (3-4); W1 burglary 2015-09 6 (10-21)")]
    [InlineData("only: {Crime type: [burglary, PUBLIC ORDER], Month: 2015-08}", "W1 burglary 2015-08 2 (3-4)")]
    [InlineData("only: {Last outcome category: Investigation complete; no suspect identified}", "W1 burglary 2015-08 1 (4-4)")]
    [InlineData("area: Northbridge, only: {LSOA code: E01000003}", "D1 anti-social-behaviour 2015-09 1 (13-13); D1 drugs 2015-08 2 (5-7); D1 drugs 2015-09 2 (14-15)")]
    [InlineData("area: Northbridge, period: 2014/15, only: {Crime type: Public order}", "D1 public-order 2014-04_2015-03 2 (9-18)")]
    public void Only_the_rows_that_the_plan_asks_for_are_counted(string plan, string counted)
    {
        Assert.Equal(counted, Street.Counted(Street.Read(Street.File(), $"{Street.Plan}, {plan}")));
    }

    [Fact]
    public void Without_categories_every_kind_counts() =>
        Assert.Equal("W1 all 2015-08 5 (2-19); W1 all 2015-09 8 (9-21); W2 all 2015-08 2 (5-7); W2 all 2015-09 3 (13-15)", Street.Counted(Street.Read(Street.File(), "shape: records, holds: ward, lookups: {LSOA code: wards.csv}")));

    [Fact]
    public void The_rows_of_a_count_are_known_by_what_they_have_in_common()
    {
        var read = Street.Read(Street.File(), Street.Plan + ", only: {Crime type: [Drugs, Burglary]}");
        var rows = read.Value!.Observed[0].Value.Source.Rows;
        Assert.Equal("LSOA code (by wards.csv), Crime type and Month, only Crime type = Burglary or Drugs", rows.Predicate);
        Assert.Empty(rows.Lines);
    }

    [Theory]
    [InlineData("2015-09")]
    [InlineData("30/09/2015")]
    [InlineData("1/9/2015")]
    [InlineData("2015-09-07")]
    [InlineData("07/09/2015 23:59")]
    [InlineData("Sep-15")]
    [InlineData("September 2015")]
    public void A_day_is_counted_in_its_month(string written) => Assert.Equal("W1 burglary 2015-09 1 (2-2)", Street.Counted(Street.Read(Street.Header + "\n" + Street.Row(written))));

    [Fact]
    public void A_lookup_may_give_the_category_of_a_code()
    {
        var read = Street.Read("date,ward,code\n01/09/2015,Tonford,30C\n02/09/2015,Tonford,30c\n", "shape: records, holds: ward, categories: crime, lookups: {code: codes.csv}", "code,category\n30C,Burglary\n92A,Drugs\n");
        Assert.Equal("W2 burglary 2015-09 2 (2-3)", Street.Counted(read));
    }

    [Fact]
    public void Where_no_ward_is_filled_in_the_area_says_the_place() => Assert.Equal(
        "D1 all 2015-09 1 (3-3); W2 all 2015-09 1 (2-2)",
        Street.Counted(Street.Read("month,district,ward\n2015-09,Northbridge,Tonford\n2015-09,Northbridge,\n", "shape: records, holds: [district, ward]")));

    [Fact]
    public void The_order_of_the_rows_changes_no_count()
    {
        var rows = Street.Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var turned = Street.Read(Street.Header + "\n" + string.Join('\n', rows.Reverse()) + "\n");
        Assert.Equal(Numbers(Street.Read(Street.File())), Numbers(turned));
    }

    private static IEnumerable<string> Numbers(Outcome<ExtractContent> read) => read.Value!.Observed.Select(o => $"{o.Key} {o.Value.Value.Number}").Order(StringComparer.Ordinal);
}
