using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>A row above, between or below the data that is not data.</summary>
/// <param name="At">Where its first filled cell stands.</param>
/// <param name="Text">That cell, trimmed, at most 200 characters. The caller may know it for a place whose figures are blank.</param>
/// <param name="Whole">All its filled cells: a title with commas is cut into several.</param>
internal sealed record NoteRow(SourceSpan At, string Text, string Whole);

/// <summary>
/// The rows of a source under its header, given once, in the order of the file. Tells notes from data, and what does not fit; a row that may be either
/// waits until it is known. Holds no more than the first rows and those that wait.
/// </summary>
internal sealed class RowTable
{
    /// <summary>The longest cell that is read, in characters.</summary>
    public const int LongestCell = 1_000_000;

    private const int LongestNote = 200;

    // How what stands below a table begins, commas and all.
    private static readonly string[] Remarks = ["source", "note", "extracted", "produced", "prepared", "printed", "report", "copyright", "contains", "data ", "*", "(", "†", "©"];

    private readonly CsvSource source;
    private readonly ProblemList problems;
    private readonly Queue<Row> ready = new();
    private readonly List<Row> undecided = [];
    private readonly List<int> unnamed;
    private readonly List<NoteRow> notes = [];
    private readonly byte[] firstHeading;
    private Row? kept;
    private bool isSourceNext;
    private bool hasData;
    private bool isAtEnd;

    private RowTable(CsvSource source, ImmutableArray<HeaderCell> header, int headerLine, ProblemList problems)
    {
        (this.source, Header, HeaderLine, this.problems) = (source, header, headerLine, problems);
        unnamed = [.. Enumerable.Range(0, header.Length).Where(i => header[i].Text.Length == 0)];
        firstHeading = Encoding.UTF8.GetBytes(header[0].Text);
    }

    /// <summary>As diagnostics should show it; relative to the assessment folder.</summary>
    public string Path => source.Path;

    /// <summary>The headings, up to the last that is not empty; no two are the same but for case and spacing.</summary>
    public ImmutableArray<HeaderCell> Header { get; }

    public int HeaderLine { get; }

    /// <summary>Titles, sources and remarks; complete after the last row.</summary>
    public IReadOnlyList<NoteRow> Notes => notes;

    public int RowCount { get; private set; }

    /// <summary>The first rows, before any was given: for what has to be guessed in a message.</summary>
    public IReadOnlyList<Row> FirstRows => [.. ready];

    /// <summary>Whether anything that was read so far is an error.</summary>
    public bool HasErrors => problems.HasErrors;

    public int Line => kept?.Line ?? source.Line;

    /// <summary>A cell of the row, as UTF-8; not trimmed. Holds until the next row.</summary>
    public ReadOnlySpan<byte> this[int cell] => kept is null ? source[cell] : Encoding.UTF8.GetBytes(kept.Cells[cell].Text);

    /// <summary>The row, with as many cells as there are headings.</summary>
    public Row Row => (kept ?? source.ToRow()) is var row && row.Cells.Length > Header.Length ? row with { Cells = row.Cells[..Header.Length] } : row;

    /// <summary>The rows that have not been given yet; those with too few or too many cells, which are told, are left out.</summary>
    public IEnumerable<Row> Rows
    {
        get
        {
            while (Next()) yield return Row;
        }
    }

    /// <summary>The table, or null and a reason when the header is not one row.</summary>
    public static RowTable? Find(CsvSource source, TableExpectations expectations, ProblemList problems)
    {
        var first = HeaderFinding.FirstRows(source, expectations);
        var lines = TwoHeaderLines.Find(first, expectations);
        var isOpen = expectations.Measure is null && lines?.Measures.Length > 1;
        if (lines is not null && !isOpen)
        {
            first.Remove(lines.Upper);
            first[first.IndexOf(lines.Lower)] = lines.Joined;
        }

        var candidates = lines is null ? HeaderFinding.Candidates(first, expectations) : isOpen ? [] : first.FindAll(r => r.Line == lines.Lower.Line);
        if (candidates is [var header] && HeaderFinding.Headings(source.Path, header, problems) is { } headings)
        {
            var table = new RowTable(source, headings, header.Line, problems);
            foreach (var row in first) table.Take(row);
            return table;
        }

        while (source.Read())
        {
        }

        if (lines is not null) problems.Add(ReadingMessages.HeadingsInTwoLines(At(source.Path, lines.Lower.FirstFilled), lines.Upper.Line, expectations.Which(lines.Measures)));
        else if (candidates.Count > 1) problems.Add(ReadingMessages.SeveralHeaders(At(source.Path, candidates[1].Cells[0]), candidates.ConvertAll(c => c.Line)));
        else if (!problems.HasErrors) problems.Add(NoHeader(source, expectations, first));
        return null;
    }

