using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Extracts.Corrections;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>
/// Corrected numbers as the information sources tell of them. The numbers themselves are told only where the new one is published anyway and nothing of its extract
/// is protected or arrived hidden: elsewhere an old number could give a hidden one away.
/// </summary>
internal sealed class CorrectionViews(Assessment assessment, TokenTable tokens, SymbolStyle symbols)
{
    /// <summary>A view for each that is of the extract, in the order of the file.</summary>
    public List<object?> Of(ResolvedExtract extract, ImmutableArray<AppliedCorrection> corrections) =>
        [.. corrections.Where(c => string.Equals(c.Key.Extract, extract.Plan.Id.Value, StringComparison.Ordinal)).Select(c => (object?)Of(extract, c))];

    private Dictionary<string, object?> Of(ResolvedExtract extract, AppliedCorrection correction)
    {
        var category = correction.Key.Category == extract.Indicator.Whole ? null : extract.Indicator.Categories.Find(correction.Key.Category);
        var published = extract.Indicator.Protection is null ? PublishedOf(correction) : null;
        return new(StringComparer.Ordinal)
        {
            ["place"] = Data(correction.Place),
            ["when"] = Data(correction.Key.Period.Words),
            ["has_category"] = category is not null,
            ["category"] = Data(category?.Label ?? string.Empty),
            ["shown"] = published is not null,
            ["old"] = Data(published is null ? string.Empty : Display.Of(published with { Value = correction.Old.Value, Decimals = correction.Old.Decimals }, symbols)),
            ["new"] = published is null ? Data(string.Empty) : new DataText(Display.Of(published, symbols), tokens, published.Id.ToString()),
            ["who"] = Data(correction.Who),
            ["date"] = Data(English.Date(correction.Date)),
            ["reason"] = Data(correction.Reason),
        };
    }

    // A number that was corrected again is no longer the published one.
    private Figure? PublishedOf(AppliedCorrection correction)
    {
        if (!correction.Old.Value.IsKnown || !correction.New.Value.IsKnown) return null;
        var own = assessment.Figures.Where(f => string.Equals(f.Id.Indicator, correction.Key.Extract, StringComparison.Ordinal)).ToList();
        if (own.Exists(f => f.IsRounded || f.Value.Status == ValueStatus.Suppressed)) return null;
        return own.Find(f => f.Method is Method.Counted or Method.Quoted && f.Id.Area == correction.Key.Area && f.Id.Category == correction.Key.Category
            && f.Id.Period == correction.Key.Period.Slug && f.Value == correction.New.Value && f.Sources.Contains(correction.New.Source));
    }

    private DataText Data(string text) => new(text, tokens);
}
