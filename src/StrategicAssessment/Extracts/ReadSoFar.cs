using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>How far a large file has been read, for whoever looks each second. No output has any of it.</summary>
internal sealed class ReadSoFar
{
    private const long LeastBytes = 64L * 1024 * 1024;
    private string path = string.Empty;
    private long length, bytes, rows, seconds;

    /// <summary>The file's bytes, counted as they are read.</summary>
    public SourceBytes Counting(SourceBytes file)
    {
        (path, length, bytes, rows, seconds) = (file.Path, file.Length, 0, 0, 0);
        return file with { Read = (offset, room) => Counted(offset, room[..file.Read(offset, room)]) };
    }

    /// <summary>What is said another second later; null for files that are read in no time.</summary>
    public string? AfterASecond()
    {
        if (length < LeastBytes || bytes == 0 || bytes == length) return null;
        seconds++;
        return $"Reading {path}: {English.Whole(rows)} rows, {English.Whole(rows / seconds)} a second, {English.Whole((length - bytes) * seconds / bytes)} s left";
    }

    // The beginning is looked at more than once.
    private int Counted(long offset, Span<byte> read)
    {
        var isNew = (int)Math.Clamp(offset + read.Length - bytes, 0, read.Length);
        rows += read[^isNew..].Count((byte)'\n');
        bytes += isNew;
        return read.Length;
    }
}
