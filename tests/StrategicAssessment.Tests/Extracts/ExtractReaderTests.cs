using System.Text;
using Xunit;

namespace StrategicAssessment.Tests.Extracts;

public sealed class ExtractReaderTests
{
    private const string Two = "D1 all 2015-09 5; D2 all 2015-09 1234";

    [Theory]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,5\nEastham,Sep-15,1234", Two)]
    [InlineData("", "District;Period;Number of incidents\nnorthbridge;201509;5\nD2;September 2015;1,234", Two)]
    [InlineData("", "Local Authority\tDate from\tDate to\tOffences\nNorthbridge\t01/09/2015\t30/09/2015\t5\nEastham\tSep-15\tSep-15\t1 234", Two)]
    [InlineData("", "count,month,area,ignored\n5,2015-09,Northbridge,x\n\"1,234\",2015-09,Eastham,y", Two)]
    [InlineData("", "period_start,period_end,laname,obs_value\n2015-09-01,2015-09-30,Northbridge,5\n2015-09-01,2015-09-30,Eastham,1234", Two)]
    [InlineData("", "Incidents of nuisance\n\nArea,Month,Count\nNorthbridge,2015-09,5\nEastham,2015-09,1234\nSource: police", Two)]
    [InlineData("", "area,month,count\nSouthwick and Marsh,2015-09,5\nSouthwick & Marsh,2015-08,6\nSOUTHWICK  & marsh,2014/15,7", "D3 all 2014-04_2015-03 7; D3 all 2015-08 6; D3 all 2015-09 5")]
    [InlineData("", "area,as at,claimants\nNorthbridge,31/10/2015,5\nEastham,October 2015,6", "D1 all at-2015-10-31 5; D2 all at-2015-10-31 6")]
    [InlineData("", "area,date,count\nNorthbridge,31/10/2015,5", "D1 all 2015-10-31 5")]
    [InlineData("shape: wide", "area,2014/15,2013/14\nNorthbridge,5,6\nEastham,7,[c]", "D1 all 2013-04_2014-03 6; D1 all 2014-04_2015-03 5; D2 all 2013-04_2014-03 [c]; D2 all 2014-04_2015-03 7")]
    [InlineData("shape: wide", "area,note,Sep-15,2015-08,total\nNorthbridge,x,5,6,11", "D1 all 2015-08 6; D1 all 2015-09 5")]
    [InlineData("shape: wide, categories: crime", "area,type,Sep-15\nNorthbridge,Theft,5\nNorthbridge,All crime,6", "D1 crime 2015-09 6; D1 theft 2015-09 5")]
    [InlineData("shape: values, unit: percent", "area,month,rate\nNorthbridge,2015-09,1.50%\nEastham,2015-09,2%", "D1 all 2015-09 1.50; D2 all 2015-09 2")]
    [InlineData("shape: values, unit: percent, percent: fractions", "area,month,rate\nNorthbridge,2015-09,0.125\nEastham,2015-09,0.2", "D1 all 2015-09 12.5; D2 all 2015-09 20")]
    [InlineData("shape: values, unit: percent, percent: as printed", "area,month,rate\nNorthbridge,2015-09,0.125\nEastham,2015-09,0.2", "D1 all 2015-09 0.125; D2 all 2015-09 0.2")]
    [InlineData("shape: values, unit: pounds", "area,year,cost\nNorthbridge,2014/15,\"£1,234.50\"\nEastham,2014/15,-£2", "D1 all 2014-04_2015-03 1234.50; D2 all 2014-04_2015-03 -2")]
    [InlineData("shape: values", "area,month,count\nNorthbridge,2015-09,1.5", "D1 all 2015-09 1.5")]
    [InlineData("shape: values", "area,month,count,rate\nNorthbridge,2015-09,5,1.5", "D1 all 2015-09 1.5")]
    [InlineData("unit: pounds", "area,month,amount\nNorthbridge,2015-09,£5.50", "D1 all 2015-09 5.50")]
    public void The_shapes_and_usual_headings_are_recognised(string plan, string csv, string observed)
    {
        var read = Some.Read(plan, csv);
        Assert.Empty(Some.Told(read));
        Assert.Equal(observed, Some.Observed(read));
    }

