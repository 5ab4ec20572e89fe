namespace StrategicAssessment.Packaging;

/// <summary>A file of a zip archive.</summary>
/// <param name="Path">With forward slashes, relative.</param>
/// <param name="Content">Not copied.</param>
public sealed record ZipEntry(string Path, ReadOnlyMemory<byte> Content);
