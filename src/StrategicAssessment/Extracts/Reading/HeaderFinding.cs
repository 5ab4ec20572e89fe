using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <param name="Text">Trimmed, runs of space and line ends made one space; empty for a column without a name, which then holds no data.</param>
internal sealed record HeaderCell(string Text, SourceSpan At);

/// <summary>Finds the one row that names the columns, among the first rows of any source.</summary>
internal static class HeaderFinding
{
    /// <summary>How many of the first rows may hold it.</summary>
    public const int RowsLookedAt = 20;

    private const int MostColumns = 16_384;
    private const int LongestHeading = 1000;

    /// <summary>The rows that may hold the header, and all before them.</summary>
    public static List<Row> FirstRows(CsvSource source, TableExpectations expectations)
    {
        List<Row> rows = [];
        while ((rows.Count < RowsLookedAt || expectations.HeaderLine >= source.Line) && source.Read()) rows.Add(source.ToRow());
        return rows;
    }

    /// <summary>The rows that could each be the header: one, unless the file leaves it open.</summary>
    public static List<Row> Candidates(List<Row> rows, TableExpectations expectations)
    {
        if (expectations.HeaderLine is { } line) return rows.FindAll(r => r.LastFilled >= 0 && r.Line == line);
        var known = rows.FindAll(r => r.LastFilled >= 0 && KnownHeadings(r, expectations) >= expectations.RequiredHeadings && !IsUnderHeadings(r, rows, expectations));
        var wordy = known.FindAll(r => !HasNumber(r, expectations));
        return Fullest(wordy.Count > 0 ? wordy : known, expectations);
    }

    /// <summary>The row that looks most like a header though its headings are not known: texts alone, over as many columns as any; null when none does.</summary>
    public static Row? Likeliest(List<Row> rows, TableExpectations expectations) =>
        rows.Where(r => IsOfTexts(r, expectations.MayBeHeading)).OrderByDescending(r => r.LastFilled).ThenBy(r => r.Line).FirstOrDefault();

    /// <summary>Whether a row says the headings again, as where two files were put together.</summary>
    public static bool IsAgain(ImmutableArray<HeaderCell> headings, Row row) => row.LastFilled < headings.Length && row.Cells.Length >= headings.Length
        && headings.Zip(row.Cells).All(p => string.Equals(Tidy(p.Second.Text), p.First.Text, StringComparison.OrdinalIgnoreCase));

    // Rows of data may hold words that are headings elsewhere: one row with twice as many is the header, and the first of those that are alike.
    private static List<Row> Fullest(List<Row> rows, TableExpectations expectations)
    {
        if (rows.Count < 2) return rows;
        var counts = rows.ConvertAll(r => KnownHeadings(r, expectations));
        var most = counts.Max();
        var left = counts.TrueForAll(c => c == most || c * 2 <= most) ? rows.FindAll(r => KnownHeadings(r, expectations) == most) : rows;
        return left.TrueForAll(r => r.LastFilled == left[0].LastFilled && r.Cells.Take(r.LastFilled + 1).Select(c => Tidy(c.Text)).SequenceEqual(left[0].Cells.Take(r.LastFilled + 1).Select(c => Tidy(c.Text)), StringComparer.OrdinalIgnoreCase)) ? [left[0]] : left;
    }

    // A row with numbers below a row of texts is data, though a count may look like a year.
    private static bool IsUnderHeadings(Row row, List<Row> rows, TableExpectations expectations) =>
        (HasNumber(row, expectations) || row.Cells.Take(row.LastFilled + 1).All(c => !expectations.IsKnownHeading(Tidy(c.Text)) || IsNumber(c.Text)))
        && rows.Exists(r => r.Line < row.Line && r.LastFilled >= row.LastFilled && IsOfTexts(r, expectations.IsKnownHeading));

    private static bool IsOfTexts(Row row, Func<string, bool> isHeading) => row.LastFilled > 0 && row.Cells.Take(row.LastFilled + 1)
        .All(c => Tidy(c.Text).Length is > 0 and <= LongestHeading && (!IsNumber(c.Text) || isHeading(Tidy(c.Text))))
        && !row.Cells.Take(row.LastFilled + 1).All(c => IsNumber(c.Text));

