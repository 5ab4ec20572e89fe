using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Pdf;

namespace StrategicAssessment.Cli.Checking;

/// <summary>Holds the files of a bundle against its manifest.</summary>
internal sealed class Outputs(IBundleDisk disk, string folder)
{
    private readonly List<string> turned = [];

    /// <summary>Every file that was edited, is missing, or is none of the bundle's; and whether line ends alone are others. The PDF, which no manifest lists, says itself what it was.</summary>
    public IEnumerable<Diagnostic> Check(ListedManifest manifest)
    {
        var listed = manifest.Outputs.Select(o => o.Path).Append(Manifest.FileName).ToHashSet(StringComparer.Ordinal);
        return Listed(manifest).Concat(Files(string.Empty).Where(f => !listed.Contains(f)).Select(ProblemOf).OfType<Diagnostic>());
    }

    /// <summary>Those that were edited or are missing.</summary>
    public IEnumerable<Diagnostic> Listed(ListedManifest manifest)
    {
        var found = manifest.Outputs.Select(ProblemOf).OfType<Diagnostic>().ToList();
        if (turned.Count > 0) found.Add(CheckingMessages.LineEnds(At(turned[0]), turned.Count));
        return found;
    }

    private Diagnostic? ProblemOf(ManifestOutput output)
    {
        var path = Path.Join(folder, output.Path);
        if (disk.Kind(path) != EntryKind.File) return CheckingMessages.OutputMissing(At(output.Path));
        var now = disk.Read(path);
        if (LineEnds.Restored(now, output.Sha256) is not { } then) return CheckingMessages.OutputEdited(At(output.Path));
        if (then.Length != now.Length) turned.Add(output.Path);
        return null;
    }

    private Diagnostic? ProblemOf(string unlisted)
    {
        var pdf = unlisted.EndsWith(PdfFile.Extension, StringComparison.Ordinal) ? disk.Read(Path.Join(folder, unlisted)) : [];
        if (!PdfFile.IsOurs(pdf)) return CheckingMessages.OutputExtra(At(unlisted));
        return PdfFile.IsWhole(pdf) ? null : CheckingMessages.OutputEdited(At(unlisted));
    }

    // A bundle in a folder of this one is another's to check: one of the places of a county.
    private IEnumerable<string> Files(string below)
    {
        foreach (var name in disk.Names(Path.Join(folder, below)))
        {
            var path = below.Length == 0 ? name : below + "/" + name;
            if (disk.Kind(Path.Join(folder, path)) != EntryKind.Folder) yield return path;
            else if (disk.Kind(Path.Join(folder, path, Manifest.FileName)) == EntryKind.Missing)
            {
                foreach (var inner in Files(path)) yield return inner;
            }
        }
    }

    private string At(string path) => Path.Join(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
