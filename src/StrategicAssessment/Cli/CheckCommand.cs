using System.CommandLine;
using StrategicAssessment.Building;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Composition;
using StrategicAssessment.Extracts;
using StrategicAssessment.Periods;
using StrategicAssessment.Plans;
using StrategicAssessment.Protection;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Cli;

/// <summary><c>assess check</c>: reads and computes everything, writes nothing, and says what has arrived and what is awaited.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var (folder, strict, quiet, json) = (CommonOptions.Folder(), CommonOptions.Strict(), CommonOptions.Quiet(), CommonOptions.Json());
        var refresh = CommonOptions.Refresh();
        var place = CommonOptions.Place("--place", "Check the document of only");
        var disclosure = new Option<bool>("--disclosure") { Description = "Show every hidden number with the reason, and what a reader can say of it; for partners, not for publication." };
        var command = new Command("check", "Read and compute everything, write nothing; show what has arrived, what is awaited and what is wrong.") { folder, place, disclosure, refresh, strict, quiet, json };
        command.SetAction(parsed => parsed.GetValue(refresh) && !new DatabaseRefresh(parsed.GetRequiredValue(folder), terminal, parsed.GetValue(quiet) || parsed.GetValue(json)).AsksAll() ? ExitCode.CouldNotRun : Check(
            parsed.GetRequiredValue(folder), parsed.GetValue(place), terminal, new Shown(parsed.GetValue(strict), parsed.GetValue(quiet), parsed.GetValue(json), parsed.GetValue(disclosure))));
        return command;
    }

    private static int Check(string folder, string? place, Terminal terminal, Shown shown)
    {
        var isQuiet = shown.IsQuiet || shown.IsJson;
        var result = CommonOptions.Run(AssessmentFolder.Open(folder, isHashed: false), terminal, isQuiet, only: place);
        var fails = result.Fails(shown.IsStrict);
        if (CommonOptions.RunForPartners(folder, result, terminal, isQuiet, only: place) is { } partners)
        {
            fails |= partners.Fails(shown.IsStrict);
            result = partners with { Whole = partners.Whole with { Diagnostics = [.. result.Whole.Diagnostics.Concat(partners.Whole.Diagnostics).Distinct().Order(Diagnostics.Diagnostic.ByPlace)] } };
        }

        var run = result.Whole;
        var code = !run.CanRun ? ExitCode.CouldNotRun : fails ? ExitCode.AnswerIsNo : ExitCode.Done;
        var summary = new CheckSummary(result, folder);
        if (shown.IsJson)
        {
            var lines = new JsonLines(terminal);
            if (shown.Discloses) lines.Hidden(run.Hidden);
            lines.Show(run.Diagnostics, folder, ExitCode.Done);
            if (run.CanRun) lines.Checked(folder, summary, code);
            lines.Show([], folder, code);
            return code;
        }

        var isBrief = shown.IsQuiet || !run.CanRun;
        if (isBrief) terminal.Show(run.Diagnostics, folder, shown.IsQuiet);
        else terminal.ShowEach(Telling.InOrder(run.Diagnostics), folder);
        foreach (var line in isBrief ? [] : StatusOf(result).Concat(summary.Lines())) terminal.Line(line);
        if (shown.Discloses) ShowHidden(run.Hidden, terminal);
        return code;
    }

    private sealed record Shown(bool IsStrict, bool IsQuiet, bool IsJson, bool Discloses);

    private static void ShowHidden(IReadOnlyCollection<HiddenCount> hidden, Terminal terminal)
    {
        terminal.Line(hidden.Count == 0 ? "No number is hidden." : "Hidden numbers, and what a reader of all that is published can say of them. Not for publication.");
        foreach (var count in hidden)
        {
            var range = count.Most is { } most ? $"a reader can say {English.Range(count.Least, most)}" : $"a reader can say {English.Whole(count.Least)} or more";
            terminal.Line($"  {count.Words}: {range}. {count.Why}{(count.Before.IsEmpty ? string.Empty : $" Published before: {English.List(count.Before)}.")}");
        }
    }

    // What has come of each extract, then of each place; apart from the summary.
    private static IEnumerable<string> StatusOf(PipelineResult result)
    {
        if (result.Whole.Plan is not { } plan) yield break;
        foreach (var line in ExtractStatusTable.Lines(plan, result.Whole)) yield return line;
        if (result.AreMany) yield return string.Empty;
        foreach (var place in result.Places.Where(p => result.AreMany && p.Assessment is not null))
            yield return $"{place.PlaceName}: {English.Counted(place.Assessment!.Tables.Length, "table")}, {English.Counted(place.Assessment.Figures.Length, "figure")}";
        if (ClaimsOf(result) is { Length: > 0 } claims) yield return claims;
        yield return string.Empty;
    }

    // Of several places that share a text, the one that says most. "Claims in words: 31 held against figures, 5 not checked (crime 3, violent-crime 2)".
    private static string ClaimsOf(PipelineResult result)
    {
        var texts = result.Places.SelectMany(p => p.Document?.Prose.Claims ?? []).GroupBy(c => c.Section, StringComparer.Ordinal).Select(g => (Section: g.Key, Checked: g.Max(c => c.Checked), Unchecked: g.Max(c => c.Unchecked))).ToList();
        var open = texts.FindAll(t => t.Unchecked > 0);
        return texts.Sum(t => t.Checked + t.Unchecked) == 0 ? string.Empty
            : $"Claims in words: {English.Whole(texts.Sum(t => t.Checked))} held against figures, {English.Whole(open.Sum(t => t.Unchecked))} not checked{(open.Count > 0 ? $" ({string.Join(", ", open.Select(t => $"{t.Section} {English.Whole(t.Unchecked)}"))})" : string.Empty)}";
    }
}

