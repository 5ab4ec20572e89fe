using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Comparing;
using StrategicAssessment.Comparison;
using StrategicAssessment.Data;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary><c>assess correct</c>: writes what a correction changes in a published edition, for the public, into the assessment's folder <c>corrections/</c>.</summary>
internal sealed class CorrectCommand(Terminal terminal, CorrectOptions options)
{
    private readonly PhysicalBundleDisk disk = new();
    private readonly EditionShelf shelf = new(AssessmentFolder.Open(options.Folder), options.Folder, new PhysicalBundleDisk());

    public static Command Create(Terminal terminal)
    {
        var (folder, quiet, json) = (CommonOptions.Folder(), CommonOptions.Quiet(), CommonOptions.Json());
        var against = new Option<string>("--against") { Description = "The published edition that is corrected: its name, or its folder.", HelpName = "edition", Required = true };
        var date = new Option<string>("--date") { Description = "The day on which the correction is published, such as 2016-05-03.", HelpName = "day", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why the published numbers were wrong, in a sentence for the public.", HelpName = "text", Required = true };
        var with = new Option<string?>("--with") { Description = "The folder with what corrects it: extracts that were sent again, in 'extracts', and corrections.csv; by default the assessment's own.", HelpName = "folder" };
        var command = new Command("correct", "Write a notice of all that a correction changes in a published edition; the next build prints it.") { folder, against, date, reason, with, quiet, json };
        command.SetAction(parsed => new CorrectCommand(terminal, new CorrectOptions(
            parsed.GetRequiredValue(folder), parsed.GetRequiredValue(against), parsed.GetRequiredValue(date), parsed.GetRequiredValue(reason).Trim(), parsed.GetValue(with), parsed.GetValue(quiet), parsed.GetValue(json))).Correct());
        return command;
    }

    private int Correct()
    {
        if (PeriodText.ParseDay(options.Date) is not { } date) return Refuse(ExitCode.CouldNotRun, EditionMessages.NotADate(options.Date));
        if (options.Reason.Length == 0) return Refuse(ExitCode.CouldNotRun, EditionMessages.NoReason());
        if (shelf.Find(options.Against) is not { } slug) return Refuse(ExitCode.CouldNotRun, EditionMessages.NoSuchEdition(options.Against, shelf.Slugs));
        var taken = AssessmentLock.Take(disk, options.Folder);
        using var held = taken.Value;
        if (held is null) return Refuse(ExitCode.CouldNotRun, [.. taken.Diagnostics]);
        var made = new EditionRun(options.Folder, options.With, terminal, options.IsQuiet || options.IsJson).Run(slug);
        if (made.Value is not { } result) return Refuse(ExitCode.CouldNotRun, [.. made.Diagnostics]);
        Tell(made.Diagnostics);
        if (result.Fails(isStrict: false)) return Failed(result);
        var codes = result.Places.Select(run => Correct(run, slug, date)).ToList();
        if (codes.TrueForAll(c => c == ExitCode.AnswerIsNo)) return Refuse(ExitCode.AnswerIsNo, EditionMessages.NothingCorrected(shelf.PathOf(slug)));
        return codes.Max() == ExitCode.CouldNotRun ? ExitCode.CouldNotRun : ExitCode.Done;
    }

    // One when the edition says of the place what is still so.
    private int Correct(PlaceResult run, string slug, DateOnly date)
    {
        var edition = LedgerBundle.PathOf(shelf.PathOf(slug), run.Slug);
        var before = BundleFiles.Read(disk, edition);
        if (before.Value is not { } published) return Refuse(ExitCode.CouldNotRun, [.. before.Diagnostics]);
        var made = BundleMaker.Make(run.Plan!, run.Assessment!, run.Document!, run.Places!, run.Look, []);
        var now = BundleFiles.Read(options.Folder, made);
        if (now.Value is not { } corrected) return Refuse(ExitCode.CouldNotRun, [.. now.Diagnostics]);
        var ledger = shelf.Ledger(slug);
        var name = ledger?.Edition is { Length: > 0 } written ? written : slug;
        if (NoticeDay.Problem(date, name, published.Name.Period) is { } early) return Refuse(ExitCode.CouldNotRun, early);
        var notice = $"{Below(run)}{NoticeFile.Folder}/{date:yyyy-MM-dd}-{slug}.md";
        var earlier = new CorrectionNotices(run.Folder, new TokenTable(Words.BuiltIn), []).All().Where(n => n.Edition == name && n.Path != notice).Select(n => n.Body).ToList();
        var correction = Correction.Of(BundleComparison.Of(published, corrected), FactsOf(run), ledger, earlier);
        if (correction.Figures.Count == 0) return ExitCode.AnswerIsNo;
        if (correction.NotCorrected > 0) Tell([EditionMessages.MoreDiffers(edition, English.Whole(correction.NotCorrected))]);
        return Write(notice, date, name, correction, run);
    }

    private int Write(string path, DateOnly date, string edition, Correction correction, PlaceResult run)
    {
        var full = $"{options.Folder.TrimEnd('/', '\\')}/{path}";
        var body = NoticeComposer.Compose(correction, run.Folder);
        if (body.Value is not { } text || body.HasErrors) return Refuse(ExitCode.CouldNotRun, [.. body.Diagnostics]);
        var bytes = Encoding.UTF8.GetBytes(new NoticeFile(path, date, edition, options.Reason, text).Write());
        if (disk.Kind(full) != EntryKind.Missing && !disk.Read(full).AsSpan().SequenceEqual(bytes)) return Refuse(ExitCode.CouldNotRun, EditionMessages.NoticeIsThere(full));
        if (AtomicFile.Write(disk, full, bytes) is { } problem) return Refuse(ExitCode.CouldNotRun, problem);
        if (options.IsJson) new JsonLines(terminal).Corrected(full, edition, correction);
        else terminal.Line($"{full}: {English.Counted(correction.Figures.Count, "figure")}, {English.Counted(correction.Sentences.Count, "sentence")}, {English.Counted(correction.Charts.Count, "chart")} changed since '{edition}'. Read it; the next build prints it.");
        return ExitCode.Done;
    }

    private static string Below(PlaceResult run) => run.Slug.Length == 0 ? string.Empty : run.Folder.OwnLayers.First() is { Length: > 0 } own ? own : $"places/{run.Slug}/";

    private static CorrectionFacts FactsOf(PlaceResult run) => new(
        run.Plan!, run.Assessment!, run.Places!, run.Document!, [.. run.Contents.Values.SelectMany(c => c.Corrections)],
        [.. run.Inputs.Concat(run.Folder.Opened).DistinctBy(i => i.Path, StringComparer.Ordinal).Select(LedgerBuilder.HashOf)]);

    private int Failed(PipelineResult result) =>
        terminal.Tell(result.Whole.Diagnostics, options.Folder, result.Whole.CanRun ? ExitCode.AnswerIsNo : ExitCode.CouldNotRun, options.IsJson, options.IsQuiet, "No notice was written.");

    private int Refuse(int code, params IReadOnlyCollection<Diagnostic> why)
    {
        Tell(why);
        if (options.IsJson) new JsonLines(terminal).Show([], options.Folder, code);
        else terminal.Aside("No notice was written.");
        return code;
    }

    private void Tell(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        if (options.IsJson) new JsonLines(terminal).Show(diagnostics, options.Folder, ExitCode.Done);
        else terminal.ShowEach(diagnostics, string.Empty);
    }
}

/// <param name="With">The folder with what corrects the edition; null for the assessment's own.</param>
internal sealed record CorrectOptions(string Folder, string Against, string Date, string Reason, string? With, bool IsQuiet, bool IsJson);
