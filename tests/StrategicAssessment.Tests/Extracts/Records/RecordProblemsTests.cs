using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Records;

public sealed class RecordProblemsTests
{
    [Theory]
    [InlineData("2015-09", "E01999999", "Burglary", "extracts/street.csv:3:70: error SA1302: 'E01999999' is not in wards.csv; it is the first of 2 rows whose value is not there. Add what is missing, or say 'not in lookup: leave out'.")]
    [InlineData("2015-09", "E01000002", "Burglry", "extracts/street.csv:3:97: error SA1113: 'Burglry' is not one of the plan's categories; did you mean 'Burglary'? Add it under 'categories:', or under 'known as' of the one that it means. 2 rows have it.")]
    [InlineData("2015-09", "E01000002", "", "extracts/street.csv:3:97: error SA1113:")]
    [InlineData("2015-13", "E01000002", "Burglary", "extracts/street.csv:3:4: error SA1107: '2015-13' is not a period or a date that exists.")]
    [InlineData("31/09/2015", "E01000002", "Burglary", "extracts/street.csv:3:4: error SA1107:")]
    [InlineData("", "E01000002", "Burglary", "extracts/street.csv:3:4: error SA1107: The period is missing.")]
    [InlineData("1 to 20 October 2015", "E01000002", "Burglary", "extracts/street.csv:3:4: error SA1107:")]
    [InlineData("01/09/2015 to 10/10/2015", "E01000002", "Burglary", "extracts/street.csv:3:4: error SA1308:")]
    public void What_keeps_rows_from_being_counted_is_told_once_with_the_first_place(string month, string lsoa, string type, string expected)
    {
        var csv = Street.Header + "\n" + Street.Row() + Street.Row(month, lsoa, type) + Street.Row(month, lsoa, type) + Street.Row();
        Assert.StartsWith(expected, Assert.Single(Street.Read(csv).Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Equal("W1 burglary 2015-09 2 (2-5)", Street.Counted(Street.Read(csv)));
    }

    [Fact]
    public void The_place_of_a_cell_after_line_ends_in_quotes_is_right()
    {
        var csv = "month,remark,ward,kind\n2015-09,\"two\nlines, é\",Nowhere,x\n2015-09,\"é\",Nowhere too,x\n";
        var told = Street.Read(csv, "shape: records, holds: ward").Diagnostics;
        Assert.Equal(["SA1102@3:11", "SA1102@4:13"], told.Select(d => $"{d.Code}@{d.At.Line}:{d.At.Column}"));
    }

    [Fact]
    public void What_a_lookup_does_not_have_is_left_out_and_told_where_the_plan_says_so()
    {
        var csv = Street.Header + "\n" + Street.Row(lsoa: "E01999999") + Street.Row(lsoa: "E01888888") + Street.Row();
        var read = Street.Read(csv, Street.Plan + ", not in lookup: leave out");
        Assert.Equal("W1 burglary 2015-09 1 (4-4)", Street.Counted(read));
        Assert.Equal("extracts/street.csv:2:70: note SA1303: 2 rows of 3 were left out, because the value is not in wards.csv (first here: 'E01999999').", Assert.Single(read.Diagnostics).ToString());
    }

    [Fact]
    public void A_place_that_a_lookup_misspells_is_to_be_mended_there()
    {
        var read = Street.Read(Street.Header + "\n" + Street.Row() + Street.Row(), lookup: "LSOA code,ward\nE01000002,Hihg Street\n");
        Assert.StartsWith("wards.csv:2:11: error SA1102: 'Hihg Street' is not a known place; did you mean 'High Street'?", Assert.Single(read.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_for_which_a_lookup_says_nothing_is_an_error()
    {
        var read = Street.Read(Street.Header + "\n" + Street.Row() + Street.Row(), lookup: "LSOA code,ward\nE01000002,\nE01000001,High Street\n");
        Assert.Equal("extracts/street.csv:2:70: error SA1304: The lookup says no place for 'E01000002', which 2 rows have. Fill it in.", Assert.Single(read.Diagnostics).ToString());
    }

    [Fact]
    public void Many_different_mistakes_are_told_up_to_a_limit()
    {
        var rows = Enumerable.Range(0, 80).Select(i => Street.Row(type: $"Kind {i}"));
        var told = Street.Read(Street.Header + "\n" + string.Concat(rows)).Diagnostics;
        Assert.Equal((51, "SA1029"), (told.Length, told[^1].Code));
    }

    [Theory]
    [InlineData("only: {Crime type: Arson}", "SA1116")]
    [InlineData("only: {Crime kind: Arson}", "SA1103")]
    [InlineData("columns: {period: Day}", "SA1103")]
    public void A_plan_that_does_not_fit_the_file_is_told_at_the_plan(string plan, string code)
    {
        var told = Street.Read(Street.File(), $"{Street.Plan}, {plan}").Diagnostics;
        Assert.Contains(told, d => d.Code == code && d.At.File == PlanReader.FileName);
    }

    [Theory]
    [InlineData("LSOA,ward\nE01000001,High Street\n", "SA1305@1:0")]
    [InlineData("LSOA code,place code,value\nE01000001,W1,3\n", "SA1011@1:0")]
    [InlineData("LSOA code,code\nE01000001,W1\n", "SA1306@1:0")]
    [InlineData("LSOA code,ward\nE01000001,High Street\nE01000001,Tonford\n", "SA1307@3:1")]
    [InlineData("LSOA code,ward\nE01000001,High Street\ne01000001,HIGH STREET\n", "")]
    [InlineData("code,ward\nE01000001,High Street\n", "")]
    [InlineData("ward,LSOA_code\nHigh Street,E01000001\n", "")]
    [InlineData("LSOA code,ward\nE01000001,\"High\n", "SA1020@2:11")]
    [InlineData("", "SA1001@0:0")]
    public void A_lookup_says_what_is_wrong_with_it(string lookup, string told)
    {
        var found = new List<Diagnostic>();
        var asked = Street.Extract(Street.Plan).Plan.Lookups.Single();
        var read = LookupFile.Read(new InputFile("wards.csv", Encoding.UTF8.GetBytes(lookup)), asked, Street.Extract(Street.Plan), Plans.Some.Places, found);
        Assert.Equal(told, Plans.Some.Told(found));
        Assert.True(told.Length > 0 || read is { GivesPlace: true, GivesCategory: false, Rows.Count: 1 });
    }

    [Fact]
    public void Lookups_are_for_records() => Assert.Equal("SA2116@5:18", Plans.Some.Told(Plans.Some.Read(Plans.Some.PlanWith("extracts: {asb: {lookups: {Beat: beats.csv}}}")).Diagnostics));

    [Fact]
    public void A_lookup_stands_beside_the_shared_files() =>
        Assert.Equal("SA2115@5:50", Plans.Some.Told(Plans.Some.Read(Plans.Some.PlanWith("extracts: {asb: {shape: records, lookups: {Beat: ../beats.csv}}}")).Diagnostics)[..11]);
}
