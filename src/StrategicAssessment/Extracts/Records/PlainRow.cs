using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;

namespace StrategicAssessment.Extracts.Records;

/// <summary>A row in the bytes in which it was found. Valid until the next is read.</summary>
/// <param name="text">Bytes around it.</param>
/// <param name="starts">Where each field starts, and one past the separator or line end after the last.</param>
/// <param name="line">1-based physical line on which it begins.</param>
internal readonly ref struct PlainRow(ReadOnlySpan<byte> text, ReadOnlySpan<int> starts, int line)
{
    private readonly ReadOnlySpan<byte> text = text;
    private readonly ReadOnlySpan<int> starts = starts;

    /// <summary>1-based physical line on which it begins.</summary>
    public int Line { get; } = line;

    /// <summary>How many fields it has.</summary>
    public int Width => starts.Length - 1;

    /// <summary>A field as in the file, quotes included.</summary>
    public ReadOnlySpan<byte> this[int field] => text[starts[field]..(starts[field + 1] - 1)];

    /// <summary>Where a field begins.</summary>
    public SourceSpan At(string path, int field)
    {
        var before = text[starts[0]..starts[field]];
        var onItsLine = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new SourceSpan(path, Line + before.Count((byte)'\n'), TextPlaces.Characters(onItsLine) + 1);
    }
}
