using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>How the bytes of a file were taken to be text: UTF-8 (marked or not), what Excel calls "Unicode Text", or its plain CSV on Windows in western Europe.</summary>
internal enum TextEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
}

/// <summary>Reads bytes from an offset of a file until the room is filled or the file ends; gives how many.</summary>
internal delegate int ReadPiece(long offset, Span<byte> room);

internal sealed record SourceBytes(string Path, long Length, ReadPiece Read)
{
    public static SourceBytes Of(InputFile file) => Of(file.Path, file.Content);

    public static SourceBytes Of(string path, ReadOnlyMemory<byte> bytes) => new(path, bytes.Length, (offset, room) =>
    {
        var rest = bytes.Span[(int)offset..];
        rest = rest[..Math.Min(rest.Length, room.Length)];
        rest.CopyTo(room);
        return rest.Length;
    });

    public byte[] From(long offset)
    {
        var bytes = new byte[Length - offset];
        return bytes[..Read(offset, bytes)];
    }
}

/// <summary>A line and a column, 1-based, that move along a text.</summary>
internal struct TextPlace(int line)
{
    private bool isAfterReturn;

    public int Line { get; private set; } = line;

    /// <summary>In characters, however many bytes each takes.</summary>
    public int Column { get; private set; } = 1;

    public readonly SourceSpan In(string path) => new(path, Line, SourceSpan.IsOfCells(path) ? 0 : Column);

    public void Pass(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.ContainsAny((byte)'\r', (byte)'\n') && Ascii.IsValid(utf8))
        {
            (Column, isAfterReturn) = (Column + utf8.Length, isAfterReturn && utf8.IsEmpty);
            return;
        }

        foreach (var b in utf8)
        {
            if (b == '\r' || (b == '\n' && !isAfterReturn)) (Line, Column) = (Line + 1, 1);
            else if (b != '\n' && (b & 0xC0) != 0x80) Column++;
            isAfterReturn = b == '\r';
        }
    }
}

/// <summary>
/// A text as UTF-8, read once from beginning to end in the memory of one piece. Each piece is looked through before it is handed on: characters that no
/// extract should hold are told, and at bytes that are no UTF-8 the text ends.
/// </summary>
/// <param name="bytes">UTF-8, unless they turn out not to be.</param>
/// <param name="encoding">What the file was written in.</param>
/// <param name="start">Where the text begins, after a byte order mark.</param>
/// <param name="problems">Gets what is told of characters.</param>
internal sealed class TextSource(SourceBytes bytes, TextEncoding encoding, long start, ProblemList problems) : Stream
{
    private const int PieceSize = 512 * 1024;

