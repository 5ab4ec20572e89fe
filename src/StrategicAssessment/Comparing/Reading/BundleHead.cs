using System.Text.Json;
using StrategicAssessment.Comparison.Bundles;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Comparing.Reading;

/// <summary>The members of <c>figures.json</c> that are not figures.</summary>
internal static class BundleHead
{
    /// <summary>Whose bundle it is.</summary>
    public static BundleName Name(JsonElement assessment)
    {
        var period = assessment.GetProperty("period");
        var covered = period.GetProperty("start").GetString() is { } start && period.GetProperty("end").GetString() is { } end
            ? Covered(PeriodCache.Day(start), PeriodCache.Day(end))
            : Period.Undated(Text(period, "label"));
        return new BundleName(Text(assessment, "id"), Text(assessment, "title"), Text(assessment, "edition"), Text(assessment, "place"), Text(assessment, "place_name"), covered);
    }

    /// <summary>What it calls its indicators.</summary>
    public static void AddIndicators(JsonElement list, List<BundleIndicator> indicators)
    {
        foreach (var indicator in list.EnumerateArray())
        {
            var categories = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var category in indicator.GetProperty("categories").EnumerateObject()) categories[category.Name] = category.Value.GetString() ?? string.Empty;
            indicators.Add(new BundleIndicator(Text(indicator, "id"), Text(indicator, "title"), indicator.GetProperty("good").GetString(), categories));
        }
    }

    /// <summary>Places that became others.</summary>
    public static void AddGivenUp(JsonElement list, List<BundleArea> givenUp)
    {
        foreach (var area in list.EnumerateArray()) givenUp.Add(new BundleArea(Text(area, "code"), Text(area, "name"), Text(area, "successor")));
    }

    /// <summary>Control charts.</summary>
    public static void AddCharts(JsonElement list, List<BundleControlChart> charts)
    {
        foreach (var chart in list.EnumerateArray())
        {
            var points = new List<BundleChartPoint>();
            foreach (var point in chart.GetProperty("points").EnumerateArray())
            {
                var signals = new List<string>();
                foreach (var signal in point.GetProperty("signals").EnumerateArray()) signals.Add(signal.GetString() ?? string.Empty);
                points.Add(new BundleChartPoint(Text(point, "figure"), Text(point, "type"), signals));
            }

            charts.Add(new BundleControlChart(
                Text(chart, "id"), Text(chart, "title"), Text(chart, "indicator"), Text(chart, "area"), chart.GetProperty("assurance").GetString(), points));
        }
    }

    private static Period Covered(DateOnly first, DateOnly last) => first <= last ? Period.Days(first, last) : throw new FormatException("A period ends before it begins.");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? string.Empty;
}
