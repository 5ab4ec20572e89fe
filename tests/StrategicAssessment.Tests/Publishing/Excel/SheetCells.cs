using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategicAssessment.Tests.Publishing.Excel;

/// <summary>The cells that a formula of a chart names, read as Excel reads it.</summary>
internal static class SheetCells
{
    /// <summary>In order; null for an empty cell.</summary>
    public static IEnumerable<ReadCell?> Of(string formula, Dictionary<string, ReadSheet> sheets)
    {
        foreach (var area in formula.Trim('(', ')').Split(','))
        {
            var match = Regex.Match(area, @"^(\w+)!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$", RegexOptions.CultureInvariant);
            if (!match.Success) throw new FormatException(formula);
            var (column, row) = (Column(match.Groups[2].Value), Number(match.Groups[3].Value));
            var (lastColumn, lastRow) = match.Groups[4].Success ? (Column(match.Groups[4].Value), Number(match.Groups[5].Value)) : (column, row);
            for (var r = row; r <= lastRow; r++)
            {
                for (var c = column; c <= lastColumn; c++) yield return sheets[match.Groups[1].Value].Rows[r - 1].ElementAtOrDefault(c);
            }
        }
    }

    private static int Column(string letters) => letters.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
