using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Figures;

/// <summary>Which shorthand stands for values that are not numbers.</summary>
public enum SymbolStyle
{
    /// <summary>The Analysis Function's <c>[c]</c>, <c>[x]</c>, <c>[z]</c>.</summary>
    Standard,
    /// <summary><c>*</c>, <c>n/a</c>, <c>n/a</c>, and <c>-</c> for no change.</summary>
    Older,
}

/// <summary>How a figure is printed: rounded once, half away from zero, from full precision.</summary>
public static class Display
{
    /// <summary>Stands behind a number that compares across a change in the way of recording, which its note explains.</summary>
    public const string RecordingMark = "[b]";

    /// <summary>As in a table: signed changes, <c>8=</c> for a shared rank.</summary>
    public static string Of(Figure figure, SymbolStyle symbols) =>
        figure.Published ?? (figure.Value.IsKnown ? Known(figure, figure.Value.Number, symbols) : Symbol(figure.Value.Status, symbols));

    /// <summary>As in a sentence after "fell by": without its sign.</summary>
    public static string Size(Figure figure, SymbolStyle symbols) => figure.Published?.TrimStart('+', '-') ?? (figure.Value.IsKnown
        ? Number(Math.Abs(figure.Value.Number), figure)
        : Symbol(figure.Value.Status, symbols));

    /// <summary>A rank as a word: <c>5th</c>, <c>joint 8th</c>; other figures as in a table.</summary>
    public static string Ordinal(Figure figure, SymbolStyle symbols, Words words) => figure.Unit == Unit.Rank && figure.Value.IsKnown
        ? figure.IsTied ? words.Say("rank.joint", ("rank", words.Ordinal((int)figure.Value.Number))) : words.Ordinal((int)figure.Value.Number)
        : Of(figure, symbols);

    /// <summary>The shorthand for a value that is not a number.</summary>
    public static string Symbol(ValueStatus status, SymbolStyle symbols) => status switch
    {
        ValueStatus.Suppressed => symbols == SymbolStyle.Older ? "*" : "[c]",
        ValueStatus.NotAvailable => symbols == SymbolStyle.Older ? "n/a" : "[x]",
        ValueStatus.NotApplicable => symbols == SymbolStyle.Older ? "n/a" : "[z]",
        ValueStatus.Known => throw new UnreachableException("A number needs no symbol."),
    };

    /// <summary>What a value that is not a number means, for the notes under a table.</summary>
    public static string MeaningOf(ValueStatus status, Words words) => status switch
    {
        ValueStatus.Suppressed => words["symbols.suppressed"],
        ValueStatus.NotAvailable => words["symbols.not available"],
        ValueStatus.NotApplicable => words["symbols.not applicable"],
        ValueStatus.Known => throw new UnreachableException("A number needs no symbol."),
    };

    /// <summary>The value rounded as it is printed: what ties are judged on when they are judged as printed.</summary>
    public static decimal Rounded(Figure figure) => Math.Round(figure.Value.Number, figure.Decimals, MidpointRounding.AwayFromZero);

    private static string Known(Figure figure, decimal number, SymbolStyle symbols)
    {
        if (figure.Unit == Unit.Rank) return number.ToString("0", CultureInfo.InvariantCulture) + (figure.IsTied ? "=" : string.Empty);
        if (figure.Measure.Row.IsSigned && number == 0 && symbols == SymbolStyle.Older) return "-";
        var rounded = Rounded(figure);
        var sign = rounded < 0 ? "-" : rounded > 0 && figure.Measure.Row.IsSigned ? "+" : string.Empty;
        return sign + Number(Math.Abs(number), figure);
    }

    private static string Number(decimal size, Figure figure)
    {
        var digits = English.Number(size, figure.Decimals);
        return figure.Unit switch
        {
            Unit.Percent => digits + "%",
            Unit.PercentagePoints => digits + " pp",
            Unit.Pounds => "£" + digits,
            Unit.Number or Unit.Rate or Unit.Rank => digits,
        };
    }
}
