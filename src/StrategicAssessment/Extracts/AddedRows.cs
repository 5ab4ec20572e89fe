using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Extracts;

/// <summary>Rows that are added up because the plan says so: finds those that hold the sum of others, by a column in which they differ.</summary>
internal sealed class AddedRows(RowTable table, ExtractColumns columns)
{
    // So many things that a column says are tried in every combination.
    private const int MostParts = 8;

    // Three numbers that are sums by chance are no surprise.
    private const int FewestSums = 3;

    private static readonly string[] Totals = ["all", "all ages", "all persons", "all people", "both", "both sexes", "grand total", "overall", "persons", "total", "totals"];

    private static readonly string[] Measures = ["measure", "measures", "measure name", "measures name", "unit", "units", "unit of measure", "statistic", "statistics", "indicator", "indicator name", "variable", "variable name", "value type"];

    private readonly Dictionary<ObservationKey, List<(Row Row, decimal Number)>> added = [];

    public void Add(ObservationKey key, Row row, ObservedValue value)
    {
        if (!added.TryGetValue(key, out var rows)) added.Add(key, rows = []);
        if (value.Value.IsKnown) rows.Add((row, value.Value.Number));
    }

    /// <summary>Whether what stands under a heading says what is measured: numbers that differ in it are never added up.</summary>
    public static bool IsMeasure(string heading) => Measures.Contains(ColumnRoles.KeyOf(heading), StringComparer.Ordinal);

    /// <summary>An error for the first column by which a row is the sum of others; null when there is none.</summary>
    public Diagnostic? Told()
    {
        for (var i = 0; i < table.Header.Length; i++)
        {
            if (table.Header[i].Text.Length == 0 || columns.Reads(i)) continue;
            var sets = added.Values.Where(rows => rows.Count > 1).Select(rows => Numbers(rows, i)).Where(n => n.Count > 1).ToList();
            if (sets.Count > 0 && IsMeasure(table.Header[i].Text)) return ExtractMessages.MeasuresAdded(table.Header[i].At, table.Header[i].Text, sets[0].Keys.First(), sets[0].Keys.Last());
            if (Total(sets) is not { } found) continue;
            var first = added.Values.SelectMany(r => r).Select(r => r.Row.Cells[i]).First(c => string.Equals(Text(c), found.Total, StringComparison.Ordinal));
            return ExtractMessages.TotalAdded(table.At(first), table.Header[i].Text, found.Total, found.Parts, found.Others);
        }

        return null;
    }

    private static Dictionary<string, decimal> Numbers(List<(Row Row, decimal Number)> rows, int column) =>
        rows.GroupBy(r => Text(r.Row.Cells[column]), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(r => r.Number), StringComparer.Ordinal);

    private static (string Total, IReadOnlyList<string> Parts, IReadOnlyList<string> Others)? Total(List<Dictionary<string, decimal>> sets)
    {
        var texts = sets.SelectMany(s => s.Keys).Distinct(StringComparer.Ordinal).ToList();
        if (texts.Find(t => Totals.Contains(ColumnRoles.KeyOf(t), StringComparer.Ordinal)) is { } named) return (named, [], [.. texts.Where(t => t != named)]);
        if (texts.Count is < 3 or > MostParts) return null;
        foreach (var total in texts)
        {
            var others = texts.FindAll(t => t != total);
            for (var chosen = (1 << others.Count) - 1; chosen > 0; chosen--)
            {
                var parts = others.Where((_, i) => (chosen & (1 << i)) != 0).ToList();
                if (parts.Count > 1 && IsSum(sets, total, parts)) return (total, parts, others);
            }
        }

        return null;
    }

    private static bool IsSum(List<Dictionary<string, decimal>> sets, string total, List<string> parts)
    {
        var sums = sets.Where(s => s.ContainsKey(total)).Select(s => (s, Sum: parts.Sum(p => s.GetValueOrDefault(p)))).ToList();
        return sums.TrueForAll(s => s.s[total] == s.Sum) && sums.Where(s => parts.Count(p => s.s.GetValueOrDefault(p) > 0) > 1).Select(s => s.Sum).Distinct().Count() >= FewestSums;
    }

    private static string Text(Cell cell) => cell.Text.Trim();
}
