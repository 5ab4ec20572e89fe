using StrategicAssessment.Data;

namespace StrategicAssessment.Publishing.Bundles;

/// <summary>Writes <c>manifest.json</c>: every output but itself, with its length and SHA-256, in ordinal order of path.</summary>
internal static class Manifest
{
    public const string FileName = "manifest.json";

    /// <summary>UTF-8 without a byte order mark, line feeds, a final line feed; the same bundle gives the same bytes.</summary>
    public static BundleFile Of(Bundle bundle) => new(FileName, Contracts.Write(
        new ManifestFile
        {
            Schema = ManifestFile.Version,
            Program = bundle.Facts.Program,
            Assessment = bundle.Facts.Assessment,
            Options = bundle.Facts.Options,
            Outputs = [.. bundle.Files.Select(f => new ManifestOutput(f.Path, f.Content.Length, Sha256(f.Content.Span)))],
        },
        Contracts.Default.ManifestFile));

    /// <summary>64 lower-case hexadecimal digits.</summary>
    internal static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
