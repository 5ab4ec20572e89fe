using System.Globalization;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Charts.Office;

/// <summary>Numbers as Office keeps them, and the formats in which it shows them.</summary>
internal static class OfficeNumber
{
    /// <summary>In full precision, without a trailing zero.</summary>
    public static string Of(ChartNumber number) => number.Number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A format with the digits of the first known number's display: a percentage is 38.2, not 0.382, so its sign is text.</summary>
    public static string FormatOf(ChartSeries series, Unit unit)
    {
        var digits = "#,##0" + Decimals(series);
        return unit switch
        {
            Unit.Percent => digits + "\"%\"",
            Unit.Pounds => "\"£\"" + digits,
            Unit.Number or Unit.Rate or Unit.PercentagePoints or Unit.Rank => digits,
        };
    }

    /// <summary>The format of an axis: as many digits as its ticks need, and thousands set apart.</summary>
    public static string OfAxis(Unit unit, bool hasFractions) =>
        hasFractions ? "0%" : unit == Unit.Pounds ? "\"£\"#,##0" : "[>=1000]#,##0;General";

    private static string Decimals(ChartSeries series)
    {
        var display = series.Numbers.FirstOrDefault(n => n.IsKnown)?.Display ?? string.Empty;
        var point = display.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : display.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
        return digits == 0 ? string.Empty : "." + new string('0', digits);
    }
}
