using System.Text;
using System.Text.Unicode;
using StrategicAssessment.Extracts.Reading;

namespace StrategicAssessment.Extracts.Records;

/// <summary>Reads bytes from an offset of a file until the room is filled or the file ends; gives how many.</summary>
internal delegate int ReadPiece(long offset, Span<byte> room);

/// <summary>Reads a large file of plain rows piece by piece, in the memory of one piece.</summary>
internal static class PlainFile
{
    /// <summary>A row may not be longer.</summary>
    public const int PieceSize = 512 * 1024;

    private const int LongestLine = 16 * 1024;

    /// <summary>
    /// Hands over every row, at the beginning of a file the header first. False when the file is not plain UTF-8 without anything to tell of it: it must then be read by
    /// <see cref="CsvReading"/>, and nothing that was handed over counts.
    /// </summary>
    public static bool Read(ReadPiece read, RowScanner scanner, IPlainRowTaker taker, int pieceSize = PieceSize, bool isBeginning = true)
    {
        var piece = GC.AllocateUninitializedArray<byte>(pieceSize);
        var (offset, held) = (0L, 0);
        while (true)
        {
            var more = read(offset, piece.AsSpan(held));
            var isLast = more < piece.Length - held;
            var text = piece.AsSpan(0, held + more);
            var mark = isBeginning && offset == 0 && text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            offset += more;
            var used = scanner.Scan(text[mark..], isLast, taker);
            if (used < 0 || (scanner.HasSeenOdd && !IsSound(text.Slice(mark, used)))) return false;
            if (isLast) return true;
            if (used == 0) return false;
            var rest = text[(mark + used)..];
            rest.CopyTo(piece);
            held = rest.Length;
        }
    }

    /// <summary>The part of a file from one byte to the one before another.</summary>
    public static ReadPiece Part(ReadPiece read, long start, long end) =>
        (offset, room) => read(start + offset, room[..(int)Math.Min(room.Length, end - start - offset)]);

    /// <summary>Where a line begins near the middle of a file, or -1. Whether a row begins there as well is not known yet.</summary>
    public static long Middle(ReadPiece read, long length)
    {
        var piece = new byte[LongestLine];
        var lineEnd = piece.AsSpan(0, read(length / 2, piece)).IndexOf((byte)'\n');
        return lineEnd < 0 || (length / 2) + lineEnd + 1 == length ? -1 : (length / 2) + lineEnd + 1;
    }

    private static bool IsSound(ReadOnlySpan<byte> text) => Utf8.IsValid(text) && CharacterChecks.AreSound(text);
}