    private static bool HasNumber(Row row, TableExpectations expectations) =>
        row.Cells.Take(row.LastFilled + 1).Any(c => IsNumber(c.Text) && !expectations.IsKnownHeading(Tidy(c.Text)));

    private static bool IsNumber(string text) => NumberText.Read(text) is KnownNumber;

    /// <summary>The headings, up to the last that is not empty; null when there are too many.</summary>
    public static ImmutableArray<HeaderCell>? Headings(string path, Row row, ProblemList problems)
    {
        ImmutableArray<HeaderCell> cells = [.. row.Cells.Take(row.LastFilled + 1).Select(c => new HeaderCell(Tidy(c.Text), new SourceSpan(path, c.Line, c.Column)))];
        if (cells.Length > MostColumns)
        {
            problems.Add(ReadingMessages.TooManyColumns(cells[MostColumns].At, MostColumns));
            return null;
        }

        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Text.Length > 0 && !first.TryAdd(cells[i].Text, i))
                problems.Add(ReadingMessages.DuplicateHeading(cells[i].At, cells[i].Text, first[cells[i].Text] + 1, i + 1));
        }

        return cells;
    }

    private static int KnownHeadings(Row row, TableExpectations expectations) => row.Cells.Take(Math.Min(row.LastFilled + 1, MostColumns))
        .Where(c => c.Text.Length <= LongestHeading).Select(c => Tidy(c.Text))
        .Where(h => h.Length > 0 && expectations.IsKnownHeading(h)).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    internal static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>
/// Headings in two lines, of which the upper reach over several columns: periods above what is measured, what is measured above periods, or
/// categories above their parts.
/// </summary>
internal sealed class TwoHeaderLines
{
    // Under the heading of a category, the category itself.
    private static readonly string[] Wholes = ["total", "totals", "all", "all offences", "number", "count"];

    private readonly TableExpectations expectations;
    private readonly ImmutableArray<Heading> headings;
    private readonly bool arePeriodsAbove;

