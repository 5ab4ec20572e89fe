using StrategicAssessment.Diagnostics;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Plans;

/// <summary>A slug and the lines below it, or null where nothing stands below it.</summary>
internal sealed record WrittenEntry(Written<string> Slug, YamlMap? Map);

/// <summary>Reads the keys of one map of the plan; what is not as it should be becomes a diagnostic and counts as left out.</summary>
internal sealed class MapReader
{
    public const int LargestNumber = 10_000_000;
    public const int MostDigits = 6;
    private const int MostTimes = 100;

    private readonly YamlMap map;
    private readonly ImmutableArray<PlanKey> keys;
    private readonly List<Diagnostic> found;

    public MapReader(YamlMap map, ImmutableArray<PlanKey> keys, string where, List<Diagnostic> found)
    {
        (this.map, this.keys, this.found) = (map, keys, found);
        foreach (var entry in map.Entries.Where(e => keys.All(k => !e.IsCalled(k.Name))))
            found.Add(PlanMessages.UnknownKey(entry.KeyAt, entry.Key, where, keys.Select(k => k.Name)));
        foreach (var twice in map.Entries.Where(e => keys.Any(k => e.IsCalled(k.Name) && map.Find(k.Name) is { } first && first != e)))
            found.Add(YamlMessages.DuplicateKey(twice.KeyAt, twice.Key, map.Find(twice.Key.Replace('_', ' '))!.KeyAt.Line));
        foreach (var key in keys.Where(k => k.IsRequired && Entry(k.Name) is null && !IsExplained(k.Name)))
            found.Add(PlanMessages.Missing(map.Find(key.Name)?.KeyAt ?? map.At, key.Name, key.Description));
    }

    public YamlEntry? Entry(string key) => map.Find(key) is { Value: not YamlNothing } entry ? entry : null;

    public Written<string>? Text(string key) => Entry(key) is { } entry ? TextOf(key, entry.Value, "a text") : null;

    public string? Word(string key)
    {
        if (Text(key) is not { } text) return null;
        var words = keys.First(k => Same(k.Name, key)).Words;
        var word = words.FirstOrDefault(w => w.Equals(text.Value, StringComparison.OrdinalIgnoreCase));
        if (word is null) found.Add(PlanMessages.UnknownWord(text.At, key, text.Value, words));
        return word;
    }

    /// <summary>The member that one of the key's closed list of words names; another where it is left out.</summary>
    public T Word<T>(string key, T otherwise)
        where T : struct, Enum => Word(key) is { } word ? Named<T>(word) : otherwise;

