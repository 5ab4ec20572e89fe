using System.Text.Json;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>Reads an element of an array where it stands.</summary>
/// <param name="reader">At the element's first token; at its last when the answer is true.</param>
/// <returns>False when its end is not in the buffer yet: it is read again from its beginning when it is.</returns>
internal delegate bool ReadElement(ref Utf8JsonReader reader);

/// <summary>
/// Goes through the members of a JSON object of any length in pieces: the elements of one array one by one, every other member as a whole. What is held at a time
/// is one piece, or one member where that is longer.
/// </summary>
/// <param name="stream">From the object's first byte.</param>
/// <param name="array">Name of the member whose elements are read one by one.</param>
internal sealed class JsonMembers(Stream stream, string array)
{
    private const int Piece = 256 * 1024;
    private byte[] buffer = new byte[Piece];
    private int start, end;
    private bool isWhole;
    private JsonReaderState state;
    private Step step = Step.Begin;

    private enum Step
    {
        Begin,
        Members,
        Elements,
        Done,
    }

    /// <summary>Reads to the end of the object.</summary>
    /// <param name="member">Given the name and the value of every other member.</param>
    /// <param name="element">Given every element.</param>
    /// <exception cref="JsonException">It is not JSON, not an object, or ends before its end.</exception>
    public void Read(Action<string, JsonElement> member, ReadElement element)
    {
        while (true)
        {
            Fill();
            var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isWhole, state);
            start += Take(ref reader, member, element);
            state = reader.CurrentState;
            if (step == Step.Done) return;
            if (isWhole) throw new JsonException("The object has no end.");
        }
    }

    // How many bytes were taken. The reader is left where the last whole thing ended.
    private int Take(ref Utf8JsonReader reader, Action<string, JsonElement> member, ReadElement element)
    {
        while (step != Step.Done)
        {
            var mark = reader;
            if (TakeOne(ref reader, member, element)) continue;
            reader = mark;
            break;
        }

        return (int)reader.BytesConsumed;
    }

    private bool TakeOne(ref Utf8JsonReader reader, Action<string, JsonElement> member, ReadElement element)
    {
        if (!reader.Read()) return false;
        if (step == Step.Begin)
        {
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("It is not an object.");
            step = Step.Members;
            return true;
        }

        if (step == Step.Members) return TakeMember(ref reader, member);
        if (reader.TokenType != JsonTokenType.EndArray) return element(ref reader);
        step = Step.Members;
        return true;
    }

    private bool TakeMember(ref Utf8JsonReader reader, Action<string, JsonElement> member)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            step = Step.Done;
            return true;
        }

        var name = reader.GetString()!;
        if (!reader.Read()) return false;
        if (name == array && reader.TokenType == JsonTokenType.StartArray)
        {
            step = Step.Elements;
            return true;
        }

        var value = reader;
        if (!value.TrySkip()) return false;
        using var whole = JsonDocument.ParseValue(ref reader);
        member(name, whole.RootElement);
        return true;
    }

    // What is not read yet goes to the front; a thing that fills the buffer gets one twice the size.
    private void Fill()
    {
        if (start == 0 && end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        else
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        var read = stream.ReadAtLeast(buffer.AsSpan(end), 1, throwOnEndOfStream: false);
        if (read == 0) isWhole = true;
        end += read;
    }
}
