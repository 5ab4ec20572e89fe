using System.Collections;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using Span = Scriban.Parsing.SourceSpan;

namespace StrategicAssessment.Templates;

/// <summary>The functions of Scriban that templates may call. What is not listed cannot be called: nothing that reads the clock, the culture or files, nothing
/// left to chance, nothing that runs text as code.</summary>
internal static class Functions
{
    private static readonly ScriptObject OfTexts = Set(
        new("string.append", 2, ["text", "with"], c => StringFunctions.Append(c.Run, c.Text(0), c.Text(1))),
        new("string.prepend", 2, ["text", "by"], c => StringFunctions.Prepend(c.Run, c.Text(0), c.Text(1))),
        new("string.capitalize", 1, ["text"], c => StringFunctions.Capitalize(c.Text(0))),
        new("string.capitalizewords", 1, ["text"], c => StringFunctions.Capitalizewords(c.Text(0))),
        new("string.downcase", 1, ["text"], c => StringFunctions.Downcase(c.Text(0))),
        new("string.upcase", 1, ["text"], c => StringFunctions.Upcase(c.Text(0))),
        new("string.contains", 2, ["text", "value"], c => StringFunctions.Contains(c.Text(0), c.Text(1))),
        new("string.starts_with", 2, ["text", "value"], c => StringFunctions.StartsWith(c.Text(0), c.Text(1))),
        new("string.ends_with", 2, ["text", "value"], c => StringFunctions.EndsWith(c.Text(0), c.Text(1))),
        new("string.strip", 1, ["text"], c => StringFunctions.Strip(c.Text(0))),
        new("string.lstrip", 1, ["text"], c => StringFunctions.LStrip(c.Text(0))),
        new("string.rstrip", 1, ["text"], c => StringFunctions.RStrip(c.Text(0))),
        new("string.replace", 3, ["text", "match", "replace"], c => StringFunctions.Replace(c.Run, c.Text(0), c.Text(1), c.Text(2))),
        new("string.size", 1, ["text"], c => StringFunctions.Size(c.Text(0))),
        new("string.truncate", 2, ["text", "length", "ellipsis"], c => StringFunctions.Truncate(c.Text(0), c.Whole(1), c.Text(2))),
        new("string.pluralize", 3, ["number", "singular", "plural"], c => c.Whole(0, comparesData: true) == 1 ? c.Text(1) : c.Text(2)));

    private static readonly ScriptObject OfLists = Set(
        new("array.contains", 2, ["list", "item"], c => ArrayFunctions.Contains(c.Run, c.At, c.Plain(c.List(0), "looked for"), c.Plain(c[1], "looked for"))),
        new("array.first", 1, ["list"], c => c.List(0) is { Count: > 0 } list ? list[0] : null),
        new("array.last", 1, ["list"], c => c.List(0) is { Count: > 0 } list ? list[^1] : null),
        new("array.join", 2, ["list", "delimiter"], c => ArrayFunctions.Join(c.Run, c.At, c.List(0), c.Text(1))),
        new("array.map", 2, ["list", "member"], c => c.List(0).ConvertAll(item => c.MemberOf(item, 1))),
        new("array.size", 1, ["list"], c => c.List(0).Count),
        new("array.sort", 1, ["list", "member"], Sorted));

    private static readonly ScriptObject OfObjects = Set(
        new Function("object.default", 2, ["value", "default"], c => Values.IsMissing(c[0]) || c[0] is string { Length: 0 } ? c[1] : c[0]));

    /// <summary>All of them, and <c>include</c>, as templates name them.</summary>
    public static ScriptObject All { get; } = new()
    {
        ["string"] = OfTexts,
        ["array"] = OfLists,
        ["object"] = OfObjects,
        ["include"] = new Function("include", 1, [], c => c.Run.Include(c)),
    };

    /// <summary>In full: <c>string.append</c>.</summary>
    public static IEnumerable<string> Names => new[] { OfTexts, OfLists, OfObjects }.SelectMany(set => set.Values).OfType<Function>().Select(f => f.Name);

    public static bool IsSet(object? value) => ReferenceEquals(value, OfTexts) || ReferenceEquals(value, OfLists) || ReferenceEquals(value, OfObjects);

