using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>One record after another, blank ones included. What it says of a record holds until the next is read.</summary>
internal sealed class RecordReader(CsvReader reader, int linesBefore) : IDisposable
{
    /// <summary>The byte at which the record begins, in the text that the format holds.</summary>
    public int Offset { get; private set; }

    public int Line => (int)reader.LineNumber + linesBefore;

    public int FieldCount => reader.FieldCount;

    /// <summary>The last field that is not blank; -1 when all are.</summary>
    public int LastFilled { get; private set; }

    /// <summary>The first field that is not blank, if there is one.</summary>
    public int FirstFilled
    {
        get
        {
            var first = 0;
            while (first < LastFilled && IsBlank(reader.GetSpan(first))) first++;
            return first;
        }
    }

    /// <summary>The byte just after the record's last character.</summary>
    public int End => Offset + reader.RawRecord.Length;

    public bool Read()
    {
        if (!reader.Read()) return false;
        Offset = (int)reader.ByteOffset;
        LastFilled = FieldCount - 1;
        while (LastFilled >= 0 && IsBlank(reader.GetSpan(LastFilled))) LastFilled--;
        return true;
    }

    public string Text(int field) => reader.GetString(field);

    public int LengthOf(int field) => reader.GetRawSpan(field).Length;

    /// <summary>The byte at which a field, or its opening quote, begins.</summary>
    public int OffsetOf(int field)
    {
        var offset = Offset;
        for (var i = 0; i < field; i++) offset += reader.GetRawSpan(i).Length + 1;
        return offset;
    }

    public CsvRow ToRow(int width)
    {
        var fields = ImmutableArray.CreateBuilder<CsvField>(width);
        var (line, column) = (Line, 1);
        for (var i = 0; i < width; i++)
        {
            fields.Add(new CsvField(reader.GetString(i), line, column));
            var raw = reader.GetRawSpan(i);
            if (raw.IndexOfAny((byte)'\r', (byte)'\n') >= 0) (line, column) = AfterLines(raw, line);
            else column += Characters(raw);
            column++;
        }

        return new CsvRow(Line, fields.MoveToImmutable());
    }

    public void Dispose() => reader.Dispose();

    private static (int Line, int Column) AfterLines(ReadOnlySpan<byte> raw, int line)
    {
        while (raw.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end)
        {
            raw = raw[(end + (raw[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
            line++;
        }

        return (line, Characters(raw) + 1);
    }

    private static int Characters(ReadOnlySpan<byte> raw) => Ascii.IsValid(raw) ? raw.Length : TextPlaces.Characters(raw);

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
