using System.Text;
using System.Text.Json;
using StrategicAssessment.Comparing.Reading;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

public sealed class JsonMembersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(1_000_000)]
    public void However_the_bytes_arrive_the_same_is_read(int piece)
    {
        var long_ = new string('x', 300_000);
        var text = $$"""{"a": 1, "items": [1, {"n": [2, 3]}, "{{long_}}"], "b": {"c": "{{long_}}"}, "items2": []}""" + "\n\n";
        var (members, elements) = (new List<string>(), new List<string>());
        Read(text, piece, members, elements);
        Assert.Equal(["a=1", $"b={{\"c\": \"{long_}\"}}", "items2=[]"], members);
        Assert.Equal(["Number 1", "StartObject 13", "String 300002"], elements);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{\"a\": ")]
    [InlineData("{\"items\": [1, 2")]
    [InlineData("{\"items\": [1, 2]")]
    [InlineData("{\"a\": 1,, \"b\": 2}")]
    [InlineData("{\"items\": [{\"n\": 1]}")]
    public void What_is_no_whole_object_is_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => Read(text, 3, [], []));

    private static void Read(string text, int piece, List<string> members, List<string> elements)
    {
        using var stream = new PieceStream(Encoding.UTF8.GetBytes(text), piece);
        new JsonMembers(stream, "items").Read((name, value) => members.Add($"{name}={value.GetRawText()}"), (ref Utf8JsonReader reader) =>
        {
            var (type, start) = (reader.TokenType, reader.TokenStartIndex);
            if (!reader.TrySkip()) return false;
            elements.Add($"{type} {reader.BytesConsumed - start}");
            return true;
        });
    }

    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);
    }
}