/// <summary>How a check ends: where the analyst stands, and what to do next, in at most ten lines.</summary>
internal sealed class CheckSummary(PipelineResult result, string folder)
{
    private const int MostHidden = 2;

    private readonly IReadOnlyList<Diagnostic> told = Telling.InOrder(result.Whole.Diagnostics);

    public int Count(Severity severity) => result.Whole.Diagnostics.Count(d => d.Severity == severity);

    public bool Builds(bool isStrict) => !result.Fails(isStrict);

    /// <summary>What to do next, in one sentence.</summary>
    public string Next => told switch
    {
        [{ Severity: Severity.Error } first, ..] => $"correct the first error, {Place(first)}; 'assess help {first.Code}' says more. Others may come from it",
        [{ Severity: Severity.Warning } first, ..] when PlanMessages.IsOfNothing(first) => $"look at 'accepted:' in the plan, {Place(first)}",
        [{ Severity: Severity.Warning } first, ..] => $"look at the first warning, {Place(first)}; 'assess help {first.Code}' says more. Only where the data is right as it is, say why in the plan",
        _ when told.FirstOrDefault(CompositionMessages.IsNotWritten) is { } text => $"{Build}; texts are still to be written, such as {Terminal.Join(folder, text.At.File)}",
        _ when Awaited > 0 => $"{Build}; and when what is awaited has come, take its 'status: awaited' out of the plan and check again",
        _ => Build,
    };

    public int Awaited => result.Whole.Plan?.Extracts.Count(e => e.Plan.Status == ExtractStatus.Awaited) ?? 0;
    public int Tables => result.Places.Sum(p => p.Assessment?.Tables.Length ?? 0);
    public int Figures => result.Places.Sum(p => p.Assessment?.Figures.Length ?? 0);

    public IEnumerable<string> Lines()
    {
        var run = result.Whole;
        if (Tables > 0) yield return $"{(result.AreMany ? $"{English.Counted(result.Places.Length, "document")}, " : string.Empty)}{English.Counted(Tables, "table")}, {English.Counted(Figures, "figure")}; nothing was written.";
        foreach (var tally in run.Protected.OrderBy(t => t.Hidden == 0).Take(MostHidden)) yield return ExtractStatusTable.Hidden(tally);
        if (run.Protected.Count(t => t.Hidden > 0) is > MostHidden and var all) yield return $"Numbers are hidden in {English.Counted(all - MostHidden, "more extract")}";
        if (run.Plan is { } plan) yield return ExtractStatusTable.Awaited(plan);
        yield return $"{English.Counted(Count(Severity.Error), "error")}, {English.Counted(Count(Severity.Warning), "warning")}, {English.Whole(Count(Severity.Accepted))} accepted, {English.Counted(Count(Severity.Note), "note")}";
        yield return (Builds(isStrict: false), Builds(isStrict: true)) switch
        {
            (false, _) => "A build would be refused" + (result.Places.Any(p => p.Document is not null) ? ", except as a draft ('--draft')" : string.Empty),
            (true, false) => "A build would pass, and with '--strict' be refused",
            (true, true) => "A build would pass, with '--strict' too",
        };
        yield return "Next: " + Next;
        if (told is not [{ Severity: Severity.Warning } warning, ..] || run.Plan is null || PlanMessages.IsOfNothing(warning)) yield break;
        yield return "  accepted:";
        yield return $"    {new Acceptance(run.Plan.Written).KeyOf(warning)}: the reason, as it is to be printed";
    }

