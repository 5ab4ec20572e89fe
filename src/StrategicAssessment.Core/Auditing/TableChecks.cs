using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>A table as its numbers explain themselves.</summary>
/// <param name="Changes">Changes in per cent: the value that the row's own counts give.</param>
/// <param name="Totals">Rows that are the sum of others.</param>
/// <param name="Rank">The column of places, or null.</param>
/// <param name="RankedBy">The column that the places go with, or null.</param>
public sealed partial record ReadTable(AuditTable Table, IReadOnlyList<AuditFinding> Findings, IReadOnlyDictionary<(AuditRow Row, int Column), decimal> Changes, IReadOnlySet<AuditRow> Totals, int? Rank, int? RankedBy)
{
    /// <summary>The column of rates per 1,000 residents, where the heading speaks of one and every row has it; else null.</summary>
    public int? RateColumn => PerThousand().IsMatch(Table.Header) ? Enumerable.Range(1, Math.Max(0, Table.Columns - 1)).Cast<int?>().FirstOrDefault(c => IsRate(c!.Value)) : null;

    private bool IsRate(int column) => column != Rank && Table.Rows.All(r => r[column] is { IsPercent: false, Value: > 0 }) && Table.Rows.Any(r => !r[column]!.IsWhole) && Changes.Keys.All(k => k.Column != column);

    [GeneratedRegex(@"(?i)per\s+1,?000|1,?000\s+(?:pop|res)")]
    private static partial Regex PerThousand();
}

/// <summary>A relation that a table itself suggests, and that a row does not keep.</summary>
/// <param name="At">The cell that the relation gives.</param>
/// <param name="Others">Of other cells that take part: the value with which the relation would hold. Empty where it cannot be turned round.</param>
internal sealed record Broken(PrintedNumber At, decimal Expected, string Why, IReadOnlyList<(PrintedNumber Cell, decimal Value)> Others)
{
    /// <summary>What the relation gives with another value in a cell; null where that takes no part. Null of relations that <c>Others</c> turn round.</summary>
    public Func<PrintedNumber, decimal, decimal?>? With { get; init; }

    /// <summary>Every cell that could be the wrong one, and what it should say.</summary>
    public IEnumerable<(PrintedNumber Cell, decimal Value)> Suspects => [(At, Expected), .. Others];
}

/// <summary>
/// What the numbers of a table say of each other: differences, changes in per cent, totals, places and rates of totals.
/// A relation is taken from the table itself: where most rows keep it, the others break it. Documented in <c>docs/audit.md</c>.
/// </summary>
public static partial class TableChecks
{
    private const int MostColumns = 14, MostRows = 400;
    private const decimal Most = 0.6m;

    /// <summary>Tables wider or longer than a page are passed over: they are data, not a document's.</summary>
    public static ReadTable Of(AuditTable table)
    {
        Dictionary<(AuditRow, int), decimal> changes = [];
        if (table.Columns > MostColumns || table.Rows.Count > MostRows) return new(table, [], changes, new HashSet<AuditRow>(), null, null);
        HashSet<PrintedNumber> kept = [];
        var (totals, ranking) = (new TotalChecks(table), RankChecks.In(table));
        List<Broken> broken = [.. totals.All(), .. Changes(table, kept, changes), .. Unsigned(table), .. ranking is null ? [] : RankChecks.Of(ranking)];
        var explained = Enumerable.Range(0, table.Columns).Where(c => c == ranking?.Column || RuleFor(table, c) is not null).ToHashSet();
        var relations = RelationChecks.Of(table, totals.Rows, explained).ToList();
        broken.AddRange(relations.Where(r => r.Operands.Count == 0).Select(r => r.Broken));
        var results = broken.Select(b => b.At).ToHashSet();
        // What stands right in another relation is not blamed for a total that is wrong.
        var findings = Blamed(broken.ConvertAll(b => b with { Others = [.. b.Others.Where(o => !kept.Contains(o.Cell) || results.Contains(o.Cell))] }));
        findings.AddRange(relations.Where(r => r.Operands.Count > 0 && !findings.Exists(f => IsAt(f, r.Broken.At) || r.Operands.Any(o => IsAt(f, o.Cell) && f.Expected.Length > 0 && r.Broken.At.Keeps(o.With(PrintedNumber.Read(f.Expected, 0, 0).Value))))).Select(r => Found(r.Broken)).ToList());
        return new ReadTable(table, findings, changes, totals.Rows, ranking?.Column, ranking?.By);
    }

    // Where two relations that fail would both hold with one other number in one cell, that cell is the wrong one.
    private static List<AuditFinding> Blamed(List<Broken> broken)
    {
        List<AuditFinding> findings = [];
        // A cell whose own change in per cent is right with the number that its total wants.
        foreach (var (total, change, cell, value) in (from total in broken from other in total.Others from change in broken where change.With?.Invoke(other.Cell, other.Value) is { } given && change.At.Keeps(given) select (total, change, other.Cell, other.Value)).ToList())
        {
            if (!broken.Remove(change)) continue;
            broken.Remove(total);
            findings.Add(new AuditFinding(cell.Line, cell.Column, cell.Text, cell.Like(value), $"{total.Why}; {change.Why}"));
        }

        while (Likeliest(broken) is var (cell, value, agreed) && agreed.Count > 1)
        {
            findings.Add(new AuditFinding(cell.Line, cell.Column, cell.Text, cell.Like(value), string.Join("; ", agreed.Select(b => b.Why).Distinct(StringComparer.Ordinal))));
            broken.RemoveAll(b => agreed.Contains(b) || b.At == cell);
        }

        findings.AddRange(broken.GroupBy(b => b.At).Select(g => Found(g.First())));
        return findings;
    }

