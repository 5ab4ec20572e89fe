using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>Totals: rows that are the sum of rows above or below, in at least one column.</summary>
internal sealed partial class TotalChecks(AuditTable table)
{
    private const decimal Near = 0.001m, Named = 0.1m;
    private readonly HashSet<int> totals = [];

    // What a row should say by its own total, where it says something else.
    private readonly Dictionary<(int Row, int Column), decimal> mended = [];

    public IReadOnlySet<AuditRow> Rows => totals.Select(t => table.Rows[t]).ToHashSet();

    public IEnumerable<Broken> All()
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (PartsOf(i) is not { } parts) continue;
            totals.Add(i);
            foreach (var broken in Of(i, parts)) yield return broken;
            foreach (var rate in RatesOf(i, parts)) yield return rate;
        }
    }

    private decimal? At(int row, int column) => mended.TryGetValue((row, column), out var value) ? value : table.Rows[row][column]?.Value;

    private decimal? Sum(IReadOnlyList<int> parts, int column) => parts.All(p => table.Rows[p][column] is not null) ? parts.Sum(p => At(p, column)!.Value) : null;

    private static decimal Off(decimal sum, decimal value) => Math.Abs(sum - value) / Math.Max(1m, Math.Max(Math.Abs(sum), Math.Abs(value)));

    // Counts, and changes of counts: not rates, shares or places.
    private bool IsAdditive(int column) => table.Rows.All(r => r[column] is null or { IsWhole: true, IsPercent: false, IsTied: false }) && table.Rows.Max(r => Math.Abs(r[column]?.Value ?? 0)) >= 30;

    private IReadOnlyList<int>? PartsOf(int row)
    {
        var columns = Enumerable.Range(0, table.Columns).Where(c => IsAdditive(c) && table.Rows[row][c] is not null).ToList();
        if (columns.Count == 0) return null;
        var isNamed = TotalWords().IsMatch(table.Rows[row].Label);
        IReadOnlyList<int>? best = null;
        var score = 0m;
        foreach (var parts in Candidates(row))
        {
            var sums = columns.Select(c => (Sum: Sum(parts, c), table.Rows[row][c]!.Value)).Where(s => s.Sum is not null).ToList();
            sums.RemoveAll(s => Off(s.Sum!.Value, s.Value) > Named);
            if (sums.Count == 0) continue;
            var exact = sums.Count(s => s.Sum == s.Value && Math.Abs(s.Value) >= 30);
            var worst = sums.Max(s => Off(s.Sum!.Value, s.Value));
            var holdsTotals = parts.Any(totals.Contains);
            var isBelow = parts[0] > row;
            var isSum = exact >= (isBelow && parts.Count == 2 && !isNamed ? 3 : 2) || exact >= 1 && (parts.Count >= 3 || holdsTotals || isNamed && !isBelow)
                || !isBelow && (isNamed && worst <= Near * 10 || holdsTotals && worst <= Near) || IsSimplyTotal().IsMatch(table.Rows[row].Label) && parts.Count == row;
            var value = exact * 1000m + (isNamed ? 10m : 0m) - worst * 10m + parts.Count * 0.01m;
            if (isSum && (best is null || value > score)) (best, score) = (parts, value);
        }

        return best;
    }

    private IEnumerable<IReadOnlyList<int>> Candidates(int row)
    {
        var level = table.Rows.Select((r, i) => (r, i)).Where(x => !x.r.Label.TrimStart().StartsWith('-')).Select(x => x.i).ToList();
        for (var from = row - 2; from >= 0; from--) yield return [.. Enumerable.Range(from, row - from)];
        if (totals.Count > 0) yield return [.. Enumerable.Range(0, row).Where(r => !totals.Contains(r))];
        if (totals.Count >= 2) yield return [.. totals.Where(t => t < row).Order()];
        for (var to = row + 2; to < table.Rows.Count && to < row + 25; to++) yield return [.. Enumerable.Range(row + 1, to - row)];
        var below = level.Count < table.Rows.Count && level.Contains(row) ? level.FindAll(l => l > row) : [];
        for (var to = 2; to < Math.Min(20, below.Count + 1); to++) yield return below[..to];
    }

    private IEnumerable<Broken> Of(int row, IReadOnlyList<int> parts)
    {
        for (var c = 0; c < table.Columns; c++)
        {
            if (table.Rows[row][c] is not { } cell || !IsAdditive(c) || Sum(parts, c) is not { } sum || sum == cell.Value || Off(sum, cell.Value) > Named) continue;
            mended[(row, c)] = sum;
            yield return new Broken(cell, sum, $"{parts.Count} rows, {table.Rows[parts[0]].Label} to {table.Rows[parts[^1]].Label}, come to {cell.Like(sum)}", [.. parts.Where(p => !mended.ContainsKey((p, c))).Select(p => (table.Rows[p][c]!, table.Rows[p][c]!.Value + cell.Value - sum))]);
        }
    }

    // Counts stand first and their rate beside them. The rate of a total is that of its parts, weighted by the residents that counts and rates of the parts stand for.
    private IEnumerable<Broken> RatesOf(int row, IReadOnlyList<int> parts)
    {
        if (parts.Count < 3 || !RateWords().IsMatch(table.Header)) yield break;
        if (table.Columns < 2 || table.Rows[row][1] is not { } rate || table.Rows[row][0] is null || !IsAdditive(0) || !parts.All(p => table.Rows[p][1] is { Value: > 0 and < 1000, IsPercent: false } && table.Rows[p][0] is { Value: > 0 })) yield break;
        var residents = parts.Select(p => table.Rows[p][0]!.Value / table.Rows[p][1]!.Value).ToList();
        if (residents.Max() / residents.Min() > 8) yield break;
        var expected = (At(row, 0) ?? 0) / residents.Sum();
        var spread = parts.Max(p => table.Rows[p][1]!.Step / table.Rows[p][1]!.Value) * expected / 2 + rate.Step;
        if (Math.Abs(expected - rate.Value) > spread && Math.Abs(expected - rate.Value) < expected / 5) yield return new Broken(rate, expected, $"{At(row, 0):N0} at the rates of its parts is {rate.Like(expected)}", []);
    }

    [GeneratedRegex(@"(?i)\b(?:total|all|overall|districts?|division|force|county)\b")]
    private static partial Regex TotalWords();

    [GeneratedRegex(@"(?i)\btotal\b")]
    private static partial Regex IsSimplyTotal();

    [GeneratedRegex(@"(?i)rate|per\s+1,?000")]
    private static partial Regex RateWords();
}
