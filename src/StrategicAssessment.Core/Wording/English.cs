namespace StrategicAssessment.Wording;

/// <summary>The English of messages, names of months as extracts write them, articles and numbers. What documents say stands in templates and in the words file.</summary>
public static class English
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>The month (1 to 12) that a name or its first three letters mean, or 0.</summary>
    public static int MonthNumber(string name) => name.Equals("Sept", StringComparison.OrdinalIgnoreCase)
        ? 9
        : Array.FindIndex(Months, m => name.Equals(m, StringComparison.OrdinalIgnoreCase) || name.Equals(m[..3], StringComparison.OrdinalIgnoreCase)) + 1;

    /// <summary>The name of a member in words: <c>at risk</c>.</summary>
    public static string WordsOf(Enum member) => string.Concat(member.ToString().Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? " " : string.Empty)}{char.ToLowerInvariant(c)}" : $"{c}"));

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => Words.BuiltIn.List(items);

    /// <summary><c>a</c> or <c>an</c>, by the sound with which a number, a name or an abbreviation begins; its other words follow the rule of their first letter.</summary>
    public static string Article(string text)
    {
        var word = text.TrimStart('+', '-', '(', '"', '\'', '£').Split(' ', '-', '%')[0];
        if (word.Length == 0) return "a";
        if (char.IsAsciiDigit(word[0])) return word[0] == '8' || (word.Split('.', ',')[0] is "11" or "18" or "11th" or "18th") ? "an" : "a";
        if (word.Length > 1 && word.All(char.IsAsciiLetterUpper)) return "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal) ? "an" : "a";
        if (SoundedOtherwise.Exists(s => word.StartsWith(s, StringComparison.OrdinalIgnoreCase))) return "aeiou".Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal) ? "a" : "an";
        return "aeiou".Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal) ? "an" : "a";
    }

    // Vowels spoken as consonants, and an h that is not spoken.
    private static readonly List<string> SoundedOtherwise = ["one", "once", "unit", "univ", "unif", "unio", "use", "usu", "eur", "hour", "honest", "honour", "heir"];

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary><c>districts</c>, <c>counties</c>; for headings of rows and the program's own words.</summary>
    public static string Plural(string one) => one.EndsWith('y') ? one[..^1] + "ies" : one + "s";

    public static string Whole(decimal number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary><c>1 table</c>, <c>2 tables</c>.</summary>
    /// <param name="many">Of what has another plural.</param>
    public static string Counted(int number, string one, string? many = null) => $"{Whole(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>Whole numbers from one to another: <c>8 to 12</c>, or <c>8</c> where they are the same.</summary>
    public static string Range(long from, long to) => from == to ? Whole(from) : $"{Whole(from)} to {Whole(to)}";

    /// <summary>A number with thousands separators and exactly so many decimals, rounded half away from zero.</summary>
    public static string Number(decimal number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero)
            .ToString(decimals == 0 ? "#,0" : "#,0." + new string('0', decimals), CultureInfo.InvariantCulture);

    /// <summary><c>31 October 2015</c>.</summary>
    public static string Date(DateOnly date) => Words.BuiltIn.Date(date);

    /// <summary><c>September 2015</c>.</summary>
    public static string MonthYear(DateOnly date) => Words.BuiltIn.MonthYear(date);
}
