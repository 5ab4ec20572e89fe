using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StrategicAssessment.Extracts.Records;

/// <summary>
/// Splits a text into rows, 64 bytes at a time. It takes plain text only: as many fields in every row as the header has, quotes that pair, lines
/// that end with a line feed. Of everything else it says that it is not plain, and leaves it to <see cref="Reading.CsvReading"/> to say what is wrong.
/// </summary>
/// <param name="separator">One ASCII character.</param>
/// <param name="width">How many fields a row has, 2 or more.</param>
internal sealed class RowScanner(char separator, int width)
{
    /// <summary>What <see cref="Scan"/> gives when the text is not plain.</summary>
    public const int NotPlain = -1;

    private const int Step = 64;
    private const byte Quote = (byte)'"', LineFeed = (byte)'\n', Return = (byte)'\r', Tab = (byte)'\t', FirstPrinted = (byte)' ', Delete = 0x7F;

    private readonly byte separator = (byte)separator;
    private readonly int[] starts = new int[width + 1];
    private int line = 1;

    /// <summary>How many lines have ended so far.</summary>
    public int Lines => line - 1;

    /// <summary>Whether any text so far held a byte that is neither printed ASCII nor a tab or line end: it must be looked at more closely.</summary>
    public bool HasSeenOdd { get; private set; }

    /// <summary>Hands over every whole row of a piece of text that begins where a row begins.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="isLast">Whether the text ends with it, so that a last row needs no line end.</param>
    /// <param name="taker">Gets the rows.</param>
    /// <returns>How many bytes the rows took, the next piece beginning after them; or <see cref="NotPlain"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Scan(ReadOnlySpan<byte> text, bool isLast, IPlainRowTaker taker)
    {
        var (at, rowStart, field, linesWithin) = (0, 0, 0, 0);
        starts[0] = 0;
        while (at < text.Length)
        {
            var next = at + Step;
            for (var marks = next <= text.Length ? MarksIn(text, at) : MarksInRest(text[at..]); marks != 0; marks &= marks - 1)
            {
                var mark = at + BitOperations.TrailingZeroCount(marks);
                var found = text[mark];
                if (found == separator)
                {
                    if (++field >= width) return NotPlain;
                    starts[field] = mark + 1;
                }
                else if (found == LineFeed)
                {
                    if (!EndRow(text, rowStart, mark, field, taker)) return NotPlain;
                    (line, rowStart, field, linesWithin) = (line + linesWithin + 1, mark + 1, 0, 0);
                    starts[0] = rowStart;
                }
                else if (found == Return)
                {
                    if (mark + 1 < text.Length ? text[mark + 1] != LineFeed : isLast) return NotPlain;
                }
                else
                {
                    if (mark != starts[field]) return NotPlain;
                    next = AfterQuoted(text, mark);
                    if (next >= text.Length) HasSeenOdd = true;
                    if (next >= text.Length) return isLast && next == text.Length && EndRow(text, rowStart, next, field, taker) ? next : isLast ? NotPlain : rowStart;
                    HasSeenOdd |= IsOdd(text[mark..next]);
                    if (text[next] != separator && text[next] != LineFeed && text[next] != Return) return NotPlain;
                    linesWithin += LinesWithin(text[mark..next]);
                    break;
                }
            }

            if (linesWithin < 0) return NotPlain;
            at = next;
        }

        if (!isLast || rowStart == text.Length) return rowStart;
        return EndRow(text, rowStart, text.Length, field, taker) ? text.Length : NotPlain;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool EndRow(ReadOnlySpan<byte> text, int start, int end, int field, IPlainRowTaker taker)
    {
        if (end > start && text[end - 1] == Return) end--;
        if (end == start) return true;
        if (field != width - 1) return false;
        starts[width] = end + 1;
        return taker.Take(new PlainRow(text, starts, line));
    }

    // One past the closing quote of a field whose opening quote is here; more than the length when it does not close.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int AfterQuoted(ReadOnlySpan<byte> text, int opening)
    {
        var at = opening + 1;
        while (text[at..].IndexOf(Quote) is >= 0 and var length)
        {
            at += length + 1;
            if (at == text.Length || text[at] != Quote) return at;
            at++;
        }

        return text.Length + 1;
    }

    // Line ends inside a quoted field; far below zero when one is a carriage return alone.
    private static int LinesWithin(ReadOnlySpan<byte> quoted)
    {
        for (var rest = quoted; rest.IndexOf(Return) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (rest[at + 1] != LineFeed) return int.MinValue / 2;
        }

        return quoted.Count(LineFeed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong MarksInRest(ReadOnlySpan<byte> rest)
    {
        Span<byte> padded = stackalloc byte[Step];
        padded.Fill(FirstPrinted);
        rest.CopyTo(padded);
        return MarksIn(padded, 0);
    }

    // A bit for each separator, quote and line end among 64 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong MarksIn(ReadOnlySpan<byte> text, int at) => MarksInHalf(text, at) | ((ulong)MarksInHalf(text, at + Vector256<byte>.Count) << Vector256<byte>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint MarksInHalf(ReadOnlySpan<byte> text, int at)
    {
        var bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at);
        var lineEnds = Vector256.Equals(bytes, Vector256.Create(LineFeed)) | Vector256.Equals(bytes, Vector256.Create(Return));
        var marks = lineEnds | Vector256.Equals(bytes, Vector256.Create(separator)) | Vector256.Equals(bytes, Vector256.Create(Quote));

        // As signed numbers, control characters and all that is not ASCII are below the first printed character.
        var below = Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)FirstPrinted)).AsByte();
        var odd = Vector256.AndNot(below, lineEnds | Vector256.Equals(bytes, Vector256.Create(Tab))) | Vector256.Equals(bytes, Vector256.Create(Delete));
        if (odd != Vector256<byte>.Zero) HasSeenOdd = true;
        return marks.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsOdd(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b is < FirstPrinted or >= Delete and not (LineFeed or Return or Tab)) return true;
        }

        return false;
    }
}
