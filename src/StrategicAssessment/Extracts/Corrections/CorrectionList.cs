using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reference;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Corrections;

/// <summary>The lines of <c>corrections.csv</c>, for every extract that they speak of.</summary>
public sealed class CorrectionList
{
    private readonly string file;
    private readonly ImmutableArray<SheetRow> rows;

    internal CorrectionList(string file, ImmutableArray<SheetRow> rows) => (this.file, this.rows) = (file, rows);

    /// <summary>Nothing was corrected.</summary>
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
