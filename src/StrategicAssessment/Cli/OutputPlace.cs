using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>Keeps a bundle out of what an assessment is read from.</summary>
internal static class OutputPlace
{
    private static readonly string[] Read = [".assess", "extracts", "commentary", "templates", "places"];

    /// <summary>Why a bundle cannot be written there, or null.</summary>
    /// <param name="folder">The assessment's.</param>
    public static Diagnostic? Objection(string folder, string output)
    {
        var (root, place) = (Full(folder), Full(output));
        if (!File.Exists(Path.Combine(root, PlanReader.FileName))) return null;
        var isTaken = IsWithin(root, place) || Read.Any(r => IsWithin(place, Full(Path.Combine(root, r))));
        return isTaken ? BundleMessages.OutputIsInput(output) : null;
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static bool IsWithin(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
