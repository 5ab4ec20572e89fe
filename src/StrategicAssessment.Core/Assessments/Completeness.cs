using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Assessments;

/// <summary>Finds what a plan asks for and the extracts do not hold. Nothing is silently not available.</summary>
internal static class Completeness
{
    /// <summary>One diagnostic per column whose period is not in the extract, per row that is missing, and per place without residents.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<AssessedTable> tables, FigureBook book)
    {
        var met = new HashSet<FigureId>();
        return tables.SelectMany(table => table.Definition.Columns.Where(c => c.At is not null).SelectMany(column => table.Rows.SelectMany(row => Missing(book, table.Definition.Id, column, row.Definition, met)))).Distinct();
    }

    /// <summary>The same of what is asked for outside of tables.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<AskedFigure> asked, FigureBook book) => asked.Where(a => a.Request.Measure.Kind != MeasureKind.Average).SelectMany(a => Missing(
        book, a.Name, new ColumnDefinition(string.Empty, string.Empty, a.Request.Indicator, a.Request.Measure, a.Request.Period, a.Request.ComparedWith, a.Request.Group, a.At) { Of = a.Request.Of },
        new RowDefinition(a.Request.Area, a.Request.Category, string.Empty, IsTotal: false, Indent: 0), []));

    private static IEnumerable<Diagnostic> Missing(FigureBook book, string table, ColumnDefinition column, RowDefinition row, HashSet<FigureId> met)
    {
        var asked = column.For(row);
        if (row.IsTotal && (column.Measure.Row.IsStanding || row.AverageOf is not null)) yield break;
        foreach (var period in new[] { column.Period, column.ComparedWith })
        {
            if (period is null || NotHeld(book, table, column.For(row), column, period) is not { } problem) continue;
            yield return problem;
            yield break;
        }

        if (asked.Of is not null && NotHeld(book, table, asked.Whole(), column with { Indicator = asked.Of.Indicator }, column.Period) is { } lacking)
        {
            yield return lacking;
            yield break;
        }

        foreach (var leaf in Leaves(book, asked, met).Concat(asked.Of is null ? [] : MissingRows(book, asked.Whole()))) yield return leaf;
    }

    private static Diagnostic? NotHeld(FigureBook book, string table, FigureRequest asked, ColumnDefinition column, Period period)
    {
        var observations = book.Observations;
        if (Coverage.IsHeld(observations, column.Indicator, period)) return null;
        var isSum = observations.PartsOf(column.Indicator.Id, period).Length > 0;
        if (!isSum || column.Indicator.IsQuoted) return AssessmentMessages.NoSuchPeriod(column, table, period, observations.PeriodsOf(column.Indicator.Id));
        var gaps = Coverage.Gaps(observations, column.Indicator, period).ToList();
        return gaps.Count > 0 ? AssessmentMessages.GapInSeries(column, table, period, gaps, gaps.TrueForAll(g => Coverage.IsBetween(observations, column.Indicator, g)) && RowsElsewhere.MayBeNone(book, asked.Plain() with { Period = gaps[0] }), gaps[^1].First < observations.PeriodsOf(column.Indicator.Id).Min(p => p.First)) : null;
    }

    // The rows that a question rests on and the extract does not have; of a count that another column rests on too, once.
    private static IEnumerable<Diagnostic> Leaves(FigureBook book, FigureRequest asked, HashSet<FigureId> met)
    {
        var asRate = asked.Measure.Kind == MeasureKind.Against ? asked with { Measure = asked.Measure.Averaged!, Group = null }
            : asked.Measure.Row.IsOfRate ? asked with { Measure = asked.Indicator.Rate, Period = asked.ComparedWith!, ComparedWith = null } : asked;
        if (asRate.Measure.Kind == MeasureKind.Rate && book.Get(asRate) is { Value.Status: ValueStatus.NotAvailable } rate)
        {
            if (rate.Operands.Length < 2 || !book.Get(asRate.Plain()).Value.Status.Equals(ValueStatus.NotAvailable))
                yield return AssessmentMessages.NoPopulation(asRate, book.Places.NameOf(asked.Area), rate.Base?.PopulationYear, book.Populations.YearsOf(asked.Indicator.Base));
        }

        if (asked.Measure.Kind is MeasureKind.StandardisedRate or MeasureKind.StandardisedRatio && book.Get(asked) is { Value.Status: ValueStatus.NotAvailable } standardised && WithoutResidents(book, asked, standardised) is { } unknown) yield return unknown;
        foreach (var period in new[] { asked.Period, asked.ComparedWith })
        {
            if (period is null) continue;
            var plain = asked.Plain() with { Period = period };
            foreach (var missing in met.Add(plain.Id()) ? MissingRows(book, plain) : []) yield return missing;
        }
    }

    private static Diagnostic? WithoutResidents(FigureBook book, FigureRequest asked, Figure standardised)
    {
        var ages = StandardisedMeasure.BandsOf(asked.Indicator, asked.Category)[0].Ages.Base;
        var missing = standardised.Operands.Select(book.Kept).FirstOrDefault(o => o is { Measure.Kind: MeasureKind.Population, Value.Status: ValueStatus.NotAvailable });
        if (missing is null && !standardised.Operands.IsEmpty) return null;
        return AssessmentMessages.NoPopulation(asked, book.Places.NameOf(missing?.Id.Area ?? asked.Area), missing?.Period.Last.Year, book.Populations.YearsOf(ages), missing?.Measure.Base ?? ages);
    }

    /// <summary>A diagnostic for each row that a count rests on, that is not there and whose absence is a mistake.</summary>
    public static IEnumerable<Diagnostic> MissingRows(FigureBook book, FigureRequest plain)
    {
        var parts = plain.Indicator.IsQuoted ? [] : CountMeasure.Parts(book, plain);
        if (parts.Length == 0 && !plain.Indicator.IsQuoted && RowsElsewhere.Find(book, plain) is { } elsewhere) return [elsewhere];
        if (plain.Indicator.Missing != Indicators.MissingRows.Error || book.Get(plain).Value.Status != ValueStatus.NotAvailable)
            return parts.Where(p => !p.Area.Equals(plain.Area)).SelectMany(p => MissingRows(book, p));
        if (parts.Length > 0) return parts.SelectMany(p => MissingRows(book, p));
        return CountedRows.FirstMissing(book.Observations, plain) is { } missing
            ? [AssessmentMessages.NoRow(missing, book.Places.NameOf(plain.Area), !plain.Indicator.IsQuoted && RowsElsewhere.MayBeNone(book, missing))]
            : [];
    }
}

