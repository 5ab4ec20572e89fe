namespace StrategicAssessment.Templating.Rendering;

/// <summary>What the operators give. A value from data can be compared; nothing else.</summary>
internal static class Operators
{
    /// <summary>The result of an operator other than <c>&amp;&amp; || ??</c>, which look at one side first.</summary>
    public static object? Apply(string sign, object? left, object? right, Place at)
    {
        var isComparison = sign is "==" or "!=" or "<" or "<=" or ">" or ">=";
        if (isComparison && (left is IHostValue || right is IHostValue)) return CompareData(sign, Comparand(left), Comparand(right), at);
        if (left is string || right is string) return isComparison ? CompareText(sign, left, right, at) : WithText(sign, left, right, at);
        if (left is IHostValue || right is IHostValue) throw new TemplateFault(at, TemplatingMessages.DataStaysWhole($"used with `{sign}`"));
        if (left is null || right is null) return WithNull(sign, left, right, at);
        if (Values.IsNumber(left) && Values.IsNumber(right)) return OfNumbers(sign, left, right, at);
        if (left is bool first && right is bool second && sign is "==" or "!=") return first == second == (sign == "==");
        throw CannotCombine(sign, left, right, at);
    }

    /// <summary>The number with its sign changed, or as it is.</summary>
    public static object Signed(string sign, object? value, Place at)
    {
        if (value is IHostValue) throw new TemplateFault(at, TemplatingMessages.DataStaysWhole($"used with `{sign}`"));
        if (!Values.IsNumber(value)) throw new TemplateFault(at, TemplatingMessages.WrongKind($"`{sign}`", "a number", Values.Kind(value)));
        return sign == "+" ? value! : Guarded(() => Numbers.Negate(value!), at);
    }

    private static object? Comparand(object? value) => value is IHostValue host ? host.Comparand : value;

    private static bool CompareData(string sign, object? left, object? right, Place at)
    {
        if (left is null || right is null) return ComparedWithNull(sign, left, right);
        if (Values.IsNumber(left) && Values.IsNumber(right)) return (bool)OfNumbers(sign, left, right, at);
        if (left is string && right is string) return CompareText(sign, left, right, at);
        if (left is bool first && right is bool second && sign is "==" or "!=") return first == second == (sign == "==");
        throw CannotCombine(sign, left, right, at);
    }

    // Scriban compares anything with a text as texts.
    private static bool CompareText(string sign, object? left, object? right, Place at)
    {
        var first = Printer.Plain(left, at);
        var second = Printer.Plain(right, at);
        if (sign is "==" or "!=") return string.Equals(first, second, StringComparison.Ordinal) == (sign == "==");
        if (first is null || second is null) throw CannotCombine(sign, left, right, at);
        return TextOrder.Compare(first, second) is { } order
            ? Ordered(sign, order)
            : throw new TemplateFault(at, TemplatingMessages.NotSupported("Ordering texts like these", "compare with `==`"));
    }

    private static object WithText(string sign, object? left, object? right, Place at) => sign switch
    {
        "+" => Printer.Join(Printer.Print(left, at), Printer.Print(right, at)),
        "*" => Repeated(left, right, at),
        _ => throw CannotCombine(sign, left, right, at),
    };

    private static string Repeated(object? left, object? right, Place at)
    {
        var (text, times) = right is string last ? (last, left) : ((string)left!, right);
        if (!Values.IsNumber(times) || right is string && left is string) throw CannotCombine("*", left, right, at);
        var count = (int)Guarded(() => Numbers.ToInt(times!), at);
        if (count <= 0) return "";
        const int Longest = 100_000;
        if ((long)text.Length * count > Longest) throw new TemplateFault(at, TemplatingMessages.TooFar("A repeated text", Longest, "repeat it less"));
        return string.Concat(Enumerable.Repeat(text, count));
    }

    private static object? WithNull(string sign, object? left, object? right, Place at)
    {
        // Scriban's lists answer comparisons themselves, and not with null.
        if ((left ?? right) is IReadOnlyList<object?> or Sequence) throw CannotCombine(sign, left, right, at);
        if (sign is ".." or "..<") throw RangeOutside(at);
        return sign is "+" or "-" or "*" or "/" or "//" or "%" ? null : ComparedWithNull(sign, left, right);
    }

    private static object OfNumbers(string sign, object left, object right, Place at) => sign switch
    {
        "+" or "-" or "*" or "/" or "//" or "%" => Guarded(() => Numbers.Calculate(sign, left, right), at),
        ".." or "..<" => throw RangeOutside(at),
        _ => Ordered(sign, (int)Guarded(() => Numbers.Compare(left, right), at)),
    };

    private static TemplateFault RangeOutside(Place at) =>
        new(at, TemplatingMessages.NotSupported("A range outside the list of a `for`", "write it as `for i in 1..4`"));

    // Null equals null and nothing else, and is neither less nor greater than anything.
    private static bool ComparedWithNull(string sign, object? left, object? right) => sign switch
    {
        "==" => left is null && right is null,
        "!=" => left is not null || right is not null,
        _ => false,
    };

    private static bool Ordered(string sign, int order) => sign switch
    {
        "==" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private static object Guarded(Func<object> calculate, Place at)
    {
        try
        {
            return calculate();
        }
        catch (DivideByZeroException)
        {
            throw new TemplateFault(at, TemplatingMessages.DivisionByZero());
        }
        catch (OverflowException)
        {
            throw new TemplateFault(at, TemplatingMessages.NumberTooLarge());
        }
    }

    private static TemplateFault CannotCombine(string sign, object? left, object? right, Place at) =>
        new(at, TemplatingMessages.CannotCombine(sign, Values.Kind(left), Values.Kind(right)));
}
