using StrategicAssessment.Templating.Functions;
using StrategicAssessment.Templating.Syntax;

namespace StrategicAssessment.Templating.Rendering;

/// <summary>Works out expressions.</summary>
internal sealed class Evaluator(Scope scope, Budget budget, Caller caller)
{
    public object? Evaluate(IExpression expression)
    {
        budget.Step(expression.At);
        var value = expression switch
        {
            Literal literal => literal.Value,
            IPath path => ValueOf(path),
            Group group => Evaluate(group.Inner),
            Unary unary => Signed(unary),
            Binary binary => Joined(binary),
            Conditional choice => Evaluate(Values.IsTrue(Evaluate(choice.Condition)) ? choice.Then : choice.Else),
            Call call => caller.Invoke(this, Target(call.Function), call),
            _ => throw new InvalidOperationException($"An expression of an unknown kind: {expression.GetType().Name}."),
        };
        return budget.Checked(value, expression.At);
    }

    /// <summary>Whether it is true as Scriban sees it.</summary>
    public bool IsTrue(IExpression expression) => Values.IsTrue(Evaluate(expression));

    private object? Signed(Unary unary) => unary.Sign == "!"
        ? !IsTrue(unary.Operand)
        : Operators.Signed(unary.Sign, Evaluate(unary.Operand), unary.Operand.At);

    private object? Joined(Binary binary)
    {
        var left = Evaluate(binary.Left);
        if (binary.Sign == "&&") return Values.IsTrue(left) && IsTrue(binary.Right);
        if (binary.Sign == "||") return Values.IsTrue(left) || IsTrue(binary.Right);
        var right = Evaluate(binary.Right);
        if (binary.Sign == "??") return Values.IsMissing(left) ? right : left;
        return Operators.Apply(binary.Sign, left, right, binary.SignAt);
    }

    // A function named without arguments is called without arguments.
    private object? ValueOf(IPath path)
    {
        var value = Target(path);
        return value is Builtin or Include or HostFunction ? caller.Invoke(this, value, new Call(path, null, [], LastOf(path))) : value;
    }

    private static Place LastOf(IPath path) => path switch
    {
        Variable variable => variable.At with { Column = variable.At.Column + variable.Name.Length - 1 },
        Member member => member.MemberAt with { Column = member.MemberAt.Column + member.Name.Length - 1 },
        _ => path.At,
    };

    // What a path leads to; a function at its end is not called.
    private object? Target(IPath path) => path switch
    {
        Variable variable => Find(variable),
        Member member => MemberOf(Owner(member.Target, member.MemberAt), member),
        Item item => ItemOf(Target(item.Target), item),
        _ => throw new InvalidOperationException($"A path of an unknown kind: {path.GetType().Name}."),
    };

    private object? Owner(IPath path, Place at)
    {
        budget.Step(at);
        return Target(path);
    }

    private object? Find(Variable variable)
    {
        if (scope.TryGet(variable.Name, out var value))
            return value is Failed ? throw new TemplateFault(variable.At, TemplatingMessages.Echo()) : value;
        if (Builtins.Find(variable.Name) is { } builtin) return builtin;
        throw new TemplateFault(variable.At, Builtins.IsOther(variable.Name)
            ? TemplatingMessages.NotSupported($"`{variable.Name}`")
            : TemplatingMessages.UnknownName(variable.Name, scope.Names));
    }

    private static object? MemberOf(object? owner, Member member)
    {
        if (owner is Namespace set) return Builtins.Member(set, member.Name, member.MemberAt);
        object? value = null;
        var (found, names) = owner switch
        {
            null => throw new TemplateFault(member.MemberAt, TemplatingMessages.MemberOfNothing(member.Name)),
            IHostValue host => (host.TryMember(member.Name, out value), host.MemberNames),
            IReadOnlyDictionary<string, object?> members => (members.TryGetValue(member.Name, out value), members.Keys),
            LoopState state => ((value = state.Member(member.Name)) is not null, LoopState.Members),
            Given given => (given.Named.TryGetValue(member.Name, out value), given.Named.Keys),
            IReadOnlyList<object?> list => ((value = SizeOf(member.Name, list.Count)) is not null, Size),
            string text => ((value = SizeOf(member.Name, text.Length)) is not null, Size),
            _ => throw new TemplateFault(member.MemberAt, TemplatingMessages.NotSupported($"A member of {Values.Kind(owner)}", "use the value itself")),
        };
        return found ? value : throw new TemplateFault(member.MemberAt, TemplatingMessages.UnknownMember(Shown(member.Target), member.Name, names));
    }

    private static readonly IReadOnlyList<string> Size = ["size"];

    private static object? SizeOf(string name, int size) => string.Equals(name, "size", StringComparison.Ordinal) ? size : null;

    private object? ItemOf(object? owner, Item item)
    {
        if (owner is null) throw new TemplateFault(item.At, TemplatingMessages.MemberOfNothing("[ ]"));
        var index = Evaluate(item.Index);
        var at = item.Index.At;
        if (index is IHostValue) throw new TemplateFault(at, TemplatingMessages.DataStaysWhole("used as an index"));
        if (owner is IReadOnlyDictionary<string, object?> members && index is string key)
        {
            return members.TryGetValue(key, out var value)
                ? value
                : throw new TemplateFault(at, TemplatingMessages.UnknownMember(Shown(item.Target), key, members.Keys));
        }

        var items = (owner as IReadOnlyList<object?>) ?? (owner as Given)?.Positional;
        if (items is null || !Values.IsNumber(index))
        {
            var attempt = $"An item of {Values.Kind(owner)} at {Values.Kind(index)}";
            throw new TemplateFault(at, TemplatingMessages.NotSupported(attempt, "index lists with numbers and objects with texts"));
        }

        return ItemAt(items, index!, at);
    }

    // A negative index counts from the end.
    private static object? ItemAt(IReadOnlyList<object?> items, object index, Place at)
    {
        var wanted = index switch
        {
            int whole => whole,
            decimal number when number == decimal.Truncate(number) && Math.Abs(number) < int.MaxValue => (int)number,
            _ => int.MaxValue,
        };
        var found = wanted < 0 ? items.Count + wanted : wanted;
        if (found >= 0 && found < items.Count) return items[found];
        var range = items.Count == 0 ? "the list is empty" : $"the last is {Numbers.Print(items.Count - 1)}";
        throw new TemplateFault(at, TemplatingMessages.NoSuchIndex(Numbers.Print(index), range));
    }

    private static string Shown(IPath path) => path switch
    {
        Variable variable => $"`{variable.Name}`",
        Member member => $"`{member.Name}`",
        _ => "This item",
    };
}
