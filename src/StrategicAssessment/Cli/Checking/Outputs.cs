using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Pdf;

namespace StrategicAssessment.Cli.Checking;

/// <summary>Holds the files of a bundle against its manifest.</summary>
internal sealed class Outputs(IBundleDisk disk, string folder)
{
    /// <summary>Every file that was edited, is missing, or is none of the bundle's. The PDF, which no manifest lists, is taken for the bundle's.</summary>
    public IEnumerable<Diagnostic> Check(ListedManifest manifest)
    {
        var listed = manifest.Outputs.Select(o => o.Path).ToHashSet(StringComparer.Ordinal);
        return Listed(manifest).Concat(Files(string.Empty).Where(f => !listed.Contains(f) && !IsKnown(f)).Select(f => CheckingMessages.OutputExtra(At(f))));
    }

    /// <summary>Those that were edited or are missing.</summary>
    public IEnumerable<Diagnostic> Listed(ListedManifest manifest) => manifest.Outputs.Select(ProblemOf).OfType<Diagnostic>();

    private Diagnostic? ProblemOf(ManifestOutput output)
    {
        var path = Path.Join(folder, output.Path);
        if (disk.Kind(path) != EntryKind.File) return CheckingMessages.OutputMissing(At(output.Path));
        return disk.Length(path) == output.Bytes && Manifest.Sha256(disk.Read(path)) == output.Sha256 ? null : CheckingMessages.OutputEdited(At(output.Path));
    }

    private static bool IsKnown(string path) => path is Manifest.FileName or PdfFile.Name;

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
