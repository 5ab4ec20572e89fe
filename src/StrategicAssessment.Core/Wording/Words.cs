namespace StrategicAssessment.Wording;

/// <summary>The fixed words and short sentences that a reader of the output meets, in one language. Whole sentences about figures stand in templates.</summary>
/// <param name="language">As files declare it (BCP 47).</param>
/// <param name="texts">By key, such as <c>page.close</c>; a form of a text that follows a number is <c>page.rows/one</c>. What is filled in stands in braces, by its name.</param>
public sealed class Words(string language, IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The form for every number that has no form of its own.</summary>
    public const string Many = "many";

    /// <summary>The forms that a text may have for a number, by the number; languages differ in which they need.</summary>
    public static readonly ImmutableArray<string> Forms = ["none", "one", "two", "three", "four", "five", "six"];

    private static readonly (decimal Percent, string Key)[] Fractions =
    [
        (10, "text.tenth"), (12.5m, "text.eighth"), (100m / 6, "text.sixth"), (20, "text.fifth"), (25, "text.quarter"),
        (100m / 3, "text.third"), (50, "text.half"), (200m / 3, "text.two thirds"), (75, "text.three quarters"),
    ];

    private readonly Lazy<string[]> months = new(() => texts["period.months"].Split(' '));

    /// <summary>The program's own: British English, as <c>templates/words.yaml</c> says them.</summary>
    public static Words BuiltIn { get; } = OwnWords.Read();

    public string Language => language;
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>The word or sentence of a key, as it stands.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a fault of the program.</exception>
    public string this[string key] => texts[key];

    /// <summary>A sentence with its slots filled in. Nothing in what is filled in is a slot.</summary>
    /// <exception cref="InvalidOperationException">It has a slot that is not given: a fault of the program.</exception>
    public string Say(string key, params ReadOnlySpan<(string Slot, string Text)> given)
    {
        var (text, said) = (texts[key], new StringBuilder());
        for (var from = 0; from < text.Length;)
        {
            var open = text.IndexOf('{', from);
            if (open < 0) return said.Append(text, from, text.Length - from).ToString();
            var close = text.IndexOf('}', open);
            said.Append(text, from, open - from).Append(Given(key, text[(open + 1)..close], given));
            from = close + 1;
        }

        return said.ToString();
    }

    /// <summary>The form of a text that goes with a number, which is its slot <c>n</c>.</summary>
    public string Count(string key, long number, params ReadOnlySpan<(string Slot, string Text)> given)
    {
        var form = number >= 0 && number < Forms.Length ? $"{key}/{Forms[(int)number]}" : string.Empty;
        return Say(texts.ContainsKey(form) ? form : $"{key}/{Many}", [("n", English.Whole(number)), .. given]);
    }

    /// <summary>Name of a month, 1 to 12.</summary>
    public string Month(int month) => months.Value[month - 1];

    /// <summary><c>31 October 2015</c>.</summary>
    public string Date(DateOnly date) => Say("period.date", ("day", English.Whole(date.Day)), ("month", Month(date.Month)), ("year", date.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary><c>September 2015</c>.</summary>
    public string MonthYear(DateOnly date) => Say("period.month", ("month", Month(date.Month)), ("year", date.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary><c>a, b and c</c>.</summary>
    public string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : Say("text.list", ("items", string.Join(texts["text.between"], items.Take(items.Count - 1))), ("last", items[^1]));

    /// <summary><c>Dover's</c>, <c>Sevenoaks'</c>.</summary>
    public string Possessive(string name) => Say(name.EndsWith('s') ? "text.possessive of s" : "text.possessive", ("name", name));

    /// <summary><c>[note 1]</c>, as the Analysis Function asks: a mark that screen readers read.</summary>
    public string NoteMark(int number) => Say("text.note mark", ("n", English.Whole(number)));

    /// <summary><c>Note 1: </c>, in front of the note itself.</summary>
    public string NoteLead(int number) => Say("text.note lead", ("n", English.Whole(number)));

    /// <summary>A percentage, of either sign, that is within half a point of a simple fraction, as that: <c>an eighth</c> of 12.7; else null.</summary>
    public string? Fraction(decimal percent) => Array.Find(Fractions, f => Math.Abs(Math.Abs(percent) - f.Percent) <= 0.5m) is { Key: { } key } ? this[key] : null;

    /// <summary><c>1st</c>, <c>22nd</c>, <c>111th</c>: after the first twenty by their last digits.</summary>
    public string Ordinal(int number)
    {
        var like = number % 100 is > 0 and <= 20 ? number % 100 : number % 10 == 0 ? 10 : number % 10;
        return English.Whole(number) + texts["text.ordinals"].Split(' ')[like - 1].TrimStart([.. "0123456789"]);
    }

    /// <summary>The names of a text's slots, in its order.</summary>
    public static IEnumerable<string> SlotsOf(string text) => text.Split('{').Skip(1).Select(part => part.Split('}')[0]);

    private static string Given(string key, string slot, ReadOnlySpan<(string Slot, string Text)> given)
    {
        foreach (var (name, text) in given)
        {
            if (string.Equals(name, slot, StringComparison.Ordinal)) return text;
        }

        throw new InvalidOperationException($"Nothing is given for the slot '{slot}' of '{key}'.");
    }
}

/// <summary>Reads the words that travel inside the program: groups, keys and forms, each on a line of its own, and texts in double quotes without escapes.</summary>
internal static class OwnWords
{
    private const string Name = "templates/words.yaml", Language = "language";

#pragma warning disable RS0030   // It travels inside the program: no file is seen.
    public static Words Read()
    {
        using var reader = new StreamReader(typeof(OwnWords).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is missing from the program."), Encoding.UTF8);
        var (texts, path, language) = (new Dictionary<string, string>(StringComparer.Ordinal), new string[3], string.Empty);
        while (reader.ReadLine() is { } line)
        {
            var depth = (line.Length - line.TrimStart().Length) / 2;
            if (line.Split(": ", 2) is [var key, var text] && key.TrimStart() is not ['#', ..])
            {
                path[depth] = key.TrimStart();
                if (path is [Language, ..] && depth == 0) language = text;
                else texts.Add($"{path[0]}.{string.Join('/', path[1..(depth + 1)])}", text.Trim('"'));
            }
            else if (line.EndsWith(':'))
            {
                path[depth] = line.Trim()[..^1];
            }
        }

        return new Words(language, texts);
    }
#pragma warning restore RS0030
}
