using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Assessments;

/// <summary>Finds tables that set rates of several years beside each other which all use one year's residents: where residents grow, such rates rise by themselves.</summary>
internal static class OneYearsPopulation
{
    /// <summary>A warning for each table and indicator.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<AssessedTable> tables, FigureBook book) => tables
        .SelectMany(t => t.Definition.Columns.Where(c => c is { At: not null, Indicator.PopulationYear: not null }).GroupBy(c => c.Indicator.Id, StringComparer.Ordinal).Select(columns => Check(t, [.. columns], book)))
        .OfType<Diagnostic>();

    private static Diagnostic? Check(AssessedTable table, List<ColumnDefinition> columns, FigureBook book)
    {
        var rates = columns.SelectMany(c => table.Rows.SelectMany(r => RatesOf(book.Get(c.For(r.Definition)), book)).Select(r => (Column: c, Rate: r))).ToList();
        if (rates.Count == 0) return null;
        var latest = rates.Max(r => r.Rate.Period.Last);
        var past = rates.Where(r => r.Rate.Period.Last.Year < latest.Year).ToList();
        if (past.Count == 0) return null;
        var (indicator, year) = (columns[0].Indicator, columns[0].Indicator.PopulationYear!.Value);
        var wanted = past.Select(p => p.Rate.Period.Last.Year - 1).Distinct().Order().Where(y => y != year).ToList();
        var missing = wanted.Where(y => !past.TrueForAll(p => p.Rate.Period.Last.Year - 1 != y || book.Populations.Find(p.Rate.Id.Area, y, indicator.Base) is not null)).ToList();
        return wanted.Count == 0 ? null : AssessmentMessages.OneYearsPopulation(past[0].Column, table.Definition.Id, year, [.. past.Select(p => p.Rate.Period).Distinct().OrderBy(p => p.Last)], missing);
    }

    // The rate itself, or those that a trend or a change rests on.
    private static IEnumerable<Figure> RatesOf(Figure cell, FigureBook book) =>
        (cell.Measure.Kind == MeasureKind.Trend || cell.Measure.Row.IsOfRate ? cell.Operands.Select(book.Kept) : [cell]).Where(r => r.Measure.Kind == MeasureKind.Rate && r.Base is not null);
}
