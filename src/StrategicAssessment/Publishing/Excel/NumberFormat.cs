using StrategicAssessment.Figures;

namespace StrategicAssessment.Publishing.Excel;

/// <summary>How Excel is told to show a figure just as the document prints it.</summary>
internal static class NumberFormat
{
    /// <summary>The format of a known figure.</summary>
    public static string Of(Figure figure, SymbolStyle symbols)
    {
        if (figure.Unit == Unit.Rank) return figure.IsTied ? "0\"=\"" : "0";
        if (Display.Of(figure, symbols) is "-") return "\"-\"";
        var digits = figure.Decimals == 0 ? "#,##0" : "#,##0." + new string('0', figure.Decimals);
        var size = figure.Unit switch
        {
            Unit.Percent => digits + "%",
            Unit.PercentagePoints => digits + "\" pp\"",
            Unit.Pounds => "\"£\"" + digits,
            Unit.Number or Unit.Rate or Unit.Rank => digits,
        };
        return Signed(figure, size);
    }

    /// <summary>The number that a cell holds: what Excel shows as 1.9% is 0.019.</summary>
    public static decimal Value(Figure figure) => figure.Unit == Unit.Percent ? figure.Value.Number / 100 : figure.Value.Number;

    // A change that rounds to nothing has no sign.
    private static string Signed(Figure figure, string size)
    {
        var rounded = Display.Rounded(figure);
        if (rounded == 0) return $"{size};{size}";
        return rounded > 0 && figure.Measure.Row.IsSigned ? $"+{size};-{size};{size}" : $"{size};-{size}";
    }
}
