using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Cli;

/// <summary>What a file of nobody's known form seems to hold, by its headings and its first rows: the lines of a plan that read it, each with the question beside the answer taken.</summary>
internal sealed class UnknownFile
{
    private const int RowsLookedAt = 5000;
    private const int MostKinds = 40;

    // Written beside the places of an assessment, and never among them.
    private static readonly string[] Wider = ["england", "wales", "england and wales", "great britain", "united kingdom", "north east", "north west", "yorkshire and the humber", "east midlands", "west midlands", "east of england", "london", "south east", "south west"];
    private static readonly string[] Totals = ["total", "totals", "grand total", "all", "all areas", "all wards", "all districts"];
    private static readonly string[] Numbers = ["id", "ref", "reference", "incident", "urn", "record"];

    private readonly Gazetteer? places;
    private readonly string? place;
    private readonly Period? year;
    private readonly string slug;

    /// <param name="places">Those of the assessment; null where they are still examples.</param>
    /// <param name="place">The place of the document; null where nobody said it.</param>
    /// <param name="year">The year assessed; null where nobody said it.</param>
    /// <param name="slug">What the plan calls the extract, and its categories.</param>
    public UnknownFile(SourceBytes table, Gazetteer? places, string? place, Period? year, string slug)
    {
        (this.places, this.place, this.year, this.slug) = (places, place, year, slug);
        Lines = TableReading.HasHeader(table, Usual)
            ? TableReading.Read(table, Usual, (rows, _) => LinesOf(rows)).Value ?? []
            : TableReading.Read(table, Loose, (rows, _) => LinesOf(rows).Prepend($"header line: {rows.HeaderLine}").ToList()).Value ?? [];
    }

    /// <summary>Headings that mean something without a plan.</summary>
    public static TableExpectations Usual => new(h => ColumnRoles.Of(h) is not null || ColumnRoles.OfCode(h) is not null || ColumnRoles.LevelOf(h) is { IsCode: not null } || IsPeriod(h)) { IsPeriod = IsPeriod };

    // Two texts above columns are headings, where none means anything.
    private static TableExpectations Loose => Usual with { IsKnownHeading = h => h.Length > 0 && NumberText.Read(h) is not KnownNumber };

    /// <summary>The lines, without margin; none where no header is found.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The kinds of which its numbers are the sum, where it has some that a plan can name.</summary>
    public ImmutableArray<string> Kinds { get; private set; } = [];

    /// <summary>Whether it holds one period, so that there is nothing to compare it with.</summary>
    public bool HasOnePeriod { get; private set; }

    private List<string> LinesOf(RowTable rows)
    {
        var headings = rows.Header.Select(h => h.Text).ToList();
        var first = rows.Rows.Take(RowsLookedAt).ToList();
        var columns = headings.Select((h, i) => new Column(h, [.. first.Where(r => i < r.Cells.Length).Select(r => r.Cells[i].Text.Trim()).Where(t => t.Length > 0)]) { Role = ColumnRoles.Of(h) ?? ColumnRoles.OfCode(h)?.Role }).ToList();
        var (lines, named) = (new List<string>(), new List<string>());
        bool Has(params ColumnRole[] roles) => columns.Exists(c => c.Role is { } role && roles.Contains(role));
        void Name(ColumnRole role, Func<Column, bool> fits)
        {
            if (Has(role) || columns.Find(c => c.Role is null && c.Cells.Length > 0 && !IsPeriod(c.Heading) && fits(c)) is not { } column) return;
            column.Role = role;
            named.Add($"{ColumnRoles.WordFor(role)}: {Excerpt.Quoted(column.Heading)}");
        }

        var isWide = headings.Count(IsPeriod) > (Has(ColumnRole.Period, ColumnRole.PeriodStart) ? 1 : 0);
        if (!Has(ColumnRole.Ward)) Name(ColumnRole.Area, c => c.Cells.Count(IsPlace) * 2 > c.Cells.Length);
        if (!isWide && !Has(ColumnRole.PeriodStart)) Name(ColumnRole.Period, c => c.Cells.All(t => PeriodText.Parse(t) is not null && NumberText.Read(t) is not KnownNumber { Value: < 1000 }));
        var isOfRows = !isWide && !Has(ColumnRole.Count, ColumnRole.Value) && Has(ColumnRole.Period, ColumnRole.Time)
            && (!columns.Exists(IsCounts) || columns.Exists(c => c.Role == ColumnRole.Period && c.Cells.Any(t => PeriodText.Parse(t) is { } p && p.First == p.Last)));
        if (!isWide && !isOfRows && !Has(ColumnRole.Value)) Name(ColumnRole.Count, IsCounts);
        if (!isOfRows && !Has(ColumnRole.Value)) Name(ColumnRole.Category, c => c.Cells.All(t => NumberText.Read(t) is not KnownNumber) && c.Cells.Distinct(StringComparer.OrdinalIgnoreCase).Count() is > 1 and <= MostKinds);
        if (isWide) lines.Add("shape: wide  # a column for each period?");
        else if (Has(ColumnRole.Value)) lines.Add("shape: values  # numbers that are quoted as they are? Say their unit: rate, percent or pounds");
        else if (isOfRows) lines.Add("shape: records  # each row is one incident, and is counted?");
        if (!isOfRows && !Has(ColumnRole.Value) && columns.Find(c => c.Role == ColumnRole.Category) is { } kinds) lines.Add(OfKinds([.. kinds.Cells.Distinct(StringComparer.OrdinalIgnoreCase)]));
        if (named.Count > 0) lines.Add($"columns: {{{string.Join(", ", named)}}}");
        if (!Has(ColumnRole.Area, ColumnRole.Ward) && place is not null) lines.Add($"area: {place}  # are all rows about it?");
        if (columns.Find(c => c.Role is ColumnRole.Area or ColumnRole.Ward) is { } of) lines.AddRange(OfPlaces(of));
        lines.AddRange(OfPeriods([.. (isWide ? [.. headings] : columns.Find(c => c.Role == ColumnRole.Period)?.Cells ?? []).Select(t => PeriodText.Parse(t)).OfType<Period>().Where(p => p.IsWholeMonths).Distinct()]));
        return lines;
    }

