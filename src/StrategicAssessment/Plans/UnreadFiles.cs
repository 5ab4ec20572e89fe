using System.Text.RegularExpressions;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans;

/// <summary>Files of data in the folders of extracts that no extract reads: second copies, and those in a folder whose name is no date.</summary>
internal static partial class UnreadFiles
{
    private const string Folder = "extracts";
    private static readonly string[] Kinds = [".csv", ".tsv", ".tab", ".txt", ".xls", ".xlsx", ".xlsm", ".ods"];

    /// <summary>A warning for each. In the county's folder, of which an assessment may use a part, only for what looks like a copy.</summary>
    /// <param name="onlyAlike">Only copies everywhere: where other mistakes may be why nothing reads a file.</param>
    public static IEnumerable<Diagnostic> Told(AssessmentFolder folder, IReadOnlyCollection<ExtractPlan> extracts, bool onlyAlike)
    {
        foreach (var layer in folder.Layers)
        {
            var root = layer + Folder;
            foreach (var inner in folder.Folders(root).Prepend(string.Empty))
            {
                var path = inner.Length == 0 ? root : $"{root}/{inner}";
                var isSearched = inner.Length == 0 || ExtractFiles.IsDate(inner);
                foreach (var name in folder.List(path).Where(IsData))
                {
                    if (isSearched && extracts.Any(e => e.Status != ExtractStatus.Awaited && IsOf(e, name))) continue;
                    if (Message(extracts, $"{path}/{name}", name, isSearched ? null : inner, layer.Length == 0 && !onlyAlike) is { } told) yield return told;
                }
            }
        }
    }

    private static Diagnostic? Message(IReadOnlyCollection<ExtractPlan> extracts, string path, string name, string? noDate, bool isOwn)
    {
        var alike = extracts.FirstOrDefault(e => IsOf(e, name)) ?? extracts.FirstOrDefault(e => e.Files.Any(f => IsCopy(name, f.Value)));
        if (alike is { Status: ExtractStatus.Awaited }) return FolderMessages.StillAwaited(path, alike.Id.Value);
        if (noDate is not null && alike is not null) return FolderMessages.InNoDate(path, noDate, alike.Id.Value);
        if (alike is null && !isOwn) return null;
        var nearest = alike ?? (Nearest.To(name, extracts.SelectMany(e => e.Files.Select(f => f.Value))) is { } near ? extracts.First(e => e.Files.Any(f => string.Equals(f.Value, near, StringComparison.Ordinal))) : null);
        return FolderMessages.Unread(path, nearest?.Id.Value, nearest?.File.Value);
    }

    private static bool IsData(string name) => name is not ['.' or '~', ..] && Kinds.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private static bool IsOf(ExtractPlan extract, string name) => extract.Files.Any(f => ExtractFiles.Fits(name, f.Value));

    private static bool IsCopy(string name, string pattern) => !pattern.Contains('*', StringComparison.Ordinal)
        ? string.Equals(Plain(name), Plain(pattern), StringComparison.Ordinal)
        : ExtractFiles.Fits(Plain(name), string.Join('*', pattern.Split('*').Select(Plain)));

    // What remains without case, kind of file and marks of a copy: "Police (1).CSV", "police - Copy.csv", "copy of police_v2.csv".
    private static string Plain(string name) => Marks().Replace(Path.GetFileNameWithoutExtension(name).ToLowerInvariant(), string.Empty).Replace('_', '-').Replace(' ', '-').Trim('-');

    [GeneratedRegex(@"^copy of |[ _-]*\(\d+\)|[ _-]+(copy|final|corrected|new|old|v\d+|version \d+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
