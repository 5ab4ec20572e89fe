using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>Reads texts, and gives the same string for the same bytes: a bundle repeats its ids and words many times over. Text that is not ASCII is not kept.</summary>
internal sealed class TextPool : JsonConverter<string>
{
    private const int FirstSize = 1 << 12;
    private string?[] slots = new string?[FirstSize];
    private uint[] hashes = new uint[FirstSize];
    private int count;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("A text is not a text.");
        return reader.ValueIsEscaped || reader.HasValueSequence ? reader.GetString() : Get(reader.ValueSpan);
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw new NotSupportedException();

    private string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return string.Empty;
        var hash = HashOf(utf8);
        var at = (int)(hash & (uint)(slots.Length - 1));
        for (; slots[at] is { } known; at = (at + 1) & (slots.Length - 1))
        {
            if (hashes[at] == hash && Ascii.Equals(utf8, known)) return known;
        }

        var text = Encoding.UTF8.GetString(utf8);
        if (!Ascii.IsValid(utf8)) return text;
        (slots[at], hashes[at]) = (text, hash);
        if (++count > slots.Length / 2) Grow();
        return text;
    }

    private void Grow()
    {
        var (oldSlots, oldHashes) = (slots, hashes);
        slots = new string?[oldSlots.Length * 2];
        hashes = new uint[slots.Length];
        for (var i = 0; i < oldSlots.Length; i++)
        {
            if (oldSlots[i] is not { } text) continue;
            var at = (int)(oldHashes[i] & (uint)(slots.Length - 1));
            while (slots[at] is not null) at = (at + 1) & (slots.Length - 1);
            (slots[at], hashes[at]) = (text, oldHashes[i]);
        }
    }

    private static uint HashOf(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length;
        for (; utf8.Length >= sizeof(ulong); utf8 = utf8[sizeof(ulong)..]) hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8));
        foreach (var octet in utf8) hash = Mixed(hash ^ octet);
        return (uint)(hash >> 32);
    }

    private static ulong Mixed(ulong hash) => unchecked((hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15);
}

/// <summary>Reads lists of texts out of a pool, and nothing but the list is left of it.</summary>
internal sealed class TextLists(TextPool pool) : JsonConverter<string[]>
{
    private readonly List<string> texts = [];

    public override string[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("A list of texts is none.");
        texts.Clear();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) texts.Add(pool.Read(ref reader, typeof(string), options)!);
        return texts.Count == 0 ? [] : [.. texts];
    }

    public override void Write(Utf8JsonWriter writer, string[] value, JsonSerializerOptions options) => throw new NotSupportedException();
}
