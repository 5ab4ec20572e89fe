using Xunit;

namespace StrategicAssessment.Tests.Extracts.Reading;

public sealed class MalformedExtractTests
{
    [Theory]
    [InlineData("", "SA1001@0:0")]
    [InlineData("\uFEFF", "SA1001@0:0")]
    [InlineData("PK\u0003\u0004 area,count", "SA1006@0:0")]
    [InlineData("area,count\nA,1\0\n", "SA1005@2:4")]
    [InlineData("area,count\nA,\u000B1\n", "SA1005@2:3")]
    [InlineData("area,count\r\né😀\u007F,1\r\n", "SA1005@2:3")]
    [InlineData("area,count\n\u0085A,1\n", "SA1005@2:1")]
    [InlineData("area,count\nA,\uE000\n", "SA1005@2:3")]
    [InlineData("area,count\nA,\uF8FF\n", "SA1005@2:3")]
    [InlineData("area,count\nA,\U000F0000\n", "SA1005@2:3")]
    [InlineData("area,count\nA,\U0010FFFD\n", "SA1005@2:3")]
    [InlineData("area,count\nA,1\n\uFEFFB,2\n", "SA1005@3:1")]
    [InlineData("area,count\nA\u001F,1\nB,2\u0001\n", "SA1005@2:2 SA1005@3:4")]
    [InlineData("area,count\nA\uFFFD,1\n", "SA1008@2:2")]
    [InlineData("a,b;c\nd,e;f\n", "SA1010@0:0")]
    [InlineData("place,number\nA,1\n", "SA1011@1:0")]
    [InlineData("area\nA\n", "SA1011@0:0")]
    [InlineData("area,area\nA,1\n", "SA1011@1:0")]
    [InlineData("just words\n", "SA1011@0:0")]
    [InlineData("\n\n", "SA1001@0:0")]
    [InlineData("area,count\nA,1\ncount,area\n2,B\n", "SA1012@3:1")]
    [InlineData("month,rate\n area,count\nA,1\n", "SA1012@2:1")]
    [InlineData("area,count,Area\nA,1,2\n", "SA1013@1:12")]
    [InlineData("area,count,\"  COUNT \"\nA,1,2\n", "SA1013@1:12")]
    [InlineData("area,count,new  note,rate,\"New\nnote\"\nA,1,2,3,4\n", "SA1013@1:27")]
    [InlineData("area,,count\nA,x,1\nB,y,2\n", "SA1014@2:3")]
    [InlineData("area,count,\nA,1,\nB,2,9\n", "SA1024@3:5")]
    [InlineData("area,count\n", "SA1015@1:1")]
    [InlineData("area,count\n\n , \n", "SA1015@1:1")]
    [InlineData("area,count\nA,\"1\nB,2\nC,3\n", "SA1020@2:3")]
    [InlineData("area,count\nA,1\n\"B,2\nC,\"3\",4\nD,5\n", "SA1020@3:1")]
    [InlineData("area,count\nA,1\nB,2\n\"", "SA1020@4:1")]
    [InlineData("area,count\n\"x,y\",\"z\nA,1\n", "SA1020@2:7")]
    [InlineData("area,count\nA,5\"6\nB,1\n", "SA1021@2:4")]
    [InlineData("area,count\nA, \"6\"\nB,1\n", "SA1021@2:4")]
    [InlineData("area,count\n\"A\"x,1\nB,1\n", "SA1022@2:4")]
    [InlineData("area,count\n\"A\" ,1\nB,1\n", "SA1022@2:4")]
    [InlineData("area,count\n\"x\",\"A\"\"\"b\nB,1\n", "SA1022@2:10")]
    [InlineData("area,\"count\nA,1\n", "SA1020@1:6")]
    [InlineData("area,count,rate\nA,1\nB,2,3\n", "SA1023@2:4")]
    [InlineData("area,count\nA,1\nB\nC,3\n", "SA1023@3:2")]
    [InlineData("area,count\n\"A\né\",1,9\nB,2\n", "SA1024@3:6")]
    [InlineData("area,count\nA,1,2\nB,2\n", "SA1024@2:5")]
    [InlineData("area,count\nA,1,,,2\nB,2\n", "SA1024@2:5")]
    [InlineData("area;count\nA;1;2\nB;2\n", "SA1024@2:5")]
    [InlineData("sep=;\narea;count\nA;1;2\nB;\"2\n", "SA1020@4:3 SA1024@3:5")]
    [InlineData("area,count\nA,1,2\nB,2,3\nC\nD,4\"\nE,5\n", "SA1021@5:4 SA1024@2:5 SA1024@3:5 SA1023@4:2")]
    public void A_slip_is_explained_where_it_stands(string text, string expected)
    {
        var read = Some.Table(text);
        Assert.Equal(expected, Some.Told(read));
    }

    [Fact]
    public void Fifty_problems_are_told_and_the_others_counted()
    {
        var read = Some.Table("area,count\n" + string.Concat(Enumerable.Repeat("A,1,2\n", 60)));
        Assert.Equal((51, "SA1029"), (read.Diagnostics.Length, read.Diagnostics[^1].Code));
        Assert.Contains("10 more", read.Diagnostics[^1].Message, StringComparison.Ordinal);
        Assert.True(read.HasErrors);
    }

    [Theory]
    [InlineData(1_000_001, "SA1025@3:3")]
    [InlineData(10_000_000, "SA1025@3:3")]
    [InlineData(1_000_000, "")]
    public void A_field_is_no_longer_than_a_million_characters(int length, string expected) =>
        Assert.Equal(expected, Some.Told(Some.Table($"area,count\nA,1\nB,{new string('x', length)}\nC,3\n")));

    [Theory]
    [InlineData("area,count\nA,1\nB,\"", "SA1026@3:1")]
    [InlineData("sep=;\n\"", "SA1026@2:1")]
    public void A_quote_that_is_never_closed_ends_the_reading_before_memory_does(string text, string expected) =>
        Assert.Equal(expected, Some.Told(Some.Table(text + new string('x', 40_000_000))));

    [Fact]
    public void A_header_is_no_wider_than_a_worksheet() =>
        Assert.Equal("SA1017@1:32776", Some.Told(Some.Table("area,count" + string.Concat(Enumerable.Repeat(",x", 16_400)) + "\nA,1\n")));

    [Fact]
    public void A_message_never_quotes_a_row() =>
        Assert.DoesNotContain(
            Some.Table("area,count\nSmith,1,Jones\nSmith,\"Jo\"nes\nSmith,J\"ones\nSmith,\"Jones").Diagnostics,
            d => d.Message.Contains("Smith", StringComparison.Ordinal) || d.Message.Contains("Jones", StringComparison.Ordinal));
}
