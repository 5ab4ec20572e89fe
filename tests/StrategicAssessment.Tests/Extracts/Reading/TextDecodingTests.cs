using System.Text;
using StrategicAssessment.Extracts.Reading;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Reading;

public sealed class TextDecodingTests
{
    private const string Text = "area,count\r\nFaversham – Ōre, £5,1\r\n😀,2\r\n";

    [Fact]
    public void Utf8_is_not_copied()
    {
        ReadOnlyMemory<byte> bytes = Encoding.UTF8.GetBytes("\uFEFF" + Text);
        var read = TextDecoding.Decode("x.csv", bytes).Value!;
        Assert.Equal((TextEncoding.Utf8, Text), (read.Encoding, Encoding.UTF8.GetString(read.Utf8.Span)));
        Assert.True(read.Utf8.Span == bytes.Span[3..]);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Utf16_is_known_by_its_mark_or_its_zeros(bool isBigEndian, bool hasMark)
    {
        var bytes = new UnicodeEncoding(isBigEndian, false).GetBytes((hasMark ? "\uFEFF" : "") + Text);
        var read = TextDecoding.Decode("x.csv", bytes);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(isBigEndian ? TextEncoding.Utf16BigEndian : TextEncoding.Utf16LittleEndian, read.Value!.Encoding);
        Assert.Equal(Text, Encoding.UTF8.GetString(read.Value.Utf8.Span));
    }

    [Fact]
    public void Other_bytes_are_windows_1252_and_that_is_said()
    {
        var read = TextDecoding.Decode("x.csv", new byte[] { 0x61, 0x0A, 0x62, 0xE9, 0x20, 0xA3, 0x20, 0x80, 0x20, 0x92, 0x9F });
        Assert.Equal("SA1002@2:2", Some.Told(read));
        Assert.Equal((TextEncoding.Windows1252, "a\nbé £ € ’Ÿ"), (read.Value!.Encoding, Encoding.UTF8.GetString(read.Value.Utf8.Span)));
        Assert.False(read.HasErrors);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE9, 0x0A, 0x41, 0x81, 0x8D, 0x41, 0x8F }, "SA1002@1:2 SA1003@2:2 SA1003@2:3 SA1003@2:5")]
    [InlineData(new byte[] { 0xE9, 0x90, 0x0A, 0x9D }, "SA1002@1:1 SA1003@1:2 SA1003@2:1")]
    [InlineData(new byte[] { 0x61, 0xC3, 0xA9, 0x0A, 0x62, 0xE9, 0x2C }, "SA1004@2:2")]
    [InlineData(new byte[] { 0x61, 0xE9, 0x2C, 0xC3, 0xA9 }, "SA1004@1:2")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xE9 }, "SA1004@1:2")]
    [InlineData(new byte[] { 0xFF, 0xFE }, "SA1001@0:0")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62 }, "SA1007@2:1")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62, 0x00, 0x00, 0xD8, 0x62, 0x00 }, "SA1007@2:2")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00 }, "SA1005@1:2")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "SA1006@0:0")]
    public void Bytes_that_are_no_text_are_refused_where_they_stand(byte[] bytes, string expected)
    {
        var read = TextDecoding.Decode("x.csv", bytes);
        Assert.Equal(expected, Some.Told(read));
        Assert.Null(read.Value);
    }
}
