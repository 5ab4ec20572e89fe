using System.Collections.Immutable;
using System.Security.Cryptography;
using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Data;

namespace StrategicAssessment.Publishing.Ledgers;

/// <summary>Makes the ledger of a build.</summary>
public static class LedgerBuilder
{
    /// <summary>Everything that the bundle may not say.</summary>
    public static Ledger Of(ResolvedPlan plan, Assessment assessment, Gazetteer places, IEnumerable<InputFile> inputs, IEnumerable<Diagnostic> diagnostics)
    {
        var indicators = plan.Extracts.ToDictionary(e => e.Plan.Id.Value, e => e.Indicator, StringComparer.Ordinal);
        return new Ledger(
            plan.Assessment.Id,
            [.. inputs.DistinctBy(i => i.Path, StringComparer.Ordinal).OrderBy(i => i.Path, StringComparer.Ordinal).Select(HashOf)],
            [.. assessment.Figures.Select(f => Of(f, indicators.GetValueOrDefault(f.Id.Indicator), plan.Written.Symbols, places))],
            [.. diagnostics.Select(d => d.ToString())]);
    }

    /// <summary>Size and hash of an input.</summary>
    public static LedgerInput HashOf(InputFile input) =>
        new(input.Path, input.Length, input.Sha256() ?? Convert.ToHexStringLower(SHA256.HashData(input.Content.Span)));

    private static LedgerFigure Of(Figure figure, IndicatorDefinition? indicator, SymbolStyle symbols, Gazetteer places) => new(
        figure.Id.ToString(),
        TitleOf(figure, indicator, places),
        Display.Of(figure, symbols),
        figure.Value.IsKnown ? DataWords.Number(figure.Value.Number) : string.Empty,
        DataWords.Of(figure.Value.Status),
        figure.Value.Reason ?? string.Empty,
        DataWords.Of(figure.Origin),
        figure.Formula,
        figure.Definition,
        [.. figure.Operands.Select(o => o.ToString())],
        [.. figure.Sources.Select(s => new LedgerSource(s.File, s.Rows))],
        figure.Caveats);

    private static string TitleOf(Figure figure, IndicatorDefinition? indicator, Gazetteer places)
    {
        var what = indicator?.Title ?? (PublishedFigures.IsQuoted(figure.Id) ? $"Quoted from last year's bundle, {figure.Id.Indicator}" : "Residents");
        var category = indicator?.Categories.Find(figure.Id.Category) is { } c ? ", " + c.Label : string.Empty;
        var measure = figure.Measure.Kind switch
        {
            MeasureKind.Rate => ", rate " + figure.Measure.PerWords,
            MeasureKind.Change => ", change",
            MeasureKind.ChangePercent => ", change in per cent",
            MeasureKind.Share => ", share",
            MeasureKind.Rank => ", rank by " + figure.Measure.Rank!.Words,
            MeasureKind.CentreLine or MeasureKind.LowerLimit or MeasureKind.UpperLimit or MeasureKind.Variation or MeasureKind.Target => ", " + figure.Measure.Slug.Replace('-', ' '),
            _ => string.Empty,
        };
        var since = figure.ComparedWith is { } then ? " since " + then.Label : string.Empty;
        return $"{what}{category}{measure}, {places.NameOf(figure.Id.Area)}, {figure.Period.Label}{since}";
    }
}
