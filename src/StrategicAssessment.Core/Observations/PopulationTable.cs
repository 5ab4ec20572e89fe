using StrategicAssessment.Places;

namespace StrategicAssessment.Observations;

/// <summary>A mid-year estimate of residents.</summary>
/// <param name="Residents">More than zero.</param>
/// <param name="Note">What the file says of it ("unconfirmed"), or empty.</param>
public sealed record PopulationEstimate(decimal Residents, string Note, SourceRef Source);

/// <summary>Which estimate: a place, the year of the mid-year estimate, and of what, as a slug.</summary>
public sealed record PopulationKey(AreaCode Area, int Year, string Of = PopulationTable.Residents);

/// <summary>Resident populations, and households or what else rates are of, by place and year (30 June of the year).</summary>
public sealed class PopulationTable(IReadOnlyDictionary<PopulationKey, PopulationEstimate> estimates, IEnumerable<AreaCode>? withoutResidents = null)
{
    /// <summary>Whom most rates are of.</summary>
    public const string Residents = "residents";

    private readonly HashSet<AreaCode> withoutResidents = [.. withoutResidents ?? []];
    private readonly Dictionary<PopulationKey, PopulationEstimate> estimates = new(estimates);

    public static PopulationTable Empty { get; } = new(new Dictionary<PopulationKey, PopulationEstimate>());

    public PopulationEstimate? Find(AreaCode area, int year, string of = Residents) => estimates.GetValueOrDefault(new PopulationKey(area, year, of));

    public static string FileOf(string of) => string.Equals(of, Residents, StringComparison.Ordinal) ? "population.csv" : AgeBand.Read(of) is not null ? "population-by-age.csv" : of + ".csv";

    /// <summary>The same with those of another file; where nobody lives, as this one says.</summary>
    public PopulationTable With(PopulationTable other) => new(estimates.Concat(other.estimates).ToDictionary(), withoutResidents);

    /// <summary>Whether nobody can live there: what is counted there belongs to totals, and has no rate and no rank.</summary>
    public bool IsWithoutResidents(AreaCode area) => withoutResidents.Contains(area);

    /// <summary>The same without its estimates, where nothing rests on them.</summary>
    public PopulationTable OfNone() => new(Empty.estimates, withoutResidents);

    /// <summary>The years for which anything is known, earliest first.</summary>
    public IEnumerable<int> YearsOf(string of) => estimates.Keys.Where(k => string.Equals(k.Of, of, StringComparison.Ordinal)).Select(k => k.Year).Distinct().Order();
}
