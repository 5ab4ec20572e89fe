using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli.Checking;

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
