using System.Buffers;
using System.Text;
using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Extracts.Reading;

/// <summary>Characters that no extract should hold.</summary>
internal static class CharacterChecks
{
    // Control characters, and the bytes that begin U+0080 to U+00BF, U+E000 to U+FFFF and planes 15 and 16.
    private static readonly SearchValues<byte> Suspects = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127,
        0xC2, 0xEE, 0xEF, 0xF3, 0xF4,
    ]);

    /// <summary>Control characters other than tab and line ends, private use (the document's own tokens live there), a byte order mark inside the
    /// text, and, as a warning, the mark of a character that was lost.</summary>
    public static IEnumerable<Diagnostic> Find(string path, ReadOnlyMemory<byte> utf8)
    {
        var found = new ProblemList();
        var places = new TextPlaces(path, utf8);
        var text = utf8.Span;
        for (var at = 0; text[at..].IndexOfAny(Suspects) is >= 0 and var next;)
        {
            at += next;
            Rune.DecodeFromUtf8(text[at..], out var rune, out var length);
            if (rune == Rune.ReplacementChar) AddLost(found, places, at);
            else if (IsForbidden(rune.Value)) AddForbidden(found, places, at, rune.Value);
            at += length;
        }

        return found.Told();
    }

    /// <summary>Whether there is nothing to tell.</summary>
    public static bool AreSound(ReadOnlySpan<byte> utf8)
    {
        while (utf8.IndexOfAny(Suspects) is >= 0 and var next)
        {
            Rune.DecodeFromUtf8(utf8[next..], out var rune, out var length);
            if (rune == Rune.ReplacementChar || IsForbidden(rune.Value)) return false;
            utf8 = utf8[(next + length)..];
        }

        return true;
    }

    private static void AddLost(ProblemList found, TextPlaces places, int at) =>
        found.AddWarning(() => ReadingMessages.LostCharacter(places.At(at)));

    private static void AddForbidden(ProblemList found, TextPlaces places, int at, int codePoint) =>
        found.AddError(() => ReadingMessages.ForbiddenCharacter(places.At(at), codePoint));

    private static bool IsForbidden(int c) =>
        c is < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0xE000 and <= 0xF8FF) or 0xFEFF or 0xFFFE or 0xFFFF or >= 0xF0000;
}
