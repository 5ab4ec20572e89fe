using System.Collections.Immutable;
using StrategicAssessment.Assessments;
using StrategicAssessment.Assessments.ControlCharts;
using StrategicAssessment.Data;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Figures;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>The figures behind the cells of a table.</summary>
/// <param name="Rows">Row by row; a row may have fewer figures than the table has columns: the others are words.</param>
/// <param name="Shows">What each column shows of its figure.</param>
internal sealed record SheetFigures(IReadOnlyList<ImmutableArray<Figure>> Rows, IReadOnlyList<Aspect> Shows, SymbolStyle Symbols)
{
    /// <summary>The figures of a table of the document; null for a table that is none of the assessment's.</summary>
    public static SheetFigures? Of(TableBlock table, Assessment assessment, SymbolStyle symbols)
    {
        if (assessment.Tables.FirstOrDefault(t => string.Equals(t.Definition.Id, table.Id, StringComparison.Ordinal)) is { } assessed) return Of(assessed);
        var chart = assessment.ControlCharts.FirstOrDefault(c => string.Equals(ControlChartResolver.TableIdOf(c.Definition.Id), table.Id, StringComparison.Ordinal));
        return chart is null ? null : Of(chart, symbols);
    }

    private static SheetFigures Of(AssessedTable table) =>
        new([.. table.Rows.Select(r => r.Cells)], [.. table.Definition.Columns.Select(c => c.Shows)], table.Definition.Symbols);

    private static SheetFigures Of(AssessedControlChart chart, SymbolStyle symbols) =>
        new([.. chart.Points.Select(p => ControlChartCsv.FiguresOf(p).ToImmutableArray())], [], symbols);

    public Aspect ShowsOf(int column) => column < Shows.Count ? Shows[column] : Aspect.Value;

    public Figure? Find(int row, int column) => column < Rows[row].Length ? Rows[row][column] : null;
}
