using System.Collections.Immutable;
using StrategicAssessment.Templating.Syntax;

namespace StrategicAssessment.Templating.Parsing;

/// <summary>
/// Parses expressions as Scriban does, and refuses the forms that Scriban reads in a surprising way
/// (a call to the right of an operator, an operator after a pipe).
/// </summary>
internal sealed class ExpressionParser
{
    private readonly TokenStream tokens;
    private readonly OperandParser operands;

    public ExpressionParser(TokenStream tokens)
    {
        this.tokens = tokens;
        operands = new OperandParser(tokens, this);
    }

    /// <summary>Whether an expression can begin at the current token.</summary>
    public bool IsStart => tokens.Current.Kind is TokenKind.Name or TokenKind.Given or TokenKind.Number or TokenKind.Text
        || tokens.Current.Is("(") || tokens.Current.Is("[") || tokens.Current.Is("!") || tokens.Current.Is("-") || tokens.Current.Is("+");

    /// <summary>A call, a pipe, a conditional or what operators join.</summary>
    public IExpression Parse()
    {
        var level = tokens.Enter();
        var value = JoinedByOperators();
        if (IsStart) value = CallOf(value, null);
        if (tokens.Current.Is("?")) value = ConditionalOn(value);
        else if (tokens.Current.Is("|")) value = Pipes(value);
        tokens.Leave(level);
        return value;
    }

    /// <summary>Operands joined by operators, without calls and pipes.</summary>
    public IExpression JoinedByOperators() => Joined(0, without: "");

    /// <summary>What may follow <c>when</c>: <c>||</c> separates there.</summary>
    public IExpression WhenValue() => Joined(0, without: "||");

    private IExpression Joined(int above, string without)
    {
        var level = tokens.Enter();
        var left = operands.Parse();
        while (Precedence(tokens.Current) is var precedence && precedence > above && !(without.Length > 0 && tokens.Current.Is(without)))
        {
            tokens.Enter();
            var at = tokens.Here;
            var sign = tokens.Advance().Text;
            if (!IsStart) throw tokens.Unexpected($"what stands to the right of `{sign}`");
            left = new Binary(left, sign, at, Joined(precedence, without));
        }

        tokens.Leave(level);
        return left;
    }

    private static int Precedence(Token token) => token.Kind != TokenKind.Sign ? 0 : token.Text switch
    {
        "??" => 20,
        "||" => 30,
        "&&" => 40,
        "==" or "!=" => 70,
        "<" or "<=" or ">" or ">=" => 80,
        "+" or "-" => 100,
        "*" or "/" or "//" or "%" => 110,
        ".." or "..<" => 130,
        _ => 0,
    };

    private IExpression ConditionalOn(IExpression condition)
    {
        tokens.Expect("?");
        var then = ParseOr("the value before the colon");
        tokens.Expect(":");
        return new Conditional(condition, then, ParseOr("the value after the colon"));
    }

    private IExpression ParseOr(string wanted) => IsStart ? Parse() : throw tokens.Unexpected(wanted);

    private IExpression Pipes(IExpression value)
    {
        while (tokens.Accept("|"))
        {
            tokens.Enter();
            while (tokens.Current.Kind == TokenKind.NewLine) tokens.Advance();
            if (tokens.Current.Kind != TokenKind.Name) throw tokens.Unexpected("the name of a function");
            var function = operands.Parse();
            if (Precedence(tokens.Current) > 0 || tokens.Current.Is("?"))
                throw tokens.NotSupported("An operator after a pipe", "put the pipe in brackets");
            value = CallOf(function, value);
            if (tokens.Current.Is("?")) throw tokens.NotSupported("`?` after a pipe", "put the pipe in brackets");
        }

        return value;
    }

    private Call CallOf(IExpression function, IExpression? piped)
    {
        if (function is not IPath path)
        {
            throw function is Binary or Unary
                ? tokens.NotSupported("A call beside an operator", "put the call in brackets")
                : new TemplateFault(function.At, TemplatingMessages.NotAFunction(function is Literal ? "This value" : "This"));
        }

        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (IsStart) arguments.Add(Argument(arguments.Count > 0 && arguments[^1].Name is not null));
        return new Call(path, piped, arguments.ToImmutable(), tokens.LastPlace);
    }

    private Argument Argument(bool afterNamed)
    {
        if (tokens.Current.Is("(") && tokens.IsAttached)
            throw tokens.NotSupported("A call with its arguments in brackets", "write the arguments after the name, separated by spaces");
        var at = tokens.Here;
        if (tokens.Current.Kind == TokenKind.Name && tokens.Following.Is(":")) return Named(at);
        if (afterNamed) throw tokens.NotSupported("This after a named argument", "put it before, or in brackets");
        var value = JoinedByOperators();
        if (operands.EndedInUnary && IsStart) throw tokens.NotSupported("An argument after `!`", "put the argument with `!` in brackets");
        return new Argument(null, value, at);
    }

    private Argument Named(Place at)
    {
        var name = tokens.Advance().Text;
        tokens.Expect(":");
        if (!IsStart) throw tokens.Unexpected($"the value of `{name}`");
        var value = operands.Parse();
        if (Precedence(tokens.Current) > 0) throw tokens.NotSupported("An operator in a named argument", "put the value in brackets");
        return new Argument(name, value, at);
    }
}