/// <summary>Finds rows that are about a place and were read under another name or level: then the place has not had nothing.</summary>
internal static class RowsElsewhere
{
    // A total row of an extract is of no type of place.
    private const string Total = "total";

    /// <summary>What is wrong with a count that has no parts and no, or not all, rows of its own; null when nothing is.</summary>
    public static Diagnostic? Find(FigureBook book, FigureRequest plain)
    {
        var (rows, extract, place) = (book.Observations, plain.Indicator.Id, plain.Area);
        var hasOwn = rows.HasArea(extract, place);
        var inside = rows.PartsIn(extract, place).ToImmutableArray();
        if (inside.Length > 0 && (plain.Indicator.IsOfRecords || !hasOwn)) return AssessmentMessages.CountedInParts(plain, book.Places.NameOf(place), [.. inside.Select(book.Places.NameOf)]);
        if (hasOwn || plain.Indicator.Missing is not (MissingRows.Error or MissingRows.Zero)) return null;
        var held = rows.AreasOf(extract).ToImmutableArray();
        var own = TypesOf(book.Places, place, []);
        return held.Length > 0 && own.Count > 0 && !held.Any(h => own.Contains(TypeOf(book.Places, h)))
            ? AssessmentMessages.OtherLevel(plain, book.Places.NameOf(place), book.Places.NameOf(held[0]), TypeOf(book.Places, held[0]))
            : null;
    }

    /// <summary>Whether nothing is likely enough to be proposed: the place, or else the others, usually have few.</summary>
    public static bool MayBeNone(FigureBook book, FigureRequest missing)
    {
        var alike = book.Observations.Entries
            .Where(e => e.Value.Value.IsKnown && string.Equals(e.Key.Extract, missing.Indicator.Id, StringComparison.Ordinal) && string.Equals(e.Key.Category, missing.Category, StringComparison.Ordinal))
            .Where(e => e.Key.Period.HasLengthOf(missing.Period)).ToList();
        var own = alike.FindAll(e => e.Key.Area.Equals(missing.Area));
        var usual = own.Count > 0 ? own : alike;
        return usual.Count > 0 && usual.Average(e => e.Value.Value.Number) < Coverage.UsuallyMany;
    }

    private static string TypeOf(Gazetteer places, AreaCode code) => places.Area(code)?.Type ?? Total;

    // Of a group: those of its members.
    private static HashSet<string> TypesOf(Gazetteer places, AreaCode code, ImmutableArray<AreaCode> around)
    {
        if (places.Area(code) is { } area) return new(StringComparer.OrdinalIgnoreCase) { area.Type };
        var members = places.GroupWithCode(code)?.Members ?? [];
        return members.Where(m => !around.Contains(m)).SelectMany(m => TypesOf(places, m, around.Add(code))).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>What was read from extracts and reaches no figure: told, so that nobody takes it for part of the document.</summary>
public static class UnreachedData
{
    // A year of weeks or a leap year may end a few days apart.
    private const int Tolerance = 7;

    // Nowhere everybody has so many.
    private const int MostForEach = 3;

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

    /// <summary>A message for each indicator that has several events for each resident in every place, the sign of residents that are not all there.</summary>
    public static IEnumerable<Diagnostic> MoreThanResidents(ImmutableArray<IndicatorDefinition> indicators, FigureBook book) => indicators.Where(i => i.CountsEvents)
        .Select(i => (Indicator: i, Rates: book.Asked.Where(f => f.Measure.Kind == MeasureKind.Rate && f.Id.Indicator == i.Id && f.Value is { IsKnown: true, Number: > 0 }).OrderBy(f => f.Id).ToList()))
        .Where(r => r.Rates.Count > 0 && r.Rates.TrueForAll(f => f.Value.Number > MostForEach * f.Measure.Per))
        .Select(r => AssessmentMessages.MoreThanResidents(r.Indicator, book.Places.NameOf(r.Rates[0].Id.Area), r.Rates[0].Value.Number / r.Rates[0].Measure.Per));

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
