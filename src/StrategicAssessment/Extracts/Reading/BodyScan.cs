using System.Collections.Immutable;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>Goes once through what stands around and under the header: counts rows, tells notes from data, reports rows that do not fit.</summary>
internal sealed class BodyScan(RecordFormat format, TextPlaces places, Header header, ProblemList problems)
{
    /// <summary>The longest field that is read, in bytes.</summary>
    public const int LongestField = 1_000_000;

    private const int LongestNote = 200;

    private readonly ImmutableArray<NoteRow>.Builder _notes = ImmutableArray.CreateBuilder<NoteRow>();
    private readonly List<Undecided> _undecided = [];
    private readonly HashSet<int> _unnamed = [];
    private int _first = int.MaxValue;
    private int _last = -1;
    private int _rows;
    private bool _hasData;

    /// <summary>A row with only its first field filled: a note, unless data follows it.</summary>
    private readonly record struct Undecided(int Offset, int End, int FieldCount, NoteRow Note);

    private int Width => header.Cells.Length;

    public (BodyExtent Extent, ImmutableArray<NoteRow> Notes) Run()
    {
        using var records = format.Open();
        while (records.Read())
        {
            if (records.LastFilled < 0 || records.Offset == header.Offset) continue;
            if (records.Offset < header.Offset) _notes.Add(NoteOf(records));
            else if (records.LastFilled == 0 && Width > 1) _undecided.Add(new(records.Offset, records.End, records.FieldCount, NoteOf(records)));
            else Data(records);
        }

        _notes.AddRange(_undecided.Select(u => u.Note));
        foreach (var note in _notes) problems.Add(ReadingMessages.NoteSkipped(note.At));
        if (_rows == 0 && !problems.HasErrors) problems.Add(ReadingMessages.NoRows(header.Cells[0].At));
        return (new BodyExtent(Width, _first, _last, _rows), _notes.ToImmutable());
    }

    private void Data(RecordReader records)
    {
        foreach (var row in _undecided) Decide(row);
        _undecided.Clear();
        _hasData = true;
        if (records.FieldCount < Width) TooFew(records.End, records.FieldCount);
        else if (records.LastFilled >= Width) problems.AddError(() => ReadingMessages.TooManyFields(places.At(records.OffsetOf(Width)), Width));
        else Count(records.Offset);
        ReportCells(records);
    }

    // Between rows of data, a row with one filled field is a row whose other fields are blank.
    private void Decide(Undecided row)
    {
        if (row.FieldCount >= Width) Count(row.Offset);
        else if (!_hasData) _notes.Add(row.Note);
        else TooFew(row.End, row.FieldCount);
    }

    private void Count(int offset)
    {
        _hasData = true;
        _first = Math.Min(_first, offset);
        _last = offset;
        _rows++;
    }

    private void TooFew(int end, int fields) =>
        problems.AddError(() => ReadingMessages.TooFewFields(places.At(end), fields, Width));

    private void ReportCells(RecordReader records)
    {
        for (var i = 0; i <= records.LastFilled; i++)
        {
            if (records.LengthOf(i) > LongestField) TooLong(records, i);
            else if (i < Width && header.Cells[i].Text.Length == 0 && !_unnamed.Contains(i) && !string.IsNullOrWhiteSpace(records.Text(i)))
                Unnamed(records, i);
        }
    }

    private void TooLong(RecordReader records, int field) =>
        problems.AddError(() => ReadingMessages.FieldTooLong(places.At(records.OffsetOf(field)), LongestField));

    private void Unnamed(RecordReader records, int field)
    {
        _unnamed.Add(field);
        problems.AddError(() => ReadingMessages.UnnamedColumn(places.At(records.OffsetOf(field)), field + 1));
    }

    private NoteRow NoteOf(RecordReader records)
    {
        var text = records.Text(records.FirstFilled).Trim();
        var length = text.Length <= LongestNote ? text.Length : char.IsHighSurrogate(text[LongestNote - 1]) ? LongestNote - 1 : LongestNote;
        return new NoteRow(places.At(records.OffsetOf(records.FirstFilled)), text[..length]);
    }
}
