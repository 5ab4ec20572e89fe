using StrategicAssessment.Templating.Rendering;

namespace StrategicAssessment.Templating.Functions;

/// <summary><c>array.*</c>.</summary>
internal static class ListFunctions
{
    public static IReadOnlyDictionary<string, Builtin> All { get; } = new[]
    {
        new Builtin("array.contains", ["list", "item"], 2, Contains),
        new Builtin("array.first", ["list"], 1, b => b.List(0) is [var first, ..] ? first : null),
        new Builtin("array.last", ["list"], 1, b => b.List(0) is [.., var last] ? last : null),
        new Builtin("array.join", ["list", "delimiter"], 2, Join),
        new Builtin("array.map", ["list", "member"], 2, b => new Sequence([.. b.List(0).Select(item => MemberOf(b, item))])),
        new Builtin("array.size", ["list"], 1, b => b.List(0).Count),
        new Builtin("array.sort", ["list", "member"], 1, Sort),
    }.ToDictionary(f => f.Name["array.".Length..], StringComparer.Ordinal);

    // As .NET compares boxed values: 1 is neither 1.0 nor "1".
    private static object Contains(Bound bound)
    {
        if (bound[1] is not (null or string or bool) && !Values.IsNumber(bound[1])) throw bound.Wrong(1, "a text, a number or a yes-or-no value");
        foreach (var item in bound.List(0))
        {
            if (item is IHostValue or Fragment) throw new TemplateFault(bound.At, TemplatingMessages.DataStaysWhole("looked for with `array.contains`"));
            if (Equals(item, bound[1])) return true;
        }

        return false;
    }

    private static object Join(Bound bound)
    {
        var delimiter = new Fragment(bound.Text(1) ?? "", HoldsData: false);
        var parts = new List<Fragment>();
        foreach (var item in bound.List(0))
        {
            if (parts.Count > 0) parts.Add(delimiter);
            parts.Add(Printer.Print(item, bound.At));
        }

        var joined = new Fragment(string.Concat(parts.Select(p => p.Text)), parts.Exists(p => p.HoldsData));
        return joined.HoldsData ? joined : joined.Text;
    }

    private static object? MemberOf(Bound bound, object? item)
    {
        var name = bound.Text(1) ?? "";
        object? value = null;
        var (found, names) = item switch
        {
            IHostValue host => (host.TryMember(name, out value), host.MemberNames),
            IReadOnlyDictionary<string, object?> members => (members.TryGetValue(name, out value), members.Keys),
            _ => throw bound.Wrong(0, "a list of objects"),
        };
        return found ? value : throw new TemplateFault(bound.Places[1], TemplatingMessages.UnknownMember("An item of the list", name, names));
    }

    private static object Sort(Bound bound)
    {
        var byMember = !string.IsNullOrEmpty(bound.Text(1));
        var keyed = bound.List(0).Select(item => (Key: byMember ? MemberOf(bound, item) : item, Item: item)).ToList();
        try
        {
            return keyed.OrderBy(k => k.Key, Comparer<object?>.Create((a, b) => Compare(bound, a, b))).Select(k => k.Item).ToList();
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is TemplateFault fault)
        {
            throw new TemplateFault(fault.At, fault.Problem);
        }
    }

    private static int Compare(Bound bound, object? left, object? right)
    {
        if (left is IHostValue || right is IHostValue) throw new TemplateFault(bound.At, TemplatingMessages.DataStaysWhole("sorted by"));
        if (left is string a && right is string b)
        {
            return TextOrder.Compare(a, b)
                ?? throw new TemplateFault(bound.At, TemplatingMessages.NotSupported("Sorting texts like these", "have the program sort the list"));
        }

        if (Values.IsNumber(left) && left!.GetType() == right?.GetType()) return Numbers.Compare(left, right);
        throw new TemplateFault(bound.At, TemplatingMessages.CannotCombine("array.sort", Values.Kind(left), Values.Kind(right)));
    }
}
