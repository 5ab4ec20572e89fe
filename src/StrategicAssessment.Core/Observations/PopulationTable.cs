using StrategicAssessment.Places;

namespace StrategicAssessment.Observations;

/// <summary>A mid-year estimate of residents.</summary>
/// <param name="Residents">More than zero.</param>
/// <param name="Note">What the file says of it ("unconfirmed"), or empty.</param>
/// <param name="Source">File and row.</param>
public sealed record PopulationEstimate(decimal Residents, string Note, SourceRef Source);

/// <summary>Which estimate: a place and the year of the mid-year estimate.</summary>
public sealed record PopulationKey(AreaCode Area, int Year);

/// <summary>Resident populations by place and year (30 June of the year).</summary>
public sealed class PopulationTable(IReadOnlyDictionary<PopulationKey, PopulationEstimate> estimates, IEnumerable<AreaCode>? withoutResidents = null)
{
    private readonly HashSet<AreaCode> withoutResidents = [.. withoutResidents ?? []];
    private readonly Dictionary<PopulationKey, PopulationEstimate> estimates = new(estimates);

    /// <summary>No file.</summary>
    public static PopulationTable Empty { get; } = new(new Dictionary<PopulationKey, PopulationEstimate>());

    public PopulationEstimate? Find(AreaCode area, int year) => estimates.GetValueOrDefault(new PopulationKey(area, year));

    /// <summary>Whether nobody can live there: what is counted there belongs to totals, and has no rate and no rank.</summary>
    public bool IsWithoutResidents(AreaCode area) => withoutResidents.Contains(area);

    /// <summary>The same without its estimates, where nothing rests on them.</summary>
    public PopulationTable OfNone() => new(Empty.estimates, withoutResidents);

    /// <summary>The years for which anything is known, earliest first.</summary>
    public IEnumerable<int> Years => estimates.Keys.Select(k => k.Year).Distinct().Order();

    /// <summary>Everything, in no order that may be relied on.</summary>
    public IEnumerable<KeyValuePair<PopulationKey, PopulationEstimate>> Entries => estimates;
}
