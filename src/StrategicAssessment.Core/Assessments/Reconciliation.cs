using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;

namespace StrategicAssessment.Assessments;

/// <summary>Holds the totals that extracts bring against the sums of their parts.</summary>
internal static class Reconciliation
{
    /// <summary>A warning for each total row that differs from its parts.</summary>
    public static IEnumerable<Diagnostic> Check(AssessmentDefinition definition, FigureBook book)
    {
        var indicators = definition.Tables.SelectMany(t => t.Columns.Select(c => c.Indicator).Append(t.Indicator))
            .Where(i => !i.IsQuoted).DistinctBy(i => i.Id, StringComparer.Ordinal).ToDictionary(i => i.Id, StringComparer.Ordinal);
        var apart = Apart(book);
        return book.Observations.Entries
            .Where(e => indicators.ContainsKey(e.Key.Extract) && e.Value.Value.IsKnown)
            .Select(e => Compare(apart, indicators[e.Key.Extract], e.Key, e.Value))
            .OfType<Diagnostic>()
            .Order(Diagnostic.ByPlace);
    }

    /// <summary>Numbers of the same thing that two extracts give differently, as far as the plan says that they are the same: in its order, then by figure.</summary>
    public static ImmutableArray<Gap> Gaps(AssessmentDefinition definition, FigureBook book) =>
        [.. definition.Same.Where(s => s.IsSaid).SelectMany(same => same.First.IsQuoted ? Quoted(same, book) : Counts(same, book))];

    /// <summary>A warning for each that is not explained: those of the plan, and the rates that are the same by their own words.</summary>
    public static IEnumerable<Diagnostic> Told(AssessmentDefinition definition, IEnumerable<Gap> gaps, FigureBook book)
    {
        var (apart, told) = (Apart(book), gaps.Where(g => !g.IsExplained).ToLookup(g => g.IsQuoted));
        return told[false].Select(g => AssessmentMessages.ExtractsDiffer(g, book.Places.NameOf(g.First.Id.Area)))
            .Concat(told[true].Concat(definition.Same.Where(s => !s.IsSaid).SelectMany(s => Quoted(s, apart))).GroupBy(g => g.Between).Select(g => g.ToList())
                .Select(g => AssessmentMessages.QuotedDiffers(g, book.Places.NameOf(g[0].First.Id.Area), apart)));
    }

    private static IEnumerable<Gap> Counts(SameThing same, FigureBook book) => book.Observations.Entries
            .Where(e => string.Equals(e.Key.Extract, same.First.Id, StringComparison.Ordinal) && string.Equals(e.Key.Category, same.First.Whole, StringComparison.Ordinal))
            .Where(e => book.Observations.HasArea(same.Second.Id, e.Key.Area) && book.Observations.PeriodsOf(same.Second.Id).Contains(e.Key.Period))
            .Select(e => new Gap(same, CountOf(book, same.First, same.First.Whole, e.Key), CountOf(book, same.Second, same.SecondCategory, e.Key)))
            .Where(g => g.First.Value.IsKnown && g.Second.Value.IsKnown && g.First.Value.Number != g.Second.Value.Number)
            .OrderBy(g => g.First.Id);

    // Where the counts give another rate or number than the quoted one, to its last printed digit. The extracts may know the place under two codes.
    private static IEnumerable<Gap> Quoted(SameThing same, FigureBook book) => book.Observations.Entries
        .Where(e => string.Equals(e.Key.Extract, same.First.Id, StringComparison.Ordinal) && string.Equals(e.Key.Category, same.First.Whole, StringComparison.Ordinal) && e.Value.Value.IsKnown && same.First.Unit is (Unit.Rate or Unit.Number) && Coverage.IsHeld(book.Observations, same.Second, e.Key.Period))
        .OrderByDescending(e => e.Key.Period.Last).ThenBy(e => e.Key.Area.Value, StringComparer.Ordinal)
        .SelectMany(e => CodesOf(book, e.Key.Area).Where(area => book.Observations.HasArea(same.Second.Id, area)).Take(1).Select(area => QuotedGap(same, e, area, book))).OfType<Gap>();

    private static Gap? QuotedGap(SameThing same, KeyValuePair<ObservationKey, ObservedValue> quoted, AreaCode area, FigureBook book)
    {
        var (period, decimals) = (quoted.Key.Period, quoted.Value.Decimals);
        var (isRate, request) = (same.First.Unit == Unit.Rate, new FigureRequest(same.Second, Measure.Count, area, same.SecondCategory, period));
        if (isRate) request = request with { Measure = same.Second.Rate with { Per = same.First.Per } };
        if (!book.Read(request).IsKnown || Agrees(book.Read(request).Number)) return null;
        var (rate, count) = (book.Get(request), book.Read(request.Plain()).Number);
        var other = !isRate ? null : book.Populations.YearsOf(same.Second.Base).Where(y => y != rate.Base!.PopulationYear).Cast<int?>()
            .LastOrDefault(y => CodesOf(book, area).Any(a => book.Populations.Find(a, y!.Value, same.Second.Base) is { } people && Agrees(count * same.First.Per / people.Residents)));
        return new Gap(same, book.Get(new FigureRequest(same.First, Measure.Quoted, quoted.Key.Area, quoted.Key.Category, period)), rate) { ResidentsOf = other };

        bool Agrees(decimal computed) => Math.Round(computed, decimals, MidpointRounding.AwayFromZero) == quoted.Value.Value.Number;
    }

    private static IEnumerable<AreaCode> CodesOf(FigureBook book, AreaCode area) =>
        book.Places.Areas.Where(a => a.Code.Equals(area) && a.SameAs is not null).Select(a => a.SameAs!).Concat(book.Places.Areas.Where(a => area.Equals(a.SameAs)).Select(a => a.Code)).Prepend(area);

    // What is only looked at adds no figure to the bundle.
    private static FigureBook Apart(FigureBook book) => new(book.Observations, book.Populations, book.Places);

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
