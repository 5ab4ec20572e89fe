using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>
/// Corrects the numbers of one extract. A number is known by its place, period and category, as in the extract; it has to be one row (of records: the rows that were
/// counted together), and to be what the correction calls the old one.
/// </summary>
internal sealed class ExtractCorrector(ResolvedExtract extract, ExtractContent read, Gazetteer places, string file)
{
    private readonly Dictionary<ObservationKey, ObservedValue> observed = new(read.Observed);
    private readonly List<AppliedCorrection> applied = [];
    private readonly List<Diagnostic> found = [];

    public ExtractContent Content => read with { Observed = [.. observed], Corrections = [.. applied] };
    public IReadOnlyCollection<Diagnostic> Found => found;

    public void Correct(SheetRow row)
    {
        var (told, isSigned) = (found.Count, IsSigned(row));
        var numbers = new NumberCells(extract.Plan, found);
        var (before, after) = (NumberIn(row, CorrectionsFile.Old, numbers), NumberIn(row, CorrectionsFile.New, numbers));
        var key = KeyOf(row);
        if (key is null || before is null || after is null || !isSigned || found.Count > told) return;
        if (ProblemOf(row, key, before, after) is { } problem) found.Add(problem);
        else Replace(row, key, after);
    }

    private void Replace(SheetRow row, ObservationKey key, NumberCell after)
    {
        var old = observed[key];
        var lines = (old.Correction?.Rows.Lines ?? []).Add(row.Line);
        observed[key] = new ObservedValue(after.Value, after.Decimals, old.Source) { Correction = new SourceRef(file, lines) };
        applied.Add(new AppliedCorrection(key, places.NameOf(key.Area), old, observed[key], row[CorrectionsFile.Who], PeriodText.ParseDay(row[CorrectionsFile.Date])!.Value, row[CorrectionsFile.Reason]));
    }

    private Diagnostic? ProblemOf(SheetRow row, ObservationKey key, NumberCell before, NumberCell after)
    {
        if (!observed.TryGetValue(key, out var now)) return CorrectionMessages.NoRow(row.At(CorrectionsFile.Place), key, places.NameOf(key.Area));
        if (now.Source.Rows is { Lines.Length: > 1 } || extract.Indicator.Ids is not null) return CorrectionMessages.SeveralRows(row.At(CorrectionsFile.Place), now.Source);
        if (IsSame(before.Value, after)) return CorrectionMessages.NothingChanges(row.At(CorrectionsFile.New));
        if (IsSame(now.Value, before)) return null;
        var says = now.Value.IsKnown ? English.Number(now.Value.Number, now.Decimals) : Display.Symbol(now.Value.Status, SymbolStyle.Standard);
        return IsSame(now.Value, after)
            ? CorrectionMessages.AlreadyCorrected(row.At(CorrectionsFile.Old), key.Extract, now.Source, says)
            : CorrectionMessages.OldDiffers(row.At(CorrectionsFile.Old), now.Source, says, row[CorrectionsFile.Old]);
    }

    private NumberCell? NumberIn(SheetRow row, string column, NumberCells numbers) => row[column].Length > 0
        ? numbers.Read(row[column], row.At(column))
        : found.Refuse<NumberCell>(ReferenceMessages.MissingText(row.At(column), column));

    private bool IsSigned(SheetRow row)
    {
        foreach (var column in new[] { CorrectionsFile.Who, CorrectionsFile.Reason }.Where(c => row[c].Length == 0)) found.Add(ReferenceMessages.MissingText(row.At(column), column));

        if (PeriodText.ParseDay(row[CorrectionsFile.Date]) is not null) return true;
        found.Add(ReferenceMessages.NotADay(row.At(CorrectionsFile.Date), row[CorrectionsFile.Date]));
        return false;
    }

    private ObservationKey? KeyOf(SheetRow row)
    {
        var (area, period, category) = (AreaOf(row), PeriodOf(row), CategoryOf(row));
        return area is { } place && period is not null && category is not null ? new ObservationKey(extract.Plan.Id.Value, place, category, period) : null;
    }

    private AreaCode? AreaOf(SheetRow row)
    {
        var (name, at) = (row[CorrectionsFile.Place], row.At(CorrectionsFile.Place));
        if (name.Length == 0 && extract.Area is { } only) return only;
        var search = PlaceCells.Find(extract, places, name);
        if (search.Code is null) found.Add(name.Length == 0 ? ExtractMessages.MissingPlace(at) : ExtractMessages.UnknownPlace(at, name, search, extract.Plan.Holds));
        return search.Code;
    }

