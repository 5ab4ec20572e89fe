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
