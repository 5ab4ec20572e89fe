using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Comparing;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess verify</c>: hashes inputs and outputs again, and finds what was edited by hand, is missing, or came since the build. Changes nothing.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Folder();
        folder.Description = "The assessment folder; or the folder of a bundle or a published edition, whose own files alone are then checked.";
        var (output, json) = (CommonOptions.Bundle(), CommonOptions.Json());
        var command = new Command("verify", "Find files that were edited, removed or added since the build: those of the bundle, and those that it was built from. Exit codes: 0 as it was built; 1 edited by hand; 2 could not run; 3 inputs have moved on since; 4 another version of the program built it.") { folder, output, json };
        command.SetAction(parsed => Verify(parsed.GetRequiredValue(folder), parsed.GetValue(output), new CheckReport(terminal, parsed.GetValue(json))));
        return command;
    }

    private static int Verify(string path, string? output, CheckReport report)
    {
        var disk = new PhysicalBundleDisk();
        if (File.Exists(Path.Combine(path, Manifest.FileName))) return report.Verified(path, path, BundleAlone(disk, path), isAlone: true);
        var folder = AssessmentFolder.Open(path);
        if (!folder.Has(PlanReader.FileName)) return report.Verified(path, path, CheckOutcome.Unclear(CheckingMessages.NoBundle(path)));
        var bundle = output ?? CommonOptions.OutputOf(folder.Name);
        var outcome = new BundleCheck(folder, path, bundle, disk).IsSound();
        if (BundleCheck.ForPartners(folder) is { } partners) outcome = outcome.And(new BundleCheck(partners, path, partners.Addressed(bundle), disk).IsSound());
        return report.Verified(path, bundle, outcome);
    }

    private static CheckOutcome BundleAlone(IBundleDisk disk, string path) => DiskFaultException.Met(() =>
    {
        if (ManifestReader.Read(disk, path) is not ListedManifest manifest) return CheckOutcome.Unclear(CheckingMessages.NotABundle(path));
        var inside = manifest.Facts.Options.GetValueOrDefault(IndexMaker.Listed, string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);
        var files = inside.Select(name => Inside(disk, LedgerBundle.PathOf(path, name))).Aggregate(CheckOutcome.Of(new Outputs(disk, path).Check(manifest)), (one, other) => one.And(other));
        var others = inside.Length == 0 ? [] : disk.Names(path).Where(name => !inside.Contains(name, StringComparer.Ordinal) && BundleFiles.IsBundle(disk, Path.Join(path, name)));
        files = files.And(CheckOutcome.Of([.. others.Select(name => CheckingMessages.NotBuilt(LedgerBundle.PathOf(path, name), isStale: true))]));
        return EditionCheck.Of(disk, path, manifest) is { } edition ? files.And(edition) : files;
    }, fault => CheckOutcome.Unclear(CheckingMessages.NotReadable(fault.Path)));

    private static CheckOutcome Inside(IBundleDisk disk, string path) =>
        CheckOutcome.Of(ManifestReader.Read(disk, path) is ListedManifest manifest ? new Outputs(disk, path).Check(manifest) : [CheckingMessages.OutputMissing($"{path}/{Manifest.FileName}")]);
}

/// <summary>Holds a published edition against the ledger that stands beside it: nobody may have changed what was published, or what is kept of its inputs; that these moved on elsewhere is no fault.</summary>
internal static class EditionCheck
{
    /// <summary>What there is to say; null when the folder is no edition, or nobody kept its ledger.</summary>
    public static CheckOutcome? Of(IBundleDisk disk, string path, ListedManifest manifest)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } around || Path.GetFileName(around) != EditionShelf.Name || Path.GetDirectoryName(around) is not { } root) return null;
        var (folder, slug) = (AssessmentFolder.Open(root), Path.GetFileName(full));
        var shelf = new EditionShelf(folder, Path.IsPathFullyQualified(path) ? root : Path.GetRelativePath(".", root).Replace('\\', '/'), disk);
        if (shelf.Ledger(slug) is not { } ledger) return null;
        var found = ledger.Bundles.Where(b => SealOf(disk, LedgerBundle.PathOf(path, b.Name)) != b.Manifest).Select(b => CheckingMessages.OutputEdited($"{LedgerBundle.PathOf(path, b.Name)}/{Manifest.FileName}")).ToList();
        if (shelf.KeptOf(slug, ledger) is { } kept)
        {
            var own = AssessmentFolder.Open(kept);
            found.AddRange(Inputs.Check(own, ledger with { Layers = [], Names = [], Inputs = [.. ledger.Inputs.Where(EditionShelf.IsKept)] }).OfInputs
                .Select(d => d.Severity == Severity.Error ? CheckingMessages.KeptChanged($"{kept}/{d.At.File}") : d with { At = SourceSpan.WholeFile($"{kept}/{d.At.File}") }));
        }

        var moved = Inputs.Check(folder, ledger with { Names = [], Layers = [] }).OfInputs.Where(d => d.Severity == Severity.Error).Select(d => d.At.File).Distinct(StringComparer.Ordinal).ToList();
        if (moved.Count > 0) found.Add(CheckingMessages.MovedOn(path, moved[0], moved.Count));
        if (manifest.Facts.Program != BundleMaker.Program) found.Add(CheckingMessages.OlderEdition(path, manifest.Facts.Program, BundleMaker.Program));
        return CheckOutcome.Of(found);
    }

    private static string? SealOf(IBundleDisk disk, string path) => (ManifestReader.Read(disk, path) as ListedManifest)?.Seal;
}
