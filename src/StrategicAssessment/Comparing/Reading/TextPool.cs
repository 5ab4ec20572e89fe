namespace StrategicAssessment.Comparing.Reading;

/// <summary>Reads texts, and gives the same string for the same text: a bundle repeats its ids and words many times over. Long ones are not kept.</summary>
internal sealed class TextPool : JsonConverter<string>
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly char[] room = new char[256];

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("A text is not a text.");
        if (reader.HasValueSequence || reader.ValueSpan.Length > room.Length) return reader.GetString();
        ReadOnlySpan<char> text = room.AsSpan(0, reader.CopyString(room));
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var same)) return same;
        var made = text.ToString();
        known.Add(made);
        return made;
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => throw new NotSupportedException();
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
