using System.Text.RegularExpressions;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Plans;

/// <summary>A file of an extract, the newest of its name.</summary>
/// <param name="Path">As <see cref="AssessmentFolder.Read"/> takes it.</param>
/// <param name="Superseded">Older files of that name, the newest first: they are not read.</param>
internal sealed record ExtractFile(string Path, SourceSpan AskedAt, ImmutableArray<string> Superseded);

/// <summary>Finds the files of an extract: by name or with <c>*</c>, in <c>extracts</c> and in its folders named by the date received
/// (<c>extracts/2015-11-02</c>). A file without a date is older than all that have one; the assessment's own win over the county's.</summary>
internal static class ExtractFiles
{
    private const string Folder = "extracts";

    /// <summary>Every file once, in the order of the plan and then of the names. A name that is nowhere is given all the same: reading it says so.</summary>
    public static Outcome<IReadOnlyList<ExtractFile>> Find(AssessmentFolder folder, ExtractPlan plan)
    {
        var found = new List<Diagnostic>();
        var files = plan.Files.SelectMany(f => Find(folder, f, found)).DistinctBy(f => f.Path, StringComparer.Ordinal).ToList();
        found.AddRange(files.SelectMany(f => f.Superseded.Select(s => FolderMessages.Superseded(s, f.Path))));
        return Outcome.Of<IReadOnlyList<ExtractFile>>(files, found);
    }

    private static IEnumerable<ExtractFile> Find(AssessmentFolder folder, Written<string> pattern, List<Diagnostic> found)
    {
        var files = new Dictionary<string, ExtractFile>(StringComparer.Ordinal);
        foreach (var versions in folder.Layers.SelectMany(l => VersionsIn(folder, l + Folder, pattern.Value)))
            files.TryAdd(versions.Key, new ExtractFile(versions.First(), pattern.At, [.. versions.Skip(1)]));
        if (files.Count > 0) return files.Keys.Order(StringComparer.Ordinal).Select(name => files[name]);
        if (!pattern.Value.Contains('*', StringComparison.Ordinal)) return [new ExtractFile(Folder + "/" + pattern.Value, pattern.At, [])];
        found.Add(FolderMessages.NothingFits(pattern.At, pattern.Value));
        return [];
    }

    // By name, the paths in one folder of extracts: the last received first.
    private static IEnumerable<IGrouping<string, string>> VersionsIn(AssessmentFolder folder, string extracts, string pattern) => folder.Folders(extracts)
        .Where(IsDate)
        .OrderByDescending(date => date, StringComparer.Ordinal)
        .Select(date => extracts + "/" + date)
        .Append(extracts)
        .SelectMany(path => folder.List(path).Where(name => Fits(name, pattern)).Select(name => path + "/" + name))
        .GroupBy(path => Path.GetFileName(path), StringComparer.Ordinal);

    public static bool IsDate(string name) => DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether a file has a name as the plan writes it, with * for any letters; what is hidden is called by its whole name.</summary>
    public static bool Fits(string name, string pattern)
    {
        var pieces = pattern.Split('*');
        if (pieces.Length == 1) return string.Equals(name, pattern, StringComparison.Ordinal);
        if (pieces[0].Length == 0 && name is ['.' or '~', ..]) return false;
        if (name.Length < pieces[0].Length + pieces[^1].Length || !name.StartsWith(pieces[0], StringComparison.Ordinal) || !name.EndsWith(pieces[^1], StringComparison.Ordinal)) return false;
        var middle = name[pieces[0].Length..^pieces[^1].Length];
        foreach (var piece in pieces[1..^1])
        {
            var at = middle.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0) return false;
            middle = middle[(at + piece.Length)..];
        }

        return true;
    }
}

