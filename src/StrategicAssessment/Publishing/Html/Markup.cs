using StrategicAssessment.Packaging;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Html;

/// <summary>HTML under construction. Text and values of attributes can only be added escaped; everything else is a constant of the writers.</summary>
internal sealed class Markup(Words words)
{
    private readonly List<(Utf8Text Before, Task<string> Made)> later = [];
    private Utf8Text html = new();

    /// <summary>Adds HTML as it is: only ever a literal.</summary>
    public Markup Raw(string literal)
    {
        html.Append(literal);
        return this;
    }

    /// <summary>Adds text, which never becomes markup.</summary>
    public Markup Text(string text)
    {
        html.Append(Escaped(text));
        return this;
    }

    public Words Words => words;

    public Markup Word(string key) => Text(words[key]);

    /// <summary>Adds one of the fixed words with a number in it.</summary>
    public Markup Word(string key, string n) => Text(words.Say(key, ("n", n)));

    /// <summary>Adds a page of the program's, with each <c>{key}</c> in it as the fixed words of that key.</summary>
    public Markup Page(string name)
    {
        foreach (var (i, piece) in ProgramFile.Text("html/" + name).Split('{', '}').Index()) html.Append(i % 2 == 0 ? piece : Escaped(words[piece]));
        return this;
    }

    /// <summary>Adds <c> name="value"</c>; nothing when the value is null.</summary>
    public Markup Attribute(string name, string? value)
    {
        if (value is not null) html.Append(" ").Append(name).Append("=\"").Append(Escaped(value)).Append("\"");
        return this;
    }

    /// <summary>Adds what is made meanwhile beside the rest: as it is, and without waiting for it.</summary>
    public Markup Later(Func<string> make)
    {
        later.Add((html, Task.Run(make)));
        html = new Utf8Text();
        return this;
    }

    public ReadOnlyMemory<byte> ToUtf8() => Utf8Text.Joined([.. later.SelectMany(l => new[] { l.Before, new Utf8Text().Append(l.Made.GetAwaiter().GetResult()) }), html]);

    public override string ToString() => Encoding.UTF8.GetString(ToUtf8().Span);

    private static string Escaped(string text) => Printable.Of(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
