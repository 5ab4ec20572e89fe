using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>
/// Columns that nothing is read from and that say that the numbers are not of one kind: of two measures, or a total among the parts that are added up.
/// </summary>
internal sealed class UnreadKinds
{
    private const int MostKinds = 100;

    private static readonly string[] Measures =
        ["measures name", "measures", "measure", "measure name", "unit of measure", "unit of measurement", "value type", "statistic", "metric", "statistics", "indicator name", "indicator", "indicator id", "variable name", "variable"];

    private static readonly string[] Rates = ["%", "percent", "percentage", "percentages", "rate", "rates", "proportion", "ratio", "average", "mean", "median"];

    private static readonly string[] Wholes = ["all", "total", "totals", "grand total", "persons", "all persons", "people", "all people", "both", "both sexes", "everyone", "any"];

    private readonly RowTable table;
    private readonly bool areAdded;
    private readonly List<UnreadKind> columns;

    public UnreadKinds(ExtractPlan plan, RowTable table, ExtractColumns read)
    {
        (this.table, areAdded) = (table, plan.AddsRepeatedRows);
        columns = [.. read.Unread(table).Where(i => areAdded || IsOfMeasures(table.Header[i].Text)).Select(i => new UnreadKind(i))];
    }

    /// <summary>Whether a text names a measure that cannot be added up.</summary>
    public static bool IsRate(string text) => text.Contains('%', StringComparison.Ordinal) || PlaceName.Key(text).Split(' ') is { Length: < 5 } words && (words.Any(w => Rates.Contains(w, StringComparer.Ordinal)) || (words is ["per", _, ..]));

    public void Take(Row row)
    {
        foreach (var column in columns.Where(c => c.Kinds.Count <= MostKinds && row.Cells[c.Index].Text.Trim().Length > 0)) column.Kinds.TryAdd(row.Cells[column.Index].Text.Trim(), row.Cells[column.Index]);
    }

    /// <summary>An error for the first column that says so; the other columns mostly say the same in other words.</summary>
    public Diagnostic? Told()
    {
        var several = columns.Where(c => c.Kinds.Count > 1 && (c.Kinds.Count <= MostKinds || IsOfMeasures(table.Header[c.Index].Text))).ToList();
        // Words before their numbers: 'value' and 'percent' say more than 20100 and 20301.
        var ofMeasures = several.FindAll(c => IsOfMeasures(table.Header[c.Index].Text) || c.Kinds.Keys.Any(IsRate));
        if (ofMeasures.OrderBy(c => c.Kinds.Keys.All(k => NumberText.Read(k) is KnownNumber)).FirstOrDefault() is { } measures)
        {
            var counted = measures.Kinds.FirstOrDefault(k => !IsRate(k.Key), measures.Kinds.First()).Key;
            var other = measures.Kinds.First(k => k.Key != counted);
            return ExtractMessages.SeveralMeasures(table.At(other.Value), table.Header[measures.Index].Text, counted, other.Key);
        }

        if (!areAdded || several.Find(c => c.Kinds.Keys.Any(k => IsWhole(k, table.Header[c.Index].Text))) is not { } parts) return null;
        var whole = parts.Kinds.First(k => IsWhole(k.Key, table.Header[parts.Index].Text));
        return ExtractMessages.TotalAmongParts(table.At(whole.Value), table.Header[parts.Index].Text, whole.Key, parts.Kinds.Keys.First(k => k != whole.Key));
    }

    private static bool IsOfMeasures(string heading) => Measures.Contains(ColumnRoles.KeyOf(heading), StringComparer.Ordinal);

    // "All", "Total casualties", or "All severities" under "Severity".
    private static bool IsWhole(string text, string heading)
    {
        var key = PlaceName.Key(text);
        return Wholes.Contains(key, StringComparer.Ordinal) || key.StartsWith("total ", StringComparison.Ordinal) || key.EndsWith(" total", StringComparison.Ordinal)
            || (key.StartsWith("all ", StringComparison.Ordinal) && PlaceName.Key(heading).Split(' ').Any(w => key[4..].StartsWith(w[..Math.Min(w.Length, 4)].TrimEnd('y'), StringComparison.Ordinal)));
    }

    private sealed class UnreadKind(int index)
    {
        public int Index => index;

        /// <summary>What stands in it, and where first.</summary>
        public Dictionary<string, Cell> Kinds { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
