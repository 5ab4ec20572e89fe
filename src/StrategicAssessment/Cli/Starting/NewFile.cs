namespace StrategicAssessment.Cli.Starting;

/// <summary>A file of a folder that is being started.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
internal sealed record NewFile(string Path, ReadOnlyMemory<byte> Content);