    private TwoHeaderLines(Row upper, Row lower, TableExpectations expectations)
    {
        (Upper, Lower, this.expectations) = (upper, lower, expectations);
        var over = string.Empty;
        var all = ImmutableArray.CreateBuilder<Heading>();
        for (var i = 0; i <= Math.Max(upper.LastFilled, lower.LastFilled); i++)
        {
            var (own, under) = (Text(upper, i), Text(lower, i));
            over = own.Length > 0 || under.Length == 0 ? own : over;
            all.Add(new Heading(i, own, over, under));
        }

        arePeriodsAbove = expectations.IsPeriod is { } isPeriod && all.Any(h => h.Own.Length > 0 && isPeriod(h.Own));
        headings = [.. all.Select(WithPeriod)];
        Measures = expectations.IsCategory is not null ? [] : [.. headings.Select(h => h.Measured?.Measure).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <param name="Own">What stands above in this column.</param>
    /// <param name="Over">What reaches over it from there or from the left.</param>
    private sealed record Heading(int Index, string Own, string Over, string Under)
    {
        /// <summary>The period of the column and what is measured there, whichever stands above; null where it has none.</summary>
        public (string Period, string Measure)? Measured { get; init; }

        /// <summary>The period that the two lines say together, as a month below its year does.</summary>
        public string? Joined { get; init; }
    }

    public Row Upper { get; }
    public Row Lower { get; }

    /// <summary>What is measured, each once, in the order of the columns.</summary>
    public ImmutableArray<string> Measures { get; }

    /// <summary>One line of both: the measure that counts is headed by its period alone, and others by the period and their own name.</summary>
    public Row Joined => Lower with { Cells = [.. headings.Select(h => (h.Own.Length > 0 && h.Under.Length == 0 ? Upper : Lower) is var row && h.Index < row.Cells.Length ? row.Cells[h.Index] with { Text = TextOf(h) } : new Cell(string.Empty, Lower.Line, 0))], LastFilled = headings.Length - 1 };

    /// <summary>The two lines, or null where the headings stand in one.</summary>
    public static TwoHeaderLines? Find(List<Row> rows, TableExpectations expectations)
    {
        if (expectations.IsPeriod is null && expectations.IsCategory is null) return null;
        var filled = rows.FindAll(r => r.LastFilled >= 0);
        return filled.Zip(filled.Skip(1)).Where(p => expectations.HeaderLine is not { } line || line == p.First.Line || line == p.Second.Line)
            .Select(p => new TwoHeaderLines(p.First, p.Second, expectations)).FirstOrDefault(l => l.IsSo());
    }

    private bool IsSo() => expectations.IsCategory is { } isCategory ? IsOfCategories(isCategory) || IsOfDatedCategories(isCategory)
        : arePeriodsAbove ? IsUnderPeriods(expectations.IsPeriod!) : IsOverPeriods();

    private bool IsUnderPeriods(Func<string, bool> isPeriod)
    {
        var spans = headings.Where(h => isPeriod(h.Over)).ToList();
        return spans.Exists(h => h.Own.Length == 0 || (h.Index > 0 && string.Equals(h.Own, headings[h.Index - 1].Over, StringComparison.OrdinalIgnoreCase)))
            && spans.TrueForAll(h => NumberText.Read(h.Under) is UnreadableNumber || (h.Under.Length == 0 && h.Own.Length > 0));
    }

    // One line of periods, each once, is a header by itself, unless the place stands above it.
    private bool IsOverPeriods()
    {
        var periods = headings.Where(h => h.Measured is not null || h.Joined is not null).ToList();
        var others = headings.Where(h => h.Measured is null && h.Joined is null).ToList();
        return periods.Count > 1 && others.TrueForAll(h => NumberText.Read(TextOf(h)) is not KnownNumber && (h.Own.Length == 0 || h.Under.Length == 0)) && others.Exists(h => expectations.IsKnownHeading(TextOf(h)))
            && (others.Exists(h => h.Under.Length == 0 && h.Own.Length > 0) || periods.Select(h => h.Under).Distinct(StringComparer.OrdinalIgnoreCase).Count() < periods.Count);
    }

    private bool IsOfCategories(Func<string, bool> isCategory) =>
        headings.Any(h => isCategory(h.Own) && (h.Under.Length == 0 || IsWhole(h))) && headings.Any(h => isCategory(h.Under))
        && headings.All(h => NumberText.Read(h.Own) is not KnownNumber && (h.Under.Length == 0 || NumberText.Read(h.Under) is UnreadableNumber))
        && headings.Any(h => !isCategory(TextOf(h)) && expectations.IsKnownHeading(TextOf(h)));

    // Each of several categories in each of several periods, whichever stands above.
    private bool IsOfDatedCategories(Func<string, bool> isCategory)
    {
        var measured = headings.Select(h => h.Measured).OfType<(string Period, string Measure)>().ToList();
        var periods = measured.Select(m => m.Period).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return periods > 1 && measured.Count > periods && measured.Exists(m => isCategory(m.Measure))
            && headings.Where(h => h.Measured is null).ToList() is var others && others.TrueForAll(h => NumberText.Read(TextOf(h)) is not KnownNumber && (h.Own.Length == 0 || h.Under.Length == 0))
            && others.Exists(h => expectations.IsKnownHeading(TextOf(h)));
    }

    private bool IsWhole(Heading heading) => expectations.IsCategory!(heading.Over) && Wholes.Contains(heading.Under, StringComparer.OrdinalIgnoreCase);

    private Heading WithPeriod(Heading heading)
    {
        if (expectations.IsPeriod is not { } isPeriod || heading.Over.Length == 0 || heading.Under.Length == 0 || !isPeriod(arePeriodsAbove ? heading.Over : heading.Under)) return heading;
        var (period, measure) = arePeriodsAbove ? (heading.Over, heading.Under) : (heading.Under, heading.Over);
        return isPeriod($"{measure} {period}") && !IsSaid(measure) ? heading with { Joined = $"{measure} {period}" } : heading with { Measured = (period, measure) };
    }

    private string TextOf(Heading heading)
    {
        if (expectations.IsCategory is not null && heading.Measured is null) return heading.Under.Length == 0 ? heading.Own : IsWhole(heading) ? heading.Over : heading.Under;
        if (heading.Joined is { } joined) return joined;
        if (heading.Measured is not var (period, measure)) return heading.Own.Length > 0 ? heading.Own : heading.Under;
        return Measures.Length == 1 || IsSaid(measure) ? period : $"{period} {measure}";
    }

    private bool IsSaid(string measure) => string.Equals(measure, expectations.Measure?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Text(Row row, int index) => index < row.Cells.Length ? HeaderFinding.Tidy(row.Cells[index].Text) : string.Empty;
}
