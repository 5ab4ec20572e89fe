using StrategicAssessment.Diagnostics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Plans;

/// <summary>The words of the output: the program's own, and what the assessment's <c>templates/words.yaml</c> says instead of some or all of them.</summary>
internal static class WordsFile
{
    public const string Name = "templates/words.yaml";

    private const string Language = "language";

    /// <summary>The words of an assessment; what its file does not say, the program's own says.</summary>
    public static Outcome<Words> Read(AssessmentFolder folder, ICollection<InputFile> inputs) => folder.Has(Name)
        ? folder.Read(Name, SourceSpan.WholeFile(Name), inputs, file => Read(file.Path, file.Content))
        : Outcome.Of(Words.BuiltIn);

    public static Outcome<Words> Read(string path, ReadOnlyMemory<byte> content)
    {
        var read = YamlReader.Read(path, content);
        if (read.Value is not { } map) return new Outcome<Words>(null, read.Diagnostics);
        var (found, written) = (read.Diagnostics.ToList(), Texts(map));
        foreach (var (key, text) in written) found.AddRange(Check(key, text));
        var language = map.Find(Language)?.Value is YamlText said ? said.Value : Words.BuiltIn.Language;
        if (!IsLanguage(language)) found.Add(WordsMessages.NoLanguage(map.Find(Language)!.Value.At, language));
        var texts = new Dictionary<string, string>(Words.BuiltIn.Texts, StringComparer.Ordinal);
        foreach (var (key, text) in written.Where(w => w.Node is YamlText)) texts[key] = ((YamlText)text).Value;
        var left = Words.BuiltIn.Texts.Keys.Except(written.Select(w => w.Key), StringComparer.Ordinal).ToList();
        if (language != Words.BuiltIn.Language && left.Count > 0) found.Add(WordsMessages.NotTranslated(path, left));
        return Outcome.Of(new Words(language, texts), found);
    }

    private static IEnumerable<Diagnostic> Check(string key, IYamlNode node)
    {
        if (!Words.BuiltIn.Texts.TryGetValue(key, out var own) && !Words.BuiltIn.Texts.TryGetValue(InMany(key), out own)) return [WordsMessages.Unknown(node.At, key, Words.BuiltIn.Texts.Keys)];
        if (node is not YamlText { Value: var text }) return [WordsMessages.NoText(node.At, key)];
        var (slots, known) = (Words.SlotsOf(text).ToList(), Words.SlotsOf(own).ToList());
        if (text.Count(c => c == '{') != text.Count(c => c == '}')) return [WordsMessages.Unclosed(node.At, key)];
        var missing = key.Contains('/', StringComparison.Ordinal) ? [] : known.Except(slots, StringComparer.Ordinal);
        return slots.Except(known, StringComparer.Ordinal).Select(s => WordsMessages.UnknownSlot(node.At, key, s, known))
            .Concat(missing.Select(s => WordsMessages.MissingSlot(node.At, key, s)));
    }

    // A form that the program's own words do not need fills in what the form for many does.
    private static string InMany(string key) =>
        key.Split('/') is [var text, var form] && Words.Forms.Contains(form, StringComparer.Ordinal) ? $"{text}/{Words.Many}" : key;

    private static List<(string Key, IYamlNode Node)> Texts(YamlMap file) =>
        [.. file.Entries.Where(e => e.Key != Language).SelectMany(group => Below(group, group.Key, '.'))];

    private static IEnumerable<(string Key, IYamlNode Node)> Below(YamlEntry entry, string key, char separator) => entry.Value is YamlMap map
        ? map.Entries.SelectMany(e => Below(e, $"{key}{separator}{e.Key}", '/'))
        : [(key, entry.Value)];

    private static bool IsLanguage(string text) =>
        text.Split('-') is [{ Length: 2 or 3 }, .. var rest] parts && rest.All(p => p.Length is >= 2 and <= 8) && parts.All(p => p.All(char.IsAsciiLetterOrDigit));
}

/// <summary>What is said of a words file that is not as it should be.</summary>
internal static class WordsMessages
{
    public static readonly Func<SourceSpan, string, Diagnostic> NoText = Diagnostic.Error("SA5131", key => $"'{Excerpt.Of(key)}' is not a text. Write the word or the sentence behind the colon, in double quotes.");
    public static readonly Func<SourceSpan, string, Diagnostic> Unclosed = Diagnostic.Error("SA5134", key => $"'{key}' has a brace without its other half. What is filled in stands in braces, like '{{n}}'; nothing else may.");
    public static readonly Func<SourceSpan, string, Diagnostic> NoLanguage = Diagnostic.Error("SA5135", text => $"'{Excerpt.Of(text)}' is no language. Write its tag, such as 'cy' or 'en-GB'.");
    public static readonly Func<SourceSpan, string, IEnumerable<string>, Diagnostic> Unknown = Diagnostic.Error("SA5130", (key, known) => $"There is no word '{Excerpt.Of(key)}'{Nearest.SuggestionOrChoice(key, known)}");

    public static Diagnostic UnknownSlot(SourceSpan at, string key, string slot, IReadOnlyCollection<string> known) => Diagnostic.Error("SA5132", at,
        $"'{key}' fills in nothing called '{{{Excerpt.Of(slot)}}}'{(known.Count == 0 ? ". Leave it out." : Nearest.SuggestionOrChoice(slot, known))}");

    public static Diagnostic MissingSlot(SourceSpan at, string key, string slot) => Diagnostic.Error("SA5133", at,
        $"'{key}' leaves out '{{{slot}}}', without which it does not say what it is about. Put it where it belongs in the sentence.");

    public static Diagnostic NotTranslated(string path, IReadOnlyList<string> left) => Diagnostic.Warning("SA5136", SourceSpan.WholeFile(path),
        $"The file says another language, and {English.Whole(left.Count)} words stay British English: {string.Join(", ", left.Take(3).Select(k => $"'{k}'"))}{(left.Count > 3 ? " and more" : "")}. Add them.");
}
