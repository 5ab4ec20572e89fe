using System.Diagnostics;
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

    public IReadOnlyList<Piece> Of(IEnumerable<IInline> inlines)
    {
        AddAll(inlines);
        return pieces;
    }

    private void AddAll(IEnumerable<IInline> inlines)
    {
        foreach (var inline in inlines) Add(inline);
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
        if (!open.Add(sign))
        {
            AddAll(inlines);
            return;
        }

        var pair = ++pairs;
        pieces.Add(new(PieceKind.Open, sign, pair));
        AddAll(inlines);
        pieces.Add(new(PieceKind.Close, sign, pair));
        open.Remove(sign);
    }

    private void AddLink(Link link)
    {
        if (isInLink || anchors.TargetOf(link.Target) is not { } target)
        {
            AddAll(link.Inlines);
            return;
        }

        isInLink = true;
        pieces.Add(new(PieceKind.Markup, "["));
        AddAll(link.Inlines);
        pieces.Add(new(PieceKind.Markup, $"]({target})"));
        isInLink = false;
    }
}
