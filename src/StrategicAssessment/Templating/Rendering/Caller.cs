using StrategicAssessment.Templating.Functions;
using StrategicAssessment.Templating.Syntax;

namespace StrategicAssessment.Templating.Rendering;

/// <summary>Calls functions: Scriban's, the host's and <c>include</c>.</summary>
// include: renders a template within this one.
internal sealed class Caller(Budget budget, Func<string, Given, Place, object> include)
{
    public object? Invoke(Evaluator evaluator, object? function, Call call) => function switch
    {
        Builtin builtin => builtin.Call(Bind(builtin, call, Arguments(evaluator, call))),
        HostFunction host => InvokeHost(host, call, Arguments(evaluator, call)),
        Include => InvokeInclude(call, Arguments(evaluator, call)),
        _ => throw new TemplateFault(call.Function.At, TemplatingMessages.NotAFunction(Shown(call.Function))),
    };

    private sealed record Passed(string? Name, object? Value, Place At);

    private static List<Passed> Arguments(Evaluator evaluator, Call call)
    {
        var arguments = new List<Passed>();
        if (call.Piped is { } piped) arguments.Add(new Passed(null, evaluator.Evaluate(piped), piped.At));
        foreach (var argument in call.Arguments) arguments.Add(new Passed(argument.Name, evaluator.Evaluate(argument.Value), argument.At));
        return arguments;
    }

    private Bound Bind(Builtin builtin, Call call, List<Passed> arguments)
    {
        var count = builtin.Parameters.Length;
        if (arguments.Count > count)
            throw new TemplateFault(arguments[^1].At, TemplatingMessages.ArgumentCount(builtin.Name, arguments.Count, builtin.Required, count));
        var (values, places, isGiven) = (new object?[count], new Place[count], new bool[count]);
        for (var i = 0; i < arguments.Count; i++)
        {
            var index = arguments[i].Name is { } name ? IndexOf(builtin, name, arguments[i].At) : i;
            (values[index], places[index], isGiven[index]) = (arguments[i].Value, arguments[i].At, true);
        }

        if (isGiven.AsSpan(0, builtin.Required).Contains(false) || isGiven.Count(g => g) < arguments.Count)
            throw new TemplateFault(call.Last.Next, TemplatingMessages.ArgumentCount(builtin.Name, isGiven.Count(g => g), builtin.Required, count));
        return new Bound(builtin, values, places, call.Function.At, budget.Limits.Iterations);
    }

    private static int IndexOf(Builtin builtin, string name, Place at)
    {
        var index = builtin.Parameters.IndexOf(name);
        return index >= 0 ? index : throw new TemplateFault(at, TemplatingMessages.UnknownArgument(builtin.Name, name, builtin.Parameters));
    }

    private static object? InvokeHost(HostFunction function, Call call, List<Passed> arguments)
    {
        if (arguments.Find(a => a.Name is not null) is { } named)
            throw new TemplateFault(named.At, TemplatingMessages.NotSupported("A named argument of this function", "pass the value without a name"));
        if (arguments.Count > function.MaximumArguments)
            throw new TemplateFault(arguments[^1].At, CountOf(function, arguments));
        if (arguments.Count < function.MinimumArguments) throw new TemplateFault(call.Last.Next, CountOf(function, arguments));
        var answer = function.Call([.. arguments.Select(a => Handed(a))]);
        return answer.Failure is { } failure ? throw new TemplateFault(call.Function.At, TemplatingMessages.HostFailed(failure)) : answer.Value;
    }

    private static Problem CountOf(HostFunction function, List<Passed> arguments) =>
        TemplatingMessages.ArgumentCount(function.Name, arguments.Count, function.MinimumArguments, function.MaximumArguments);

    // The host knows plain values and its own; not those of this room.
    private static object? Handed(Passed argument) => argument.Value switch
    {
        Fragment => Printer.Plain(argument.Value, argument.At),
        Sequence sequence => sequence.Items,
        LoopState or Given or Namespace => throw new TemplateFault(
            argument.At, TemplatingMessages.NotSupported("Passing this to a function", "pass one of its members")),
        var value => value,
    };

    private object InvokeInclude(Call call, List<Passed> arguments)
    {
        var positional = arguments.Where(a => a.Name is null).ToList();
        if (positional.Count == 0) throw new TemplateFault(call.Last.Next, TemplatingMessages.ArgumentCount("include", 0, 1, int.MaxValue));
        var (first, at) = (positional[0].Value, positional[0].At);
        if (first is not string name)
            throw new TemplateFault(at, TemplatingMessages.WrongKind("`include`", "the name of a template in quotes", Values.Kind(first)));
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            if (argument.Name is { } key) named[key] = argument.Value;
        }

        return include(name, new Given([.. positional.Select(p => p.Value)], named), call.Function.At);
    }

    private static string Shown(IPath path) => path switch
    {
        Variable variable => $"`{variable.Name}`",
        Member member => $"`{member.Name}`",
        _ => "This",
    };
}
