using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Records;

/// <summary>The places, categories and periods that cells mean, each under a code from 0 up; what they do not mean, under codes below 0.</summary>
internal sealed class CellMeanings(ResolvedExtract extract, Gazetteer places, CellProblems problems)
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly NumberSymbols amounts = NumberCells.SymbolsOf(extract.Plan);
    private readonly HashSet<(AreaCode Whole, AreaCode Part)> contained = [];
    private readonly DateSequence days = new();
    private readonly CodeList<string> texts = new();
    private readonly Dictionary<(int Year, int Part), int> joined = [];
    private int? monthFirst, inPart, pair;
    private readonly CodeList<AreaCode> areas = new();
    private readonly CodeList<string> categories = new();
    private readonly CodeList<Period> periods = new();
    private int? elsewhere;

    /// <summary>What <see cref="BandOf"/> gives for 00:00, which many systems write where the time is not known.</summary>
    public const int Midnight = HoursOfWeek.Bands;

    public AreaCode Place(int code) => areas[code];

    public string Category(int code) => categories[code];

    public Period Period(int code) => periods[code];

    public int CodeOf(AreaCode place) => areas.CodeOf(place);

    public int CodeOf(string slug) => categories.CodeOf(slug);

    public int CodeOf(Period period) => periods.CodeOf(period);

    /// <summary>Whether a cell is a text that the plan's filter lets pass: 0 or below.</summary>
    public static Func<string, int> OneOf(RowFilter filter) => cell => filter.Passes(cell) ? 0 : CellProblems.Blank;

    public int PlaceNamed(string cell) => cell.Length == 0 ? CellProblems.Blank : Once("place ", cell, () => PlaceNamed(cell, null));

    public int CategoryNamed(string cell) => Once("category ", cell, () => CategoryNamed(cell, null));

    /// <summary>The code of a text that says a period with another.</summary>
    public int TextOf(string cell) => texts.CodeOf(cell);

    /// <summary>The period of a year and its part, each as <see cref="TextOf"/> has it.</summary>
    public int Joined(JoinedColumns columns, RowTable table, int year, int part)
    {
        if (joined.TryGetValue((year, part), out var code)) return code;
        var (yearText, partText) = (texts[year], texts[part]);
        var (period, problem) = columns.Reading.Read(yearText, partText, PeriodCells.Alias(extract.Plan, yearText));
        return joined[(year, part)] = period is not null ? periods.CodeOf(period)
            : problems.Add((at, rows, _) => RecordMessages.InRows(PeriodMessages.NotJoined(problem, at, at, yearText, partText, table.Header[columns.Part].Text), rows));
    }

    /// <summary>Months, days, and longer periods as they are.</summary>
    /// <param name="join">What could say a period together, and does not.</param>
    public int PeriodNamed(string cell, string heading, JoinableColumns? join) => Once("period ", cell, () =>
    {
        days.Take(cell);
        var order = extract.Plan.Dates.Order ?? DayOrder.DayFirst;
        var alias = PeriodCells.Alias(extract.Plan, cell);
        var week = PeriodCells.LeadOf(heading) is { Length: > 0 } lead ? PeriodText.Parse(lead + cell, order) : null;
        var areYears = extract.Plan.Dates.AreYears ?? (extract.Plan.Dates.AreMonths is true ? false : null);
        if (alias is null && areYears is null && PeriodText.IsPair(cell)) return pair ??= problems.Add((at, rows, _) => RecordMessages.InRows(PeriodMessages.MonthOrYear(at, cell), rows));
        var read = alias ?? PeriodText.OfPair(cell, areYears is true) ?? (week is { Kind: PeriodKind.Span } ? week : PeriodText.Parse(cell, order)) ?? (DayText.ParseSerial(cell) is { } serial ? Periods.Period.Days(serial, serial) : null);
        if (join is not null && cell.Length > 0 && join.Completes(read)) return inPart ??= problems.Add((at, rows, _) => RecordMessages.InRows(PeriodMessages.PartUnread(at, join, cell), rows));
        if (read is not { } period) return NotADay(cell);
        if (alias is null && period is { MonthCount: 12, First.Month: 1 } && ColumnRoles.IsFinancial(heading)) return problems.Add((at, rows, _) => RecordMessages.InRows(PeriodMessages.YearOpen(at, cell), rows));
        if (period.MonthCount > 0) return periods.CodeOf(period);
        var isInOneMonth = period.Kind == PeriodKind.Span && period.First.Year == period.Last.Year && period.First.Month == period.Last.Month;
        return isInOneMonth
            ? periods.CodeOf(Periods.Period.Month(period.First.Year, period.First.Month))
            : problems.Add((at, _, _) => RecordMessages.NotOneMonth(at, cell, period));
    });

    /// <summary>The weekday of a day, Sunday being 0.</summary>
    public int WeekdayOf(string cell) => Once("weekday ", cell, () => (DayText.Parse(cell, extract.Plan.Dates.Order ?? DayOrder.DayFirst) ?? DayText.ParseSerial(cell)) is { } day
        ? (int)day.DayOfWeek
        : problems.Add((at, rows, _) => RecordMessages.InRows(RecordMessages.NoDay(at, cell), rows)));

    /// <summary>The band of a time of day, <see cref="Midnight"/> for its very beginning, that of no time where the cell has none.</summary>
    /// <param name="isDate">Whether the cell is a date, which may have a time behind it.</param>
    public int BandOf(string cell, bool isDate) => Once("time ", cell, () =>
        (isDate && !cell.Contains(':', StringComparison.Ordinal) && DayText.ParseSerial(cell) is null ? null : DayText.Time(cell)) is { } time ? time == TimeOnly.MinValue ? Midnight : time.Hour / HoursOfWeek.Length
        : isDate || !cell.Any(char.IsAsciiDigit) ? HoursOfWeek.Bands - 1
        : problems.Add((at, rows, _) => RecordMessages.InRows(RecordMessages.NotATime(at, cell), rows)));

    public int HourOf(int weekday, int band) => categories.CodeOf(HoursOfWeek.In((DayOfWeek)weekday, band == Midnight ? 0 : band));

    /// <summary>What the dates of all rows leave open, told at the heading of their column; null when nothing.</summary>
    public Diagnostic? OpenDates(SourceSpan heading) =>
        extract.Plan.Dates.Order is null && days.Open is { } example ? PeriodMessages.OrderOpen(heading, example, days.InTime)
        : extract.Plan.Dates.AreYears is null && days.MonthOrYear is { } text ? PeriodMessages.MonthOrYear(heading, text)
        : days.IsHalfTurned ? PeriodMessages.HalfTurned(heading)
        : null;

    // Dates with the month first are told once, when it is known what the others are.
    private int NotADay(string cell)
    {
        if (extract.Plan.Dates.Order is not null || DayText.EvidenceOf(cell) != OrderEvidence.MonthFirst) return problems.Add((at, rows, _) => RecordMessages.InRows(ExtractMessages.NotAPeriod(at, cell), rows));
        return monthFirst ??= problems.Add((at, rows, _) => RecordMessages.InRows(days.ExampleOf(OrderEvidence.DayFirst) is not null ? PeriodMessages.OrderMixed(at, cell) : PeriodMessages.LooksMonthFirst(at, cell), rows));
    }

    public Func<string, int> PlacesBy(Lookup lookup)
    {
        var meaning = By(lookup, "place", row => row.Place, PlaceNamed);
        return cell =>
        {
            var code = cell.Length == 0 ? CellProblems.Blank : meaning(cell);
            if (code >= 0 && lookup.Rows.GetValueOrDefault(cell)?.Around is { } around) Within(code, around.Text);
            return code;
        };
    }

    /// <summary>Takes note that a place lies in another, of which the same row speaks.</summary>
    public void Within(int part, string whole)
    {
        if (PlaceCells.Around(extract, places, areas[part], whole) is { } around) contained.Add((around, areas[part]));
    }

    /// <summary>Places that lie in others, as the rows say.</summary>
    public IEnumerable<(AreaCode Whole, AreaCode Part)> Contained => contained;

    /// <summary>The number of a cell that is to be added up; it is the code itself.</summary>
    public int AmountIn(string cell)
    {
        return NumberText.Read(cell, amounts) is KnownNumber { HasPercent: false, Value: >= 0 and <= int.MaxValue } number
            && number.Value == decimal.Truncate(number.Value) && (!number.HasPound || extract.Indicator.Unit == Figures.Unit.Pounds)
            ? (int)number.Value
            : problems.Add((at, rows, _) => RecordMessages.NotAnAmount(at, cell, rows));
    }

    public Func<string, int> CategoriesBy(Lookup lookup) => By(lookup, "category", row => row.Category, CategoryNamed);

    private Func<string, int> By(Lookup lookup, string what, Func<LookupRow, LookupText?> part, Func<string, LookupText, int> meaning)
    {
        int? missing = null;
        return cell => Once($"{what} in {lookup.Path} ", cell, () =>
        {
            if (!lookup.Rows.TryGetValue(cell, out var row)) return missing ??= problems.Add(Missing(lookup, cell));
            return part(row) is { } text ? meaning(text.Text, text) : problems.Add((at, rows, _) => RecordMessages.NoMeaning(at, cell, what, rows));
        });
    }

    private CellProblem Missing(Lookup lookup, string cell) => extract.Plan.LeavesOutUnknown
        ? (at, rows, all) => RecordMessages.LeftOut(at, cell, lookup.Path, rows, all)
        : (at, rows, _) => RecordMessages.NotInLookup(at, cell, lookup.Path, rows);

    // A name that came from a lookup is to be mended there.
    private int PlaceNamed(string name, LookupText? written)
    {
        var search = PlaceCells.Find(extract, places, name);
        if (search.Code is { } code) return areas.CodeOf(code);
        if (written is not null && search.Problem == PlaceProblem.Unknown)
            return extract.Plan.LeavesOutUnknown ? Elsewhere(name, search.Detail) : problems.Add((_, rows, _) => RecordMessages.InRows(ExtractMessages.NotAPlaceOfLookup(written.At, name, search.Detail), rows));
        return problems.Add((at, rows, _) => RecordMessages.InRows(ExtractMessages.UnknownPlace(written?.At ?? at, name, search, extract.Plan.Holds, isOfRecords: true), rows));
    }

    // A name that is almost that of a place is told by itself.
    private int Elsewhere(string name, string nearest)
    {
        var problem = new CellProblem((at, rows, all) => RecordMessages.Elsewhere(at, name, nearest, rows, all));
        return nearest.Length > 0 ? Once("near ", name, () => problems.Add(problem)) : elsewhere ??= problems.Add(problem);
    }

    private int CategoryNamed(string label, LookupText? written)
    {
        var tree = extract.Indicator.Categories;
        if (extract.CategoryMet(label) is { } slug) return categories.CodeOf(slug);
        return problems.Add((at, rows, _) => RecordMessages.InRows(ExtractMessages.UnknownCategory(written?.At ?? at, label, tree.Categories.Select(c => c.Label)), rows));
    }

    private int Once(string kind, string cell, Func<int> work)
    {
        if (known.TryGetValue(kind + cell, out var code)) return code;
        return known[kind + cell] = work();
    }

    private sealed class CodeList<T>
        where T : class
    {
        private readonly Dictionary<T, int> codes = [];
        private readonly List<T> things = [];

        public T this[int code] => things[code];

        public int CodeOf(T thing)
        {
            if (codes.TryGetValue(thing, out var code)) return code;
            things.Add(thing);
            return codes[thing] = things.Count - 1;
        }
    }
}

