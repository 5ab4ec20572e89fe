namespace StrategicAssessment.Templating.Parsing;

/// <summary>The tokens of a template, the one being looked at, and how deeply the parser is nested.</summary>
internal sealed class TokenStream
{
    // Scriban limits nesting too; a template that a person wrote comes nowhere near.
    private const int DeepestNesting = 100;

    private readonly List<Token> tokens;
    private int index;
    private int depth;

    public TokenStream(Source source)
    {
        Source = source;
        tokens = Lexer.Tokenise(source);
    }

    public Source Source { get; }

    public Token Current => tokens[index];

    public Token Following => tokens[Math.Min(index + 1, tokens.Count - 1)];

    public Token Previous => tokens[Math.Max(index - 1, 0)];

    public Place Here => Source.At(Current.Start);

    /// <summary>The last character of the token before this one.</summary>
    public Place LastPlace => Source.At(Previous.Stop - 1);

    /// <summary>Whether the current token follows the previous one without a space.</summary>
    public bool IsAttached => !char.IsWhiteSpace(Source[Current.Start - 1]);

    public Token Advance()
    {
        var token = Current;
        if (index < tokens.Count - 1) index++;
        return token;
    }

    public bool Accept(string sign)
    {
        if (!Current.Is(sign)) return false;
        Advance();
        return true;
    }

    public void Expect(string sign)
    {
        if (!Accept(sign)) throw Unexpected($"`{sign}`");
    }

    public TemplateFault Unexpected(string wanted) => Fault(TemplatingMessages.Unexpected(Current.Shown, wanted));

    public TemplateFault NotSupported(string construct, string remedy) => Fault(TemplatingMessages.NotSupported(construct, remedy));

    public TemplateFault Fault(Problem problem) => new(Here, problem);

    /// <summary>The statement must stop here.</summary>
    public void ExpectEndOfStatement()
    {
        if (Current.Kind == TokenKind.NewLine || Current.Is(";")) Advance();
        else if (Current.Kind is not (TokenKind.CloseCode or TokenKind.End)) throw Unexpected("an operator, a new line or `}}`");
    }

    /// <summary>Goes one level down; the result is what <see cref="Leave"/> takes back.</summary>
    public int Enter()
    {
        var before = depth++;
        if (depth > DeepestNesting)
            throw Fault(TemplatingMessages.TooFar("Nesting of blocks, brackets and operators", DeepestNesting, "split the expression with assignments"));
        return before;
    }

    public void Leave(int before) => depth = before;
}
