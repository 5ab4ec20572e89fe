namespace StrategicAssessment.Wording;

/// <summary>What is to be known of a figure, to be said in the words of whoever asks: by a key of the words file, or as somebody wrote it. Two are the same that say the same in English.</summary>
public sealed class Said(Func<Words, string> say) : IEquatable<Said>
{
    private string? english;

    public static Said Of(string key, params (string Slot, Said Text)[] given) => new(words => words.Say(key, Filled(given, words)));

    /// <summary>In the form that goes with a number.</summary>
    public static Said Count(string key, long number, params (string Slot, Said Text)[] given) => new(words => words.Count(key, number, Filled(given, words)));

    public static Said List(IReadOnlyList<Said> items) => new(words => words.List([.. items.Select(i => i.In(words))]));

    public static Said Date(DateOnly date) => new(words => words.Date(date));

    public static implicit operator Said(string written) => new(_ => written);

    public string In(Words words) => ReferenceEquals(words, Words.BuiltIn) ? ToString() : say(words);

    public override string ToString() => english ??= say(Words.BuiltIn);

    public bool Equals(Said? other) => string.Equals(ToString(), other?.ToString(), StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Said);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private static (string Slot, string Text)[] Filled((string Slot, Said Text)[] given, Words words) => [.. given.Select(g => (g.Slot, g.Text.In(words)))];
}
