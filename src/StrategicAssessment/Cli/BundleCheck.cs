using StrategicAssessment.Building;
using StrategicAssessment.Comparing;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary>Whether the bundle of an assessment, or each where it makes several, is the one that a build would write now. Builds nothing.</summary>
/// <param name="spoken">The assessment's folder as it was given.</param>
/// <param name="output">The bundle's folder as it was given.</param>
internal sealed class BundleCheck(AssessmentFolder folder, string spoken, string output, IBundleDisk disk)
{
    /// <summary>Whether the inputs, the program and what is asked of the bundle are those that it was built from, and its files those that were written.</summary>
    public CheckOutcome IsCurrent(IReadOnlyCollection<string> formats, bool isDraft) => Checked(CheckOutcome.Of(CheckingMessages.NoBundle(output)), (path, manifest) =>
    {
        var (then, now) = (Words(manifest.Facts.Options), Words(BundleMaker.Options(formats, isDraft)));
        if (manifest.Facts.Program != BundleMaker.Program) return CheckOutcome.Of(CheckingMessages.OtherProgram(path, manifest.Facts.Program, BundleMaker.Program));
        var isAsked = then == now || manifest.Facts.Options.ContainsKey(IndexMaker.Listed);
        return isAsked ? CheckOutcome.Of(new Outputs(disk, path).Listed(manifest)) : CheckOutcome.Of(CheckingMessages.OtherOptions(path, then, now));
    });

    /// <summary>Whether the inputs are those that it was built from, and its files those that were written, and no others stand beside them.</summary>
    /// <param name="without">Names of bundles that need not be there.</param>
    public CheckOutcome IsSound(params IReadOnlyCollection<string> without) => Checked(CheckOutcome.Unclear(CheckingMessages.NoBundle(output)), (path, manifest) =>
    {
        var files = CheckOutcome.Of(new Outputs(disk, path).Check(manifest));
        return manifest.Facts.Program == BundleMaker.Program ? files
            : files.And(CheckOutcome.Of(CheckingMessages.OtherProgram(path, manifest.Facts.Program, BundleMaker.Program) with { Severity = Severity.Warning }));
    }, without);

    /// <summary>The ledger of the last build, or null.</summary>
    public static Ledger? LedgerOf(AssessmentFolder folder) =>
        Ledger.PathIn(folder) is var path && folder.Has(path) && folder.Read(path, SourceSpan.WholeFile(path)).Value is { } file ? Ledger.Read(file.Content) : null;

    /// <summary>The folder as its partners' bundle is made of it; null where there is one bundle for everybody.</summary>
    public static AssessmentFolder? ForPartners(AssessmentFolder folder) => PlanReader.In(folder)?.Audiences is null ? null : AssessmentFolder.Open(folder.Root, Audience.Partners);

    private CheckOutcome Checked(CheckOutcome withoutBundle, Func<string, ListedManifest, CheckOutcome> check, params IReadOnlyCollection<string> without) => DiskFaultException.Met(() =>
    {
        var ledger = LedgerOf(folder);
        var known = ledger is { Layers.Length: > 0, Bundles.Length: > 0 } ? ledger : null;
        if (known is null && ManifestReader.Read(disk, output) is NoManifest) return withoutBundle;
        var bundles = known?.Bundles.AsEnumerable() ?? [new LedgerBundle(string.Empty, string.Empty)];
        var finding = bundles.Select(b => Checked(b, known is not null, withoutBundle, check)).Aggregate((one, other) => one.And(other));
        if (!finding.CouldTell) return finding;
        return known is null ? CheckOutcome.Unclear(CheckingMessages.NoRecord(spoken)) : finding.And(CheckOutcome.Of(Unfit(known, without))).And(Inputs.Check(new EditionShelf(folder, spoken, disk).ReadBy(known), known));
    }, fault => CheckOutcome.Unclear(CheckingMessages.NotReadable(fault.Path)));