    private string Build => $"'assess build {(folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder)}'";

    private string Place(Diagnostic diagnostic) => (diagnostic.At with { File = Terminal.Join(folder, diagnostic.At.File) }).ToString();
}

/// <summary>What has arrived, what of it is provisional or wrong, and what is awaited from whom.</summary>
internal static class ExtractStatusTable
{
    private const int MostNamed = 6;

    private static readonly string[] Headings = ["Extract", "Status", "Rows", "Periods", "From"];

    /// <summary>A line per extract in the plan's order, and below it one per file that a newer one replaced; in columns that stand one below the other.</summary>
    public static IEnumerable<string> Lines(ResolvedPlan plan, PlaceResult run)
    {
        var rows = plan.Extracts.SelectMany(e => RowsOf(e, run)).Prepend(Headings).ToList();
        var widths = Enumerable.Range(0, Headings.Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        return rows.Select(r => string.Join("  ", r.Select((cell, i) => i == 2 ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }

    /// <summary><c>1 of 8 extracts awaited: Reoffending (Ministry of Justice)</c>.</summary>
    public static string Awaited(ResolvedPlan plan)
    {
        var awaited = plan.Extracts.Select(e => e.Plan).Where(e => e.Status == ExtractStatus.Awaited).ToList();
        var total = $"{(awaited.Count == 0 ? "None" : English.Whole(awaited.Count))} of {English.Whole(plan.Extracts.Length)} extract{(plan.Extracts.Length == 1 ? "" : "s")} awaited";
        var named = awaited.Take(MostNamed).Select(e => e.Source.Length == 0 ? e.Title : $"{e.Title} ({e.Source})");
        return awaited.Count == 0 ? total : $"{total}: {string.Join(", ", named)}{(awaited.Count > MostNamed ? " and more" : string.Empty)}";
    }

    /// <summary><c>marac: 5 of 24 numbers hidden: 2 are small, 2 cover others, 1 arrived hidden</c>.</summary>
    public static string Hidden(ProtectionTally tally)
    {
        (int Count, string What)[] kinds = [(tally.Small, tally.Small == 1 ? "is small" : "are small"), (tally.Covering, tally.Covering == 1 ? "covers others" : "cover others"), (tally.Arrived, "arrived hidden")];
        var why = kinds.Where(k => k.Count > 0).Select(k => $"{English.Whole(k.Count)} {k.What}").ToList();
        return $"{tally.Indicator}: {English.Whole(tally.Hidden)} of {English.Whole(tally.Counts)} numbers hidden{(why.Count == 0 ? string.Empty : ": " + English.List(why))}";
    }

    private static IEnumerable<string[]> RowsOf(ResolvedExtract extract, PlaceResult run)
    {
        var (id, source) = (extract.Plan.Id.Value, extract.Plan.Source);
        var content = run.Contents.GetValueOrDefault(id);
        yield return [id, StatusOf(extract, content, run), content is null ? string.Empty : English.Whole(content.Rows), PeriodsOf(content), source];
        foreach (var file in content?.Superseded ?? []) yield return [id, "superseded", string.Empty, string.Empty, file];
    }

    private static string StatusOf(ResolvedExtract extract, ExtractContent? content, PlaceResult run) => extract.Plan.Status switch
    {
        ExtractStatus.Awaited => "awaited",
        ExtractStatus.Provisional or ExtractStatus.Final when content is null => "not read",
        ExtractStatus.Provisional or ExtractStatus.Final when run.Failed.Contains(extract.Plan.Id.Value) => "has errors",
        ExtractStatus.Provisional => "provisional",
        ExtractStatus.Final => "final",
    };

    // From the first day to the last: whether every period between them is there is not this table's to say.
    private static string PeriodsOf(ExtractContent? content)
    {
        var periods = content?.Observed.Select(o => o.Key.Period).Distinct().OrderBy(p => p.First.DayNumber).ThenBy(p => p.Slug, StringComparer.Ordinal).ToList() ?? [];
        if (periods.Count == 0) return string.Empty;
        if (periods.TrueForAll(p => p.Kind == PeriodKind.Span)) return Period.Days(periods[0].First, periods.Max(p => p.Last)).Label;
        return English.List([.. periods.Select(p => p.Label)]);
    }
}
