using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Ranking;

namespace StrategicAssessment.Assessments;

/// <summary>Finds ranks of values whose printed digits do not tell them apart.</summary>
internal static class RankDigits
{
    private const int FewestAlike = 3;
    private const int MostDecimals = 6;
    private const int LargestPer = 100_000;

    /// <summary>A note where ranks follow digits that are not printed, a warning where all places share a rank for want of digits.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<AssessedTable> tables, FigureBook book) =>
        from table in tables
        from column in table.Definition.Columns
        where column is { Measure: { Kind: MeasureKind.Rank, Rank.TiesAsPrinted: true }, Shows: Aspect.Value, At: not null } && !table.Rows.IsEmpty
        let ranked = table.Rows[0].Cells[table.Definition.Columns.IndexOf(column)].Operands.Select(book.Kept).Where(f => f.Value.IsKnown).ToList()
        where ranked.Count > 0
        let told = Told(table.Definition.Id, column, ranked)
        where told is not null
        select told;

    private static Diagnostic? Told(string table, ColumnDefinition column, List<Figure> ranked)
    {
        if (RankMeasure.HidesDifferences(ranked))
        {
            var noughts = ranked.Where(f => Display.Rounded(f) == 0).ToList();
            return AssessmentMessages.NoughtsRanked(column, table, Display.Of(noughts[0], SymbolStyle.Standard), noughts.Count, ranked.Count, Remedy(column, noughts));
        }

        var isAlike = ranked.Count >= FewestAlike && ranked.DistinctBy(Display.Rounded).Count() == 1 && ranked.DistinctBy(f => f.Value.Number).Count() > 1;
        return isAlike ? AssessmentMessages.AllRankedAlike(column, table, Display.Of(ranked[0], SymbolStyle.Standard), ranked.Count, Remedy(column, ranked)) : null;
    }

    // As many digits as tell the two closest apart, within reason.
    private static string Remedy(ColumnDefinition column, List<Figure> alike)
    {
        var values = alike.Select(f => f.Value.Number).Distinct().ToList();
        var decimals = alike[0].Decimals + 1;
        while (decimals < MostDecimals && values.DistinctBy(v => Math.Round(v, decimals, MidpointRounding.AwayFromZero)).Count() < values.Count) decimals++;
        var isOfRates = column.Measure.Rank!.By == MeasureKind.Rate && column.Indicator.Per < LargestPer;
        return (isOfRates ? "'per: 100,000' or " : string.Empty) + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'decimals: {decimals}'");
    }
}
