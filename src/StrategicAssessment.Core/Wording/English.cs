namespace StrategicAssessment.Wording;

/// <summary>The English that the program itself knows: month names, ordinals, lists, numbers, and what the shorthand symbols mean. Sentences stand in templates.</summary>
public static class English
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>The language of every document, as files declare it (BCP 47).</summary>
    public const string Language = "en-GB";

    /// <summary>What a workbook has where a document prints nothing.</summary>
    public const string EmptyCell = "an empty cell";

    /// <summary>Name of a month, 1 to 12.</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>The month (1 to 12) that a name or its first three letters mean, or 0.</summary>
    public static int MonthNumber(string name) => name.Equals("Sept", StringComparison.OrdinalIgnoreCase)
        ? 9
        : Array.FindIndex(Months, m => name.Equals(m, StringComparison.OrdinalIgnoreCase) || name.Equals(m[..3], StringComparison.OrdinalIgnoreCase)) + 1;

    /// <summary><c>1st</c>, <c>2nd</c>, <c>3rd</c>, <c>11th</c>.</summary>
    public static string Ordinal(int number)
    {
        var suffix = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return Whole(number) + suffix;
    }

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => string.Empty,
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary><c>Dover's</c>, <c>Sevenoaks'</c>.</summary>
    public static string Possessive(string name) => name + (name.EndsWith('s') ? "'" : "'s");

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

    public static string Whole(decimal number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Whole numbers from one to another: <c>8 to 12</c>, or <c>8</c> where they are the same.</summary>
    public static string Range(long from, long to) => from == to ? Whole(from) : $"{Whole(from)} to {Whole(to)}";

    /// <summary>A number with thousands separators and exactly so many decimals, rounded half away from zero.</summary>
    public static string Number(decimal number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero)
            .ToString(decimals == 0 ? "#,0" : "#,0." + new string('0', decimals), CultureInfo.InvariantCulture);

    private static readonly (decimal Percent, string Words)[] Fractions =
        [(10, "a tenth"), (12.5m, "an eighth"), (20, "a fifth"), (25, "a quarter"), (100m / 3, "a third"), (50, "a half"), (200m / 3, "two thirds"), (75, "three quarters")];

    /// <summary>A percentage, of either sign, that is within a twentieth of a simple fraction, as that: <c>an eighth</c> of 12.7; else null.</summary>
    public static string? Fraction(decimal percent) => Array.Find(Fractions, f => Math.Abs(Math.Abs(percent) - f.Percent) <= f.Percent / 20).Words;

    /// <summary><c>31 October 2015</c>.</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Month(date.Month)} {date.Year}");

    /// <summary><c>September 2015</c>.</summary>
    public static string MonthYear(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{Month(date.Month)} {date.Year}");

    /// <summary><c>[note 1]</c>, as the Analysis Function asks: a mark that screen readers read.</summary>
    public static string NoteMark(int number) => string.Create(CultureInfo.InvariantCulture, $"[note {number}]");

    /// <summary><c>Note 1: </c>, in front of the note itself.</summary>
    public static string NoteLead(int number) => string.Create(CultureInfo.InvariantCulture, $"Note {number}: ");

    /// <summary>Why a number is withheld: the same for every number, so that the reason tells nothing.</summary>
    public static string WithheldReason => "It is withheld so that no small number can be worked out.";

    /// <summary>What stands beside a rounded number.</summary>
    public static string RoundedCaveat(int to) => $"Rounded to the nearest {Whole(to)}.";

    /// <summary>What a protected value means, for the notes under a table.</summary>
    public static string SuppressedMeaning => "not shown, so that no small number can be worked out";

    /// <summary>What a missing value means.</summary>
    public static string NotAvailableMeaning => "not available";

    /// <summary>What a value that does not apply means.</summary>
    public static string NotApplicableMeaning => "not applicable";

    /// <summary>What the mark of a change in recording means, after "means".</summary>
    public static string RecordingMeaning => "that the way of recording changed between the periods, so that part of the difference may come from that";

    /// <summary>What a dash for no change means.</summary>
    public static string NoChangeMeaning => "no change";
}