    /// <summary>The member that a word names: <c>grouped bars</c> is <c>GroupedBars</c>.</summary>
    public static T Named<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace(" ", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    /// <summary>Where a table stands: true in the annex, false in its topic, null where nothing is said.</summary>
    public bool? InAnnex() => Word("stands in") is { } place ? place is "annex" : null;

    public bool IsForPartners() => Word("audience") is "partners";

    /// <summary>A whole number of 1 or more, or null.</summary>
    public int? Number(string key) => NumberOf(key, WholeOf, 1, LargestNumber);

    internal static int? WholeOf(string text) =>
        int.TryParse(text.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LargestNumber ? number : null;

    /// <summary>A number of 1 to 100 with decimals, or null.</summary>
    public decimal? Factor(string key) => NumberOf<decimal>(
        key, t => decimal.TryParse(t, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostTimes ? number : null, 1, MostTimes);

    /// <summary>How many digits after the point (0 for <c>none</c>), or null.</summary>
    public int? Digits(string key) => NumberOf<int>(
        key, t => t.Equals("none", StringComparison.OrdinalIgnoreCase) ? 0 : t is [>= '0' and <= (char)('0' + MostDigits)] ? t[0] - '0' : null, 0, MostDigits);

    private T? NumberOf<T>(string key, Func<string, T?> read, int least, int most)
        where T : struct => Text(key) is not { } text ? null : read(text.Value) ?? found.Refuse<T?>(PlanMessages.NotANumber(text.At, key, text.Value, least, most));

    public Written<Period>? Period(string key) => Text(key) is { } text && PeriodOf(text, found, isMonth: Same(key, "this month")) is { } period ? new(period, text.At) : null;

    /// <summary>The period that a word of the plan means; null when it is none, or may be a month and a year.</summary>
    internal static Period? PeriodOf(Written<string> text, List<Diagnostic> found, bool isMonth = false)
    {
        var period = PeriodText.Parse(text.Value);
        if (period is null) found.Add(PlanMessages.NotAPeriod(text.At, text.Value));
        if (isMonth || !PeriodText.IsMonthOrYear(text.Value)) return period;
        return found.Refuse<Period>(PlanMessages.MonthOrYear(text.At, text.Value));
    }

    /// <summary><c>mid-2014</c> or <c>same year</c>; null when left out.</summary>
    public PopulationPlan? Population(string key)
    {
        if (Text(key) is not { } text) return null;
        if (text.Value.Equals("same year", StringComparison.OrdinalIgnoreCase)) return new PopulationPlan(null, true);
        var year = text.Value.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) ? text.Value[4..] : text.Value;
        if (year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1900) return new PopulationPlan(number, false);
        return found.Refuse<PopulationPlan>(PlanMessages.NotAPopulation(text.At, text.Value));
    }

    /// <summary>A text or a list of texts; empty when left out.</summary>
    public ImmutableArray<Written<string>> Texts(string key) => Entry(key) is { } entry ? TextsOf(entry) : [];

    /// <summary>Names with a text each; empty when left out.</summary>
    public ImmutableArray<WrittenPair> TextMap(string key) =>
    [
        .. Inner(key, "names with a text each, one below the other").Select(pair => (pair, Text: TextOf(pair.Key, pair.Value, "a text")))
            .Where(p => p.Text is not null).Select(p => new WrittenPair(new(p.pair.Key, p.pair.KeyAt), p.Text!)),
    ];

    /// <summary>Names with a text or a list of texts each, a pair for each text; empty when left out.</summary>
    public ImmutableArray<WrittenPair> TextsMap(string key) =>
    [
        .. Inner(key, "names with a text or a list of texts each, one below the other")
            .SelectMany(pair => TextsOf(pair).Select(text => new WrittenPair(new(pair.Key, pair.KeyAt), text))),
    ];

    // The lines below a key, each name once whatever its case.
    private IReadOnlyList<YamlEntry> Inner(string key, string expected)
    {
        if (Entry(key) is not { } entry) return [];
        if (entry.Value is not YamlMap inner) return Wrong<YamlEntry>(entry.Value.At, key, expected);
        var names = inner.Entries.ToLookup(e => e.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var twice in names.SelectMany(n => n.Skip(1))) found.Add(YamlMessages.DuplicateKey(twice.KeyAt, twice.Key, names[twice.Key].First().KeyAt.Line));
        return [.. names.Select(n => n.First())];
    }

    /// <summary>Items that are a text, or one name with a text (its label); empty when left out.</summary>
    public ImmutableArray<WrittenItem> LabelledTexts(string key) => Entry(key) switch
    {
        null => [],
        { Value: YamlText text } => [new(new(text.Value.Trim(), text.At), null)],
        { Value: YamlList list } => [.. list.Items.Select(item => LabelledItem(key, item)).OfType<WrittenItem>()],
        var entry => Wrong<WrittenItem>(entry.Value.At, key, "a list"),
    };

    /// <summary>Slugs, each with a map of its own (null where nothing stands below it); empty when left out.</summary>
    public ImmutableArray<WrittenEntry> Entries(string key)
    {
        if (Entry(key) is not { } entry) return [];
        if (entry.Value is not YamlMap inner) return Wrong<WrittenEntry>(entry.Value.At, key, "names, one below the other, each with its own lines indented below it");
        var entries = ImmutableArray.CreateBuilder<WrittenEntry>();
        foreach (var pair in inner.Entries)
        {
            if (!Slugs.IsValid(pair.Key)) found.Add(PlanMessages.NotASlug(pair.KeyAt, pair.Key));
            else if (pair.Value is YamlMap or YamlNothing) entries.Add(new(new(pair.Key, pair.KeyAt), pair.Value as YamlMap));
            else found.Add(PlanMessages.WrongKind(pair.Value.At, pair.Key, "lines indented below it, or nothing"));
        }

        return entries.ToImmutable();
    }

    // What stands after the key could not be followed, and that has been told.
    private bool IsExplained(string key) => map.Find(key) is { Value: YamlNothing nothing } && found.Exists(d => d.At == nothing.At);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private ImmutableArray<Written<string>> TextsOf(YamlEntry entry) => entry.Value switch
    {
        YamlText text => [new(text.Value.Trim(), text.At)],
        YamlList list => [.. list.Items.Select(item => TextOf(entry.Key, item, "texts in its list")).OfType<Written<string>>()],
        YamlMap or YamlNothing => Wrong<Written<string>>(entry.Value.At, entry.Key, "a text or a list of texts"),
        _ => throw new UnreachableException(),
    };

    private Written<string>? TextOf(string key, IYamlNode item, string expected) => item is YamlText text
        ? new(text.Value.Trim(), text.At)
        : found.Refuse<Written<string>>(PlanMessages.WrongKind(item.At, key, expected));

    private WrittenItem? LabelledItem(string key, IYamlNode item)
    {
        if (item is YamlText text) return new(new(text.Value.Trim(), text.At), null);
        if (item is YamlMap { Entries: [{ Value: YamlText label } only] }) return new(new(only.Key, only.KeyAt), label.Value.Trim());
        return found.Refuse<WrittenItem>(PlanMessages.WrongKind(item.At, key, "a list whose items are a text, or a text with a label ('districts: KCC districts')"));
    }

    private ImmutableArray<T> Wrong<T>(SourceSpan at, string key, string expected)
    {
        found.Add(PlanMessages.WrongKind(at, key, expected));
        return [];
    }
}

/// <summary>Names that stand in figures' ids, file names and anchors: small letters, digits and hyphens, beginning with a letter.</summary>
internal static class Slugs
{
    /// <summary>Names that templates use for something else.</summary>
    public static readonly string[] Reserved = ["population", "document", "place", "sections", "sources", "section", "glossary", "previous", "message", "priorities", "targets", "scoring"];

    /// <summary>Whether a text is a slug of at most 60 letters.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= 60 && char.IsAsciiLetterLower(text[0]) && text[^1] != '-' && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !text.Contains("--", StringComparison.Ordinal);

    /// <summary>As a heading, where the plan gives none: <c>total-recorded-crime</c> reads <c>Total recorded crime</c>.</summary>
    public static string AsTitle(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');
}
