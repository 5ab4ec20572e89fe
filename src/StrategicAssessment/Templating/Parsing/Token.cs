namespace StrategicAssessment.Templating.Parsing;

internal enum TokenKind
{
    Raw,
    EscapedRaw,
    OpenCode,
    CloseCode,
    OpenEscape,
    CloseEscape,
    NewLine,
    Name,

    /// <summary><c>$</c> or <c>$1</c>: what an include was given.</summary>
    Given,
    Number,
    Text,
    Sign,
    End,
}

/// <summary>A piece of a template.</summary>
// Text: the characters themselves; of a string literal what it stands for.
// Start: offset of the first character.
// Stop: offset after the last character.
internal sealed record Token(TokenKind Kind, string Text, int Start, int Stop)
{
    public bool Is(string sign) => Kind == TokenKind.Sign && string.Equals(Text, sign, StringComparison.Ordinal);

    public bool IsName(string name) => Kind == TokenKind.Name && string.Equals(Text, name, StringComparison.Ordinal);

    /// <summary>How a message names it.</summary>
    public string Shown => Kind switch
    {
        TokenKind.CloseCode => "`}}`",
        TokenKind.NewLine => "The end of the line",
        TokenKind.End => "The end of the template",
        TokenKind.Text => "A text in quotes",
        _ => $"`{Text}`",
    };
}
