using System.Text.Json;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

/// <summary>Expected numbers that reference implementations publish: not kept with the program, read where <c>REFERENCE_VECTORS</c> names their folder.</summary>
public static class SpcVectors
{
    public const string Variable = "REFERENCE_VECTORS";

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    public static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, file))).RootElement;

    public static double[] Numbers(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];

    public static int[] Marks(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(n => n.GetInt32())];
}
