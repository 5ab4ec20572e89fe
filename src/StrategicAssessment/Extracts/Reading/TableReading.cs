using CsvHelper;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Workbooks;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>What the reader may assume about a table.</summary>
/// <param name="IsKnownHeading">Whether the caller could use a heading, given trimmed and on one line. Must depend on nothing else.</param>
internal sealed record TableExpectations(Func<string, bool> IsKnownHeading)
{
    /// <summary>Whether a text is likely to be a heading though it is not known here: for a message.</summary>
    public Func<string, bool> MayBeHeading { get; init; } = IsKnownHeading;

    /// <summary>How many different known headings make a row the header; at least 1.</summary>
    public int RequiredHeadings { get; init; } = 2;

    /// <summary>The plan's word for what separates the fields; null to find out. ASCII, and neither a quote nor a line end.</summary>
    public char? Separator { get; init; }

    /// <summary>The plan's word for the line on which the header begins, 1-based; null to find out.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>Whether a heading is a period, where one may reach over several columns with a measure under each; else null.</summary>
    public Func<string, bool>? IsPeriod { get; init; }

    /// <summary>Whether a heading is a category, where one may stand above its parts; else null.</summary>
    public Func<string, bool>? IsCategory { get; init; }

    /// <summary>The plan's word for the measure that counts, where several stand side by side.</summary>
    public string? Measure { get; init; }

    /// <summary>How to say which of several measures counts: a sentence.</summary>
    public Func<IReadOnlyList<string>, string> Which { get; init; } = _ => string.Empty;

    /// <summary>What the caller misses in the headings of a row that is not known as a header, with the rows below it, and what to do: sentences.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<Row>, string> Missing { get; init; } = (_, _) => "Name this extract's headings in the plan, or correct them in the file.";
}

/// <summary>From the bytes of a file to a table of text. Knows nothing of areas, periods or the plan.</summary>
internal static class TableReading
{
    private const int RecordsLookedAt = 50;
    private static readonly ImmutableArray<char> Separators = [',', ';', '\t', '|'];

    /// <summary>
    /// What is made of the table, or null when the text, the separator or the header could not be made out. Rows that do not fit are errors beside a
    /// table of those that do. At most 50 problems are told for a file, and how many more there are. Never throws on bad input.
    /// </summary>
    /// <param name="expectations">What the caller knows of the headings.</param>
    /// <param name="take">Takes the rows, as far as it wants them, and may have something to tell; called anew when the text has to be read in another way.</param>
    public static Outcome<T> Read<T>(SourceBytes file, TableExpectations expectations, Func<RowTable, List<Diagnostic>, T?> take)
        where T : class
    {
        var found = new List<Diagnostic>();
        if (!Sheets.Are(file)) return ReadText(file, expectations, take);
        return Sheets.One(file, s => HasHeader(s, expectations), found) is { } sheet ? Outcome.Of(found.Keep(ReadText(sheet, expectations, take)), found) : Outcome.Of<T>(null, found);
    }

    public static bool HasHeader(SourceBytes file, TableExpectations expectations) => TextDecoding.Read(file, (text, problems) =>
        Outcome.Of(Open(text, expectations, problems) is { } source && HasHeader(source, expectations) ? text : null, [])).Value is not null;

    private static Outcome<T> ReadText<T>(SourceBytes file, TableExpectations expectations, Func<RowTable, List<Diagnostic>, T?> take)
        where T : class => TextDecoding.Read(file, (text, problems) =>
    {
        var found = new List<Diagnostic>();
        if (Open(text, expectations, problems) is not { } source) return Outcome.Of<T>(null, found);
        using (source)
        {
            var table = RowTable.Find(source, expectations, problems);
            var taken = table is null ? null : take(table, found);
            while (table?.Next() ?? false)
            {
            }

            return Outcome.Of(taken, found);
        }
    });

    private static CsvSource? Open(TextSource text, TableExpectations expectations, ProblemList problems)
    {
        var hint = Hint(text.Beginning.Span);
        text.Skip(hint?.Next ?? 0);
        var linesBefore = hint is null ? 0 : 1;
        var beginning = text.Beginning;
        CsvSource First(char separator) => new(text.Path, o => CsvReader.Create(beginning, o), separator, linesBefore, new ProblemList());
        ImmutableArray<char> found = (SourceSpan.IsOfCells(text.Path) ? ',' : expectations.Separator ?? hint?.Separator) is { } known ? [known] : SeparatorsOf(First, beginning, expectations);
        if (found.Length == 1) return new CsvSource(text.Path, o => CsvReader.Create(text, o, leaveOpen: true), found[0], linesBefore, problems);
        problems.Add(ReadingMessages.AmbiguousSeparator(text.Path, found));
        return null;
    }

    // The separators that fit best: one, unless the text leaves it open.
    private static ImmutableArray<char> SeparatorsOf(Func<char, CsvSource> first, ReadOnlyMemory<byte> text, TableExpectations expectations)
    {
        var candidates = Separators.Where(c => text.Span.Contains((byte)c)).ToImmutableArray();
        var withHeader = candidates.Where(c => HasHeader(first(c), expectations)).ToImmutableArray();
        if (withHeader.Length == 1) return withHeader;
        var shares = (withHeader.IsEmpty ? candidates : withHeader).Select(c => (Separator: c, Share: ShareOfMostUsual(first(c)))).ToArray();
        var best = shares.Select(s => s.Share).DefaultIfEmpty().Max();
        return best == 0 ? [','] : [.. shares.Where(s => s.Share == best).Select(s => s.Separator)];
    }

    private static bool HasHeader(CsvSource source, TableExpectations expectations)
    {
        using (source) return HeaderFinding.FirstRows(source, expectations) is var rows && (TwoHeaderLines.Find(rows, expectations) is not null || HeaderFinding.Candidates(rows, expectations).Count > 0);
    }

    // The separator that a first line such as sep=; names, as Excel reads and writes it, and where the next line begins.
    private static (char Separator, int Next)? Hint(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? text : text[..end];
        if (line is [(byte)'"', .. var inner, (byte)'"']) line = inner;
        if (line.Length != 5 || (line[0] | 0x20) != 's' || (line[1] | 0x20) != 'e' || (line[2] | 0x20) != 'p' || line[3] != '=') return null;
        if (line[4] is (byte)'"' or > 0x7E || char.IsAsciiLetterOrDigit((char)line[4])) return null;
        return ((char)line[4], end < 0 ? text.Length : end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1));
    }

    // Of the first records, how many have the commonest number of fields, if that is more than one.
    private static int ShareOfMostUsual(CsvSource source)
    {
        using var records = source;
        List<int> counts = [];
        while (counts.Count < RecordsLookedAt && records.Read())
        {
            if (records.LastFilled >= 0) counts.Add(records.CellCount);
        }

        return counts.GroupBy(c => c).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault() is { Key: > 1 } usual
            ? usual.Count()
            : 0;
    }
}