/// <summary>
/// A column of which every cell is looked at. Each different cell is worked out once and known by its bytes from then on. The codes are the
/// meaning's: 0 and up for what it knows, below 0 for what does not count.
/// </summary>
/// <param name="index">0-based.</param>
/// <param name="meaning">The code of a cell, given trimmed.</param>
internal sealed class CellColumn(int index, Func<string, int> meaning)
{
    private const int Near = 4096;

    // By the hash of its bytes. Another cell of the same hash, should there ever be one, is worked out each time. The last of each place stand in a list by themselves, which is found at once.
    private readonly Dictionary<ulong, Known> known = [];
    private readonly Known[] last = new Known[Near];
    private Known latest;

    private readonly record struct Known(byte[]? Cell, int Code);

    public int Index => index;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CodeOf(ReadOnlySpan<byte> cell)
    {
        if (latest.Cell is { } again && cell.SequenceEqual(again)) return latest.Code;
        var hash = ByteHash.Of(cell);
        ref var near = ref last[hash % Near];
        if (near.Cell is { } same && cell.SequenceEqual(same)) return (latest = near).Code;
        if (known.TryGetValue(hash, out var found) && cell.SequenceEqual(found.Cell)) return (latest = near = found).Code;
        var code = meaning(Encoding.UTF8.GetString(cell).Trim());
        known.TryAdd(hash, new Known(cell.ToArray(), code));
        return code;
    }
}

