using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Records;
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
        var read = Street.ReadPlain(Street.File(lineEnd));
        Assert.Equal(OfTheTwenty, Street.Counted(read));
        Assert.Equal(20, read!.Value!.Rows);
    }

    [Fact]
    public void Incidents_without_a_place_are_told_and_counted_nowhere()
    {
        var told = Assert.Single(Street.ReadPlain(Street.File())!.Diagnostics);
        Assert.Equal("extracts/street.csv:6:52: note SA1301: 2 rows of 20 say no place: nothing stands under 'LSOA code' (first here). They are counted for no place.", told.ToString());
    }

    [Theory]
    [InlineData(PlainFile.PieceSize)]
    [InlineData(1000)]
    [InlineData(257)]
    [InlineData(200)]
    public void The_size_of_the_pieces_changes_nothing(int size) => Assert.Equal(OfTheTwenty, Street.Counted(Street.ReadPlain(Street.File(), pieceSize: size)));

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", ", only: {Crime type: Burglary}")]
    [InlineData("\n", ", only: {Month: 2015-09}")]
    public void Two_halves_at_once_give_the_same_as_the_whole(string lineEnd, string only)
    {
        var (halves, whole) = (Street.ReadPlain(Street.File(lineEnd), Street.Plan + only, inHalves: true)!, Street.ReadAny(Street.File(lineEnd), Street.Plan + only));
        Assert.Equal(Street.Counted(whole), Street.Counted(halves));
        Assert.Equal(whole.Diagnostics.AsEnumerable(), halves.Diagnostics);
        Assert.Equal(whole.Value!.Rows, halves.Value!.Rows);
    }

    [Fact]
    public void Wherever_the_middle_falls_the_count_is_the_same()
    {
        for (var length = 0; length < 700; length++)
        {
            var csv = "month,remark,ward\n2015-09,\"" + new string('x', length) + "\n\n2015-09,\"\"a,b\n\",Tonford\n" + string.Concat(Enumerable.Repeat("2015-09,é,Tonford\n2015-10,b,\n", 10));
            var (halves, whole) = (Street.ReadPlain(csv, "shape: records, holds: ward", inHalves: true)!, Street.ReadAny(csv, "shape: records, holds: ward"));
            Assert.Equal(Street.Counted(whole), Street.Counted(halves));
            Assert.Equal(whole.Diagnostics.AsEnumerable(), halves.Diagnostics);
        }
    }

    [Fact]
    public void A_row_longer_than_a_piece_is_left_to_the_other_reader() => Assert.Null(Street.ReadPlain(Street.File(), pieceSize: 100));

    [Fact]
    public void Both_ways_of_reading_give_the_same()
    {
        var (plain, any) = (Street.ReadPlain(Street.File("\r\n"))!, Street.ReadAny(Street.File("\r\n")));
        Assert.Equal(Street.Counted(any), Street.Counted(plain));
        Assert.Equal(any.Diagnostics.AsEnumerable(), plain.Diagnostics);
        Assert.Equal(any.Value!.Rows, plain.Value!.Rows);
    }

    [Theory]
    [InlineData("only: {Crime type: Burglary}", "W1 burglary 2015-08 2 (3-4); W1 burglary 2015-09 6 (10-21)")]
    [InlineData("only: {Crime type: [burglary, PUBLIC ORDER], Month: 2015-08}", "W1 burglary 2015-08 2 (3-4)")]
    [InlineData("only: {Last outcome category: Investigation complete; no suspect identified}", "W1 burglary 2015-08 1 (4-4)")]
    [InlineData("area: Northbridge, only: {LSOA code: E01000003}", "D1 anti-social-behaviour 2015-09 1 (13-13); D1 drugs 2015-08 2 (5-7); D1 drugs 2015-09 2 (14-15)")]
    [InlineData("area: Northbridge, period: 2014/15, only: {Crime type: Public order}", "D1 public-order 2014-04_2015-03 2 (9-18)")]
    public void Only_the_rows_that_the_plan_asks_for_are_counted(string plan, string counted)
    {
        Assert.Equal(counted, Street.Counted(Street.ReadPlain(Street.File(), $"{Street.Plan}, {plan}")));
        Assert.Equal(counted, Street.Counted(Street.ReadAny(Street.File(), $"{Street.Plan}, {plan}")));
    }

    [Fact]
    public void Without_categories_every_kind_counts() =>
        Assert.Equal("W1 all 2015-08 5 (2-19); W1 all 2015-09 8 (9-21); W2 all 2015-08 2 (5-7); W2 all 2015-09 3 (13-15)", Street.Counted(Street.ReadPlain(Street.File(), "shape: records, holds: ward, lookups: {LSOA code: wards.csv}")));

    [Fact]
    public void The_rows_of_a_count_are_known_by_what_they_have_in_common()
    {
        var read = Street.ReadPlain(Street.File(), Street.Plan + ", only: {Crime type: [Drugs, Burglary]}");
        var rows = read!.Value!.Observed[0].Value.Source.Rows;
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
    public void A_day_is_counted_in_its_month(string written) => Assert.Equal("W1 burglary 2015-09 1 (2-2)", Street.Counted(Street.ReadPlain(Street.Header + "\n" + Street.Row(written))));

    [Fact]
    public void A_lookup_may_give_the_category_of_a_code()
    {
        var read = Street.ReadPlain("date,ward,code\n01/09/2015,Tonford,30C\n02/09/2015,Tonford,30c\n", "shape: records, holds: ward, categories: crime, lookups: {code: codes.csv}", "code,category\n30C,Burglary\n92A,Drugs\n");
        Assert.Equal("W2 burglary 2015-09 2 (2-3)", Street.Counted(read));
    }

    [Fact]
    public void Where_no_ward_is_filled_in_the_area_says_the_place() => Assert.Equal(
        "D1 all 2015-09 1 (3-3); W2 all 2015-09 1 (2-2)",
        Street.Counted(Street.ReadPlain("month,district,ward\n2015-09,Northbridge,Tonford\n2015-09,Northbridge,\n", "shape: records, holds: [district, ward]")));

    [Theory]
    [InlineData("\uFEFF", "\n", "", true)]
    [InlineData("", "\n", "", true)]
    [InlineData("", "\r", "", false)]
    [InlineData("Incidents of 2015\n", "\n", "", false)]
    [InlineData("", "\n", "Source: Shire Police,,,,,,,,,,,\n", false)]
    [InlineData("", "\n", ",,,,,,,,,,,\n", false)]
    public void What_is_not_plain_is_read_all_the_same(string before, string lineEnd, string after, bool isPlain)
    {
        var csv = before + Street.File(lineEnd) + after;
        Assert.Equal(isPlain, Street.ReadPlain(csv) is not null);
        Assert.Equal(OfTheTwenty.Count(c => c == ';'), Street.Counted(Street.ReadPlain(csv) ?? Street.ReadAny(csv)).Count(c => c == ';'));
    }

    [Fact]
    public void The_order_of_the_rows_changes_no_count()
    {
        var rows = Street.Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var turned = Street.ReadPlain(Street.Header + "\n" + string.Join('\n', rows.Reverse()) + "\n");
        Assert.Equal(Numbers(Street.ReadPlain(Street.File())!), Numbers(turned!));
    }

    private static IEnumerable<string> Numbers(Outcome<ExtractContent> read) => read.Value!.Observed.Select(o => $"{o.Key} {o.Value.Value.Number}").Order(StringComparer.Ordinal);
}