    private string OfKinds(List<string> kinds)
    {
        var slugs = kinds.ConvertAll(Wording.Slug.Of);
        if (kinds.Count is < 2 or > MostKinds || kinds.Exists(k => Totals.Contains(k, StringComparer.OrdinalIgnoreCase)) || slugs.Distinct(StringComparer.Ordinal).Count() < slugs.Count)
            return "repeated rows: add  # its kinds are added up; to show them, name them under 'categories:'";
        Kinds = [.. slugs.Zip(kinds, (s, k) => $"{s}: {Excerpt.Quoted(k)}")];
        return $"categories: {slug}  # is each row of one of its kinds, and the whole their sum?";
    }

    // The latest year that it holds, where that is not the one assessed.
    private IEnumerable<string> OfPeriods(List<Period> held)
    {
        HasOnePeriod = held.Count == 1;
        if (year is null || held.Count == 0) yield break;
        var (begin, end) = (held.Min(p => p.First), held.Max(p => p.Last));
        if (held.Exists(p => p.MonthCount >= year.MonthCount) ? held.Contains(year) : begin <= year.First && end >= year.Last) yield break;
        var latest = held.FindAll(p => p.Last == end).MaxBy(p => p.MonthCount)!;
        var taken = latest.MonthCount >= year.MonthCount ? latest : Period.MonthsTo(year.MonthCount, end.Year, end.Month);
        if (taken.First >= begin) yield return $"this year: {taken.Label}  # the latest that it holds?";
    }

    // Rows of a total and of what is wider than the county.
    private IEnumerable<string> OfPlaces(Column column)
    {
        var cells = column.Cells.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var known = cells.FindAll(IsPlace);
        if (known.Count == 0) yield break;
        var totals = cells.FindAll(c => !IsPlace(c) && Totals.Contains(c, StringComparer.OrdinalIgnoreCase));
        if (totals is [var total] && place is not null && !known.Contains(place, StringComparer.OrdinalIgnoreCase)) yield return $"aliases: {{{Excerpt.Quoted(total)}: {Excerpt.Quoted(place)}}}  # is it the sum of its places?";
        if (cells.Exists(c => !IsPlace(c) && Wider.Contains(c, StringComparer.OrdinalIgnoreCase)) && known.Count <= MostKinds)
            yield return $"only: {{{Excerpt.Quoted(column.Heading)}: [{string.Join(", ", known.Concat(totals).Select(Excerpt.Quoted))}]}}  # without what is wider";
    }

    private static bool IsCounts(Column column) => column.Role is null && column.Cells.Length > 0 && column.Cells.All(t => NumberText.Read(t) is not UnreadableNumber) && column.Cells.Any(t => NumberText.Read(t) is KnownNumber)
        && !ColumnRoles.KeyOf(column.Heading).Split(' ').Any(w => Numbers.Contains(w, StringComparer.Ordinal));

    private bool IsPlace(string text) => places?.Find(text, []).Code is not null;

    private static bool IsPeriod(string heading) => PeriodText.IsPair(heading) || PeriodText.Parse(heading) is { Kind: PeriodKind.Span };

    private sealed record Column(string Heading, ImmutableArray<string> Cells)
    {
        public ColumnRole? Role { get; set; }
    }
}
