namespace StrategicAssessment.Diagnostics;

/// <summary>Texts of the user's as messages quote them: never a whole cell that somebody filled with a page.</summary>
public static class Excerpt
{
    public const int Longest = 60;

    /// <summary>The whole text as a plan takes it, also within brackets: in double quotes unless it is of letters, digits and spaces.</summary>
    public static string AsWord(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '/' or '.' or '-') && char.IsLetterOrDigit(text[0]) && text[^1] != ' '
        ? text
        : Quoted(text);

    /// <summary>The text, or its beginning with three dots.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest) return text;
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "...";
    }

    /// <summary>Between double quotes everything but these stands for itself.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
