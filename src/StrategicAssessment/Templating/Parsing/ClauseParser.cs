using System.Collections.Immutable;
using StrategicAssessment.Templating.Functions;
using StrategicAssessment.Templating.Syntax;

namespace StrategicAssessment.Templating.Parsing;

/// <summary>Parses the statements that begin with a word of their own, and assignments.</summary>
internal sealed class ClauseParser(TokenStream tokens, ExpressionParser expressions, StatementParser blocks)
{
    private static readonly string[] Reserved = ["null", "true", "false", "this", "do", "for", "while", "tablerow", "include", "include_join"];

    /// <summary>The statement that the word begins, or null when it begins an expression.</summary>
    public IStatement? Statement(string word) => word switch
    {
        "if" => If(),
        "for" when !tokens.Following.Is(".") => For(),
        "case" => Case(),
        "capture" => Capture(),
        "while" or "with" or "wrap" or "tablerow" or "import" or "readonly" or "break" or "continue" or "func" or "ret" =>
            throw tokens.NotSupported($"`{word}`", "use `if`, `for`, `case`, `capture` or `include`"),
        _ => tokens.Following.Is("=") ? Assign() : null,
    };

    /// <summary>An <c>else</c> or an <c>else if</c> with all that follows it.</summary>
    public IStatement Else()
    {
        tokens.Advance();
        if (tokens.Current.IsName("if")) return If();
        tokens.ExpectEndOfStatement();
        return new Else(blocks.BlockOf(Owner.Else).Body);
    }

    /// <summary>A <c>when</c> with all that follows it.</summary>
    public When When()
    {
        var at = tokens.Here;
        tokens.Advance();
        var values = ImmutableArray.CreateBuilder<IExpression>();
        do
        {
            if (!expressions.IsStart) throw tokens.Unexpected("a value to compare with");
            values.Add(expressions.WhenValue());
        }
        while (tokens.Accept(","));

        if (!IsEndOfStatement) throw tokens.NotSupported("This in a `when`", "separate values with commas and put calls in brackets");
        tokens.ExpectEndOfStatement();
        var (body, next) = blocks.BlockOf(Owner.When);
        return new When(values.ToImmutable(), body, next, at);
    }

    private bool IsEndOfStatement => tokens.Current.Kind is TokenKind.NewLine or TokenKind.CloseCode or TokenKind.End || tokens.Current.Is(";");

    private If If()
    {
        tokens.Advance();
        var condition = Needed("the condition");
        tokens.ExpectEndOfStatement();
        var (then, next) = blocks.BlockOf(Owner.If);
        return new If(condition, then, next);
    }

    private For For()
    {
        var at = tokens.Here;
        tokens.Advance();
        var name = NewName();
        if (tokens.Current.Is(".") || tokens.Current.Is("[")) throw tokens.NotSupported("A path as the variable of a loop", "use a plain name");
        if (!tokens.Current.IsName("in")) throw tokens.Unexpected("`in`");
        tokens.Advance();
        var list = List();
        tokens.ExpectEndOfStatement();
        var (body, otherwise) = blocks.BlockOf(Owner.For);
        return new For(name, list, body, (Else?)otherwise, at);
    }

    // A name after the list is an option of the loop to Scriban, not an argument.
    private IExpression List()
    {
        if (tokens.Current.Kind == TokenKind.Name && tokens.Following.Kind == TokenKind.Name)
        {
            tokens.Advance();
            throw tokens.NotSupported($"`{tokens.Current.Text}` in a `for`", "use the whole list");
        }

        var list = Needed("the list");
        if (list is Call { Piped: null })
            throw new TemplateFault(list.At, TemplatingMessages.NotSupported("A call in a `for`", "put it in brackets, or assign it first"));
        return list;
    }

    private Case Case()
    {
        tokens.Advance();
        var value = Needed("the value to compare");
        tokens.ExpectEndOfStatement();
        return new Case(value, blocks.BlockOf(Owner.Case).Body);
    }

    private Capture Capture()
    {
        tokens.Advance();
        var name = NewName();
        tokens.ExpectEndOfStatement();
        return new Capture(name, blocks.BlockOf(Owner.Capture).Body);
    }

    private Assign Assign()
    {
        var name = NewName();
        tokens.Advance();
        var value = Needed($"the value of `{name}`");
        tokens.ExpectEndOfStatement();
        return new Assign(name, value);
    }

    private string NewName()
    {
        if (tokens.Current.Kind != TokenKind.Name) throw tokens.Unexpected("the name of a variable");
        var name = tokens.Current.Text;
        if (Array.IndexOf(Reserved, name) >= 0 || Builtins.IsNamespace(name))
            throw tokens.NotSupported($"A variable called `{name}`", "use another name");
        return tokens.Advance().Text;
    }

    private IExpression Needed(string wanted) => expressions.IsStart ? expressions.Parse() : throw tokens.Unexpected(wanted);
}