    // Control characters but tab and line ends, and the bytes that begin U+0080 to U+00BF, U+E000 to U+FFFF and planes 15 and 16.
    private static readonly SearchValues<byte> Suspects = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127,
        0xC2, 0xEE, 0xEF, 0xF3, 0xF4,
    ]);

    private TextPlace place = new(1);
    private long placed = start;
    private byte[] piece = [];
    private byte[] spare = [];
    private Task<int>? coming;
    private long next = start;
    private int at;
    private int end;

    public string Path => bytes.Path;
    public TextEncoding Encoding => encoding;

    /// <summary>Whether it ended at bytes that are no UTF-8: nothing that was read counts.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What is read first: all of it, or as much as separator and header can be found by.</summary>
    public ReadOnlyMemory<byte> Beginning
    {
        get
        {
            if (end == 0) Fill();
            return piece.AsMemory(at..end);
        }
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Passes over a part of the beginning.</summary>
    public void Skip(int count) => at += count;

    public override int Read(Span<byte> buffer)
    {
        if (at == end) Fill();
        var count = Math.Min(buffer.Length, end - at);
        piece.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // The piece after the one that is handed on is read and looked through meanwhile, on the other core.
    private void Fill()
    {
        coming ??= Task.Run(ReadNext);
        (at, end) = (0, coming.GetAwaiter().GetResult());
        (piece, spare) = (spare, piece);
        coming = end == 0 || next == bytes.Length ? Task.FromResult(0) : Task.Run(ReadNext);
    }

    // A character that reaches over the end of the piece is left for the next one.
    private int ReadNext()
    {
        if (spare.Length == 0) spare = GC.AllocateUninitializedArray<byte>((int)Math.Min(bytes.Length, PieceSize));
        ReadOnlySpan<byte> text = spare.AsSpan(0, bytes.Read(next, spare));
        if (next + text.Length < bytes.Length && Rune.DecodeLastFromUtf8(text, out _, out var unfinished) == OperationStatus.NeedMoreData)
            text = text[..^unfinished];
        var isPlain = IsPlain(text);
        IsBroken = !isPlain && !Utf8.IsValid(text);
        if (IsBroken) return 0;
        if (!isPlain) Check(text);
        next += text.Length;
        return text.Length;
    }

    // ASCII without control characters but tab and line ends: nearly all pieces are, and there is nothing else to look for in them.
    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector128<sbyte>>(text);
        var all = Vector128<sbyte>.AllBitsSet;
        foreach (var v in vectors)
        {
            var isEnd = Vector128.Equals(v, Vector128.Create((sbyte)'\n')) | Vector128.Equals(v, Vector128.Create((sbyte)'\r')) | Vector128.Equals(v, Vector128.Create((sbyte)'\t'));
            all &= Vector128.GreaterThan(v, Vector128.Create((sbyte)0x1F)) & ~Vector128.Equals(v, Vector128.Create((sbyte)0x7F)) | isEnd;
        }

        var rest = text[(vectors.Length * Vector128<sbyte>.Count)..];
        return all == Vector128<sbyte>.AllBitsSet && Ascii.IsValid(rest) && !rest.ContainsAny(Suspects);
    }

    private void Check(ReadOnlySpan<byte> text)
    {
        for (var i = 0; text[i..].IndexOfAny(Suspects) is >= 0 and var found;)
        {
            i += found;
            Rune.DecodeFromUtf8(text[i..], out var rune, out var length);
            var offset = next + i;
            if (rune == Rune.ReplacementChar) problems.AddWarning(() => ReadingMessages.LostCharacter(At(offset)));
            else if (encoding == TextEncoding.Windows1252 && rune.Value is >= 0x80 and <= 0x9F) problems.AddError(() => ReadingMessages.UndefinedByte(At(offset)));
            else if (IsForbidden(rune.Value)) problems.AddError(() => ReadingMessages.ForbiddenCharacter(At(offset), rune.Value));
            i += length;
        }
    }

    // Private use is where the document's own tokens live; a byte order mark belongs to the beginning alone.
    private static bool IsForbidden(int c) =>
        c is < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0xE000 and <= 0xF8FF) or 0xFEFF or 0xFFFE or 0xFFFF or >= 0xF0000;

    /// <summary>The place of the character that begins at an offset, none of them before the last that was asked for. Reads the file once more up to there.</summary>
    public SourceSpan At(long offset)
    {
        var room = new byte[PieceSize];
        while (placed < offset && bytes.Read(placed, room.AsSpan(0, (int)Math.Min(room.Length, offset - placed))) is > 0 and var read)
        {
            place.Pass(room.AsSpan(0, read));
            placed += read;
        }

        return place.In(bytes.Path);
    }
}

/// <summary>The problems of one file: all are counted, so many are told.</summary>
internal sealed class ProblemList
{
    public const int MostTold = 50;

    private readonly List<Diagnostic> told = [];
    private int untold;
    private bool hasUntoldErrors;

    public bool HasErrors => hasUntoldErrors || told.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic problem) => Add(() => problem, problem.Severity == Severity.Error);

    /// <summary>Works out the place and the words only when they will be told.</summary>
    public void AddError(Func<Diagnostic> problem) => Add(problem, isError: true);

    /// <summary>Works out the place and the words only when they will be told.</summary>
    public void AddWarning(Func<Diagnostic> problem) => Add(problem, isError: false);

    /// <summary>Takes over what another list has.</summary>
    public void Add(ProblemList other)
    {
        foreach (var problem in other.told) Add(problem);
        (untold, hasUntoldErrors) = (untold + other.untold, hasUntoldErrors || other.hasUntoldErrors);
    }

    /// <summary>Those to be told, and a last one that counts the others.</summary>
    public IEnumerable<Diagnostic> Told() => untold == 0 ? told : told.Append(ReadingMessages.AndMore(told[^1].At, untold, hasUntoldErrors));

    private void Add(Func<Diagnostic> problem, bool isError)
    {
        if (told.Count < MostTold) told.Add(problem());
        else (untold, hasUntoldErrors) = (untold + 1, hasUntoldErrors || isError);
    }
}
