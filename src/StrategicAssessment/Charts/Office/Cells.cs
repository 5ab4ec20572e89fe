using System.Globalization;

namespace StrategicAssessment.Charts.Office;

/// <summary>Where numbers stand in the workbook behind a chart: labels in column A, a series in each further column, names in row 1.</summary>
internal static class Cells
{
    public const string Sheet = "Data";

    public static string NameOf(int series) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${Column(series + 1)}$1");

    public static string NumbersOf(int series, int count) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${Column(series + 1)}$2:${Column(series + 1)}${count + 1}");

    public static string Labels(int count) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!$A$2:$A${count + 1}");

    /// <summary>Letters of a column, 0 for A.</summary>
    public static string Column(int index)
    {
        var name = string.Empty;
        for (var left = index + 1; left > 0; left = (left - 1) / 26) name = (char)('A' + ((left - 1) % 26)) + name;
        return name;
    }
}
