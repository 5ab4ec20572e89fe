using System.Buffers;
using System.Text;
using System.Text.Unicode;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>Finds out how an extract was saved. Guesses only where the guess can be told to the analyst.</summary>
public static class TextDecoding
{
    private const int SampleForUtf16 = 256;

    /// <summary>
    /// The text, or null with the reasons: nothing in the file, bytes that are no text, characters that no extract should hold.
    /// UTF-8; UTF-16 by its byte order mark or its pattern of zeros; otherwise Windows-1252, with a note that says so.
    /// </summary>
    /// <param name="path">As diagnostics should show it.</param>
    /// <param name="bytes">The whole file.</param>
    public static Outcome<ExtractText> Decode(string path, ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (IsWorkbook(span)) return Outcome.Failed<ExtractText>(ReadingMessages.Workbook(path));
        if (span.StartsWith<byte>([0xFF, 0xFE])) return FromUtf16(path, span[2..], isBigEndian: false);
        if (span.StartsWith<byte>([0xFE, 0xFF])) return FromUtf16(path, span[2..], isBigEndian: true);
        var hasMark = span.StartsWith(Encoding.UTF8.Preamble);
        if (hasMark) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty) return Outcome.Failed<ExtractText>(ReadingMessages.Empty(path));
        if (Utf16Pattern(bytes.Span) is { } isBigEndian) return FromUtf16(path, bytes.Span, isBigEndian);
        return Utf8.IsValid(bytes.Span) ? Checked(path, TextEncoding.Utf8, bytes, []) : FromWindows1252(path, bytes, hasMark);
    }

    private static bool IsWorkbook(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    // Western text in UTF-16 has a zero for every other byte.
    private static bool? Utf16Pattern(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, SampleForUtf16)];
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0) zeros = i % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
        }

        var most = sample.Length / 2 * 3 / 4;
        return zeros.Odd > most && zeros.Even * 8 < zeros.Odd ? false : zeros.Even > most && zeros.Odd * 8 < zeros.Even ? true : null;
    }

    private static Outcome<ExtractText> FromUtf16(string path, ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        if (bytes.IsEmpty) return Outcome.Failed<ExtractText>(ReadingMessages.Empty(path));
        var text = Utf16.ToText(bytes, isBigEndian);
        var firstInvalid = Utf16.FirstUnpaired(text);
        var utf8 = Encoding.UTF8.GetBytes(text, 0, firstInvalid ?? text.Length);
        if (firstInvalid is not null || bytes.Length % 2 != 0)
            return Outcome.Failed<ExtractText>(ReadingMessages.BrokenUtf16(new TextPlaces(path, utf8).At(utf8.Length)));
        return Checked(path, isBigEndian ? TextEncoding.Utf16BigEndian : TextEncoding.Utf16LittleEndian, utf8, []);
    }

    private static Outcome<ExtractText> FromWindows1252(string path, ReadOnlyMemory<byte> bytes, bool hasMark)
    {
        var (firstInvalid, isMostlyUtf8) = Utf8Evidence(bytes.Span);
        var at = new TextPlaces(path, bytes[..firstInvalid]).At(firstInvalid);
        if (hasMark || isMostlyUtf8) return Outcome.Failed<ExtractText>(ReadingMessages.MixedEncodings(at));
        var (utf8, undefined) = Windows1252.ToUtf8(bytes.Span);
        var places = new TextPlaces(path, utf8);
        var found = new ProblemList();
        foreach (var offset in undefined) found.AddError(() => ReadingMessages.UndefinedByte(places.At(offset)));
        return Checked(path, TextEncoding.Windows1252, utf8, [ReadingMessages.ReadAsWindows1252(at), .. found.Told()]);
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

    private static Outcome<ExtractText> Checked(string path, TextEncoding encoding, ReadOnlyMemory<byte> utf8, IEnumerable<Diagnostic> found)
    {
        var told = new List<Diagnostic>(found);
        told.AddRange(CharacterChecks.Find(path, utf8));
        var hasErrors = told.Exists(d => d.Severity == Severity.Error);
        return Outcome.Of(hasErrors ? null : new ExtractText(path, encoding, utf8), told);
    }
}
