using System.Globalization;
using StrategicAssessment.Templating.Syntax;

namespace StrategicAssessment.Templating.Parsing;

/// <summary>Parses what operators join: literals, paths, brackets and signs before them.</summary>
internal sealed class OperandParser(TokenStream tokens, ExpressionParser expressions)
{
    /// <summary>Whether the operand read last had a sign before it: Scriban takes what follows as an argument of the operand.</summary>
    public bool EndedInUnary { get; private set; }

    public IExpression Parse()
    {
        if (!tokens.Current.Is("!") && !tokens.Current.Is("-") && !tokens.Current.Is("+")) return Unsigned();
        var level = tokens.Enter();
        var at = tokens.Here;
        var sign = tokens.Advance().Text;
        if (!expressions.IsStart) throw tokens.Unexpected($"what `{sign}` applies to");
        var operand = Parse();
        tokens.Leave(level);
        EndedInUnary = true;
        return new Unary(sign, operand, at);
    }

    private IExpression Unsigned()
    {
        EndedInUnary = false;
        return tokens.Current.Kind switch
        {
            TokenKind.Number => Finished(Number()),
            TokenKind.Text => Finished(new Literal(tokens.Current.Text, tokens.Here)),
            TokenKind.Name => Named(),
            TokenKind.Given => Given(),
            _ => Bracketed(),
        };
    }

    private Literal Finished(Literal literal)
    {
        tokens.Advance();
        RefuseAccess("A literal");
        return literal;
    }

    private void RefuseAccess(string what)
    {
        if (tokens.Current.Is(".") || (tokens.IsAttached && (tokens.Current.Is("[") || tokens.Current.Is("("))))
            throw tokens.NotSupported($"{what} followed by `{tokens.Current.Text}`", "assign the value to a variable first");
    }

    private Literal Number()
    {
        var text = tokens.Current.Text;
        if (text.Contains('.', StringComparison.Ordinal))
        {
            return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real)
                ? new Literal(real, tokens.Here)
                : throw tokens.NotSupported("This number", "write plain digits");
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? new Literal(Numbers.Fitted(whole), tokens.Here)
            : throw tokens.NotSupported("This number", "write plain digits, at most 18");
    }

    private IExpression Named()
    {
        var token = tokens.Current;
        var at = tokens.Here;
        switch (token.Text)
        {
            case "null": return Finished(new Literal(null, at));
            case "true": return Finished(new Literal(true, at));
            case "false": return Finished(new Literal(false, at));
            case "this" or "do": throw tokens.NotSupported($"`{token.Text}`", "name the variable");
        }

        tokens.Advance();
        return Path(new Variable(token.Text, at));
    }

    // `$1` is the item 1 of `$`.
    private IPath Given()
    {
        var at = tokens.Here;
        var text = tokens.Advance().Text;
        if (text.Length == 1) return Path(new Variable(text, at));
        return int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? Path(new Item(new Variable("$", at), new Literal(index, at)))
            : throw new TemplateFault(at, TemplatingMessages.NotSupported("A variable that begins with `$`", "use a plain name, `$1` or `$.name`"));
    }

    private IPath Path(IPath path)
    {
        var level = tokens.Enter();
        while (tokens.Current.Is(".") || (tokens.Current.Is("[") && tokens.IsAttached))
        {
            tokens.Enter();
            path = tokens.Current.Is(".") ? MemberOf(path) : ItemOf(path);
        }

        tokens.Leave(level);
        return path;
    }

    private Member MemberOf(IPath path)
    {
        tokens.Expect(".");
        if (tokens.Current.Kind != TokenKind.Name) throw tokens.Unexpected("the name of a member after the point");
        var at = tokens.Here;
        var name = tokens.Advance().Text;
        if (name is "null" or "true" or "false" or "this" or "do" or "for" or "while" or "tablerow")
            throw new TemplateFault(at, TemplatingMessages.NotSupported($"A member called `{name}`", "use another name"));
        if (name is "empty" or "blank" && tokens.Current.Is("?")) throw tokens.NotSupported($"`.{name}?`", "compare with \"\" or test the size");
        return new Member(path, name, at);
    }

    private Item ItemOf(IPath path)
    {
        tokens.Expect("[");
        if (!expressions.IsStart) throw tokens.Unexpected("the index of an item");
        var index = expressions.JoinedByOperators();
        tokens.Expect("]");
        return new Item(path, index);
    }

    private IExpression Bracketed()
    {
        if (tokens.Current.Is("[")) throw tokens.NotSupported("A list written in a template", "the program provides the lists");
        if (!tokens.Current.Is("(")) throw tokens.Unexpected("a value");
        var at = tokens.Here;
        tokens.Advance();
        if (!expressions.IsStart) throw tokens.Unexpected("what stands in the brackets");
        var inner = expressions.Parse();
        tokens.Expect(")");
        RefuseAccess("A bracket");
        EndedInUnary = false;
        return new Group(inner, at);
    }
}
