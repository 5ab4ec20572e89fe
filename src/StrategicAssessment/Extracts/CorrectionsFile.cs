using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

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
