namespace StrategicAssessment.Templating.Functions;

/// <summary><c>string.*</c>: what Scriban's functions of the same name give, refusing texts on which platforms disagree.</summary>
internal static class TextFunctions
{
    // Beyond this the casing of letters depends on the tables of the platform.
    private const char FirstUncertain = '\u0180';

    public static IReadOnlyDictionary<string, Builtin> All { get; } = new[]
    {
        new Builtin("string.append", ["text", "with"], 2, b => b.Text(0) + b.Text(1)),
        new Builtin("string.prepend", ["text", "by"], 2, b => b.Text(1) + b.Text(0)),
        new Builtin("string.capitalize", ["text"], 1, b => Capitalised(Cased(b) ?? "")),
        new Builtin("string.capitalizewords", ["text"], 1, b => WordsCapitalised(Cased(b) ?? "")),
        new Builtin("string.downcase", ["text"], 1, b => Cased(b)?.ToLowerInvariant()),
        new Builtin("string.upcase", ["text"], 1, b => Cased(b)?.ToUpperInvariant()),
        new Builtin("string.contains", ["text", "value"], 2, b => Holds(b, (t, v) => t.Contains(v, StringComparison.Ordinal))),
        new Builtin("string.starts_with", ["text", "value"], 2, b => Holds(Plain(b), (t, v) => t.StartsWith(v, StringComparison.Ordinal))),
        new Builtin("string.ends_with", ["text", "value"], 2, b => Holds(Plain(b), (t, v) => t.EndsWith(v, StringComparison.Ordinal))),
        new Builtin("string.strip", ["text"], 1, b => b.Text(0)?.Trim()),
        new Builtin("string.lstrip", ["text"], 1, b => b.Text(0)?.TrimStart()),
        new Builtin("string.rstrip", ["text"], 1, b => b.Text(0)?.TrimEnd()),
        new Builtin("string.replace", ["text", "match", "replace"], 3, Replaced),
        new Builtin("string.size", ["text"], 1, b => b.Text(0)?.Length ?? 0),
        new Builtin("string.truncate", ["text", "length", "ellipsis"], 2, Truncated),
        new Builtin("string.pluralize", ["number", "singular", "plural"], 3, b => b.Whole(0, comparesData: true) == 1 ? b.Text(1) : b.Text(2)),
    }.ToDictionary(f => f.Name["string.".Length..], StringComparer.Ordinal);

    private static string? Cased(Bound bound)
    {
        var text = bound.Text(0);
        if (text is not null && text.Any(c => c is >= FirstUncertain or 'ı' or 'İ' or 'ſ' or 'µ'))
            throw new TemplateFault(bound.At, TemplatingMessages.NotSupported("Changing the case of these letters", "write the text as it should stand"));
        return text;
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string WordsCapitalised(string text)
    {
        var letters = text.ToCharArray();
        var begins = true;
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsWhiteSpace(letters[i])) begins = true;
            else if (begins && char.IsLetter(letters[i]))
            {
                letters[i] = char.ToUpperInvariant(letters[i]);
                begins = false;
            }
        }

        return new string(letters);
    }

    // An empty text holds nothing and nothing holds it.
    private static object Holds(Bound bound, Func<string, string, bool> test)
    {
        var (text, value) = (bound.Text(0), bound.Text(1));
        return !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value) && test(text, value);
    }

    private static Bound Plain(Bound bound)
    {
        if (TextOrder.IsPlain(bound.Text(0) ?? "") && TextOrder.IsPlain(bound.Text(1) ?? "")) return bound;
        throw new TemplateFault(
            bound.At, TemplatingMessages.NotSupported("Comparing the ends of texts with accents or line breaks", "use `string.contains`"));
    }

    private static object Replaced(Bound bound)
    {
        var (text, match, replacement) = (bound.Text(0), bound.Text(1), bound.Text(2));
        if (string.IsNullOrEmpty(text)) return "";
        if (string.IsNullOrEmpty(match)) throw bound.Wrong(1, "a text that is not empty");
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    private static object Truncated(Bound bound)
    {
        var (text, length, ellipsis) = (bound.Text(0), bound.Whole(1), bound.Text(2) ?? "...");
        if (string.IsNullOrEmpty(text)) return "";
        return text.Length <= length ? text : text[..Math.Max(0, length - ellipsis.Length)] + ellipsis;
    }
}
