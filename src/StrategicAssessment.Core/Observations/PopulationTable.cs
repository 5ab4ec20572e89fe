using System.Collections.Frozen;
using StrategicAssessment.Places;

namespace StrategicAssessment.Observations;

/// <summary>A mid-year estimate of residents.</summary>
/// <param name="Residents">More than zero.</param>
/// <param name="Note">What the file says of it ("unconfirmed"), or empty.</param>
/// <param name="Source">File and row.</param>
public sealed record PopulationEstimate(decimal Residents, string Note, SourceRef Source);

/// <summary>Resident populations by place and year (30 June of the year).</summary>
public sealed class PopulationTable(IReadOnlyDictionary<(AreaCode Area, int Year), PopulationEstimate> estimates)
{
    private readonly FrozenDictionary<(AreaCode Area, int Year), PopulationEstimate> estimates = estimates.ToFrozenDictionary();

    /// <summary>No file.</summary>
    public static PopulationTable Empty { get; } = new(new Dictionary<(AreaCode, int), PopulationEstimate>());

    /// <summary>The estimate for a place and year, or null.</summary>
    public PopulationEstimate? Find(AreaCode area, int year) => estimates.GetValueOrDefault((area, year));

    /// <summary>The years for which anything is known, earliest first.</summary>
    public IEnumerable<int> Years => estimates.Keys.Select(k => k.Year).Distinct().Order();

    /// <summary>Everything, in no order that may be relied on.</summary>
    public IEnumerable<KeyValuePair<(AreaCode Area, int Year), PopulationEstimate>> Entries => estimates;
}
