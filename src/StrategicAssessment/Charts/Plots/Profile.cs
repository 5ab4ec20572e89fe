using StrategicAssessment.Observations;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Plots;

/// <summary>Bands of age as published shares or rates: this place, and the one that it is held against.</summary>
/// <param name="Ages">The youngest first; a label and a number of each series for each.</param>
/// <param name="Series">One or two.</param>
internal sealed record Profile(string Heading, Quantity Quantity, ImmutableArray<AgeBand> Ages, ImmutableArray<string> Labels, ImmutableArray<ChartSeries> Series) : IPlot
{
    /// <summary>Both sexes, where every band is of one of them; else none.</summary>
    public ImmutableArray<string> Sexes => Ages.Select(a => a.Sex).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray() is [{ Length: > 0 }, _] sexes ? sexes : [];

    /// <summary>As a bar of each series for each band, where there are no sides.</summary>
    public GroupedBars Grouped() => new(Heading, Quantity, Labels, Series);

    public ChartGrid Grid(Words words) => new(Heading, Labels, Series);
}
