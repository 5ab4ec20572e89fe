using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>Writes <c>manifest.json</c>: every output but itself, with its length and SHA-256, in ordinal order of path.</summary>
public static class Manifest
{
    /// <summary>Its path in the bundle.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The interface it keeps.</summary>
    public const string Schema = "assess-manifest/1";

    /// <summary>UTF-8 without a byte order mark, line feeds, a final line feed; the same bundle gives the same bytes.</summary>
    public static BundleFile Of(Bundle bundle)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout)) Write(json, bundle);
        buffer.Write("\n"u8);
        return new BundleFile(FileName, buffer.WrittenMemory);
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    internal static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static JsonWriterOptions Layout => new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void Write(Utf8JsonWriter json, Bundle bundle)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("program", bundle.Facts.Program);
        json.WriteString("assessment", bundle.Facts.Assessment);
        json.WriteStartObject("options");
        foreach (var (key, value) in bundle.Facts.Options.OrderBy(o => o.Key, StringComparer.Ordinal)) json.WriteString(key, value);
        json.WriteEndObject();
        json.WriteStartArray("outputs");
        foreach (var file in bundle.Files) WriteOutput(json, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOutput(Utf8JsonWriter json, BundleFile file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteNumber("bytes", file.Content.Length);
        json.WriteString("sha256", Sha256(file.Content.Span));
        json.WriteEndObject();
    }
}
