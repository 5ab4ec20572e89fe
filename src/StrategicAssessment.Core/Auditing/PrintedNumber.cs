using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>A number as a document prints it.</summary>
/// <param name="Step">One unit of its last printed place: 0.1 for 12.7.</param>
/// <param name="IsTied">Whether a rank is printed as shared, as in <c>5=</c>.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, of its first character.</param>
public sealed partial record PrintedNumber(string Text, decimal Value, decimal Step, bool IsPercent, bool IsTied, int Line, int Column)
{
    /// <summary>Signs may stand apart from their digits (<c>+ 757</c>), and thousands with commas.</summary>
    public const string Form = @"(?:[+\-–−]\s?)?£?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s?%?|(?:[+\-–−]\s?)?£?\d+(?:\.\d+)?(?:\s?%|\s?per\s?cent\b|=)?";

    /// <summary>What may stand in a cell in place of a number.</summary>
    public const string Missing = @"n/a|N/A|\*|-|–|\[[a-z]\]|\.\.";

    public bool IsWhole => Step >= 1m;

    public static PrintedNumber Read(string text, int line, int column)
    {
        var digits = NotOfTheNumber().Replace(text, "");
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var step = point < 0 ? 1m : 1m / (decimal)Math.Pow(10, Math.Min(9, digits.Length - point - 1));
        var value = decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : 0m;
        return new(text, text[0] is '-' or '–' or '−' ? -value : value, step, text.Contains('%', StringComparison.Ordinal) || text.Contains("cent", StringComparison.Ordinal), text.EndsWith('='), line, column);
    }

    /// <summary>Whether a value would print as this: a count exactly; else within one unit of the last place, because published tables cut where they should round.</summary>
    public bool Keeps(decimal expected) => this is { IsWhole: true, IsPercent: false } ? Math.Abs(Value - expected) < 0.5m : IsNear(expected);

    /// <summary>Whether a value is within one unit of the last place.</summary>
    public bool IsNear(decimal expected) => Math.Abs(Value - expected) <= Step * 1.0001m;

    /// <summary>A value as this number would print it.</summary>
    public string Like(decimal value)
    {
        var places = Step >= 1m ? 0 : Math.Min(9, Text.Count(char.IsAsciiDigit) - Math.Truncate(Math.Abs(Value)).ToString(CultureInfo.InvariantCulture).Length);
        var grouped = Text.Contains(',', StringComparison.Ordinal) || Text.Contains('£', StringComparison.Ordinal);
        var sign = value < 0 ? "-" : Text[0] == '+' ? "+" : "";
        return sign + (Text.Contains('£', StringComparison.Ordinal) ? "£" : "") + Math.Abs(Math.Round(value, places, MidpointRounding.AwayFromZero)).ToString((grouped ? "N" : "F") + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");
    }

    [GeneratedRegex(@"[^\d.]")]
    private static partial Regex NotOfTheNumber();
}
