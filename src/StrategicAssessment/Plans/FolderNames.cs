using System.Collections.Immutable;

namespace StrategicAssessment.Plans;

/// <summary>
/// The names of all files in the places where an assessment looks for them: a file that appears or goes there may change the next build even when no file that the last
/// one read has changed.
/// </summary>
internal static class FolderNames
{
    /// <summary>The folders of an assessment that are looked into.</summary>
    public static readonly ImmutableArray<string> Searched = ["extracts", "commentary", "templates", "corrections", "places"];

    /// <summary>In ordinal order, as they are spoken of. Hidden files, and those that programs leave beside one that is open, are left out.</summary>
    /// <param name="layers">As <see cref="AssessmentFolder.Layers"/> gives them.</param>
    public static IReadOnlyList<string> Of(string root, IEnumerable<string> layers)
    {
        var names = new List<string>();
        foreach (var layer in layers)
        {
            var folder = Path.GetFullPath(Path.Combine(root, layer));
            Add(names, folder, layer, SearchOption.TopDirectoryOnly);
            foreach (var searched in Searched) Add(names, Path.Combine(folder, searched), $"{layer}{searched}/", SearchOption.AllDirectories);
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static void Add(List<string> names, string folder, string spoken, SearchOption depth)
    {
        if (!Directory.Exists(folder)) return;
        var files = Directory.EnumerateFiles(folder, "*", depth).Where(f => Path.GetFileName(f) is not ['.' or '~', ..]);
        names.AddRange(files.Select(f => spoken + Path.GetRelativePath(folder, f).Replace('\\', '/')));
    }
}
