using System.Globalization;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Scales;

/// <summary>How a tick is written: exactly, in millions where the axis runs into them.</summary>
internal static class TickText
{
    private const int MostDigits = 27;

    /// <summary>The number <c>mantissa × 10^exponent</c>.</summary>
    /// <param name="largest">The largest number of the axis, which decides on millions.</param>
    /// <param name="unit">Percent sign, pound sign or neither.</param>
    public static string Of(long mantissa, int exponent, double largest, Unit unit)
    {
        var scale = ScaleOf(largest);
        var sign = mantissa < 0 ? "-" : string.Empty;
        var digits = mantissa == 0 ? "0" : Digits(Math.Abs(mantissa), exponent - scale) + WordOf(scale);
        return unit switch
        {
            Unit.Percent => sign + digits + "%",
            Unit.Pounds => sign + "£" + digits,
            Unit.Number or Unit.Rate or Unit.PercentagePoints or Unit.Rank => sign + digits,
        };
    }

    private static int ScaleOf(double largest) => largest switch
    {
        >= 2e12 => 12,
        >= 2e9 => 9,
        >= 2e6 => 6,
        _ => 0,
    };

    private static string WordOf(int scale) => scale switch
    {
        12 => " trillion",
        9 => " billion",
        6 => " million",
        _ => string.Empty,
    };

    private static string Digits(long mantissa, int exponent)
    {
        if (exponent is < -MostDigits or > 9) return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent}");
        decimal number = mantissa;
        for (var i = 0; i < exponent; i++) number *= 10;
        for (var i = 0; i > exponent; i--) number /= 10;
        return English.Number(number, Math.Max(0, -exponent));
    }
}
