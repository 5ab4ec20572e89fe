using System.Globalization;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Composition;

/// <summary>
/// Numbers that a person typed into commentary. They do not follow a correction of the data and nobody can explain them, so each file is told
/// once; years, dates, numbered items and what follows "section" or "paragraph" are left alone.
/// </summary>
internal static class TypedNumbers
{
    private static readonly string[] Leads = ["section", "sections", "paragraph", "paragraphs", "table", "act", "regulation"];

    /// <summary>A note at the first typed number that lists the first few, or null when there is none.</summary>
    public static Diagnostic? Check(string text, string path)
    {
        var found = new List<(string Number, SourceSpan At)>();
        var (line, lineStart) = (1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n') (line, lineStart) = (line + 1, at + 1);
            if (StartsCode(text, at)) at = EndOfCode(text, at, ref line, ref lineStart) - 1;
            if (!char.IsAsciiDigit(text[at])) continue;
            var end = EndOfNumber(text, at);
            if (IsData(text, lineStart, at, end)) found.Add((text[at..end], new SourceSpan(path, line, at - lineStart + 1)));
            at = end - 1;
        }

        return found.Count == 0 ? null : CompositionMessages.TypedNumbers(found[0].At, [.. found.Select(f => f.Number).Distinct(StringComparer.Ordinal)]);
    }

    private static bool StartsCode(string text, int at) => text[at] == '{' && at + 1 < text.Length && text[at + 1] == '{';

    private static int EndOfCode(string text, int at, ref int line, ref int lineStart)
    {
        var end = text.IndexOf("}}", at, StringComparison.Ordinal);
        var stop = end < 0 ? text.Length : end + 2;
        for (var i = at; i < stop; i++)
        {
            if (text[i] == '\n') (line, lineStart) = (line + 1, i + 1);
        }

        return stop;
    }

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (IsInside(text[at]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
        return at < text.Length && text[at] == '%' ? at + 1 : at;
    }

    private static bool IsInside(char c) => c is ',' or '.' or '/' or '-';

    private static bool IsData(string text, int lineStart, int at, int end)
    {
        var before = text[lineStart..at];
        if (at > 0 && char.IsLetter(text[at - 1])) return false;
        if (before.Trim().Length == 0 && end < text.Length && text[end] is '.' or ')') return false;
        if (IsYear(text[at..Math.Min(end, at + 4)]) && (end - at == 4 || text[at + 4] is '/' or '-')) return false;
        if (Leads.Contains(LastWord(before), StringComparer.OrdinalIgnoreCase)) return false;
        return English.MonthNumber(NextWord(text, end)) == 0;
    }

    private static bool IsYear(string text) => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199;

    private static string LastWord(string text) => text.TrimEnd().Split(' ')[^1];

    private static string NextWord(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[at..end];
    }
}
