using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>Places: a column of 1 to the number of rows that goes with another column.</summary>
/// <param name="Ranked">The rows that have a place.</param>
/// <param name="Sign">1 where the lowest comes first.</param>
internal sealed record Ranking(List<AuditRow> Ranked, int Column, int By, int Sign);

/// <summary>Finds what a table is ranked by, and the places that are not so.</summary>
internal static partial class RankChecks
{
    private const int Fewest = 4;

    public static IEnumerable<Broken> Of(Ranking ranking)
    {
        var (ranked, c, by, sign) = (ranking.Ranked, ranking.Column, ranking.By, ranking.Sign);
        foreach (var row in ranked.Where(r => !Fits(ranked, r, c, by, sign)))
        {
            var (first, last) = Places(ranked, row, by, sign);
            yield return new Broken(row[c]!, first, $"{row[by]!.Text} is {(first == last ? "" : "one of those that share ")}place {first}{(sign > 0 ? ", lowest first" : ", highest first")}", []);
        }
    }

    public static Ranking? In(AuditTable table)
    {
        for (var c = 0; c < table.Columns; c++)
        {
            var ranked = table.Rows.Where(r => r[c] is { IsWhole: true, IsPercent: false } rank && rank.Value >= 1 && rank.Value <= table.Rows.Count).ToList();
            if (ranked.Count < Fewest || ranked.Select(r => r[c]!.Value).Distinct().Count() < ranked.Count * 0.7 || table.Rows.Any(r => r[c] is { } other && !ranked.Contains(r) && other.Value != 0)) continue;
            if (ranked.Max(r => r[c]!.Value) > ranked.Count || ranked.Min(r => r[c]!.Value) != 1) continue;
            var best = (from v in Enumerable.Range(0, table.Columns)
                        where v != c && ranked.TrueForAll(r => r[v] is not null)
                        from sign in new[] { 1, -1 }
                        let kept = ranked.Count(r => Fits(ranked, r, c, v, sign))
                        where kept >= 0.6 * ranked.Count
                        orderby kept descending, v descending
                        select (V: v, Sign: sign)).ToList();
            if (best.Count == 0) continue;
            // Of several years of one measure, the newest is what is ranked.
            var by = best.Where(b => b.Sign == best[0].Sign && IsSibling(ranked, b.V, best[0].V)).MaxBy(b => YearOf(table, b.V));
            return new Ranking(ranked, c, by.V, by.Sign);
        }

        return null;
    }

    private static bool IsSibling(List<AuditRow> ranked, int a, int b) =>
        ranked[0][a]!.IsPercent == ranked[0][b]!.IsPercent && ranked.Sum(r => Math.Abs(r[a]!.Value)) is var x && ranked.Sum(r => Math.Abs(r[b]!.Value)) is var y && x > 0 && y > 0 && x / y is > 0.75m and < 1.34m;

    // The year in a column's heading; without headings of columns, years in the order of the whole heading. A column without a year is this year's.
    private static int YearOf(AuditTable table, int column)
    {
        if (table.Heads.Count > column) return Years().Matches(table.Heads[column]).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(9999).Max();
        var years = Years().Matches(table.Header).Select(m => m.Value).ToList();
        return years.Count > 1 && string.CompareOrdinal(years[0], years[^1]) > 0 ? -column : column;
    }

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Years();

    // Equal counts share a place; equal rates were told apart before they were rounded.
    private static bool Fits(List<AuditRow> ranked, AuditRow row, int c, int v, int sign)
    {
        var (first, last) = Places(ranked, row, v, sign);
        var isExact = ranked.TrueForAll(r => r[v] is { IsWhole: true, IsPercent: false }) && ranked.Max(r => Math.Abs(r[v]!.Value)) > 0 && !ranked.Exists(r => r[c]!.IsTied);
        return row[c]!.Value == first || (!isExact && row[c]!.Value >= first && row[c]!.Value <= last);
    }

    private static (int First, int Last) Places(List<AuditRow> ranked, AuditRow row, int v, int sign) => PlacesOf(ranked.Select(r => r[v]!.Value), row[v]!.Value, sign);

    /// <summary>The places that one of some values may have: those that equal it share them.</summary>
    /// <param name="sign">1 where the lowest comes first.</param>
    public static (int First, int Last) PlacesOf(IEnumerable<decimal> values, decimal own, int sign)
    {
        var before = values.Count(v => sign * v < sign * own);
        return (before + 1, before + values.Count(v => v == own));
    }
}
