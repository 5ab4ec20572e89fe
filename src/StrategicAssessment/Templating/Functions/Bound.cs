using StrategicAssessment.Templating.Rendering;

namespace StrategicAssessment.Templating.Functions;

/// <summary>The arguments of one call of a builtin, each in the place of its parameter.</summary>
// Function: for messages.
// Values: null for what was not given.
// Places: where each was written.
// At: where the call begins.
// LongestList: items of a list that a function may walk.
internal sealed record Bound(Builtin Function, object?[] Values, Place[] Places, Place At, int LongestList)
{
    public object? this[int index] => Values[index];

    /// <summary>The text of an argument, null for null. A value from data is refused.</summary>
    public string? Text(int index)
    {
        if (Values[index] is IHostValue or Fragment { HoldsData: true })
            throw new TemplateFault(Places[index], TemplatingMessages.DataStaysWhole($"passed to `{Function.Name}`"));
        return Printer.Plain(Values[index], Places[index]);
    }

    /// <summary>A whole number, rounded halves to even; compares what is from data where <paramref name="comparesData"/>.</summary>
    public int Whole(int index, bool comparesData = false)
    {
        var value = comparesData && Values[index] is IHostValue host ? host.Comparand : Values[index];
        if (value is IHostValue) throw new TemplateFault(Places[index], TemplatingMessages.DataStaysWhole($"passed to `{Function.Name}`"));
        if (!Rendering.Values.IsNumber(value)) throw Wrong(index, "a number");
        try
        {
            return Numbers.ToInt(value!);
        }
        catch (OverflowException)
        {
            throw new TemplateFault(Places[index], TemplatingMessages.NumberTooLarge());
        }
    }

    public IReadOnlyList<object?> List(int index)
    {
        var items = Values[index] switch
        {
            Sequence sequence => sequence.Items,
            IReadOnlyList<object?> list => list,
            _ => throw Wrong(index, "a list"),
        };
        if (items.Count > LongestList)
            throw new TemplateFault(At, TemplatingMessages.TooFar($"The list that `{Function.Name}` walks", LongestList, "pass a shorter one"));
        return items;
    }

    public TemplateFault Wrong(int index, string wanted) =>
        new(Places[index], TemplatingMessages.WrongKind($"`{Function.Name}`", wanted, Rendering.Values.Kind(Values[index])));
}
