using System.Collections.Frozen;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Assessments;

/// <summary>Works out everything that an assessment asks for.</summary>
public static class Assessor
{
    /// <summary>All figures and tables. Errors are rows or periods that the plan asks for and the extracts do not hold.</summary>
    public static Outcome<Assessment> Run(AssessmentDefinition definition, FigureBook book)
    {
        var (worked, ofCharts) = Worked(definition, book);
        var found = Completeness.Check(worked.Tables, book).Concat(Completeness.Check(definition.Asked, book)).Concat(RankDigits.Check(worked.Tables, book)).Concat(ofCharts).Concat(Reconciliation.Check(definition, book))
            .Concat(OneYearsPopulation.Check(worked.Tables, book)).Concat(Reconciliation.Told(definition, worked.Gaps, book));
        return Outcome.Of(worked, found);
    }

    /// <summary>The same once more, from a book that hides what is protected. What is wrong with the plan and the extracts has been told.</summary>
    public static Assessment Again(AssessmentDefinition definition, FigureBook behind) => Worked(definition, behind).Assessment;

    private static (Assessment Assessment, IEnumerable<Diagnostic> OfCharts) Worked(AssessmentDefinition definition, FigureBook book)
    {
        var tables = definition.Tables.Select(t => Assess(t, book)).ToImmutableArray();
        var gaps = Reconciliation.Gaps(definition, book);
        var charts = definition.ControlCharts.Select(c => ControlChartAssessor.Run(c, book)).ToList();
        var series = charts.Select(c => c.Value).OfType<AssessedControlChart>().ToImmutableArray();
        return (new Assessment(definition, tables, Published(definition, tables, gaps, series, book), gaps) { ControlCharts = series }, charts.SelectMany(c => c.Diagnostics));
    }

    // What tables print, what sentences could cite because it is known, and all that these rest on.
    private static ImmutableArray<Figure> Published(AssessmentDefinition definition, IEnumerable<AssessedTable> tables, IEnumerable<Gap> gaps, IEnumerable<AssessedControlChart> charts, FigureBook book)
    {
        var rows = tables.SelectMany(t => t.Rows).ToList();
        var waiting = new Stack<Figure>(rows.SelectMany(r => r.Cells).Concat(gaps.SelectMany(g => new[] { g.First, g.Second })).Concat(charts.SelectMany(c => c.Figures())).Concat(definition.Asked.Select(a => book.Get(a.Request)))
            .Concat(rows.SelectMany(r => r.TextFigures.Values).Where(f => f.Value.IsKnown || (f.Value.Status == ValueStatus.Suppressed && f.Measure.Kind == MeasureKind.Count))));
        var published = new HashSet<FigureId>();
        while (waiting.TryPop(out var figure))
        {
            if (!published.Add(figure.Id)) continue;
            foreach (var operand in figure.Operands) waiting.Push(book.Kept(operand));
        }

        return [.. published.Order().Select(book.Kept)];
    }

    private static AssessedTable Assess(TableDefinition table, FigureBook book)
    {
        var rows = table.Rows.Select(row => Assess(table, row, book)).ToImmutableArray();
        var ordinary = rows.Where(r => !r.Definition.IsTotal);
        return new AssessedTable(table, [.. Sorted(table, ordinary), .. rows.Where(r => r.Definition.IsTotal)]);
    }

    private static AssessedRow Assess(TableDefinition table, RowDefinition row, FigureBook book)
    {
        var cells = table.Columns.Select(c => book.Get(c.For(row))).ToImmutableArray();
        var figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var (column, cell) in table.Columns.Zip(cells).Where(c => c.First.HasOwnFigure)) figures.Add(column.Key, cell);
        foreach (var column in table.TextColumns) figures.TryAdd(column.Key, book.Get(column.For(row)));
        return new AssessedRow(row, cells, figures.ToFrozenDictionary(StringComparer.Ordinal));
    }

    // What is not known stands last; equal numbers stand in the order of their labels.
    private static IEnumerable<AssessedRow> Sorted(TableDefinition table, IEnumerable<AssessedRow> rows)
    {
        if (table.Order == RowOrder.AsListed) return rows;
        var by = table.Order switch
        {
            RowOrder.ByRank => FirstColumn(table, MeasureKind.Rank),
            RowOrder.LargestChangeFirst => FirstColumn(table, MeasureKind.Change),
            RowOrder.HighestFirst or RowOrder.LowestFirst or RowOrder.AsListed => 0,
        };
        return rows.OrderBy(r => !r.Cells[by].Value.IsKnown).ThenBy(r => Placed(r.Cells[by].Value.Number, table.Order)).ThenBy(r => r.Definition.Label, StringComparer.Ordinal);
    }

    private static decimal Placed(decimal number, RowOrder order) => order switch
    {
        RowOrder.HighestFirst => -number,
        RowOrder.LargestChangeFirst => -Math.Abs(number),
        RowOrder.ByRank or RowOrder.LowestFirst or RowOrder.AsListed => number,
    };

    private static int FirstColumn(TableDefinition table, MeasureKind kind) => Math.Max(0, table.Columns.Select(c => c.Measure.Kind).ToList().IndexOf(kind));
}