    private Period? PeriodOf(SheetRow row)
    {
        var (text, at) = (row[CorrectionsFile.Period], row.At(CorrectionsFile.Period));
        var held = observed.Keys.Select(k => k.Period).DistinctBy(p => p.Slug, StringComparer.Ordinal).ToList();
        if (text.Length == 0)
        {
            if (held.Count == 1) return held[0];
            return found.Refuse<Period>(CorrectionMessages.NoPeriod(at, extract.Plan.Id.Value));
        }

        var meant = new[] { UndatedOf(text), PeriodText.Parse(text), PeriodText.Parse(text, isYear: true), PeriodText.Parse(text, isYear: false), PeriodText.Parse("as at " + text) }.OfType<Period>().ToList();
        if (meant.Count == 0) found.Add(ExtractMessages.NotAPeriod(at, text));
        return meant.Find(m => held.Exists(h => h.Slug == m.Slug)) ?? meant.FirstOrDefault();
    }

    private Period? UndatedOf(string text) =>
        extract.Plan.Undated.FirstOrDefault(u => PlaceName.Key(text) is var key && (PlaceName.Key(u.Text.Value) == key || PlaceName.Key(u.Name.Value) == key)) is { } pair ? Period.Undated(pair.Name.Value) : null;

    private string? CategoryOf(SheetRow row)
    {
        var (text, at, indicator) = (row[CorrectionsFile.Category], row.At(CorrectionsFile.Category), extract.Indicator);
        if (text.Length == 0) return indicator.Whole;
        if (indicator.Whole != CategoryTree.All)
        {
            var slug = indicator.Categories.SlugOf(text);
            if (slug is null) found.Add(ExtractMessages.UnknownCategory(at, text, indicator.Categories.Categories.Select(c => c.Label)));
            return slug;
        }

        if (extract.Plan.Only.Any(o => PlaceName.Key(o.Text.Value) == PlaceName.Key(text))) return indicator.Whole;
        return found.Refuse<string>(CorrectionMessages.NotSplit(at, text, extract.Plan.Id.Value));
    }

    private static bool IsSame(Value one, NumberCell other) => one.Status == other.Value.Status && one.Number == other.Value.Number;
}

/// <summary>What is said of lines of <c>corrections.csv</c> that cannot be applied. None of them changes anything.</summary>
internal static class CorrectionMessages
{
    public static readonly Func<SourceSpan, string, Diagnostic> Awaited = Diagnostic.Note("SA1402", name => $"The extract '{name}' is awaited, so there is nothing to correct in it yet. Take 'status: awaited' from the plan when it has come: the line then corrects it where it still has the old number, and you are told where it has not.");
    public static readonly Func<SourceSpan, string, Diagnostic> NoPeriod = Diagnostic.Error("SA1403", name => $"The period is missing, and the extract '{name}' has several. Fill it in, like '2015-09' or '12 months to September 2015'.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> NoSuchExtract = Diagnostic.Error("SA1401", (name, known) => name.Length == 0 ? "The extract is missing. Write the name that it has in the plan." : $"The plan has no extract '{Excerpt.Of(name)}'{Nearest.Suggestion(name, known)} Write the name that it has in the plan.");

    public static Diagnostic NotSplit(SourceSpan at, string text, string name) => Diagnostic.Error("SA1404", at,
        $"The extract '{name}' is not split by category, so '{Excerpt.Of(text)}' says nothing here. Leave the category empty.");

    public static Diagnostic NoRow(SourceSpan at, ObservationKey key, string place) => Diagnostic.Error("SA1405", at,
        $"The extract '{key.Extract}' has no row for {place} in {key.Period.Label}{(key.Category == CategoryTree.All ? string.Empty : $", category '{key.Category}'")}. Remove the line if it is of a year that the extract has no more, else correct the place, period or category; a row that is missing cannot be corrected, only sent.");

    public static Diagnostic SeveralRows(SourceSpan at, SourceRef rows) => Diagnostic.Error("SA1406", at,
        $"{English.Whole(rows.Rows.Count)} rows of {rows.File} are added up to this number, so nobody can say which is meant. Ask the partner to send the extract again.");

    public static Diagnostic NothingChanges(SourceSpan at) => Diagnostic.Error("SA1407", at,
        "The new number is the old one. Correct one of the two, or remove the line.");

    public static Diagnostic OldDiffers(SourceSpan at, SourceRef row, string now, string old) => Diagnostic.Error("SA1408", at,
        $"{row.File}, line {English.Whole(row.Rows.First)}, says {now} and not {Excerpt.Of(old)}, so this correction is of another number or of a file that has been sent again since. Compare them, and correct or remove the line.");

    public static Diagnostic Reverted(Figure now, string place, Figure then, string edition) => Diagnostic.Warning("SA3108", new SourceSpan(now.Sources[0].File, now.Sources[0].Rows.First, 1),
        $"This makes {Display.Of(now, SymbolStyle.Standard)} of {place} in {now.Period.Label}, and the bundle of {edition} has {Display.Of(then, SymbolStyle.Standard)}, which was corrected by letter. Ask whether the partner's file still has the number from before the letter; if it does, take the line over into 'corrections.csv'.");

    public static Diagnostic AlreadyCorrected(SourceSpan at, string extract, SourceRef row, string now) => Diagnostic.Error("SA1409", at,
        $"{row.File}, line {English.Whole(row.Rows.First)}, says {now} already: the partner seems to have sent '{extract}' again with the right number. Remove the line.");
}

/// <summary>A number of an extract that its sender corrected afterwards.</summary>
/// <param name="Place">Printed name of its place.</param>
/// <param name="Old">As the extract has it, or as an earlier line corrected it.</param>
/// <param name="New">As it counts from now on.</param>
/// <param name="Reason">Why the first number was wrong.</param>
internal sealed record AppliedCorrection(ObservationKey Key, string Place, ObservedValue Old, ObservedValue New, string Who, DateOnly Date, string Reason);

/// <summary>
/// Reads <c>corrections.csv</c>: numbers that partners corrected by letter after they had sent an extract, whose file stays as it was sent. Columns
/// <c>extract, place, period, category, old, new, who, date, reason</c>; period and category may be left out where the extract has only one.
/// </summary>
internal static class CorrectionsFile
{
    public const string Name = "corrections.csv";

