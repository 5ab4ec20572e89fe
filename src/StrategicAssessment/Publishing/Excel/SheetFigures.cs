using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Plans;
using StrategicAssessment.Publishing.Data;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>The figures behind the cells of a table.</summary>
/// <param name="Rows">Row by row; a row may have fewer figures than the table has columns: the others are words.</param>
/// <param name="Shows">What each column shows of its figure.</param>
/// <param name="Symbols">The table's shorthand.</param>
internal sealed record SheetFigures(IReadOnlyList<ImmutableArray<Figure>> Rows, IReadOnlyList<Aspect> Shows, SymbolStyle Symbols)
{
    /// <summary>The figures of a table of the document; null for a table that is none of the assessment's.</summary>
    public static SheetFigures? Of(TableBlock table, Assessment assessment, SymbolStyle symbols)
    {
        foreach (var assessed in assessment.Tables)
        {
            if (string.Equals(assessed.Definition.Id, table.Id, StringComparison.Ordinal)) return Of(assessed);
        }

        foreach (var chart in assessment.ControlCharts)
        {
            if (string.Equals(ControlChartResolver.TableIdOf(chart.Definition.Id), table.Id, StringComparison.Ordinal)) return Of(chart, symbols);
        }

        return null;
    }

    private static SheetFigures Of(AssessedTable table)
    {
        var rows = new ImmutableArray<Figure>[table.Rows.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = table.Rows[i].Cells;
        return new SheetFigures(rows, [.. table.Definition.Columns.Select(c => c.Shows)], table.Definition.Symbols);
    }

    private static SheetFigures Of(AssessedControlChart chart, SymbolStyle symbols)
    {
        var rows = new ImmutableArray<Figure>[chart.Points.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = [.. ControlChartCsv.FiguresOf(chart.Points[i])];
        return new SheetFigures(rows, [], symbols);
    }

    public Aspect ShowsOf(int column) => column < Shows.Count ? Shows[column] : Aspect.Value;

    /// <summary>The figure of a cell, or null.</summary>
    public Figure? Find(int row, int column) => column < Rows[row].Length ? Rows[row][column] : null;
}
