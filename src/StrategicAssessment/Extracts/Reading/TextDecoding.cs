using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>
/// Finds out how an extract was saved: UTF-8; UTF-16 by its byte order mark or its pattern of zeros; otherwise Windows-1252, with a note that says so.
/// Guesses only where the guess can be told to the analyst.
/// </summary>
internal static class TextDecoding
{
    private const int BeginningSize = 64 * 1024, SampleForUtf16 = 256;

    /// <summary>
    /// What a reader makes of the text; null with the reasons when there is nothing in the file, or it is no text, or holds characters that no extract
    /// should. The file is read once; a second time when it turns out not to be UTF-8, and then the reader begins again.
    /// </summary>
    /// <param name="read">Takes the text, and a list for what is wrong with it.</param>
    public static Outcome<T> Read<T>(SourceBytes file, Func<TextSource, ProblemList, Outcome<T>> read)
        where T : class
    {
        var problems = new ProblemList();
        var text = Open(file, problems);
        var (outcome, ofRows) = Taken(text, read);
        if (text is { IsBroken: true })
        {
            problems = new ProblemList();
            (outcome, ofRows) = Taken(FromWindows1252(file, problems), read);
        }

        if (outcome is null || problems.HasErrors) return Outcome.Of<T>(null, problems.Told());
        problems.Add(ofRows);
        return Outcome.Of(outcome.Value, problems.Told().Concat(outcome.Diagnostics));
    }

    public static string? ReadAll(SourceBytes file) => Read(file, (text, _) => Outcome.Of(new StreamReader(text).ReadToEnd())).Value;

    private static (Outcome<T>? Outcome, ProblemList Problems) Taken<T>(TextSource? text, Func<TextSource, ProblemList, Outcome<T>> read)
        where T : class
    {
        var problems = new ProblemList();
        if (text is null) return (null, problems);
        var outcome = read(text, problems);
        text.CopyTo(Stream.Null);
        return (outcome, problems);
    }

    private static TextSource? Open(SourceBytes file, ProblemList problems)
    {
        var beginning = new byte[Math.Min(file.Length, BeginningSize)];
        ReadOnlySpan<byte> span = beginning.AsSpan(0, file.Read(0, beginning));
        if (span.StartsWith<byte>([0xFF, 0xFE])) return FromUtf16(file, 2, isBigEndian: false, problems);
        if (span.StartsWith<byte>([0xFE, 0xFF])) return FromUtf16(file, 2, isBigEndian: true, problems);
        var mark = MarkOf(span);
        if (file.Length <= BeginningSize && span[mark..].Trim(" \t\r\n"u8).IsEmpty) return Refused(problems, ReadingMessages.Empty(file.Path));
        if ((file.Length - mark) % 2 == 0 && Utf16Pattern(span[mark..]) is { } isBigEndian) return FromUtf16(file, mark, isBigEndian, problems);
        return new TextSource(file, TextEncoding.Utf8, mark, problems);
    }

    private static int MarkOf(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    private static TextSource? Refused(ProblemList problems, Diagnostic reason)
    {
        problems.Add(reason);
        return null;
    }

    // Western text in UTF-16 has a zero for every other byte.
    private static bool? Utf16Pattern(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleForUtf16)];
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0) zeros = i % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
        }

        var most = sample.Length / 2 * 3 / 4;
        if (sample.Length < 4) return null;
        return zeros.Odd > most && zeros.Even * 8 < zeros.Odd ? false : zeros.Even > most && zeros.Odd * 8 < zeros.Even ? true : null;
    }

    private static TextSource? FromUtf16(SourceBytes file, int start, bool isBigEndian, ProblemList problems)
    {
        var bytes = file.From(start);
        if (bytes.Length == 0) return Refused(problems, ReadingMessages.Empty(file.Path));
        var units = MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan(0, bytes.Length / 2 * 2));
        if (isBigEndian) BinaryPrimitives.ReverseEndianness(units, units);
        var utf8 = new byte[units.Length * 3];
        var status = Utf8.FromUtf16(MemoryMarshal.Cast<ushort, char>(units), utf8, out _, out var written, replaceInvalidSequences: false);
        var text = new TextSource(SourceBytes.Of(file.Path, utf8.AsMemory(0, written)), isBigEndian ? TextEncoding.Utf16BigEndian : TextEncoding.Utf16LittleEndian, 0, problems);
        return status == OperationStatus.Done && bytes.Length % 2 == 0 ? text : Refused(problems, ReadingMessages.BrokenUtf16(text.At(written)));
    }

    private static TextSource? FromWindows1252(SourceBytes file, ProblemList problems)
    {
        var bytes = file.From(0);
        var mark = MarkOf(bytes);
        var (firstInvalid, isMostlyUtf8) = Utf8Evidence(bytes);
        var at = new TextSource(file, TextEncoding.Utf8, mark, problems).At(firstInvalid);
        if (mark > 0 || isMostlyUtf8) return Refused(problems, ReadingMessages.MixedEncodings(at));
        problems.Add(ReadingMessages.ReadAsWindows1252(at));
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return new TextSource(SourceBytes.Of(file.Path, Encoding.Convert(western, Encoding.UTF8, bytes)), TextEncoding.Windows1252, 0, problems);
    }

    // Text that is UTF-8 in one place and not in another was damaged; reading it as Windows-1252 would make 'Ã©' of every 'é'.
    private static (int FirstInvalid, bool IsMostlyUtf8) Utf8Evidence(ReadOnlySpan<byte> bytes)
    {
        var (first, valid, invalid, at) = (-1, 0, 0, 0);
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
                (first, invalid) = (first < 0 ? at : first, invalid + 1);
            else if (length > 1)
                valid++;
            at += length;
        }

        return (first, valid >= invalid);
    }
}
