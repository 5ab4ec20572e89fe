using System.Text.Unicode;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Packaging;

/// <summary>XML under construction, well-formed as it grows: elements close in the order in which they were opened, text and values of attributes can only be
/// added escaped, and characters that XML does not allow are replaced. Names are constants of the writers.</summary>
internal sealed class Xml
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private readonly Utf8Text xml = new();
    private readonly List<string> open = [];
    private bool isInTag;

    /// <summary>A file of its own, or a part of a page, which has no declaration.</summary>
    public Xml(bool isFile = true) => xml.Append(isFile ? Declaration : string.Empty);

    /// <summary>Opens an element; attributes may follow.</summary>
    public Xml Open(string name)
    {
        EndTag();
        xml.Append("<").Append(name);
        open.Add(name);
        isInTag = true;
        return this;
    }

    /// <summary>An attribute of the element just opened; nothing when the value is null.</summary>
    public Xml With(string name, string? value)
    {
        if (value is null) return this;
        xml.Append(" ").Append(name).Append("=\"");
        Append(value);
        xml.Append("\"");
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
        else xml.Append("</").Append(name).Append(">");
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

    // Elements that are still open are a fault of the program.
    public ReadOnlyMemory<byte> ToUtf8() => open.Count == 0 ? Utf8Text.Joined(xml) : throw new InvalidOperationException($"The element {open[^1]} is still open.");

    public override string ToString() => Encoding.UTF8.GetString(ToUtf8().Span);

    private void EndTag()
    {
        if (isInTag) xml.Append(">");
        isInTag = false;
    }

    private void Append(string text)
    {
        ReadOnlySpan<char> rest = Printable.Of(text);
        for (int at; (at = rest.IndexOfAny("&<>\"")) >= 0; rest = rest[(at + 1)..])
            xml.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
        xml.Append(rest);
    }
}

/// <summary>A long text as UTF-8 from the start, in pieces: no copy of it as characters, and none while it grows.</summary>
internal sealed class Utf8Text
{
    private const int Smallest = 512, Largest = 64 * 1024;

    private readonly List<ReadOnlyMemory<byte>> full = [];
    private byte[] piece = [];
    private int used;

    public Utf8Text Append(ReadOnlySpan<char> text)
    {
        while (true)
        {
            Utf8.FromUtf16(text, piece.AsSpan(used), out var read, out var written);
            used += written;
            if (read == text.Length) return this;
            text = text[read..];
            full.Add(piece.AsMemory(0, used));
            (piece, used) = (new byte[Math.Clamp(piece.Length * 2, Smallest, Largest)], 0);
        }
    }

    public static ReadOnlyMemory<byte> Joined(params IReadOnlyCollection<Utf8Text> parts)
    {
        var (bytes, at) = (new byte[parts.Sum(p => p.Pieces.Sum(i => i.Length))], 0);
        foreach (var some in parts.SelectMany(p => p.Pieces))
        {
            some.CopyTo(bytes.AsMemory(at));
            at += some.Length;
        }

        return bytes;
    }

    private IEnumerable<ReadOnlyMemory<byte>> Pieces => full.Append(piece.AsMemory(0, used));
}
