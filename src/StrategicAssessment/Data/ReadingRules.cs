using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Data;

/// <summary>The plan's words on how an extract is read and drawn, a rule each. Its kinds are those that <c>Comparison.Matching.ReadingGrounds</c> knows.</summary>
internal static class ReadingRules
{
    /// <summary>Of a name that several places share, all are said.</summary>
    public static SortedDictionary<string, string> Of(ResolvedExtract extract, ResolvedPlan plan) =>
        new(All(extract, plan).GroupBy(r => r.Key, r => r.Value, StringComparer.Ordinal).ToDictionary(r => r.Key, r => string.Join(' ', r.Order(StringComparer.Ordinal)), StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> All(ResolvedExtract extract, ResolvedPlan plan)
    {
        var written = extract.Plan;
        foreach (var (name, _) in written.Aliases) yield return new("place: " + name.Value, extract.Aliases[PlaceName.Key(name.Value)].Value);
        foreach (var (text, period) in written.PeriodAliases) yield return new("period: " + text, period.Label);
        foreach (var (name, text) in written.Undated) yield return new("period: " + text.Value, name.Value);
        foreach (var place in plan.Places.Areas)
        {
            foreach (var name in place.Aliases.Where(n => !extract.Aliases.ContainsKey(PlaceName.Key(n)))) yield return new("name: " + name, place.Code.Value);
        }

        foreach (var role in written.Columns.GroupBy(c => c.Name.Value.ToLowerInvariant(), c => c.Text.Value, StringComparer.Ordinal)) yield return new($"column: {role.Key} under", string.Join(" and ", role));
        if (extract.Area is { } area) yield return new("column: every row about", area.Value);
        if (written.HeaderLine is { } line) yield return new("column: headings on line", Wording.English.Whole(line));
        if (written.Percent == PercentForm.Fractions) yield return new("column: percentages as", "fractions");
        if (DatesOf(written.Dates) is { Length: > 0 } dates) yield return new("column: dates", dates);
        foreach (var (symbol, meaning) in written.Symbols) yield return new("symbol: " + symbol, meaning is { } status ? DataWords.Of(status) : "zero");
        if (extract.Indicator.Unit != Unit.Number) yield return new("rows: numbers are", DataWords.Of(extract.Indicator.Unit));
        if (written.FillsPlacesDown) yield return new("rows: a row without a place is", "as above");
        if (extract.Indicator.Missing is MissingRows.Unavailable or MissingRows.NotOpen) yield return new("rows: a missing row is", extract.Indicator.Missing == MissingRows.NotOpen ? "not open" : "unavailable");
        if (written.AddsRepeatedRows || written.Shape == ExtractShape.Records) yield return new("rows: of one place and period", "added up");
        if (written.Weighs is { } weighed) yield return new("rows: weighs", weighed.Value);
        if (!extract.Indicator.AreEvents) yield return new("chance: counted", "people or a stock");
        foreach (var (role, heading) in plan.Written.Headings.Population) yield return new($"residents: {role.Value.ToLowerInvariant()} under", heading.Value);
        foreach (var chart in plan.Assessment.ControlCharts.Where(c => c.Indicator.Id == extract.Indicator.Id))
        {
            if (!chart.Steps.IsEmpty) yield return new($"chart: steps of {chart.Id}", string.Join(", ", chart.Steps.Select(s => SeriesWords.Of(s.From))));
            if (!chart.Excluded.IsEmpty) yield return new($"chart: points left out of {chart.Id}", string.Join(", ", chart.Excluded.Select(s => SeriesWords.Of(s.From))));
            if (chart.Target is { } target) yield return new($"chart: target of {chart.Id}", Wording.English.Number(target, target.Scale));
        }
    }

    private static string DatesOf(DatesPlan dates) => string.Join(", ", new[]
    {
        dates.Order is { } order ? order == DayOrder.DayFirst ? "day first" : "month first" : null,
        dates.AreMonths is { } months ? months ? "are months" : "are days" : null,
        dates.AreYears is true ? "are years" : null,
        dates.FromApril is { } april ? april ? "from April" : "from January" : null,
    }.OfType<string>());
}
