namespace StrategicAssessment.Diagnostics;

/// <summary>Texts of the user's as messages quote them: never a whole cell that somebody filled with a page.</summary>
public static class Excerpt
{
    /// <summary>The most characters that are quoted.</summary>
    public const int Longest = 60;

    /// <summary>The text, or its beginning with three dots.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest) return text;
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "...";
    }
}
