using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Markdown;

/// <summary>Where a line of Markdown stands: what counts as a sign depends on it.</summary>
internal enum LinePlace
{
    /// <summary>A paragraph: signs at its beginning count, and it may hold line breaks.</summary>
    Paragraph,

    /// <summary>A heading, after its '#' signs.</summary>
    Heading,
    Cell,
}

/// <summary>Writes inlines as Markdown that reads back as the same text.</summary>
internal static class MarkdownLine
{
    /// <summary>The Markdown, without the prefix's or any other line end after it.</summary>
    /// <param name="inlines">Of one paragraph, heading or cell.</param>
    /// <param name="anchors">Where links inside the document lead.</param>
    /// <param name="place">Where it will stand.</param>
    /// <param name="prefix">Markdown to begin with, such as the number of a paragraph and a space.</param>
    public static string Of(IEnumerable<IInline> inlines, MarkdownAnchors anchors, LinePlace place, string prefix = "")
    {
        var pieces = Flanking.Kept(new PieceList(anchors, isOneLine: place != LinePlace.Paragraph).Of(inlines));
        var line = new EscapedLine(place);
        line.Add(prefix, PieceKind.Markup);
        foreach (var piece in Joined(pieces)) line.Add(piece.Kind == PieceKind.Code ? Fenced(piece.Text) : piece.Text, piece.Kind);
        return line.ToString();
    }

    /// <summary>A picture in a paragraph of its own.</summary>
    /// <param name="alternative">What is read to somebody who cannot see it.</param>
    /// <param name="address">Its file, relative to the document's: letters, digits, hyphens, full stops and slashes.</param>
    public static string Picture(string alternative, string address)
    {
        var line = new EscapedLine(LinePlace.Paragraph);
        line.Add("![", PieceKind.Markup);
        line.Add(Printable.Of(alternative), PieceKind.LinkLiteral);
        line.Add($"]({address})", PieceKind.Markup);
        return line.ToString();
    }

    // Two pieces of code side by side would share their fences.
    private static IEnumerable<Piece> Joined(IReadOnlyList<Piece> pieces)
    {
        var code = string.Empty;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind != PieceKind.Code) yield return pieces[i];
            else code += pieces[i].Text;
            if (code.Length == 0 || (i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.Code)) continue;
            yield return new(PieceKind.Code, code);
            code = string.Empty;
        }
    }

    private static string Fenced(string code)
    {
        var fence = "`";
        while (code.Contains(fence, StringComparison.Ordinal)) fence += '`';
        var space = code[0] is '`' or ' ' || code[^1] is '`' or ' ' ? " " : "";
        return fence + space + code + space + fence;
    }
}

/// <summary>A line under construction; signs in its literal stretches are escaped, but only where they would count: it must read as text.</summary>
internal sealed class EscapedLine(LinePlace place)
{
    private const int LongestListNumber = 9;

    private readonly StringBuilder text = new();
    private readonly List<PieceKind> kinds = [];

    public void Add(string piece, PieceKind kind)
    {
        text.Append(piece);
        kinds.AddRange(Enumerable.Repeat(kind, piece.Length));
    }

    public override string ToString()
    {
        var escaped = new StringBuilder(text.Length + 8);
        var line = Trimmed(text.ToString());
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (at > 0 && line[at - 1] == '\n') start = at;
            var isLeading = line.AsSpan(start, at - start).IsWhiteSpace();
            if (isLeading && line[at] == ' ') continue;
            if (kinds[at] is PieceKind.Literal or PieceKind.LinkLiteral && IsSign(line, at, isLeading && place == LinePlace.Paragraph, start)) escaped.Append('\\');
            escaped.Append(line[at]);
        }

        return escaped.ToString();
    }

    // A line break that nothing follows would print its sign.
    private static string Trimmed(string line)
    {
        var trimmed = line.TrimEnd(' ');
        while (trimmed.EndsWith("\\\n", StringComparison.Ordinal)) trimmed = trimmed[..^2].TrimEnd(' ');
        return trimmed;
    }

    private bool IsSign(string line, int at, bool isFirst, int start)
    {
        var next = at + 1 < line.Length ? line[at + 1] : '\n';
        return line[at] switch
        {
            '\\' or '`' or '*' or '~' or '|' => true,
            '_' => !(at > start && char.IsAsciiLetterOrDigit(line[at - 1]) && char.IsAsciiLetterOrDigit(next)),
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?' || (!char.IsWhiteSpace(next) && line.AsSpan(at).Contains('>')),
            '&' => char.IsAsciiLetter(next) || next == '#',
            '[' => isFirst || kinds[at] == PieceKind.LinkLiteral,
            ']' => next is '(' or '[' or ':' || kinds[at] == PieceKind.LinkLiteral,
            '!' => next == '[',
            '#' => isFirst || place == LinePlace.Heading,
            '>' or '=' => isFirst,
            '+' or '-' => isFirst && (char.IsWhiteSpace(next) || next == '-'),
            '.' when IsAddress(line, at) => true,
            '.' or ')' => place == LinePlace.Paragraph && IsListNumber(line.AsSpan(start, at - start), next),
            ':' => line.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool IsListNumber(ReadOnlySpan<char> before, char next)
    {
        var number = before.TrimStart(' ');
        return number.Length is > 0 and <= LongestListNumber && !number.ContainsAnyExceptInRange('0', '9') && char.IsWhiteSpace(next);
    }

    // Several readers make a link of every "www.".
    private static bool IsAddress(string line, int at) => line.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase);
}
