using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization.Metadata;

namespace StrategicAssessment.Data;

/// <summary>The files that are written and read back, each as one record: what is written and what is read cannot part. The code that writes and reads them is
/// made when the program is compiled (docs/decisions/0023). The order of a record's members is the order in the file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, IncludeFields = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FiguresFile))]
[JsonSerializable(typeof(DocumentFile))]
[JsonSerializable(typeof(ManifestFile))]
[JsonSerializable(typeof(Ledger))]
internal sealed partial class Contracts : JsonSerializerContext
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A file's bytes: indented, line feeds, letters as letters, a final newline.</summary>
    /// <param name="expected">About how many bytes it will be: growing costs more than writing.</param>
    public static ReadOnlyMemory<byte> Write<T>(T file, JsonTypeInfo<T> contract, int expected = 0)
    {
        var buffer = new ArrayBufferWriter<byte>((16 * 1024) + expected);
        using (var json = new Utf8JsonWriter(buffer, Layout)) JsonSerializer.Serialize(json, file, contract);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>The same look, piece by piece: whoever writes flushes, closes, and adds the final newline.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> buffer) => new(buffer, Layout);

    /// <summary>What a file says; null when it is not what the contract says.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> contract)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, contract);
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            return null;
        }
    }

    /// <summary>Refuses a record that lacks what every one has.</summary>
    /// <exception cref="JsonException">A member is null.</exception>
    public static void Has(params ReadOnlySpan<object?> members)
    {
        if (members.Contains(null)) throw new JsonException("A member is missing.");
    }

    /// <summary>Refuses lists in which nothing stands where something should.</summary>
    /// <exception cref="JsonException">One has a null.</exception>
    public static void Whole(params ReadOnlySpan<object?[]?> lists)
    {
        if (lists.ToArray().Any(l => l?.Contains(null) == true)) throw new JsonException("A list has a null.");
    }

    /// <summary>Whether a reader failed because of what the file says.</summary>
    public static bool IsOfContent(Exception problem) =>
        problem is JsonException or InvalidOperationException or FormatException or ArgumentException or OverflowException;

    /// <summary>The schema that a file names, as far as its beginning is JSON; null when it names none.</summary>
    public static string? SchemaOf(ReadOnlySpan<byte> beginning)
    {
        var json = new Utf8JsonReader(beginning, isFinalBlock: false, default);
        try
        {
            while (json.Read())
            {
                if (json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("schema"u8)) return json.Read() ? json.GetString() : null;
            }
        }
        catch (Exception problem) when (IsOfContent(problem))
        {
            return null;
        }

        return null;
    }

    /// <summary>How the schema that a file names stands to the one that this program writes.</summary>
    public static SchemaMatch Match(string? schema, string known)
    {
        if (schema is null || !schema.StartsWith(known[..(known.IndexOf('/', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)) return SchemaMatch.Foreign;
        return schema == known || schema.StartsWith(known + ".", StringComparison.Ordinal) ? SchemaMatch.Known : SchemaMatch.OtherVersion;
    }
}

/// <summary>Whether this program reads a version of a contract: its own major version, whatever the minor.</summary>
internal enum SchemaMatch
{
    Known,
    OtherVersion,
    Foreign,
}

/// <summary><c>manifest.json</c>: every other file of a bundle, in ordinal order of path, and what the bundle was asked to be.</summary>
internal sealed record ManifestFile : IJsonOnDeserialized
{
    /// <summary>Name and major version of the format.</summary>
    public const string Version = "assess-manifest/1";

    public required string Schema { get; init; }
    public string? Program { get; init; }
    public string? Assessment { get; init; }
    public IReadOnlyDictionary<string, string>? Options { get; init; }
    public required ManifestOutput[] Outputs { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Contracts.Whole(Outputs);
}

/// <param name="Path">Relative to the bundle's folder, with forward slashes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record ManifestOutput(string Path, long Bytes, string Sha256);
