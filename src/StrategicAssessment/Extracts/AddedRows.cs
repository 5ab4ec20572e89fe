using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Extracts;

/// <summary>Rows that are added up because the plan says so: finds those that hold the sum of others, whatever they are called, by a column in which they differ.</summary>
internal sealed class AddedRows
{
    // So many things that a column says are tried in every combination.
    private const int MostParts = 8;

    // Three numbers that are sums by chance are no surprise.
    private const int FewestSums = 3;

    private readonly RowTable table;
    private readonly List<Column> unread;

    public AddedRows(RowTable table, ExtractColumns columns)
    {
        this.table = table;
        unread = [.. columns.Unread(table).Select(i => new Column(i))];
    }

    public void Add(ObservationKey key, Row row, ObservedValue value)
    {
        if (!value.Value.IsKnown) return;
        foreach (var column in unread.Where(c => c.Texts.Count <= MostParts)) column.Add(key, row.Cells[column.Index], value.Value.Number);
    }

    /// <summary>An error for the first column by which a row is the sum of others; null when there is none.</summary>
    public Diagnostic? Told() => unread.Select(Told).FirstOrDefault(t => t is not null);

    private Diagnostic? Told(Column column)
    {
        List<string> texts = [.. column.Texts.Keys];
        if (texts.Count is < 3 or > MostParts) return null;
        var sets = column.Sets.Values.Where(s => s.Count > 1).ToList();
        foreach (var total in texts)
        {
            var others = texts.FindAll(t => t != total);
            for (var chosen = (1 << others.Count) - 1; chosen > 0; chosen--)
            {
                var parts = others.Where((_, i) => (chosen & (1 << i)) != 0).ToList();
                if (parts.Count > 1 && IsSum(sets, total, parts)) return ExtractMessages.SumAmongParts(table.At(column.Texts[total]), table.Header[column.Index].Text, total, parts, others);
            }
        }

        return null;
    }

    private static bool IsSum(List<Dictionary<string, decimal>> sets, string total, List<string> parts)
    {
        decimal Sum(Dictionary<string, decimal> set) => parts.Sum(p => set.GetValueOrDefault(p));
        var withTotal = sets.Where(s => s.ContainsKey(total));
        return withTotal.All(s => s[total] == Sum(s)) && withTotal.Where(s => parts.Count(p => s.GetValueOrDefault(p) > 0) > 1).Select(Sum).Distinct().Count() >= FewestSums;
    }

    private sealed class Column(int index)
    {
        public int Index => index;

        /// <summary>What stands in it, and where first.</summary>
        public Dictionary<string, Cell> Texts { get; } = new(StringComparer.Ordinal);

        /// <summary>The numbers that are added up to one, by what stands in the column.</summary>
        public Dictionary<ObservationKey, Dictionary<string, decimal>> Sets { get; } = [];

        public void Add(ObservationKey key, Cell cell, decimal number)
        {
            var text = cell.Text.Trim();
            if (Texts.TryAdd(text, cell) && Texts.Count > MostParts) Sets.Clear();
            if (Texts.Count > MostParts) return;
            if (!Sets.TryGetValue(key, out var set)) Sets.Add(key, set = new Dictionary<string, decimal>(StringComparer.Ordinal));
            set[text] = set.GetValueOrDefault(text) + number;
        }
    }
}