/// <param name="all">How many rows were to be counted.</param>
internal delegate Diagnostic CellProblem(SourceSpan at, int rows, int all);

/// <summary>The cells of one file that keep rows from being counted: each is told once, with how many rows it keeps.</summary>
internal sealed class CellProblems
{
    /// <summary>The code of a cell that is empty.</summary>
    public const int Blank = -1;

    private const int First = -2;

    private readonly List<Met> met = [];

    /// <summary>The code under which rows with a new problem are counted.</summary>
    public int Add(CellProblem problem)
    {
        met.Add(new Met(problem));
        return First - (met.Count - 1);
    }

    /// <param name="code">What <see cref="Add"/> gave.</param>
    /// <param name="at">Where it stands in the first of the rows.</param>
    public void Count(int code, int rows, SourceSpan at) => met[First - code].Count(rows, at);

    /// <summary>What has been counted, in the order first met; at most <see cref="ProblemList.MostTold"/>.</summary>
    public IEnumerable<Diagnostic> Told(int all)
    {
        var told = new ProblemList();
        foreach (var problem in met.Where(m => m.Rows > 0)) told.Add(problem.Told(all));
        return told.Told();
    }

    private sealed class Met(CellProblem problem)
    {
        private SourceSpan first;

        public int Rows { get; private set; }

        public void Count(int rows, SourceSpan at)
        {
            if (Rows == 0 || at.Line < first.Line) first = at;
            Rows += rows;
        }

        public Diagnostic Told(int all) => problem(first, Rows, all);
    }
}
