using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Plans.Yaml;

namespace StrategicAssessment.Plans;

internal static class TablePlanReader
{
    public static TablePlan Read(Written<string> slug, YamlMap? written, List<Diagnostic> found)
    {
        var map = new MapReader(written ?? new YamlMap(slug.At, []), PlanKeys.Table, "a table", found);
        var tiesAsPrinted = map.Word("ties") is not "exact";
        return new TablePlan
        {
            Id = slug,
            Extract = map.Text("extract") ?? slug,
            Title = map.Text("title")?.Value,
            Category = map.Text("category"),
            Rows = map.Texts("rows"),
            RowHeading = map.Text("row heading")?.Value,
            Totals = map.LabelledTexts("totals"),
            Columns = [.. map.LabelledTexts("columns").Select(c => new ColumnPlan(c.Item, c.Label))],
            Rank = map.Text("rank") is { } rank ? ReadRank(rank, tiesAsPrinted, found) : null,
            TiesAsPrinted = tiesAsPrinted,
            Order = map.Word("order") is { } order ? MapReader.Named<RowOrder>(order) : null,
            Chart = map.Word("chart") is { } chart ? new(chart, map.Text("chart")!.At) : null,
            Beside = map.Text("beside"),
            InAnnex = map.InAnnex(),
            Footnotes = map.TextMap("footnotes"),
            Symbols = map.Word("symbols") switch { "older" => SymbolStyle.Older, "standard" => SymbolStyle.Standard, _ => null },
            Notes = [.. map.Texts("notes").Select(n => n.Value)],
            ThisYear = map.Period("this year"),
            ThisMonth = map.Period("this month"),
        };
    }

    /// <summary><c>change %, lowest first, among districts</c>.</summary>
    private static RankPlan? ReadRank(Written<string> text, bool tiesAsPrinted, List<Diagnostic> found)
    {
        var parts = text.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var basis = parts.Length > 0 ? Measures.RankedBy(parts[0]) : null;
        var lowestFirst = parts.Length > 1 ? DirectionOf(parts[1]) : null;
        var among = parts.Length == 3 && parts[2].StartsWith("among ", StringComparison.OrdinalIgnoreCase) ? parts[2][6..].Trim() : null;
        if (basis is null || lowestFirst is null || parts.Length > 3 || (parts.Length == 3 && among is null))
            return found.Refuse<RankPlan>(PlanMessages.UnclearRank(text.At, text.Value));
        return new RankPlan(new RankRule(basis.Value, lowestFirst.Value, tiesAsPrinted), among is null ? null : new(among, text.At), text.At);
    }

    private static bool? DirectionOf(string words) => words.ToLowerInvariant() switch
    {
        "lowest first" => true,
        "highest first" => false,
        _ => null,
    };
}
