using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Publishing.Ledgers;

namespace StrategicAssessment.Cli.Checking;

/// <summary>Whether a bundle that stands in a folder is the one that a build would write now. Builds nothing.</summary>
/// <param name="folder">The assessment's.</param>
/// <param name="spoken">The assessment's folder as it was given.</param>
/// <param name="output">The bundle's folder as it was given.</param>
/// <param name="disk">Where both are.</param>
internal sealed class Standing(AssessmentFolder folder, string spoken, string output, IBundleDisk disk)
{
    /// <summary>Whether the inputs, the program and what is asked of the bundle are those that it was built from.</summary>
    /// <param name="formats">That the bundle should have.</param>
    /// <param name="isDraft">Whether it should be a draft.</param>
    public Finding IsCurrent(IReadOnlyCollection<string> formats, bool isDraft) => Checked(Finding.Of(CheckingMessages.NoBundle(output)), manifest =>
    {
        var (then, now) = (manifest.Facts.Options, BundleMaker.Options(formats, isDraft));
        if (manifest.Facts.Program != BundleMaker.Program) return Finding.Of(CheckingMessages.OtherProgram(output, manifest.Facts.Program, BundleMaker.Program));
        return Words(then) == Words(now) ? Finding.Of(new Outputs(disk, output).Listed(manifest)) : Finding.Of(CheckingMessages.OtherOptions(output, Words(then), Words(now)));
    });

    /// <summary>Whether the inputs are those that it was built from, and its files those that were written.</summary>
    public Finding IsSound() => Checked(Finding.Unclear(CheckingMessages.NoBundle(output)), manifest => Finding.Of(new Outputs(disk, output).Check(manifest)));

    private Finding Checked(Finding withoutBundle, Func<ListedManifest, Finding> check)
    {
        try
        {
            var recovered = new BundleStore(disk).Recover(output);
            if (recovered.HasErrors) return new Finding([], recovered.Diagnostics, CouldTell: false);
            return ManifestReader.Read(disk, output) switch
            {
                NoManifest => withoutBundle,
                ListedManifest manifest => check(manifest).And(OfInputs(manifest)),
                _ => Finding.Unclear(CheckingMessages.NotABundle(output)),
            };
        }
        catch (DiskFaultException fault)
        {
            return Finding.Unclear(CheckingMessages.NotReadable(fault.Path));
        }
    }

    private Finding OfInputs(ListedManifest manifest)
    {
        if (manifest.Facts.Assessment != folder.Name) return Finding.Unclear(CheckingMessages.OtherAssessment(output, manifest.Facts.Assessment, folder.Name));
        if (FilesOf(folder) is not { Layers.IsEmpty: false } ledger) return Finding.Unclear(CheckingMessages.NoRecord(spoken));
        return ledger.Bundles.Any(b => b.Manifest == manifest.Seal) ? Inputs.Check(folder, ledger) : Finding.Of(CheckingMessages.OtherBuild(output));
    }

    private static Ledger? FilesOf(AssessmentFolder folder) => Read(folder) is { } file ? LedgerJson.ReadFiles(file.Content) : null;

    /// <summary>The ledger of the last build, or null.</summary>
    public static Ledger? LedgerOf(AssessmentFolder folder) => Read(folder) is { } file ? LedgerJson.Read(file.Content) : null;

    private static InputFile? Read(AssessmentFolder folder) => folder.Has(Ledger.Path) ? folder.Read(Ledger.Path, SourceSpan.WholeFile(Ledger.Path)).Value : null;

    private static string Words(IEnumerable<KeyValuePair<string, string>> options) => string.Join(", ", options.Select(o => $"{o.Key} '{o.Value}'"));
}
