using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Assessments;

/// <summary>Holds the totals that extracts bring against the sums of their parts.</summary>
internal static class Reconciliation
{
    /// <summary>A warning for each total row that differs from its parts.</summary>
    public static IEnumerable<Diagnostic> Check(AssessmentDefinition definition, FigureBook book)
    {
        var indicators = definition.Tables.SelectMany(t => t.Columns.Select(c => c.Indicator).Append(t.Indicator))
            .Where(i => !i.IsQuoted).DistinctBy(i => i.Id, StringComparer.Ordinal).ToDictionary(i => i.Id, StringComparer.Ordinal);
        // The whole extract is looked at, with a book of its own so that looking adds no figure to the bundle.
        var apart = new FigureBook(book.Observations, book.Populations, book.Places);
        return book.Observations.Entries
            .Where(e => indicators.ContainsKey(e.Key.Extract) && e.Value.Value.IsKnown)
            .Select(e => Compare(apart, indicators[e.Key.Extract], e.Key, e.Value))
            .OfType<Diagnostic>()
            .OrderBy(d => d.At).ThenBy(d => d.Message, StringComparer.Ordinal);
    }

    private static Diagnostic? Compare(FigureBook book, IndicatorDefinition indicator, ObservationKey key, ObservedValue total)
    {
        if (indicator.TotalSupplied) return null;
        var request = new FigureRequest(indicator, Measure.Count, key.Area, key.Category, key.Period);
        if (CountMeasure.Parts(book, request).Length == 0) return null;
        var sum = book.Get(request);
        return sum.Value.IsKnown && sum.Value.Number != total.Value.Number
            ? AssessmentMessages.TotalDiffers(total.Source, book.Places.NameOf(key.Area), key.Period, total.Value.Number, sum.Value.Number)
            : null;
    }
}