    private static ScriptObject Set(params Function[] functions)
    {
        var set = new ScriptObject();
        foreach (var function in functions) set[function.Name[(function.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]] = function;
        set.IsReadOnly = true;
        return set;
    }

    private static object Sorted(Call call)
    {
        var (list, member) = (call.List(0), call.Text(1));
        foreach (var item in list) call.Plain(string.IsNullOrEmpty(member) ? item : call.MemberOf(item, 1), "sorted by");
        return ArrayFunctions.Sort(call.Run, call.At, list, member);
    }
}

internal sealed class Function(string name, int required, string[] parameters, Func<Call, object?> invoke) : IScriptCustomFunction
{
    public string Name => name;
    public int RequiredParameterCount => required;
    public int ParameterCount => Math.Max(required, parameters.Length);

    // Without named parameters it takes any, as `include` does.
    public ScriptVarParamKind VarParamKind => parameters.Length == 0 ? ScriptVarParamKind.Direct : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public static Function Of(HostFunction host) => new(host.Name, host.MinimumArguments, [.. Enumerable.Repeat("", host.MaximumArguments)], call => call.Host(host));

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index < parameters.Length ? parameters[index] : "");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var caller = callerContext as ScriptFunctionCall;
        // Scriban takes an argument of an unknown name for one without a name.
        foreach (var named in caller?.Arguments.OfType<ScriptNamedArgument>().Where(_ => parameters.Length > 0) ?? [])
        {
            if (parameters is ["", ..]) throw new Fault(named.Span, TemplateMessages.NotSupported("A named argument of this function", "pass the value without a name"));
            if (named.Name is { Name: var given } && !parameters.Contains(given, StringComparer.Ordinal))
                throw new Fault(named.Span, TemplateMessages.UnknownArgument(name, given, parameters));
        }

        var call = new Call((TemplateRun)context, name, caller, caller?.Target?.Span ?? callerContext?.Span ?? context.CurrentSpan, arguments);
        return required == 1 && parameters.Length == 0 ? invoke(call) : call.Run.At(call.At, () => invoke(call));
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}

/// <summary>One call of a function, with its arguments in the places of its parameters.</summary>
internal sealed record Call(TemplateRun Run, string Name, ScriptFunctionCall? Caller, Span At, ScriptArray Arguments)
{
    public object? this[int index] => index < Arguments.Count ? Arguments[index] : null;

    /// <summary>The text of an argument, null for null.</summary>
    public string? Text(int index) => Run.ObjectToString(Plain(this[index], $"passed to `{Name}`"));

    /// <summary>A whole number, rounded halves to even; compares what is from data where <paramref name="comparesData"/>.</summary>
    public int Whole(int index, bool comparesData = false)
    {
        var value = comparesData ? Values.Comparand(this[index]) : this[index];
        return Values.IsNumber(value) ? Run.ToInt(PlaceOf(index), value) : throw Wrong(index, "a number");
    }

    public List<object?> List(int index)
    {
        if (this[index] is not IList list) throw Wrong(index, "a list");
        var longest = Run.Limits.Iterations;
        return list.Count <= longest
            ? [.. list.Cast<object?>()]
            : throw new Fault(At, TemplateMessages.TooFar($"The list that `{Name}` walks", longest, "pass a shorter one"));
    }

    /// <summary>The value itself, when neither it nor any item of it is from data.</summary>
    public T Plain<T>(T value, string use) => Values.IsData(value) || value is List<object?> list && list.Exists(Values.IsData)
        ? throw new Fault(At, TemplateMessages.DataStaysWhole(use))
        : value;

    public object? MemberOf(object? item, int index) => item is string || Values.IsNumber(item)
        ? throw Wrong(index - 1, "a list of objects")
        : Members.Of(Run, item, Text(index) ?? "", PlaceOf(index), "");

    public object? Host(HostFunction host)
    {
        foreach (var text in host.PrintsData ? [] : Arguments.OfType<string>()) Plain(text, $"passed to `{Name}`");
        var answer = host.Call([.. Arguments]);
        return answer.Failure is { } failure ? throw new Fault(At, TemplateMessages.HostFailed(failure)) : answer.Value;
    }

    private Fault Wrong(int index, string wanted) => new(PlaceOf(index), TemplateMessages.WrongKind($"`{Name}`", wanted, Values.Kind(this[index])));

    // What is piped in stands before the arguments that are written.
    private Span PlaceOf(int index)
    {
        var written = index - (Caller?.Parent is ScriptPipeCall pipe && ReferenceEquals(pipe.To, Caller) ? 1 : 0);
        return Caller is not null && written >= 0 && written < Caller.Arguments.Count ? Caller.Arguments[written].Span : At;
    }
}
