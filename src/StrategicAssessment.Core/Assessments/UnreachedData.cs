using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Assessments;

/// <summary>What was read from extracts and reaches no figure: told, so that nobody takes it for part of the document.</summary>
public static class UnreachedData
{
    // A year of weeks or a leap year may end a few days apart.
    private const int Tolerance = 7;

    /// <summary>A message for each extract of which only a part is used, in the order of the plan. Nothing of an extract that no figure uses at all.</summary>
    /// <param name="book">With all figures of the run.</param>
    public static IEnumerable<Diagnostic> Told(ImmutableArray<IndicatorDefinition> indicators, FigureBook book)
    {
        var asked = book.Asked.Where(f => f.Measure.Kind is MeasureKind.Count or MeasureKind.Quoted)
            .ToLookup(f => (f.Id.Indicator, f.Id.Area, f.Id.Category), f => f.Period);
        var entries = book.Observations.Entries.Select(e => e.Key).ToLookup(k => k.Extract, StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            var keys = entries[indicator.Id].ToLookup(k => asked[(k.Extract, k.Area, k.Category)].Any(p => Holds(p, k.Period)));
            if (keys[true].Any() && keys[false].Any()) yield return Told(indicator, [.. keys[true]], [.. keys[false]], book);
        }
    }

    private static bool Holds(Period figure, Period observed) => figure.Equals(observed) || (figure.Kind == PeriodKind.Span && observed.IsWithin(figure));

    private static Diagnostic Told(IndicatorDefinition indicator, List<ObservationKey> reached, List<ObservationKey> unreached, FigureBook book)
    {
        var periods = New(reached, unreached, k => k.Period).OrderBy(p => p.First).ThenBy(p => p.Slug, StringComparer.Ordinal).ToImmutableArray();
        var areas = New(reached, unreached, k => k.Area);
        var categories = New(reached, unreached, k => k.Category);
        var others = unreached.Count(k => !periods.Contains(k.Period) && !areas.Contains(k.Area) && !categories.Contains(k.Category));
        if (Later([.. reached.Select(k => k.Period)], periods) is var (last, later)) return AssessmentMessages.GoesOn(indicator, last, later);
        return AssessmentMessages.Unreached(
            indicator,
            [.. periods.Select(p => p.Label), .. areas.Select(book.Places.NameOf).Order(StringComparer.Ordinal), .. categories.Select(c => indicator.Categories.Find(c)?.Label ?? c).Order(StringComparer.Ordinal)],
            others);
    }

    private static HashSet<T> New<T>(List<ObservationKey> reached, List<ObservationKey> unreached, Func<ObservationKey, T> part) =>
        [.. unreached.Select(part).Except(reached.Select(part))];

    // The last period that is used, and the last of the file, where the file goes on for as long again.
    private static (Period Last, Period Later)? Later(ImmutableArray<Period> reached, ImmutableArray<Period> unreached)
    {
        var spans = reached.Where(p => p.Kind == PeriodKind.Span).ToList();
        if (spans.Count == 0 || !unreached.Any(p => p.Kind == PeriodKind.Span)) return null;
        var last = spans.MaxBy(p => p.Last)!;
        var later = unreached.Where(p => p.Kind == PeriodKind.Span).MaxBy(p => p.Last)!;
        return later.Last.DayNumber - last.Last.DayNumber >= 365 - Tolerance ? (last, later) : null;
    }
}
