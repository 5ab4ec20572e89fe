using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Extracts.Records;
using StrategicAssessment.Plans;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Corrections;

public sealed class CorrectionTests
{
    private const string Header = "extract,place,period,category,old,new,who,date,reason\n";
    private const string Signed = ",Police,2015-12-03,typing error\n";
    private const string Plain = "area,month,count\nNorthbridge,2015-09,5\nEastham,2015-09,1234\nEastham,2015-08,*\n";

    [Theory]
    [InlineData("", Plain, "asb,Northbridge,2015-09,,5,6", "D1 all 2015-09 6; D2 all 2015-08 [c]; D2 all 2015-09 1234")]
    [InlineData("", Plain, "asb,eastham,September 2015,,\"1,234\",\"1,243\"", "D1 all 2015-09 5; D2 all 2015-08 [c]; D2 all 2015-09 1243")]
    [InlineData("", Plain, "asb,Eastham,Aug-15,,*,9", "D1 all 2015-09 5; D2 all 2015-08 9; D2 all 2015-09 1234")]
    [InlineData("", Plain, "asb,D1,2015-09,,5,n/a", "D1 all 2015-09 [x]; D2 all 2015-08 [c]; D2 all 2015-09 1234")]
    [InlineData("", Plain, "asb,Northbridge,2015-09,,5,0", "D1 all 2015-09 0; D2 all 2015-08 [c]; D2 all 2015-09 1234")]
    [InlineData("shape: wide", "area,2015-08,2015-09\nNorthbridge,5,6\n", "asb,Northbridge,2015-09,,6,7", "D1 all 2015-08 5; D1 all 2015-09 7")]
    [InlineData("shape: values, unit: percent", "area,month,value\nNorthbridge,2015-09,22.80\n", "asb,Northbridge,,,22.8%,22.85", "D1 all 2015-09 22.85")]
    [InlineData("area: Northbridge, period: 2014/15", "type,count\nASB,5\n", "asb,,,,5,6", "D1 all 2014-04_2015-03 6")]
    [InlineData("only: {type: noise}", "area,month,type,count\nNorthbridge,2015-09,noise,5\n", "asb,Northbridge,,Noise,5,6", "D1 all 2015-09 6")]
    [InlineData("categories: crime", "area,month,type,count\nNorthbridge,2015-09,Stealing,5\nNorthbridge,2015-09,Arson,2\n", "asb,Northbridge,,theft,5,6", "D1 arson 2015-09 2; D1 theft 2015-09 6")]
    [InlineData("", "area,as at,count\nNorthbridge,2015-09-30,5\nNorthbridge,2015-08-31,5\n", "asb,Northbridge,30/09/2015,,5,6", "D1 all at-2015-08-31 5; D1 all at-2015-09-30 6")]
    [InlineData("undated: {before: months before}, columns: {period: when}", "area,when,count\nNorthbridge,months before,5\n", "asb,Northbridge,Months before,,5,6", "D1 all before 6")]
    public void A_number_is_corrected_and_nothing_else(string plan, string csv, string line, string observed)
    {
        var read = Apply(plan, csv, line + Signed);
        Assert.Equal(("", observed), (Told(read), Some.Observed(read)));
        var correction = Assert.Single(read.Value!.Corrections);
        Assert.Equal(("Police", new DateOnly(2015, 12, 3), "typing error"), (correction.Who, correction.Date, correction.Reason));
        var corrected = Assert.Single(read.Value.Observed, o => o.Value.Correction is not null).Value;
        Assert.Equal(("extracts/asb.csv", "corrections.csv", 2), (corrected.Source.File, corrected.Correction!.File, corrected.Correction.Rows.First));
    }

    [Fact]
    public void A_number_may_be_corrected_twice()
    {
        var read = Apply("", Plain, $"asb,Northbridge,2015-09,,5,6{Signed}asb,Eastham,2015-09,,1234,1235{Signed}asb,Northbridge,2015-09,,6,7{Signed}");
        Assert.Equal("D1 all 2015-09 7; D2 all 2015-08 [c]; D2 all 2015-09 1235", Some.Observed(read));
        Assert.Equal([2, 4], read.Value!.Observed.Single(o => o.Key.Area.Value == "D1").Value.Correction!.Rows.Lines.AsEnumerable());
    }

