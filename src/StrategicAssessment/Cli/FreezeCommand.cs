using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;

namespace StrategicAssessment.Cli;

/// <summary><c>assess freeze</c>: keeps the bundle as it was published, in the assessment's own folder, so that corrections and next year can be held against it.</summary>
internal sealed class FreezeCommand(Terminal terminal, string path, bool isJson)
{
    private readonly PhysicalBundleDisk disk = new();
    private readonly AssessmentFolder folder = AssessmentFolder.Open(path);

    public static Command Create(Terminal terminal)
    {
        var (folder, output, json) = (CommonOptions.Folder(), CommonOptions.Bundle(), CommonOptions.Json());
        var name = new Option<string>("--as") { Description = "Where and when it was published, such as \"Council, 13 April 2016\".", HelpName = "name", Required = true };
        var without = new Option<string?>("--without") { Description = "Places that were not built and are left out of the edition all the same, separated by commas.", HelpName = "places" };
        var command = new Command("freeze", "Keep the bundle as a published edition, in the folder 'editions' of the assessment.") { folder, name, output, without, json };
        command.SetAction(parsed => new FreezeCommand(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(json)).Freeze(parsed.GetRequiredValue(name), parsed.GetValue(output), parsed.GetValue(without) ?? string.Empty));
        return command;
    }

    private int Freeze(string name, string? output, string without)
    {
        if (!name.Any(char.IsAsciiLetterOrDigit)) return Refuse(ExitCode.CouldNotRun, EditionMessages.NoName());
        if (!folder.Has(PlanReader.FileName)) return Refuse(ExitCode.CouldNotRun, CheckingMessages.NoBundle(path));
        var taken = AssessmentLock.Take(disk, path);
        using var held = taken.Value;
        return held is null ? Refuse(ExitCode.CouldNotRun, [.. taken.Diagnostics]) : Freeze(name.Trim(), Wording.Slug.Of(name), output ?? CommonOptions.OutputOf(folder.Name), [.. without.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Wording.Slug.Of)]);
    }

    private int Freeze(string name, string slug, string output, IReadOnlyCollection<string> without)
    {
        var (shelf, now) = (new EditionShelf(folder, path, disk), BundleCheck.LedgerOf(folder));
        if (without.FirstOrDefault(w => now?.Unbuilt.Contains(w, StringComparer.Ordinal) != true) is { } built) return Refuse(ExitCode.CouldNotRun, EditionMessages.NotMissing(built));
        var finding = new BundleCheck(folder, path, output, disk).IsSound(without);
        if (disk.Kind(shelf.PathOf(slug)) != EntryKind.Missing)
        {
            var isSame = finding.ExitCode == ExitCode.Done && shelf.Ledger(slug) is { } kept && kept.Edition == name && kept.Bundles.SequenceEqual(now!.Bundles);
            return isSame ? Tell(name, shelf.PathOf(slug), Outcome.Of(new WriteReport([], [], []))) : Refuse(ExitCode.CouldNotRun, EditionMessages.IsThere(shelf.PathOf(slug), name));
        }

        if (finding.ExitCode != ExitCode.Done) return Refuse(finding.ExitCode, [.. finding.OfInputs.Select(InFolder), .. finding.OfBundle, EditionMessages.NotAsBuilt(output)]);
        return DiskFaultException.Met(() =>
        {
            if (now is not { } ledger || Wholes(ledger, output) is not { } bundles) return Refuse(ExitCode.CouldNotRun, CheckingMessages.NotABundle(output));
            if (bundles.Exists(b => b.Value.Facts.Options.ContainsKey(BundleMaker.Draft))) return Refuse(ExitCode.AnswerIsNo, EditionMessages.IsDraft(output));
            if (PlanReader.In(folder)?.State is { IsApproved: false } state) return Refuse(ExitCode.AnswerIsNo, EditionMessages.NotApproved(state.Words));
            var number = shelf.Slugs.Select(s => shelf.Ledger(s)?.Number ?? 0).DefaultIfEmpty().Max() + 1;
            return Tell(name, shelf.PathOf(slug), shelf.Keep(slug, ledger with { Edition = name, Number = number }, bundles));
        }, fault => Refuse(ExitCode.CouldNotRun, CheckingMessages.NotReadable(fault.Path)));
    }

    private List<KeyValuePair<string, Bundle>>? Wholes(Ledger ledger, string output)
    {
        var bundles = ledger.Bundles.Select(b => (b.Name, Bundle: BundleReader.Whole(disk, LedgerBundle.PathOf(output, b.Name), PdfFile.Extension))).ToList();
        return bundles.Exists(b => b.Bundle is null) ? null : bundles.ConvertAll(b => KeyValuePair.Create(b.Name, b.Bundle!));
    }

    private int Tell(string name, string kept, Outcome<WriteReport> outcome)
    {
        if (outcome.Value is not { } report) return Refuse(ExitCode.CouldNotRun, [.. outcome.Diagnostics]);
        if (isJson) new JsonLines(terminal).Frozen(name, kept, report.Written.Length);
        else terminal.Line(report.Written.IsEmpty ? $"{kept}: kept as '{name}' already, and nothing has changed." : $"{kept}: {Wording.English.Counted(report.Written.Length, "file")}, kept as '{name}'.");
        return ExitCode.Done;
    }

    private Diagnostic InFolder(Diagnostic found) => found with { At = found.At with { File = $"{path.TrimEnd('/', '\\')}/{found.At.File}" } };

    private int Refuse(int code, params IReadOnlyCollection<Diagnostic> why)
    {
        if (isJson) new JsonLines(terminal).Show(why, path, code);
        else terminal.ShowEach(why, string.Empty);
        if (!isJson) terminal.Aside("Nothing was kept.");
        return code;
    }
}
