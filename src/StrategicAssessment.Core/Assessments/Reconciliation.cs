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
            .Order(Diagnostic.ByPlace);
    }

    /// <summary>Counts of the same thing that two extracts give differently, in the order of the plan, then by figure.</summary>
    public static ImmutableArray<Gap> Gaps(AssessmentDefinition definition, FigureBook book) =>
    [
        .. definition.Same.SelectMany(same => book.Observations.Entries
            .Where(e => string.Equals(e.Key.Extract, same.First.Id, StringComparison.Ordinal) && string.Equals(e.Key.Category, same.First.Whole, StringComparison.Ordinal))
            .Where(e => book.Observations.HasArea(same.Second.Id, e.Key.Area) && book.Observations.PeriodsOf(same.Second.Id).Contains(e.Key.Period))
            .Select(e => new Gap(same, CountOf(book, same.First, same.First.Whole, e.Key), CountOf(book, same.Second, same.SecondCategory, e.Key)))
            .Where(g => g.First.Value.IsKnown && g.Second.Value.IsKnown && g.First.Value.Number != g.Second.Value.Number)
            .OrderBy(g => g.First.Id)),
    ];

    private static Figure CountOf(FigureBook book, IndicatorDefinition indicator, string category, ObservationKey key) =>
        book.Get(new FigureRequest(indicator, Measure.Count, key.Area, category, key.Period));

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
