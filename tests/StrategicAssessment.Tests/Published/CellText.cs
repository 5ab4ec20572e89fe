using System.Globalization;

namespace StrategicAssessment.Tests.Published;

/// <summary>When two printed cells say the same.</summary>
internal static class CellText
{
    /// <summary>Numbers by their value, whatever signs and noughts stand around them; symbols as themselves.</summary>
    public static string Number(string cell)
    {
        var bare = cell.Trim().Replace(",", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal).Replace("£", "", StringComparison.Ordinal)
            .Replace("+ ", "+", StringComparison.Ordinal);
        return decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : cell.Trim();
    }

    /// <summary>Names of places and categories without case, spacing, the sign for "and", and the dash before a part.</summary>
    public static string Name(string cell)
    {
        var words = cell.ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.SkipWhile(w => w == "-"));
    }
}
