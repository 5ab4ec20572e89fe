namespace StrategicAssessment.Publishing.Markdown;

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
