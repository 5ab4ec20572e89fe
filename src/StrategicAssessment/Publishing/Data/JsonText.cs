using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Publishing.Data;

/// <summary>JSON as every file of ours is written: indented, line feeds, letters as letters, a final newline.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of what is written.</summary>
    /// <param name="write">What is written.</param>
    /// <param name="expected">About how many bytes it will be: growing costs more than writing.</param>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write, int expected = 0)
    {
        var buffer = new ArrayBufferWriter<byte>((16 * 1024) + expected);
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>The same look, piece by piece: whoever writes flushes, closes, and adds the final newline.</summary>
    public static Utf8JsonWriter Writer(Stream stream) => new(stream, Options);

    /// <summary>A writer of such JSON into a buffer; a part of a file, so it may end anywhere.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> buffer) => new(buffer, Options with { SkipValidation = true });

    /// <summary>A text, or null where there is none.</summary>
    public static void WriteTextOrNull(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null) json.WriteNull(name);
        else json.WriteString(name, text);
    }

    /// <summary>Texts in an array.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A period with its first and last day, both included, and its label; null where there is none. An undated one has a label alone.</summary>
    public static void WritePeriod(this Utf8JsonWriter json, string name, Period? period)
    {
        if (period is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteTextOrNull("start", Day(period, period.First));
        json.WriteTextOrNull("end", Day(period, period.Last));
        json.WriteString("label", period.Label);
        json.WriteEndObject();
    }

    private static string? Day(Period period, DateOnly day) =>
        period.Kind == PeriodKind.Undated ? null : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
