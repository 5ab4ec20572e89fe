using System.Text.Json.Serialization;

namespace StrategicAssessment.Data;

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

/// <summary>One output that a manifest lists, as it was when it was written.</summary>
/// <param name="Path">Relative to the bundle's folder, with forward slashes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record ManifestOutput(string Path, long Bytes, string Sha256);