    private static AuditFinding Found(Broken broken) => new(broken.At.Line, broken.At.Column, broken.At.Text, broken.At.Like(broken.Expected), broken.Why);

    private static bool IsAt(AuditFinding finding, PrintedNumber cell) => finding.Line == cell.Line && finding.Column == cell.Column;

    // Where a heading says which of three columns is the difference, the others are not.
    private static bool IsOtherWay(AuditTable table, int c, int a, int b) =>
        table.Heads.Count >= table.Columns && !IsDifference(table, c) && (IsDifference(table, a) || IsDifference(table, b));

    // By its heading, or its signs.
    private static bool IsDifference(AuditTable table, int c) => Difference().IsMatch(table.Heads[c]) || table.Rows.Any(r => r[c]?.Text[0] is '+' or '-');

    [GeneratedRegex(@"(?i)\b(?:change|diff\w*|increase|decrease|rise|fall|reduction|\+/-|variance|net)(?:\b|$)")]
    private static partial Regex Difference();

    private static (PrintedNumber Cell, decimal Value, List<Broken> Agreed)? Likeliest(List<Broken> broken) => (
        from b in broken
        from suspect in b.Suspects
        let agreed = broken.FindAll(x => x.Suspects.Any(s => s.Cell == suspect.Cell && Math.Abs(s.Value - suspect.Value) < suspect.Cell.Step))
        orderby agreed.Count descending, suspect.Cell == b.At descending, suspect.Cell.Line, suspect.Cell.Column
        select ((PrintedNumber, decimal, List<Broken>)?)(suspect.Cell, suspect.Value, agreed)).FirstOrDefault();

    // Of the rules that most rows keep, the one that most keep.
    private static IEnumerable<Broken> Changes(AuditTable table, HashSet<PrintedNumber> kept, Dictionary<(AuditRow, int), decimal> changes)
    {
        for (var c = 0; c < table.Columns; c++)
        {
            if (RuleFor(table, c) is not var (a, b, rule)) continue;
            foreach (var row in table.Rows)
            {
                if (row[a] is not { } now || row[b] is not { } then || row[c] is not { } cell || rule.Of(now.Value, then.Value) is not { } expected) continue;
                if (rule.IsPercent) changes[(row, c)] = expected;
                if (cell.Keeps(expected)) kept.UnionWith([now, then, cell]);
                else yield return new Broken(cell, expected, rule.Says(now, then, cell.Like(expected)), rule.IsPercent ? [] : [(now, then.Value + cell.Value), (then, now.Value - cell.Value)]) { With = rule.IsPercent ? (at, value) => at == now ? rule.Of(value, then.Value) : at == then ? rule.Of(now.Value, value) : null : null };
            }
        }
    }

    private static (int A, int B, ChangeRule Rule)? RuleFor(AuditTable table, int c) => (
        from a in Enumerable.Range(0, table.Columns)
        from b in Enumerable.Range(0, table.Columns)
        where a != b && a != c && b != c
        from rule in Rules
        where !(rule.IsDifference && IsOtherWay(table, c, a, b))
        where !rule.IsOfChange || table.Rows.All(r => r[c] is null or { IsPercent: true })
        let rows = table.Rows.Where(r => r[a] is not null && r[b] is not null && r[c] is not null && rule.Of(r[a]!.Value, r[b]!.Value) is not null).ToList()
        where rows.Count >= 2 && (rule.IsPercent || rows.Max(r => Math.Abs(r[a]!.Value)) >= 20)
        let held = rows.Count(r => r[c]!.Value != 0 && r[c]!.Keeps(rule.Of(r[a]!.Value, r[b]!.Value)!.Value))
        where held >= 2 && held >= Most * rows.Count(r => r[c]!.Value != 0 || !r[c]!.Keeps(rule.Of(r[a]!.Value, r[b]!.Value)!.Value))
        orderby held descending, Array.IndexOf(Rules, rule)
        select ((int, int, ChangeRule)?)(a, b, rule)).FirstOrDefault();

    // A fall without its sign, beside a per cent that has one.
    private static IEnumerable<Broken> Unsigned(AuditTable table) =>
        from row in table.Rows
        from at in Enumerable.Range(2, Math.Max(0, table.Columns - 3))
        where row[at - 2] is not null && row[at - 1] is not null && row[at] is { IsPercent: false, Value: > 0 } && row[at + 1] is { Value: < 0, IsPercent: true }
            && row[at - 2]!.Value - row[at - 1]!.Value == -row[at]!.Value
        select new Broken(row[at]!, -row[at]!.Value, $"{row[at - 2]!.Text} less {row[at - 1]!.Text} is {row[at]!.Like(-row[at]!.Value)}, as the {row[at + 1]!.Text} beside it says", []);

    private static readonly ChangeRule[] Rules =
    [
        new((a, b) => a - b, (a, b, given) => $"{a.Text} less {b.Text} is {given}") { IsDifference = true },
        new((a, b) => b == 0 ? null : 100m * (a - b) / b, (a, b, given) => $"from {b.Text} to {a.Text} is {given}") { IsPercent = true },
        new((a, d) => a == d ? null : 100m * d / (a - d), (a, d, given) => $"a change of {d.Text} to {a.Text} is {given}") { IsPercent = true, IsOfChange = true },
    ];

    private sealed record ChangeRule(Func<decimal, decimal, decimal?> Of, Func<PrintedNumber, PrintedNumber, string, string> Says)
    {
        public bool IsPercent { get; init; }

        public bool IsDifference { get; init; }

        /// <summary>Whether the second number is a change, and not what it was before.</summary>
        public bool IsOfChange { get; init; }
    }
}
