using CsvHelper;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <param name="Text">As it stands there, without quotes; not trimmed.</param>
/// <param name="Line">1-based, where the cell begins (a row may hold line ends).</param>
/// <param name="Column">1-based, in characters; that of the opening quote when it is quoted.</param>
internal readonly record struct Cell(string Text, int Line, int Column);

/// <param name="Line">1-based, where it begins.</param>
/// <param name="LastFilled">The last that is not blank; -1 when all are.</param>
/// <param name="End">The place just after the last character.</param>
internal sealed record Row(int Line, ImmutableArray<Cell> Cells, int LastFilled, TextPlace End)
{
    public Cell FirstFilled => Cells.First(c => !c.Text.AsSpan().Trim(" \t\r\n\u00A0").IsEmpty);
}

/// <summary>
/// Rows of separated text with their places, read by CsvHelper, one after another and once: all that the finding of the header and the reading of the rows know
/// of a file. What it says of a row holds until the next is read.
/// </summary>
internal sealed class CsvSource : IDisposable
{
    /// <summary>In bytes: what is held at most while the end of a row is looked for.</summary>
    private const int LongestRow = 16 * 1024 * 1024;

    private readonly CsvReader reader;
    private readonly int linesBefore;
    private readonly bool isOfCells;
    private readonly ProblemList problems;
    private bool isCutOff;

    /// <param name="linesBefore">Lines of the file that stand before the text: 1 after a <c>sep=</c> line, otherwise 0.</param>
    /// <param name="problems">Gets what is wrong with quotes.</param>
    public CsvSource(string path, Func<CsvReaderOptions, CsvReader> open, char separator, int linesBefore, ProblemList problems)
    {
        (Path, this.linesBefore, this.problems, isOfCells) = (path, linesBefore, problems, SourceSpan.IsOfCells(path));
        reader = open(new CsvReaderOptions
        {
            Separator = separator,
            DetectSeparatorHint = false,
            HasHeader = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            FormatProvider = CultureInfo.InvariantCulture,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MissingField = CsvMissingFieldHandling.Throw,
            OnMalformedRecord = bad => problems.AddError(() => QuoteProblem(bad)),
            MaxRecordSize = LongestRow,
            PoolStrings = true,
        });
    }

    public string Path { get; }

    /// <summary>By what the cells were told apart, for a message.</summary>
    public string Layout => isOfCells ? "it was read as a worksheet" : ReadingMessages.Separated(reader.Separator);

    /// <summary>1-based, where the row begins.</summary>
    public int Line => (int)reader.LineNumber + linesBefore;

    public int CellCount => reader.FieldCount;

    /// <summary>The last cell that is not blank; -1 when all are.</summary>
    public int LastFilled
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        get
        {
            var last = reader.FieldCount - 1;
            while (last >= 0 && IsBlank(reader.GetSpan(last))) last--;
            return last;
        }
    }

    public bool IsBlank(int cell) => IsBlank(reader.GetSpan(cell));

    /// <summary>No cell of the row is longer than this, in bytes.</summary>
    public int LongestCell => reader.RawRecord.Length;

    public ReadOnlySpan<byte> this[int cell] => reader.GetSpan(cell);

    /// <summary>Goes on to the next row, a blank one too; false at the end. Rows that cannot be made out are told and left out.</summary>
    public bool Read()
    {
        try
        {
            return !isCutOff && reader.Read();
        }
        catch (CsvFormatException tooLong)
        {
            problems.Add(ReadingMessages.RowTooLong(new SourceSpan(Path, (int)tooLong.LineNumber + linesBefore, 1), LongestRow));
            return !(isCutOff = true);
        }
    }

    public Row ToRow()
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(CellCount);
        var place = new TextPlace(Line);
        for (var i = 0; i < CellCount; i++)
        {
            if (i > 0) place.Pass(","u8);
            cells.Add(new Cell(reader.GetString(i), place.Line, isOfCells ? i + 1 : place.Column));
            place.Pass(reader.GetRawSpan(i));
        }

        return new Row(Line, cells.MoveToImmutable(), LastFilled, place);
    }

    public SourceSpan At(int cell)
    {
        if (isOfCells) return new SourceSpan(Path, Line, cell + 1);
        var place = new TextPlace(Line);
        for (var i = 0; i < cell; i++)
        {
            place.Pass(reader.GetRawSpan(i));
            place.Pass(","u8);
        }

        return new SourceSpan(Path, place.Line, place.Column);
    }

    public void Dispose() => reader.Dispose();

    // What is wrong with the quotes of a record, at the place where the analyst will look for it.
    private Diagnostic QuoteProblem(CsvMalformedRecord bad)
    {
        ReadOnlySpan<byte> record = Encoding.UTF8.GetBytes(bad.RawRecord);
        var separator = (byte)reader.Separator;
        var place = new TextPlace((int)bad.LineNumber + linesBefore);
        for (var i = 0; ; i++)
        {
            var opened = place;
            var isQuoted = record[i..] is [(byte)'"', ..];
            var end = isQuoted ? AfterQuoted(record, i) : i + record[i..].IndexOfAny(separator, (byte)'"');
            if (end < i) return isQuoted ? ReadingMessages.UnclosedQuote(opened.In(Path)) : ReadingMessages.StrayQuote(opened.In(Path));
            place.Pass(record[i..end]);
            if (!isQuoted && record[end] == '"') return ReadingMessages.StrayQuote(place.In(Path));
            if (isQuoted && (end == record.Length || record[end] != separator))
                return opened.Line == place.Line ? ReadingMessages.TextAfterQuote(place.In(Path)) : ReadingMessages.UnclosedQuote(opened.In(Path));
            i = end;
            place.Pass(","u8);
        }
    }

    // One past the closing quote of a field whose opening quote is here; -1 when it does not close.
    private static int AfterQuoted(ReadOnlySpan<byte> text, int opening)
    {
        for (var i = opening + 1; i < text.Length; i++)
        {
            if (text[i] != '"') continue;
            if (i + 1 == text.Length || text[i + 1] != '"') return i + 1;
            i++;
        }

        return -1;
    }

    // Spaces, tabs, line ends and the no-break space, which spreadsheets leave behind.
    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            if (text[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') text = text[1..];
            else if (text.StartsWith("\u00A0"u8)) text = text[2..];
            else return false;
        }

        return true;
    }
}