    [Theory]
    [InlineData("columns: {area: Force, count: Events}", "Force,month,events\nNorthbridge,2015-09,5", "D1 all 2015-09 5")]
    [InlineData("columns: {count: 'offences'}", "area,month,incidents,offences\nNorthbridge,2015-09,5,6", "D1 all 2015-09 6")]
    [InlineData("columns: {Count: other_offences}", "area,month,Other Offences\nNorthbridge,2015-09,5", "D1 all 2015-09 5")]
    [InlineData("shape: values, columns: {value: Per head}", "area,month,number,Per head\nNorthbridge,2015-09,5,1.5", "D1 all 2015-09 1.5")]
    [InlineData("columns: {value: Events}", "area,month,number,Events\nNorthbridge,2015-09,5,6", "D1 all 2015-09 6")]
    [InlineData("columns: {period: reported}", "area,month,reported,count\nNorthbridge,x,2015-09,5", "D1 all 2015-09 5")]
    [InlineData("only: {measure: Admissions}", "area,month,measure,count\nNorthbridge,2015-09,ADMISSIONS,5\nNorthbridge,2015-09,bed days,9.5", "D1 all 2015-09 5")]
    [InlineData("only: {sex: All, age: all ages}", "area,month,sex,age,count\nNorthbridge,2015-09,All,All ages,5\nNorthbridge,2015-09,All,Under 18,1\nNorthbridge,2015-09,Men,All ages,2", "D1 all 2015-09 5")]
    [InlineData("undated: {before-joining: 6 months before}", "area,period,count\nNorthbridge,6 Months Before,5\nNorthbridge,2015-09,6", "D1 all 2015-09 6; D1 all before-joining 5")]
    [InlineData("separator: semicolon, header line: 2", "area;month;count\narea;month;count\nNorthbridge;2015-09;5", "D1 all 2015-09 5")]
    [InlineData("repeated rows: add", "area,month,sex,count\nNorthbridge,2015-09,men,5\nNorthbridge,2015-09,women,6\nEastham,2015-09,men,1\nEastham,2015-09,women,[c]", "D1 all 2015-09 11; D2 all 2015-09 [c]")]
    [InlineData("only: {age: [under 18, 18 to 24]}", "area,month,age,count\nNorthbridge,2015-09,Under 18,5\nEastham,2015-09,18 to 24,2\nEastham,2015-09,25 and over,9", "D1 all 2015-09 5; D2 all 2015-09 2")]
    [InlineData("area: Eastham", "month,count\n2015-09,5", "D2 all 2015-09 5")]
    [InlineData("area: Eastham", "area,month,count\n,2015-09,5\nEastham,2015-10,6", "D2 all 2015-09 5; D2 all 2015-10 6")]
    [InlineData("period: 2014/15", "area,count\nNorthbridge,5", "D1 all 2014-04_2015-03 5")]
    [InlineData("period: 2014/15", "area,period,count\nNorthbridge,2014/15,5", "D1 all 2014-04_2015-03 5")]
    [InlineData("aliases: {East: Eastham, Shire: districts, Tonford: W2}", "area,month,count\nEast,2015-09,5\nSHIRE,2015-09,6\ntonford,2015-09,7", "C1 all 2015-09 6; D2 all 2015-09 5; W2 all 2015-09 7")]
    [InlineData("aliases: {Eastville: Northbridge}", "area,month,count\nEastville,2015-09,5", "D1 all 2015-09 5")]
    [InlineData("holds: [ward, district]", "district,ward,month,count\nNorthbridge,Tonford,2015-09,5\nNorthbridge,,2015-09,12\nNorthbridge,High Street,2015-09,7", "D1 all 2015-09 12; W1 all 2015-09 7; W2 all 2015-09 5")]
    [InlineData("holds: town", "area,month,count\nTonford,2015-09,5", "T1 all 2015-09 5")]
    [InlineData("symbols: {'~': suppressed, '-': zero, none: not applicable, '?': not available}", "area,month,count\nNorthbridge,2015-09,~\nNorthbridge,2015-08,-\nNorthbridge,2015-07,None\nNorthbridge,2015-06,?", "D1 all 2015-06 [x]; D1 all 2015-07 [z]; D1 all 2015-08 0; D1 all 2015-09 [c]")]
    [InlineData("", "area,month,count\nNorthbridge,2015-09,*\nNorthbridge,2015-08,n/a\nNorthbridge,2015-07,[z]\nNorthbridge,2015-06,<5", "D1 all 2015-06 [c]; D1 all 2015-07 [z]; D1 all 2015-08 [x]; D1 all 2015-09 [c]")]
    [InlineData("missing rows: zero", "area,month,count\nNorthbridge,2015-09,\nEastham,2015-09,5", "D1 all 2015-09 0; D2 all 2015-09 5")]
    [InlineData("missing rows: unavailable", "area,month,count\nNorthbridge,2015-09,\nEastham,2015-09,5", "D1 all 2015-09 [x]; D2 all 2015-09 5")]
    [InlineData("categories: crime", "area,month,crime type,count\nNorthbridge,2015-09,Stealing,5\nNorthbridge,2015-09,ARSON,1\nNorthbridge,2015-09,Total,6", "D1 arson 2015-09 1; D1 crime 2015-09 6; D1 theft 2015-09 5")]
    [InlineData("categories: theft", "area,month,crime type,count\nNorthbridge,2015-09,Theft and Handling,5", "D1 theft 2015-09 5")]
    [InlineData("categories: crime", "area,month,count\nNorthbridge,2015-09,5", "D1 crime 2015-09 5")]
    [InlineData("", "area,month,type,count\nNorthbridge,2015-09,ASB,5\nEastham,2015-09,asb,6", "D1 all 2015-09 5; D2 all 2015-09 6")]
    public void The_plan_says_what_an_extract_does_not(string plan, string csv, string observed)
    {
        var read = Some.Read(plan, csv);
        Assert.Empty(Some.Told(read));
        Assert.Equal(observed, Some.Observed(read));
    }

