using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>What a column of a table holds.</summary>
internal enum FactKind
{
    Count,
    Rate,
    /// <summary>Per cent of a whole or of the row.</summary>
    Share,
    /// <summary>In per cent.</summary>
    Change,
    Difference,
    Place,
    People,
}

/// <param name="Period">The year that its heading names, as <c>2015/16</c> or <c>2015</c>; of the caption where no heading names one; else empty.</param>
internal sealed record FactColumn(int Index, FactKind Kind, string Period, string Head, IReadOnlyList<string> Words);

/// <param name="IsTotal">Whether it is a sum or an average of others.</param>
internal sealed record FactRow(FactTable Table, AuditRow Row, IReadOnlyList<string> Words, bool IsTotal)
{
    public string Label => Row.Label.Trim(' ', '-');

    public PrintedNumber? this[FactColumn column] => Row[column.Index];

    /// <summary>Of one measure, the earliest first.</summary>
    public IReadOnlyList<(FactColumn Column, PrintedNumber Number)> Series => field ??=
        [.. Table.Columns.Where(c => c.Period.Length > 0 && c.Kind == FactKind.Count && Row[c.Index] is not null).Select(c => (c, Row[c.Index]!)).OrderBy(c => c.c.Period, StringComparer.Ordinal)];
}

/// <summary>A table whose columns have headings, as facts that sentences may be held against. Where its rows are years, or its columns parts of a whole, it is turned too.</summary>
internal sealed partial class FactTable
{
    private readonly string header;

    private FactTable(AuditTable table, string about, IReadOnlySet<AuditRow> totals, int? place, Subjects subjects, bool isTurned)
    {
        (Line, About, IsTurned, header) = (table.Line, about, isTurned, table.Header);
        var period = PeriodOf(about);
        Columns = [.. Enumerable.Range(0, table.Columns).Select(c => ColumnOf(table, c, place, period, subjects)).Select(c => isTurned ? c with { Kind = FactKind.Count } : c)];
        var ranked = Columns.FirstOrDefault(c => c.Kind == FactKind.Place) is { } column && table.Rows.Count(r => r[column.Index] is not null) >= 3 ? column : null;
        Rows = [.. table.Rows.Select(r => new FactRow(this, r, [.. subjects.In(r.Label).Distinct(StringComparer.Ordinal)], totals.Contains(r) && ReferenceEquals(r, table.Rows[^1]) || TotalLabel().IsMatch(r.Label.Trim()) || ranked is not null && r[ranked.Index] is null))];
    }

    public int Line { get; }
    public string About { get; }
    public bool IsTurned { get; }
    public IReadOnlyList<FactColumn> Columns { get; }
    public IReadOnlyList<FactRow> Rows { get; }
    public IReadOnlyList<FactRow> Parts => field ??= [.. Rows.Where(r => !r.IsTotal)];

