using Xunit;

namespace StrategicAssessment.Tests.Extracts.Reading;

public sealed class CsvReadingTests
{
    [Theory]
    [InlineData("area,count\nA,1\nB,2\n", "A|1 / B|2")]
    [InlineData("\uFEFFarea,count\r\nA,1\r\nB,2", "A|1 / B|2")]
    [InlineData("area,count\rA,1\rB,2\r", "A|1 / B|2")]
    [InlineData("area;count\nA;1,5\nB;2,5\n", "A|1,5 / B|2,5")]
    [InlineData("area\tcount\nA, B & C\t1\n", "A, B & C|1")]
    [InlineData("area|count\nA|1\n", "A|1")]
    [InlineData("sep=;\r\narea;count\r\nA;1\r\n", "A|1")]
    [InlineData("\"SEP=|\"\narea|count\nA|1\n", "A|1")]
    [InlineData("area,count\n\"A, \"\"B\"\"\",1\n", "A, \"B\"|1")]
    [InlineData("area,count,,\nA,1,,\nB,2\nC,3,,,,\n", "A|1 / B|2 / C|3")]
    [InlineData("area,count\n\n  ,\t\nA,1\n\u00A0,\n\n", "A|1")]
    [InlineData("area,,count\nA,,1\n", "A||1")]
    [InlineData("area,count\nA,\nB,2\n", "A| / B|2")]
    [InlineData(" Area , \"Count\"\nA,1\n", "A|1", "SA1021@1:9")]
    public void A_table_is_read(string text, string expected, string told = "")
    {
        var read = Some.Table(text);
        Assert.Equal(told, Some.Told(read));
        if (told.Length == 0) Assert.Equal(expected, Some.Rows(read.Value!));
    }

    [Theory]
    [InlineData("Kent Police\n\narea,count\nA,1\n", "SA1016@1:1", "A|1", 3)]
    [InlineData("Kent Police,,\n,as at,2015\narea,count,rate\nA,1,2\n", "SA1016@1:1 SA1016@2:2", "A|1|2", 3)]
    [InlineData("area,count\n(12 months)\nA,1\n\nSource: Kent Police\n\"Revised, again\"\n", "SA1016@2:1 SA1016@5:1 SA1016@6:1", "A|1", 1)]
    [InlineData("area,count\nA,1\nSource: Kent Police,\n", "SA1016@3:1", "A|1", 1)]
    [InlineData("area,count\nA,\nB,1\nC,\nD,2\nE,\n", "SA1016@6:1", "A| / B|1 / C| / D|2", 1)]
    public void Titles_and_notes_are_passed_over_and_said_to_be(string text, string told, string rows, int headerLine)
    {
        var read = Some.Table(text);
        Assert.Equal(told, Some.Told(read));
        Assert.Equal((rows, headerLine), (Some.Rows(read.Value!), read.Value!.HeaderLine));
        Assert.False(read.HasErrors);
        Assert.Equal(read.Value.Rows.Length, read.Value.RowCount);
    }

    [Fact]
    public void Notes_can_be_listed() =>
        Assert.Equal(
            [("Kent Police", 1), ("Source: CSP", 4)],
            Some.Table("Kent Police\narea,count\nA,1\nSource: CSP\n").Value!.Notes.Select(n => (n.Text, n.At.Line)));

    [Fact]
    public void Every_heading_and_field_knows_its_place()
    {
        var table = Some.Table("sep=,\r\narea,\"co\nunt\",count\r\n\"é\r\n😀\",\"\r\",x\r\n😀,,\"z\"\r\n").Value!;
        Assert.Equal(["area@2:1", "co unt@2:6", "count@3:6"], table.Header.Select(h => $"{h.Text}@{h.At.Line}:{h.At.Column}"));
        var places = table.Rows.Select(r => $"{r.Line}: " + string.Join(' ', r.Cells.Select(f => $"{f.Line}:{f.Column}")));
        Assert.Equal(["4: 4:1 5:4 6:3", "7: 7:1 7:3 7:4"], places);
        Assert.Equal("z", table.Rows.Last().Cells[2].Text);
    }

    [Fact]
    public void The_plan_may_name_the_separator_and_the_line_of_the_header()
    {
        var expectations = Some.Expectations with { Separator = '~', HeaderLine = 2 };
        var table = Some.Table("area~count\nplace~number\nA~1\n", expectations).Value!;
        Assert.Equal(("place", "A|1"), (table.Header[0].Text, Some.Rows(table)));
        Assert.Equal("SA1011@9:0", Some.Told(Some.Table("area,count\nA,1\n", Some.Expectations with { HeaderLine = 9 })));
    }

    [Fact]
    public void A_header_is_looked_for_in_the_first_twenty_rows_only()
    {
        static string Titled(int titles) => string.Concat(Enumerable.Repeat("title\n", titles)) + "area,count\nA,1\n";
        Assert.False(Some.Table(Titled(19)).HasErrors);
        Assert.Equal("SA1011@0:0", Some.Told(Some.Table(Titled(20))));
    }

    [Fact]
    public void Headings_are_found_where_commas_in_titles_outnumber_the_separator() =>
        Assert.Equal("A|1", Some.Rows(Some.Table("a,b,c,d\ne,f,g,h\ni,j,k,l\narea;count\nA;1\n").Value!));
}
