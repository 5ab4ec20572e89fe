namespace StrategicAssessment.Templating.Parsing;

/// <summary>Cuts what stands between the braces into names, literals and signs.</summary>
internal sealed class CodeScanner
{
    // Longest first. Those that Scriban knows and templates here do not are in Refused.
    private static readonly string[] Signs =
    [
        "..<", "..", "==", "!=", "<=", ">=", "&&", "||", "??", "//",
        "<", ">", "=", "!", "+", "-", "*", "/", "%", "(", ")", "[", "]", ",", ":", ";", ".", "?", "|",
    ];

    private static readonly string[] Refused =
    [
        "...", "//=", "+=", "-=", "*=", "/=", "%=", "++", "--", "<<", ">>", "?.", "?!", "|>", "^", "@", "{", "$$", "$'", "$\"",
    ];

    private readonly Source source;
    private readonly int open;

    public CodeScanner(Source source, int open, int start)
    {
        this.source = source;
        this.open = open;
        Position = start;
    }

    /// <summary>Offset of the next character; in the end, of the closing braces or the trimming sign before them.</summary>
    public int Position { get; private set; }

    /// <summary>The next token, or null at the closing braces.</summary>
    public Token? Next()
    {
        SkipSpaceAndComments();
        if (IsClosing) return null;
        var c = source[Position];
        if (c is '\n' or '\r') return NewLine();
        if (c is '"' or '\'' or '`') return Literal();
        if (char.IsDigit(c)) return Number();
        if (IsNameStart(c)) return Word(TokenKind.Name);
        return Special();
    }

    private bool IsClosing => source.Matches(Position, "}}") || source.Matches(Position, "-}}") || source.Matches(Position, "~}}");

    private void SkipSpaceAndComments()
    {
        while (true)
        {
            if (Position >= source.Text.Length) throw source.Fault(open, TemplatingMessages.NotClosed("This code", "`}}`"));
            if (IsClosing) return;
            var c = source[Position];
            if (c == '#') SkipComment();
            else if (char.IsWhiteSpace(c) && c is not ('\n' or '\r')) Position++;
            else return;
        }
    }

    private void SkipComment()
    {
        var isLong = source[Position + 1] == '#';
        Position += isLong ? 2 : 1;
        while (Position < source.Text.Length && !IsClosing)
        {
            if (!isLong && source[Position] is '\n' or '\r') return;
            Position++;
            if (!isLong || source[Position - 1] != '#' || source[Position] != '#') continue;
            Position++;
            return;
        }
    }

    private Token NewLine()
    {
        var start = Position;
        while (Position < source.Text.Length && char.IsWhiteSpace(source[Position])) Position++;
        return new Token(TokenKind.NewLine, "", start, Position);
    }

    private Token Literal()
    {
        var start = Position;
        var (value, stop) = StringLiteral.Read(source, start);
        Position = stop;
        return new Token(TokenKind.Text, value, start, stop);
    }

    private Token Number()
    {
        var start = Position;
        SkipDigits();
        if (source[Position] == '.' && char.IsDigit(source[Position + 1]))
        {
            Position++;
            SkipDigits();
        }
        else if (source[Position] == '.' && source[Position + 1] != '.')
        {
            throw source.Fault(start, TemplatingMessages.NotSupported("A number followed by a point without digits", "write digits on both sides"));
        }

        if (IsNameStart(source[Position]))
            throw source.Fault(start, TemplatingMessages.NotSupported("A number followed by letters", "write plain digits"));
        return Made(TokenKind.Number, start);
    }

    private void SkipDigits()
    {
        while (char.IsDigit(source[Position])) Position++;
    }

    private Token Word(TokenKind kind)
    {
        var start = Position++;
        while (IsNameStart(source[Position]) || char.IsDigit(source[Position])) Position++;
        return Made(kind, start);
    }

    private Token Special()
    {
        foreach (var refused in Refused)
        {
            if (source.Matches(Position, refused)) throw source.Fault(Position, TemplatingMessages.NotSupported($"`{refused}`"));
        }

        if (source[Position] == '$') return Word(TokenKind.Given);
        foreach (var sign in Signs)
        {
            if (!source.Matches(Position, sign)) continue;
            var start = Position;
            Position += sign.Length;
            return Made(TokenKind.Sign, start);
        }

        throw source.Fault(Position, TemplatingMessages.Unexpected($"`{source[Position]}`", "a name, a text in quotes, a number or an operator"));
    }

    private Token Made(TokenKind kind, int start) => new(kind, source.Text[start..Position], start, Position);

    private static bool IsNameStart(char c) => c == '_' || char.IsLetter(c);
}