    /// <summary>Whether its rows are called so.</summary>
    public bool IsOf(string noun) => (noun.EndsWith("shes", StringComparison.OrdinalIgnoreCase) || noun.EndsWith("ches", StringComparison.OrdinalIgnoreCase) ? noun[..^2] : noun.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? noun[..^3] : noun.TrimEnd('s')) is { Length: > 2 } name && (header.Contains(name, StringComparison.OrdinalIgnoreCase) || About.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Columns of a kind: of a year where it is named, else of the latest.</summary>
    public IReadOnlyList<FactColumn> Of(FactKind kind, string period)
    {
        var all = Columns.Where(c => c.Kind == kind).ToList();
        if (period.Length > 0) return all.FindAll(c => c.Period == period);
        var last = all.Max(c => c.Period) ?? string.Empty;
        return all.FindAll(c => c.Period == last);
    }

    /// <summary>What the parts of a column come to.</summary>
    public decimal? Whole(FactColumn column)
    {
        var parts = Parts.Select(r => r[column]).OfType<PrintedNumber>().ToList();
        var sum = parts.Sum(p => p.Value);
        var total = Rows.Where(r => r.IsTotal).Select(r => r[column]).OfType<PrintedNumber>().Select(t => t.Value).Where(t => Math.Abs(t - sum) <= 0.1m * Math.Max(1m, sum)).ToList();
        if (total.Count > 0 && parts.TrueForAll(p => p.IsWhole) && Parts.All(p => p[column] is not null) && !total.Contains(sum)) return Math.Abs(sum - total[0]) <= 0.05m * sum ? sum : total[0];
        return parts.Count < 2 || parts.Exists(p => p.Value < 0 || p.IsPercent) ? null : total.Count > 0 ? total[0] : Rows.Any(r => r.IsTotal) ? null : sum;
    }

    public static IEnumerable<FactTable> Of(ReadTable read, string about, Subjects subjects)
    {
        var table = read.Table;
        if (table.Heads.Count < table.Columns || table.Columns > 14 || table.Rows.Count > 60) yield break;
        var areYears = table.Rows.All(r => PeriodOf(r.Label).Length > 0);
        if (!areYears) yield return new FactTable(table, about, read.Totals, read.Rank, subjects, isTurned: false);
        var counts = Enumerable.Range(0, table.Columns).Where(c => PeriodOf(table.Heads[c]).Length == 0 && table.Rows.All(r => r[c] is { IsWhole: true, IsPercent: false })).ToList();
        if (!areYears && (counts.Count < 2 || counts.Count < table.Columns)) yield break;
        var rows = Enumerable.Range(0, table.Columns).Select(c => new AuditRow(table.Heads[c], table.Line, [.. table.Rows.Select(r => r[c])])).Where(r => r.Cells.Any(x => x is not null)).ToList();
        if (rows.Count > 0) yield return new FactTable(new AuditTable(table.Line, table.Header, rows, [.. table.Rows.Select(r => r.Label.Trim())]), about, new HashSet<AuditRow>(), null, subjects, isTurned: true);
    }

    /// <summary>The year that a text names, where it names one.</summary>
    public static string PeriodOf(string text) => Years().Matches(text).Select(Normal).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : string.Empty;

    public static string Normal(Match year) => year.Groups["to"].Success ? $"{year.Groups["from"].Value}/{year.Groups["to"].Value[^2..]}" : year.Groups["from"].Value;

    private static FactColumn ColumnOf(AuditTable table, int c, int? place, string period, Subjects subjects)
    {
        var head = table.Heads[c];
        var cells = table.Rows.Select(r => r[c]).OfType<PrintedNumber>().ToList();
        var isPercent = cells.Exists(x => x.IsPercent) || head.Contains('%', StringComparison.Ordinal) || PercentHead().IsMatch(head);
        var kind = true switch
        {
            _ when c == place || PlaceHead().IsMatch(head) => FactKind.Place,
            _ when isPercent && ChangeHead().IsMatch(head) => FactKind.Change,
            _ when isPercent && RateHead().IsMatch(head) && cells.Exists(x => x.Value < 0) => FactKind.Change,
            _ when isPercent => FactKind.Share,
            _ when ChangeHead().IsMatch(head) => FactKind.Difference,
            _ when RateHead().IsMatch(head) || cells.Exists(x => !x.IsWhole) => FactKind.Rate,
            _ when PeopleHead().IsMatch(head) => FactKind.People,
            _ => FactKind.Count,
        };
        var own = PeriodOf(head);
        return new FactColumn(c, kind, own.Length > 0 || table.Heads.Any(h => PeriodOf(h).Length > 0) ? own : period, head, subjects.In(head));
    }

    public const string Year = @"(?<![\d,.])(?<from>(?:19|20)\d\d)(?:\s?[/–-]\s?(?<to>\d{4}|\d\d))?(?![\d,%]|\.\d)";

    [GeneratedRegex(Year)]
    public static partial Regex Years();

    [GeneratedRegex(@"(?i)^(?:(?:grand\s+|sub-?\s?)?total|all|overall|averages?|mean|year|county|district|force|region|england|wales|national|country)\b|\b(?:total|average)$")]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"(?i)\b(?:rank|place|position)\b")]
    private static partial Regex PlaceHead();

    [GeneratedRegex(@"(?i)\bper\s?cent|\bshare\b|\bproportion\b")]
    private static partial Regex PercentHead();

    [GeneratedRegex(@"(?i)\b(?:change|diff\w*|increase|decrease|rise|fall|reduction|growth|variance|\+/-)(?:\b|$)")]
    private static partial Regex ChangeHead();

    [GeneratedRegex(@"(?i)\brate\b|\bper\s+1")]
    private static partial Regex RateHead();

    [GeneratedRegex(@"(?i)^people$|\b(?:population|residents|inhabitants|households|people\s+living)\b")]
    private static partial Regex PeopleHead();
}
