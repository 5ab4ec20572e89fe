using System.Buffers;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Packaging;

/// <summary>XML under construction, well-formed as it grows: elements close in the order in which they were opened, text and values of attributes can only be
/// added escaped, and characters that XML does not allow are replaced. Names are constants of the writers.</summary>
internal sealed class Xml
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private readonly StringBuilder xml;
    private readonly List<string> open = [];
    private bool isInTag;

    /// <summary>A file of its own, or a part of a page, which has no declaration.</summary>
    public Xml(bool isFile = true) => xml = new StringBuilder(isFile ? Declaration : string.Empty);

    /// <summary>Opens an element; attributes may follow.</summary>
    public Xml Open(string name)
    {
        EndTag();
        xml.Append('<').Append(name);
        open.Add(name);
        isInTag = true;
        return this;
    }

    /// <summary>An attribute of the element just opened; nothing when the value is null.</summary>
    public Xml With(string name, string? value)
    {
        if (value is null) return this;
        xml.Append(' ').Append(name).Append("=\"");
        Append(value);
        xml.Append('"');
        return this;
    }

    public Xml With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    public Xml Text(string text)
    {
        EndTag();
        Append(text);
        return this;
    }

    public Xml Close()
    {
        var name = open[^1];
        open.RemoveAt(open.Count - 1);
        if (isInTag) xml.Append("/>");
        else xml.Append("</").Append(name).Append('>');
        isInTag = false;
        return this;
    }

    /// <summary>An element without content and, if named, one attribute.</summary>
    public Xml Empty(string name, string? attribute = null, string? value = null)
    {
        Open(name);
        if (attribute is not null) With(attribute, value);
        return Close();
    }

    public Xml Element(string name, string text) => Open(name).Text(text).Close();

    /// <summary>XML as it is: only ever a literal, or what another of these made.</summary>
    public Xml Raw(string literal)
    {
        EndTag();
        xml.Append(literal);
        return this;
    }

    public ReadOnlyMemory<byte> ToUtf8() => Utf8Text.Of([Whole]);

    public override string ToString() => Whole.ToString();

    // Elements that are still open are a fault of the program.
    private StringBuilder Whole => open.Count == 0 ? xml : throw new InvalidOperationException($"The element {open[^1]} is still open.");

    private void EndTag()
    {
        if (isInTag) xml.Append('>');
        isInTag = false;
    }

    private void Append(string text)
    {
        foreach (var c in Printable.Of(text))
        {
            if (c == '&') xml.Append("&amp;");
            else if (c == '<') xml.Append("&lt;");
            else if (c == '>') xml.Append("&gt;");
            else if (c == '"') xml.Append("&quot;");
            else xml.Append(c);
        }
    }
}

/// <summary>Long texts as bytes, without a copy of them as one string.</summary>
internal static class Utf8Text
{
    public static ReadOnlyMemory<byte> Of(IReadOnlyList<StringBuilder> parts)
    {
        var length = parts.Sum(p => p.Length);
        var (encoder, bytes) = (Encoding.UTF8.GetEncoder(), new ArrayBufferWriter<byte>(length + (length / 32) + 256));
        foreach (var part in parts)
        {
            foreach (var chunk in part.GetChunks()) encoder.Convert(chunk.Span, bytes, flush: false, out _, out _);
        }

        encoder.Convert([], bytes, flush: true, out _, out _);
        return bytes.WrittenMemory;
    }
}