    internal const string Extract = "extract", Place = "place", Period = "period", Category = "category", Old = "old", New = "new", Who = "who", Date = "date", Reason = "reason";

    /// <summary>Every line; what it means is found out when its extract has been read.</summary>
    public static Outcome<CorrectionList> Read(InputFile file)
    {
        var found = new List<Diagnostic>();
        var rows = SheetReader.Read(file, [Extract, Place, Old, New, Who, Date, Reason], [Period, Category], found);
        return Outcome.Of(new CorrectionList(file.Path, rows), found);
    }
}

/// <summary>The lines of <c>corrections.csv</c>, for every extract that they speak of.</summary>
internal sealed class CorrectionList(string file, ImmutableArray<SheetRow> rows)
{
    public static CorrectionList None { get; } = new(CorrectionsFile.Name, []);

    /// <summary>
    /// The extract with its numbers corrected, line after line, so that a number may be corrected twice. A line whose old number is not the
    /// extract's is an error and changes nothing. An extract that has errors of its own is given back as it is.
    /// </summary>
    public Outcome<ExtractContent> Apply(ResolvedExtract extract, Outcome<ExtractContent> read, Gazetteer places)
    {
        var own = rows.Where(r => IsOf(r, extract)).ToList();
        if (own.Count == 0 || read.Value is null || read.HasErrors) return read;
        var corrector = new ExtractCorrector(extract, read.Value, places, file);
        foreach (var row in own) corrector.Correct(row);
        return Outcome.Of(corrector.Content, read.Diagnostics.Concat(corrector.Found));
    }

    /// <summary>What is wrong with lines whose extract is not in the plan, or has not come.</summary>
    public IEnumerable<Diagnostic> Astray(IReadOnlyCollection<ResolvedExtract> extracts)
    {
        foreach (var row in rows)
        {
            var extract = extracts.FirstOrDefault(e => IsOf(row, e));
            if (extract is null) yield return CorrectionMessages.NoSuchExtract(row.At(CorrectionsFile.Extract), row[CorrectionsFile.Extract], extracts.Select(e => e.Plan.Id.Value));
            else if (extract.Plan.Status == ExtractStatus.Awaited) yield return CorrectionMessages.Awaited(row.At(CorrectionsFile.Extract), extract.Plan.Id.Value);
        }
    }

    private static bool IsOf(SheetRow row, ResolvedExtract extract) => string.Equals(row[CorrectionsFile.Extract], extract.Plan.Id.Value, StringComparison.Ordinal);
}