    private CheckOutcome Checked(LedgerBundle bundle, bool isKnown, CheckOutcome withoutBundle, Func<string, ListedManifest, CheckOutcome> check)
    {
        var path = LedgerBundle.PathOf(output, bundle.Name);
        var recovered = new BundleStore(disk).Recover(path);
        if (recovered.HasErrors) return new CheckOutcome([], recovered.Diagnostics, CouldTell: false);
        return ManifestReader.Read(disk, path) switch
        {
            NoManifest => bundle.Name.Length == 0 ? withoutBundle : CheckOutcome.Of(CheckingMessages.NoBundle(path)),
            ListedManifest manifest when manifest.Facts.Assessment != IdOf(bundle) => CheckOutcome.Unclear(CheckingMessages.OtherAssessment(path, manifest.Facts.Assessment, IdOf(bundle))),
            ListedManifest manifest when isKnown && manifest.Seal != bundle.Manifest => check(path, manifest).And(CheckOutcome.Of(CheckingMessages.OtherBuild(path))),
            ListedManifest manifest => check(path, manifest),
            DamagedManifest or ForeignManifest => CheckOutcome.Unclear(CheckingMessages.NotABundle(path)),
            _ => throw new UnreachableException(),
        };
    }

    // A bundle that was not built stays so until it is; one that nothing makes any more stands beside the others all the same.
    private IEnumerable<Diagnostic> Unfit(Ledger known, IReadOnlyCollection<string> without)
    {
        foreach (var name in known.Unbuilt.Except(without, StringComparer.Ordinal))
        {
            var path = LedgerBundle.PathOf(output, name);
            yield return CheckingMessages.NotBuilt(path, BundleFiles.IsBundle(disk, path));
        }

        foreach (var name in known.Expected.Length == 0 ? [] : disk.Names(output).Except(known.Expected, StringComparer.Ordinal))
        {
            if (ManifestReader.Read(disk, Path.Join(output, name)) is ListedManifest other && other.Facts.Assessment.StartsWith(folder.Name + "-", StringComparison.Ordinal)) yield return CheckingMessages.Leftover(LedgerBundle.PathOf(output, name));
        }
    }

    private string IdOf(LedgerBundle bundle) => bundle.Name.Length == 0 ? folder.Name : $"{folder.Name}-{bundle.Name}";

    private static string Words(IEnumerable<KeyValuePair<string, string>> options) => string.Join(", ", options.Select(o => $"{o.Key} '{o.Value}'"));
}

/// <summary>Holds the files of an assessment against what the ledger says of them: by their bytes, since times can lie.</summary>
internal static class Inputs
{
    /// <summary>Every file that was read and is another now or gone, and every one that has come.</summary>
    public static CheckOutcome Check(AssessmentFolder folder, Ledger ledger)
    {
        var turned = new List<string>();
        var now = ledger.Inputs.Select(i => Opened(folder, i)).ToList();
        var found = ledger.Inputs.Zip(now, (then, file) => ProblemOf(folder, then, file, turned)).OfType<Diagnostic>().Concat(Arrived(folder, ledger)).ToList();
        if (turned.Count > 0) found.Add(CheckingMessages.LineEnds(turned[0], turned.Count));
        return new CheckOutcome([.. found], [], CouldTell: true);
    }

    // All are opened before any is waited for: they are hashed side by side.
    private static InputFile? Opened(AssessmentFolder folder, LedgerInput input)
    {
        using var file = folder.OpenStreamed(input.File, SourceSpan.WholeFile(input.File)).Value;
        return file?.AsInput();
    }

    private static Diagnostic? ProblemOf(AssessmentFolder folder, LedgerInput then, InputFile? now, List<string> turned)
    {
        if (now is null) return CheckingMessages.InputGone(then.File);
        if (now.Length == then.Bytes && string.Equals(now.Sha256(), then.Sha256, StringComparison.Ordinal)) return null;
        var isTurned = now.Length != then.Bytes && LineEnds.AreOther(folder, then.File, then.Sha256);
        if (isTurned) turned.Add(then.File);
        return isTurned ? null : CheckingMessages.InputChanged(then.File);
    }

    // A file that went without having been read may have been kept from being read by another: the newest of a name counts.
    private static IEnumerable<Diagnostic> Arrived(AssessmentFolder folder, Ledger ledger)
    {
        var read = ledger.Inputs.Select(i => i.File).ToHashSet(StringComparer.Ordinal);
        var then = ledger.Names.ToHashSet(StringComparer.Ordinal);
        var now = FolderNames.Of(folder, ledger.Layers).ToHashSet(StringComparer.Ordinal);
        return now.Except(then, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(CheckingMessages.InputNew)
            .Concat(then.Except(now, StringComparer.Ordinal).Where(f => !read.Contains(f)).Order(StringComparer.Ordinal).Select(CheckingMessages.InputGone));
    }
}

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