/// <summary>Files in the folders of extracts that no extract reads: second copies, and those in a folder whose name is no date.</summary>
internal static partial class UnreadFiles
{
    private const string Folder = "extracts";
    private static readonly string[] OfTheSystem = [".DS_Store", ".gitattributes", ".gitignore", ".gitkeep", "desktop.ini", "Thumbs.db"];

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
                foreach (var name in folder.List(path).Where(n => IsData(n) && !(extracts.Any(e => e.Database is not null) && n.EndsWith(DatabasePlan.RecordEnding, StringComparison.Ordinal))))
                {
                    if (isSearched && extracts.Any(e => e.Status != ExtractStatus.Awaited && IsOf(e, name))) continue;
                    if (Message(folder, extracts, $"{path}/{name}", name, isSearched ? null : inner, layer.Length == 0 && !onlyAlike) is { } told) yield return told;
                }
            }
        }
    }

    private static Diagnostic? Message(AssessmentFolder folder, IReadOnlyCollection<ExtractPlan> extracts, string path, string name, string? noDate, bool isOwn)
    {
        var alike = extracts.FirstOrDefault(e => IsOf(e, name)) ?? extracts.FirstOrDefault(e => e.Files.Any(f => IsCopy(Shown(name), f.Value)));
        if (alike is { Status: ExtractStatus.Awaited }) return FolderMessages.StillAwaited(path, alike.Id.Value);
        if (noDate is not null && alike is not null) return FolderMessages.InNoDate(path, noDate, alike.Id.Value);
        if (alike is null && !isOwn) return null;
        var nearest = alike ?? (Nearest.To(name, extracts.SelectMany(e => e.Files.Select(f => f.Value))) is { } near ? extracts.First(e => e.Files.Any(f => string.Equals(f.Value, near, StringComparison.Ordinal))) : null);
        if (alike is null && nearest is not null && (Headings(folder, path), Headings(folder, $"{Folder}/{nearest.File.Value}")) is ({ } own, { } named) && !string.Equals(own, named, StringComparison.OrdinalIgnoreCase)) nearest = null;
        return FolderMessages.Unread(path, nearest?.Id.Value, nearest?.File.Value);
    }

    // The first line of a file; null where it cannot be read.
    private static string? Headings(AssessmentFolder folder, string path) => folder.Has(path) && folder.Read(path, SourceSpan.WholeFile(path)).Value is { } file
        ? Encoding.UTF8.GetString(file.Content.Span[..(file.Content.Span.IndexOf((byte)'\n') is >= 0 and var end ? end : file.Content.Length)]).TrimEnd('\r', ' ', ',') : null;

    // What systems, Macs and Office lay beside files is none of data, nor are notes of the analyst's.
    private static bool IsData(string name) => name is not (['.', '_' or '~', ..] or ['~', '$', ..]) && !OfTheSystem.Contains(name, StringComparer.OrdinalIgnoreCase) && !string.Equals(Path.GetExtension(name), ".md", StringComparison.OrdinalIgnoreCase);

    // Without the dot that hides it, and what is added to the name of a file that is laid aside: ".police.csv", "police.csv.bak", "police.csv~".
    private static string Shown(string name) => LaidAside().Replace(name, string.Empty);

    private static bool IsOf(ExtractPlan extract, string name) => extract.Files.Any(f => ExtractFiles.Fits(name, f.Value));

    private static bool IsCopy(string name, string pattern) => !pattern.Contains('*', StringComparison.Ordinal)
        ? string.Equals(Plain(name), Plain(pattern), StringComparison.Ordinal)
        : ExtractFiles.Fits(Plain(name), string.Join('*', pattern.Split('*').Select(Plain)));

    // What remains without case, kind of file and marks of a copy: "Police (1).CSV", "police - Copy.csv", "copy of police_v2.csv".
    private static string Plain(string name) => Marks().Replace(Path.GetFileNameWithoutExtension(name).ToLowerInvariant(), string.Empty).Replace('_', '-').Replace(' ', '-').Trim('-');

    [GeneratedRegex(@"^copy of |[ _-]*\(\d+\)|[ _-]+(copy|final|corrected|new|old|v\d+|version \d+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^[.~]|~$|\.(bak|backup|old|orig|tmp|gz)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LaidAside();
}
