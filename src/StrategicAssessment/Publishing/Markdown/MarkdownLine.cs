using System.Text;
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

    /// <summary>A cell of a table.</summary>
    Cell,
}

/// <summary>Writes inlines as Markdown that reads back as the same text.</summary>
internal static class MarkdownLine
{
    /// <summary>The Markdown, without the prefix's or any other line end after it.</summary>
    /// <param name="inlines">The text.</param>
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
        var code = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Code)
            {
                code.Append(piece.Text);
                continue;
            }

            if (code.Length > 0) yield return new(PieceKind.Code, code.ToString());
            code.Clear();
            yield return piece;
        }

        if (code.Length > 0) yield return new(PieceKind.Code, code.ToString());
    }

    private static string Fenced(string code)
    {
        var longest = 0;
        for (int at = 0, run = 0; at < code.Length; at++)
        {
            run = code[at] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var space = code[0] is '`' or ' ' || code[^1] is '`' or ' ' ? " " : "";
        return fence + space + code + space + fence;
    }
}
