using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using Xunit;

namespace StrategicAssessment.Tests.Extracts.Reading;

public sealed class TextDecodingTests
{
    private const string Text = "area,count\r\nFaversham – Ōre, £5,1\r\n😀,2\r\n";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Utf8_may_have_a_mark(string mark) =>
        Assert.Equal(new Decoded(TextEncoding.Utf8, Text), Decode(Encoding.UTF8.GetBytes(mark + Text)).Value);

    [Fact]
    public void A_character_that_lies_across_two_pieces_is_whole()
    {
        for (var shift = 0; shift < 4; shift++)
        {
            var text = new string('x', shift) + string.Concat(Enumerable.Repeat("😀é’", 30_000));
            Assert.Equal(new Decoded(TextEncoding.Utf8, text), Decode(Encoding.UTF8.GetBytes(text)).Value);
        }
    }

    [Fact]
    public void A_long_file_may_turn_out_not_to_be_utf8_at_its_end()
    {
        var read = Decode([.. Encoding.UTF8.GetBytes(new string('x', 400_000)), 0x0A, 0xE9]);
        Assert.Equal("SA1002@2:1", Some.Told(read));
        Assert.Equal(new string('x', 400_000) + "\né", read.Value!.Text);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Utf16_is_known_by_its_mark_or_its_zeros(bool isBigEndian, bool hasMark)
    {
        var bytes = new UnicodeEncoding(isBigEndian, false).GetBytes((hasMark ? "\uFEFF" : "") + Text);
        var read = Decode(bytes);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(new Decoded(isBigEndian ? TextEncoding.Utf16BigEndian : TextEncoding.Utf16LittleEndian, Text), read.Value);
    }

    [Fact]
    public void Other_bytes_are_windows_1252_and_that_is_said()
    {
        var read = Decode(new byte[] { 0x61, 0x0A, 0x62, 0xE9, 0x20, 0xA3, 0x20, 0x80, 0x20, 0x92, 0x9F });
        Assert.Equal("SA1002@2:2", Some.Told(read));
        Assert.Equal(new Decoded(TextEncoding.Windows1252, "a\nbé £ € ’Ÿ"), read.Value);
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
    public void Bytes_that_are_no_text_are_refused_where_they_stand(byte[] bytes, string expected)
    {
        var read = Decode(bytes);
        Assert.Equal(expected, Some.Told(read));
        Assert.Null(read.Value);
    }

    private sealed record Decoded(TextEncoding Encoding, string Text);

    private static Outcome<Decoded> Decode(byte[] bytes) =>
        TextDecoding.Read(SourceBytes.Of("x.csv", bytes), (text, _) => Outcome.Of(new Decoded(text.Encoding, new StreamReader(text).ReadToEnd())));
}
