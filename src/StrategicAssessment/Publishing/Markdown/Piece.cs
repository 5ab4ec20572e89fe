namespace StrategicAssessment.Publishing.Markdown;

/// <summary>What a stretch of a line of Markdown is.</summary>
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

    /// <summary>Opens emphasis.</summary>
    Open,

    /// <summary>Closes emphasis.</summary>
    Close,
}

/// <summary>A stretch of a line of Markdown.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Pair">For an opening and its closing sign, the number they share.</param>
internal sealed record Piece(PieceKind Kind, string Text, int Pair = 0)
{
    public bool IsDelimiter => Kind is PieceKind.Open or PieceKind.Close;
}
