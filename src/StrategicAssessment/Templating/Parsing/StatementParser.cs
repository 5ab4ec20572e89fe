using System.Collections.Immutable;
using StrategicAssessment.Templating.Syntax;

namespace StrategicAssessment.Templating.Parsing;

/// <summary>What a block belongs to, which decides how it may end.</summary>
internal enum Owner
{
    Page,
    If,
    Else,
    For,
    Case,
    When,
    Capture,
}

/// <summary>Parses a template. Its problems are gathered; parsing stops at the first that leaves no way on.</summary>
internal sealed class StatementParser
{
    private readonly TokenStream tokens;
    private readonly ExpressionParser expressions;
    private readonly ClauseParser clauses;
    private readonly List<(Place At, Problem Problem)> problems = [];

    private StatementParser(TokenStream tokens)
    {
        this.tokens = tokens;
        expressions = new ExpressionParser(tokens);
        clauses = new ClauseParser(tokens, expressions, this);
    }

    /// <summary>The template, and what is wrong with it.</summary>
    public static (Block? Page, IReadOnlyList<(Place At, Problem Problem)> Problems) Parse(string text)
    {
        StatementParser? parser = null;
        try
        {
            parser = new StatementParser(new TokenStream(new Source(text)));
            return (parser.BlockOf(Owner.Page).Body, parser.problems);
        }
        catch (TemplateFault fault)
        {
            return (null, [.. parser?.problems ?? [], (fault.At, fault.Problem)]);
        }
    }

    /// <summary>Reads to the end of a block; <c>Next</c> is the <c>else</c> or <c>when</c> that ended it.</summary>
    public (Block Body, IStatement? Next) BlockOf(Owner owner)
    {
        var level = tokens.Enter();
        var statements = ImmutableArray.CreateBuilder<IStatement>();
        IStatement? next = null;
        while (!IsAtEnd(owner) && !Ends(owner, statements, ref next))
        {
        }

        tokens.Leave(level);
        return (new Block(statements.ToImmutable()), next);
    }

    private bool IsAtEnd(Owner owner)
    {
        if (tokens.Current.Kind != TokenKind.End) return false;
        var isFirst = problems.TrueForAll(p => p.Problem.Code != TemplatingMessages.NoEnd);
        if (owner != Owner.Page && isFirst)
            problems.Add((tokens.Source.At(tokens.Previous.Start), TemplatingMessages.MissingEnd(Keyword(owner))));
        return true;
    }

    // Reads one statement; true when it ended the block.
    private bool Ends(Owner owner, ImmutableArray<IStatement>.Builder statements, ref IStatement? next)
    {
        var token = tokens.Current;
        if (token.Kind is TokenKind.NewLine || token.Is(";")) tokens.Advance();
        else if (token.Kind is TokenKind.Raw or TokenKind.EscapedRaw) AddText(owner, statements);
        else if (token.Kind is TokenKind.OpenCode or TokenKind.OpenEscape or TokenKind.CloseCode or TokenKind.CloseEscape) AddBraces(statements);
        else if (token.IsName("end")) return End(owner);
        else if (token.IsName("else")) return ElseOf(owner, ref next);
        else if (token.IsName("when")) return WhenOf(owner, statements, ref next);
        else statements.Add(Statement(owner));
        return false;
    }

    private void AddText(Owner owner, ImmutableArray<IStatement>.Builder statements)
    {
        var text = tokens.Advance().Text;
        if (owner != Owner.Case) statements.Add(new RawText(text));
    }

    private void AddBraces(ImmutableArray<IStatement>.Builder statements)
    {
        var followsText = statements.Count > 0 && statements[^1] is RawText;
        var before = tokens.Previous;
        var token = tokens.Advance();
        statements.Add(token.Kind switch
        {
            TokenKind.OpenCode => new OpenCode(followsText ? IndentBefore(before.Stop) : null),
            TokenKind.OpenEscape => new OpenCode(null),
            _ => new CloseCode(),
        });
    }

    // The blanks at the start of the line, when nothing else stands between it and the braces.
    private string IndentBefore(int stop)
    {
        var text = tokens.Source.Text;
        var start = stop;
        while (start > 0 && text[start - 1] != '\n' && char.IsWhiteSpace(text[start - 1])) start--;
        return start == 0 || text[start - 1] == '\n' ? text[start..stop] : "";
    }

    private bool End(Owner owner)
    {
        tokens.Advance();
        if (owner == Owner.Page) throw new TemplateFault(tokens.LastPlace, TemplatingMessages.Stray("end", "an `if`, `for`, `case` or `capture`"));
        tokens.ExpectEndOfStatement();
        return true;
    }

    private bool ElseOf(Owner owner, ref IStatement? next)
    {
        var at = tokens.Here;
        next = clauses.Else();
        if (owner is Owner.If or Owner.When || (owner == Owner.For && next is Else)) return true;
        throw new TemplateFault(at, TemplatingMessages.Stray("else", "an `if`, `when` or `for`"));
    }

    private bool WhenOf(Owner owner, ImmutableArray<IStatement>.Builder statements, ref IStatement? next)
    {
        if (owner is not (Owner.Case or Owner.When)) throw tokens.Fault(TemplatingMessages.Stray("when", "a `case`"));
        var when = clauses.When();
        if (owner == Owner.When) next = when;
        else statements.Add(when);
        return true;
    }

    private IStatement Statement(Owner owner)
    {
        if (owner == Owner.Case) throw tokens.Unexpected("`when` or `else`");
        if (tokens.Current.Kind == TokenKind.Name && clauses.Statement(tokens.Current.Text) is { } statement) return statement;
        if (!expressions.IsStart) throw tokens.Unexpected("a statement");
        var value = expressions.Parse();
        tokens.ExpectEndOfStatement();
        return new Print(value);
    }

    private static string Keyword(Owner owner) => owner switch
    {
        Owner.For => "for",
        Owner.Else => "else",
        Owner.Case => "case",
        Owner.When => "when",
        Owner.Capture => "capture",
        _ => "if",
    };
}