    [Theory]
    [InlineData("", "asb,Northbridge,2015-09,,4,6", "SA1408@2:26", "says 5 and not 4")]
    [InlineData("", "asb,Northbridge,2015-09,,4,5", "SA1409@2:26", "says 5 already")]
    [InlineData("", "asb,Eastham,2015-08,,9,10", "SA1408@2:22", "says [c] and not 9")]
    [InlineData("", "asb,Northbridge,2015-09,,5,5", "SA1407@2:28", "is the old one")]
    [InlineData("", "asb,Northbridge,2015-10,,5,6", "SA1405@2:5", "October 2015")]
    [InlineData("", "asb,Southwick & Marsh,2015-09,,5,6", "SA1405@2:5", "no row for Southwick & Marsh")]
    [InlineData("", "asb,Nowhere,2015-09,,5,6", "SA1102@2:5", "not a known place")]
    [InlineData("", "asb,,2015-09,,5,6", "SA1117@2:5", "missing")]
    [InlineData("", "asb,Northbridge,soon,,5,6", "SA1107@2:17", "'soon'")]
    [InlineData("", "asb,Northbridge,,,5,6", "SA1403@2:17", "several")]
    [InlineData("", "asb,Northbridge,2015-09,Theft,5,6", "SA1404@2:25", "Leave the category empty")]
    [InlineData("", "asb,Northbridge,2015-09,,5,-6", "SA1110@2:28", "cannot be negative")]
    [InlineData("", "asb,Northbridge,2015-09,,5,six", "SA1109@2:28", "'six'")]
    [InlineData("", "asb,Northbridge,2015-09,,,6", "SA1213@2:26", "old")]
    [InlineData("", "Asb,Northbridge,2015-09,,5,6", "SA1401@2:1", "did you mean 'asb'?")]
    [InlineData("", ",Northbridge,2015-09,,5,6", "SA1401@2:1", "missing")]
    public void A_correction_that_does_not_fit_is_refused_at_its_place(string plan, string line, string told, string says)
    {
        var read = Apply(plan, Plain, line + Signed);
        Assert.Equal(told, Told(read));
        Assert.Contains(says, Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal("D1 all 2015-09 5; D2 all 2015-08 [c]; D2 all 2015-09 1234", Some.Observed(read));
    }

    [Fact]
    public void Rows_that_were_added_up_cannot_be_corrected_one_by_one() => Assert.Equal(
        "SA1406@2:5", Told(Apply("repeated rows: add", "area,month,count\nNorthbridge,2015-09,5\nNorthbridge,2015-09,6\n", "asb,Northbridge,2015-09,,11,12" + Signed)));

    [Fact]
    public void Nothing_can_be_corrected_before_it_has_come() => Assert.Equal("SA1402@2:1", Told(Apply("status: awaited", Plain, "asb,Northbridge,2015-09,,5,6" + Signed)));

    [Theory]
    [InlineData("asb,Northbridge,2015-09,,5,6,,2015-12-03,typing error\n", "SA1213@2:30")]
    [InlineData("asb,Northbridge,2015-09,,5,6,Police,2015-12-03,\n", "SA1213@2:48")]
    [InlineData("asb,Northbridge,2015-09,,5,6,Police,soon,typing error\n", "SA1204@2:37")]
    [InlineData("asb,Nowhere,soon,x,5,6,,,\n", "SA1213@2:24 SA1213@2:26 SA1204@2:25 SA1102@2:5 SA1107@2:13 SA1404@2:18")]
    public void A_correction_says_who_when_and_why(string line, string told) => Assert.Equal(told, Told(Apply("", Plain, line)));

    [Fact]
    public void An_extract_with_errors_is_left_as_it_is()
    {
        var read = Apply("", Plain + "Nowhere,2015-09,5\n", "asb,Northbridge,2015-09,,4,6" + Signed);
        Assert.Equal("SA1102", Assert.Single(read.Diagnostics).Code);
    }

    private static Outcome<ExtractContent> Apply(string plan, string csv, string lines)
    {
        const string Categories = "\ncategories: {crime: {shown as: All crime, theft: {known as: Stealing}, arson: }}";
        var resolved = Plans.Some.Resolve(Plans.Some.PlanWith($"extracts: {{asb: {{{plan}}}}}") + Categories);
        Assert.Empty(resolved.Diagnostics);
        var extract = resolved.Value!.Extracts.Single();
        var corrections = CorrectionsFile.Read(new InputFile("corrections.csv", Encoding.UTF8.GetBytes(Header + lines)));
        var read = corrections.Value!.Apply(extract, new ExtractReader(extract, Plans.Some.Places, [], new RecordIdSet()).Read(SourceBytes.Of("extracts/asb.csv", Encoding.UTF8.GetBytes(csv))), Plans.Some.Places);
        return read with { Diagnostics = [.. corrections.Value.Astray(resolved.Value.Extracts), .. read.Diagnostics] };
    }

    private static string Told(Outcome<ExtractContent> read) => string.Join(' ', read.Diagnostics.Select(d => $"{d.Code}@{d.At.Line}:{d.At.Column}").Distinct());
}