    private static Diagnostics.Diagnostic NoHeader(CsvSource source, TableExpectations expectations, List<Row> first)
    {
        var likeliest = HeaderFinding.Likeliest(first, expectations);
        return ReadingMessages.NoHeader(source.Path, source.Layout, expectations, likeliest, first.FindAll(r => r.Line > likeliest?.Line && r.LastFilled >= 0));
    }

    public SourceSpan At(int cell) => kept is null ? source.At(cell) : At(kept.Cells[cell]);

    public SourceSpan At(Cell cell) => At(Path, cell);

    /// <summary>Goes on to the next row of data; false after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next()
    {
        while (true)
        {
            if (ready.TryDequeue(out kept)) break;
            if (isSourceNext)
            {
                isSourceNext = false;
                break;
            }

            if (isAtEnd || !source.Read()) return End();
            if (!IsSound()) Take(source.ToRow());
            else if (undecided.Count == 0 && hasData) break;
            else isSourceNext = Settle();
        }

        RowCount++;
        return true;
    }

    private static SourceSpan At(string path, Cell cell) => new(path, cell.Line, cell.Column);

    // Surely a row of data with nothing to tell: it need not be kept.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsSound()
    {
        var least = Header.Length > 1 ? 1 : 0;
        if (source.CellCount < Header.Length || source.LongestCell > LongestCell) return false;
        if ((source.CellCount > Header.Length || source.IsBlank(least)) && (source.LastFilled is var last) && (last < least || last >= Header.Length)) return false;
        if (firstHeading.Length > 0 && source[0].SequenceEqual(firstHeading)) return false;
        foreach (var i in unnamed)
        {
            if (!source[i].IsEmpty) return false;
        }

        return true;
    }

    private void Take(Row row)
    {
        if (row.LastFilled < 0 || row.Line == HeaderLine) return;
        if (row.Line < HeaderLine) notes.Add(NoteOf(row));
        else if ((row.LastFilled == 0 && Header.Length > 1) || IsRemark(row)) undecided.Add(row);
        else if (HeaderFinding.IsAgain(Header, row)) problems.Add(ReadingMessages.HeadingsAgain(At(row.Cells[0]), HeaderLine));
        else TakeData(row);
    }

    private bool IsRemark(Row row) => row.Cells.Length < Header.Length && Array.Exists(Remarks, r => row.Cells[0].Text.AsSpan().TrimStart().StartsWith(r, StringComparison.OrdinalIgnoreCase));

    private void TakeData(Row row)
    {
        Settle();
        if (row.Cells.Length < Header.Length) TooFew(row);
        else if (row.LastFilled >= Header.Length) problems.AddError(() => ReadingMessages.TooManyFields(At(row.Cells[Header.Length]), Header.Length));
        else ready.Enqueue(row);
        for (var i = 0; i <= row.LastFilled; i++)
        {
            var cell = row.Cells[i];
            if (cell.Text.Length > LongestCell) problems.AddError(() => ReadingMessages.FieldTooLong(At(cell), LongestCell));
            else if (unnamed.Contains(i) && !string.IsNullOrWhiteSpace(cell.Text)) Unnamed(cell, i);
        }
    }

    // Told where the data of the column begins.
    private void Unnamed(Cell cell, int column)
    {
        unnamed.Remove(column);
        problems.AddError(() => ReadingMessages.UnnamedColumn(At(cell), column + 1));
    }

    // Between rows of data, a row with one filled cell is a row whose other cells are blank.
    private bool Settle()
    {
        foreach (var row in undecided)
        {
            if (row.Cells.Length >= Header.Length) ready.Enqueue(row);
            else if (hasData) TooFew(row);
            else notes.Add(NoteOf(row));
            hasData |= row.Cells.Length >= Header.Length;
        }

        undecided.Clear();
        return hasData = true;
    }

    private void TooFew(Row row) => problems.AddError(() => ReadingMessages.TooFewFields(row.End.In(Path), row.Cells.Length, Header.Length));

    private bool End()
    {
        if (isAtEnd) return false;
        isAtEnd = true;
        notes.AddRange(undecided.Select(NoteOf));
        foreach (var note in notes) problems.Add(ReadingMessages.NoteSkipped(note.At));
        if (RowCount == 0 && !problems.HasErrors) problems.Add(ReadingMessages.NoRows(Header[0].At));
        return false;
    }

    private NoteRow NoteOf(Row row)
    {
        var cell = row.FirstFilled;
        var text = cell.Text.Trim();
        var length = text.Length <= LongestNote ? text.Length : char.IsHighSurrogate(text[LongestNote - 1]) ? LongestNote - 1 : LongestNote;
        return new NoteRow(At(cell), text[..length], string.Join(' ', row.Cells.Select(c => c.Text.Trim()).Where(t => t.Length is > 0 and <= LongestNote)));
    }
}
