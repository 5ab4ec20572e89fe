using StrategicAssessment.Diagnostics;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Extracts;

/// <summary>Rows of 'Grand Total' and the like, which name no place: held against the sum of the other rows, and never counted.</summary>
internal sealed class TotalRows(string path, Gazetteer places)
{
    private static readonly string[] Words = ["total", "totals", "grand total", "overall total", "all areas", "all districts", "all places"];

    private readonly List<Total> totals = [];

    /// <summary>Whether a text is what such rows have for a place.</summary>
    public static bool IsTotal(string text) => Words.Contains(PlaceName.Key(text), StringComparer.Ordinal);

    public void Take(SourceSpan at, string heading, Period period, string category, Value value) => totals.Add(new Total(at, heading, period, category, value));

    /// <param name="observed">All other rows of the file.</param>
    /// <param name="wholes">Places that lie around others.</param>
    public IEnumerable<Diagnostic> Told(IReadOnlyDictionary<ObservationKey, ObservedValue> observed, IReadOnlySet<AreaCode> wholes)
    {
        if (totals.Count == 0) yield break;
        var areas = observed.Keys.Select(k => k.Area).ToHashSet();
        bool IsWhole(AreaCode area) => wholes.Contains(area) || (places.GroupWithCode(area) is { } group && group.Members.Any(m => !m.Equals(area) && areas.Contains(m)));
        var parts = observed.Where(o => !IsWhole(o.Key.Area)).ToLookup(o => (o.Key.Period, o.Key.Category), o => o.Value.Value);
        foreach (var total in totals)
        {
            var rows = parts[(total.Period, total.Category)].ToList();
            if (!total.Value.IsKnown || rows.Exists(v => !v.IsKnown)) yield return PlaceMessages.TotalNotCompared(total.At, total.Heading, path);
            else if (rows.Sum(v => v.Number) is var sum && sum != total.Value.Number) yield return PlaceMessages.TotalRowDiffers(total.At, total.Heading, total.Period, total.Value.Number, sum);
        }
    }

    private sealed record Total(SourceSpan At, string Heading, Period Period, string Category, Value Value);
}