    [Fact]
    public void Encodings_and_line_ends_make_no_difference()
    {
        const string csv = "area,month,count,note\nNorthbridge,2015-09,5,caf\u00e9\nEastham,2015-09,\"1,234\",£";
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(csv), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(csv)], Encoding.Latin1.GetBytes(csv),
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(csv)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(csv)],
            Encoding.UTF8.GetBytes(csv.ReplaceLineEndings("\r\n")), Encoding.UTF8.GetBytes("sep=;\n" + csv.Replace("1,234", "1234", StringComparison.Ordinal).Replace(',', ';')),
        ];
        Assert.All(files, file => Assert.Equal((string.Empty, Two), (Some.Told(Some.Read("", file)), Some.Observed(Some.Read("", file)))));
    }

    [Fact]
    public void Each_value_knows_the_row_that_it_was_read_from()
    {
        var read = Some.Read("", "Title\n\narea,month,count\nNorthbridge,2015-09,5\n\nEastham,2015-09,6").Value!;
        Assert.Equal(["D1@extracts/asb.csv:4", "D2@extracts/asb.csv:6"], read.Observed.Select(o => $"{o.Key.Area}@{o.Value.Source.File}:{o.Value.Source.Rows.Lines.Single()}").Order(StringComparer.Ordinal));
        Assert.Equal((2, "Title"), (read.Rows, read.Skipped.Single()));
    }
}
