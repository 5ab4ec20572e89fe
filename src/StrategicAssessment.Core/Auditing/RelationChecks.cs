namespace StrategicAssessment.Auditing;

/// <summary>What a column is of two others, or of one and its total: parts, rates for residents, shares and sums along the row, learned from the rows that keep it.</summary>
internal static class RelationChecks
{
    private const decimal Most = 0.6m;
    private static readonly decimal[] Bases = [1_000m, 10_000m, 100_000m];

    /// <param name="explained">Columns that are changes of others.</param>
    public static IEnumerable<(Broken Broken, IReadOnlyList<(PrintedNumber Cell, Func<decimal, decimal> With)> Operands)> Of(AuditTable table, IReadOnlySet<AuditRow> totals, IReadOnlySet<int> explained)
    {
        for (var c = 0; c < table.Columns; c++)
        {
            if (explained.Contains(c) || Best(table, totals, c) is not { } relation) continue;
            foreach (var row in table.Rows)
            {
                if (row[c] is not { } cell || relation.Of(row) is not { } of || of.Value == 0 && cell.Value == 0 || cell.Keeps(of.Value)) continue;
                yield return (new Broken(cell, of.Value, of.Why(cell.Like(of.Value)), of.Others(cell)), of.Operands);
            }
        }
    }

    private sealed record Given(decimal Value, Func<string, string> Why, Func<PrintedNumber, IReadOnlyList<(PrintedNumber, decimal)>> Others, IReadOnlyList<(PrintedNumber Cell, Func<decimal, decimal> With)> Operands);

    private sealed record Relation(Func<AuditRow, Given?> Of);

    private static Relation? Best(AuditTable table, IReadOnlySet<AuditRow> totals, int c)
    {
        var cells = table.Rows.Select(r => r[c]).OfType<PrintedNumber>().ToList();
        if (cells.Count < 3 || cells.Select(x => x.Value).Distinct().Count() < 3) return null;
        var isPercent = cells.TrueForAll(x => x.IsPercent) || table.Heads.Count > c && table.Heads[c].Contains('%', StringComparison.Ordinal) && cells.TrueForAll(x => x.Value is >= 0 and <= 100);
        if (!isPercent && cells.Exists(x => x.IsPercent)) return null;
        return Candidates(table, totals, c, isPercent, !isPercent && cells.Exists(x => !x.IsWhole)).Select(r => (Relation: r, Kept: Kept(table, c, r))).Where(r => r.Kept > 0).OrderByDescending(r => r.Kept).FirstOrDefault().Relation;
    }

    // How many rows keep it; none where too few do, or where it could be chance.
    private static int Kept(AuditTable table, int c, Relation relation)
    {
        var rows = table.Rows.Where(r => r[c] is not null && relation.Of(r) is not null).ToList();
        var kept = rows.Where(r => r[c]!.Value != 0 && r[c]!.Keeps(relation.Of(r)!.Value)).ToList();
        var isRough = kept.Exists(r => r[c]!.IsPercent && r[c]!.IsWhole);
        return kept.Count >= (isRough ? 3 : 2) && rows.Count >= 3 && kept.Count >= Most * rows.Count && rows.Count - kept.Count <= Math.Max(1, rows.Count / 4) && kept.Select(r => r[c]!.Value).Distinct().Count() >= 2 ? kept.Count : 0;
    }

    private static IEnumerable<Relation> Candidates(AuditTable table, IReadOnlySet<AuditRow> totals, int c, bool isPercent, bool isRate)
    {
        foreach (var a in isPercent || isRate ? Whole(table).Where(a => a != c) : [])
        {
            if (isPercent && Total(table, totals, a) is { } whole) yield return new(row => row[a] is { } part ? Part(part, whole, 100m) : null);
            foreach (var b in Whole(table).Where(b => b != c && b != a))
            {
                foreach (var by in isPercent ? [100m] : Bases) yield return new(row => row[a] is { } part && row[b] is { Value: > 0 } of ? Part(part, of, by) : null);
            }
        }

        if (isPercent || isRate || !Whole(table).Contains(c)) yield break;
        foreach (var (from, to) in new[] { (0, c), (c + 1, table.Columns) })
        {
            for (var first = from; first < to; first++)
            {
                for (var last = first + 2; last <= to; last++)
                {
                    if (first != from && last != to || !Enumerable.Range(first, last - first).All(Whole(table).Contains)) continue;
                    var (low, high) = (first, last);
                    yield return new(row => Sum(row, low, high));
                }
            }
        }
    }

    private static List<int> Whole(AuditTable table) => [.. Enumerable.Range(0, table.Columns).Where(c => table.Rows.All(r => r[c] is null or { IsWhole: true, IsPercent: false, IsTied: false }) && table.Rows.Any(r => r[c] is not null))];

    private static PrintedNumber? Total(AuditTable table, IReadOnlySet<AuditRow> totals, int column) =>
        table.Rows.Where(totals.Contains).Select(r => r[column]).OfType<PrintedNumber>().MaxBy(x => x.Value) is { Value: > 0 } total && table.Rows.All(r => r[column] is null || r[column]!.Value <= total.Value) ? total : null;

    private static Given Part(PrintedNumber part, PrintedNumber whole, decimal by) => new(
        by * part.Value / whole.Value,
        given => by == 100m ? $"{part.Text} of {whole.Text} is {given}" : $"{part.Text} for {whole.Text} is {given} per {by:N0}",
        _ => [],
        [(part, v => by * v / whole.Value), (whole, v => v == 0 ? 0 : by * part.Value / v)]);

    private static Given? Sum(AuditRow row, int first, int last)
    {
        var parts = Enumerable.Range(first, last - first).Select(i => row[i]).OfType<PrintedNumber>().ToList();
        if (parts.Count < last - first || parts.Max(p => p.Value) < 10) return null;
        var sum = parts.Sum(p => p.Value);
        return new(sum, given => $"{string.Join(" and ", parts.Select(p => p.Text))} come to {given}", cell => [.. parts.Select(p => (p, p.Value + cell.Value - sum))], []);
    }
}
