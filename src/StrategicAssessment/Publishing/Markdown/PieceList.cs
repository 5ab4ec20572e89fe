using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Markdown;

/// <summary>Lays inlines out as a row of pieces.</summary>
/// <param name="anchors">Where links inside the document lead.</param>
/// <param name="isOneLine">Whether a line break must become a space: in headings, captions and cells.</param>
internal sealed class PieceList(MarkdownAnchors anchors, bool isOneLine)
{
    private readonly List<Piece> pieces = [];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private bool isInLink;
    private int pairs;

    /// <summary>The pieces so far, with those of more inlines.</summary>
    public IReadOnlyList<Piece> Of(IEnumerable<IInline> inlines)
    {
        foreach (var inline in inlines) Add(inline);
        return pieces;
    }

    private void Add(IInline inline)
    {
        switch (inline)
        {
            case Text text: AddLiteral(text.Value); break;
            case FigureText figure: AddLiteral(figure.Display); break;
            case CodeText code: AddCode(Printable.Of(code.Value)); break;
            case LineBreak: AddLineBreak(); break;
            case Strong strong: AddEmphasis("**", strong.Inlines); break;
            case Emphasis emphasis: AddEmphasis("_", emphasis.Inlines); break;
            case Link link: AddLink(link); break;
            default: throw new UnreachableException($"Markdown has no form for the inline {inline.GetType().Name}.");
        }
    }

    private void AddLiteral(string text)
    {
        if (text.Length > 0) pieces.Add(new(isInLink ? PieceKind.LinkLiteral : PieceKind.Literal, Printable.Of(text)));
    }

    // A fence beside a backtick would be taken for a longer fence.
    private void AddCode(string code)
    {
        var last = pieces.FindLastIndex(p => !p.IsDelimiter);
        var isBesideBacktick = last >= 0 && pieces[last].Kind != PieceKind.Code && pieces[last].Text.EndsWith('`');
        if (string.IsNullOrWhiteSpace(code) || isBesideBacktick) AddLiteral(code);
        else pieces.Add(new(PieceKind.Code, code));
    }

    private void AddLineBreak()
    {
        if (isOneLine) AddLiteral(" ");
        else pieces.Add(new(PieceKind.Markup, "\\\n"));
    }

    // Emphasis inside the same emphasis says nothing more.
    private void AddEmphasis(string sign, IEnumerable<IInline> inlines)
    {
        var isNew = open.Add(sign);
        var pair = ++pairs;
        if (isNew) pieces.Add(new(PieceKind.Open, sign, pair));
        Of(inlines);
        if (isNew && open.Remove(sign)) pieces.Add(new(PieceKind.Close, sign, pair));
    }

    private void AddLink(Link link)
    {
        var target = isInLink ? null : anchors.TargetOf(link.Target);
        if (target is not null) pieces.Add(new(PieceKind.Markup, "["));
        isInLink |= target is not null;
        Of(link.Inlines);
        if (target is null) return;
        pieces.Add(new(PieceKind.Markup, $"]({target})"));
        isInLink = false;
    }
}

internal enum PieceKind
{
    /// <summary>Text to be printed as it is: escaped where Markdown would read it as a sign.</summary>
    Literal,

    /// <summary>Text inside a link, where brackets are escaped too.</summary>
    LinkLiteral,

    /// <summary>Signs of Markdown, written as they are.</summary>
    Markup,

    /// <summary>Code: what it says, not yet fenced.</summary>
    Code,

    Open,
    Close,
}

/// <param name="Kind">Decides what of it is escaped.</param>
/// <param name="Pair">For an opening and its closing sign, the number they share.</param>
internal sealed record Piece(PieceKind Kind, string Text, int Pair = 0)
{
    public bool IsDelimiter => Kind is PieceKind.Open or PieceKind.Close;
}

/// <summary>
/// Takes out signs of emphasis that Markdown would print instead of obeying: what stands beside them decides, and a figure or a cell may begin
/// or end with anything. Text is never lost; stress may be.
/// </summary>
internal static class Flanking
{
    /// <summary>The pieces, with only those signs of emphasis that work.</summary>
    public static IReadOnlyList<Piece> Kept(IReadOnlyList<Piece> pieces)
    {
        var lost = pieces.Where((piece, at) => piece.IsDelimiter && !Works(pieces, at)).Select(p => p.Pair).ToHashSet();
        var kept = pieces.Where(p => !p.IsDelimiter || !lost.Contains(p.Pair)).ToList();
        return HasTouchingSigns(kept) ? [.. pieces.Where(p => !p.IsDelimiter)] : kept;
    }

    private static bool Works(IReadOnlyList<Piece> pieces, int at)
    {
        var (outward, inward) = pieces[at].Kind == PieceKind.Open ? (-1, 1) : (1, -1);
        var outer = Neighbour(pieces, at, outward);
        var inner = Neighbour(pieces, at, inward);
        if (inner is '\0' || char.IsWhiteSpace(inner)) return false;
        if (outer is '\0' || char.IsWhiteSpace(outer) || IsPunctuation(outer)) return true;
        return pieces[at].Text == "**" && !pieces[at + inward].IsDelimiter && char.IsLetterOrDigit(inner);
    }

    // The nearest character on one side, signs of emphasis passed over; '\0' at the end of the line.
    private static char Neighbour(IReadOnlyList<Piece> pieces, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < pieces.Count; i += step)
        {
            if (pieces[i].IsDelimiter) continue;
            if (pieces[i].Kind == PieceKind.Code) return '`';
            return step > 0 ? pieces[i].Text[0] : pieces[i].Text[^1];
        }

        return '\0';
    }

    private static bool HasTouchingSigns(List<Piece> pieces) =>
        pieces.Zip(pieces.Skip(1)).Any(p => p.First.IsDelimiter && p.Second.IsDelimiter && p.First.Text == p.Second.Text);

    private static bool IsPunctuation(char c) => char.IsAscii(c) ? !char.IsAsciiLetterOrDigit(c) : char.IsPunctuation(c);
}
