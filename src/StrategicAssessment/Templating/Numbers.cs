using System.Globalization;

namespace StrategicAssessment.Templating;

/// <summary>Arithmetic as Scriban does it: decimal before double before integers; integers grow to 64 bits.</summary>
internal static class Numbers
{
    // Beyond this a double no longer holds every integer.
    private const long LargestExact = 1L << 53;

    /// <summary>An int when it fits, else a long.</summary>
    public static object Fitted(long value) => value is >= int.MinValue and <= int.MaxValue ? (object)(int)value : value;

    /// <summary>Invariant, shortest round-trip digits.</summary>
    public static string Print(object number) => ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The result of <c>+ - * / // %</c>; throws <see cref="OverflowException"/> or <see cref="DivideByZeroException"/>.</summary>
    public static object Calculate(string sign, object left, object right)
    {
        if (left is decimal || right is decimal) return OfDecimals(sign, ToDecimal(left), ToDecimal(right));
        if (left is double || right is double) return OfDoubles(sign, ToDouble(left), ToDouble(right));
        return OfIntegers(sign, ToLong(left), ToLong(right));
    }

    /// <summary>Negative, zero or positive, as the left is less than, equal to or greater than the right.</summary>
    public static int Compare(object left, object right)
    {
        if (left is decimal || right is decimal) return ToDecimal(left).CompareTo(ToDecimal(right));
        if (left is double || right is double) return ToDouble(left).CompareTo(ToDouble(right));
        return ToLong(left).CompareTo(ToLong(right));
    }

    public static object Negate(object number) => number switch
    {
        decimal value => -value,
        double value => -value,
        int value => checked(-value),
        _ => checked(-(long)number),
    };

    /// <summary>Rounded to an int, halves to even; throws <see cref="OverflowException"/>.</summary>
    public static int ToInt(object number) => Convert.ToInt32(number, CultureInfo.InvariantCulture);

    public static long ToLong(object number) => number is int small ? small : (long)number;

    private static decimal ToDecimal(object number) => number switch
    {
        decimal value => value,
        double value => (decimal)value,
        _ => ToLong(number),
    };

    private static double ToDouble(object number) => number is double value ? value : Exact(ToLong(number));

    private static double Exact(long value) => Math.Abs(value) <= LargestExact ? value : throw new OverflowException();

    private static object OfIntegers(string sign, long left, long right) => sign switch
    {
        "+" => Fitted(checked(left + right)),
        "-" => Fitted(checked(left - right)),
        "*" => Fitted(checked(left * right)),
        "/" => right == 0 ? throw new DivideByZeroException() : Finite(Exact(left) / Exact(right)),
        "//" => Fitted(checked(left / right)),
        _ => right == -1 ? 0 : Fitted(left % right),
    };

    private static object OfDoubles(string sign, double left, double right)
    {
        if (right == 0 && sign is ("/" or "//" or "%")) throw new DivideByZeroException();
        return sign switch
        {
            "+" => Finite(left + right),
            "-" => Finite(left - right),
            "*" => Finite(left * right),
            "/" => Finite(left / right),
            "//" => Finite(Math.Round(left / right, MidpointRounding.ToEven)),
            _ => Finite(left % right),
        };
    }

    private static object OfDecimals(string sign, decimal left, decimal right) => sign switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "//" => Math.Round(left / right, MidpointRounding.ToEven),
        _ => left % right,
    };

    private static object Finite(double value) => double.IsFinite(value) ? value : throw new OverflowException();
}
