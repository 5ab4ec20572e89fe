using System.Collections.Immutable;

namespace StrategicAssessment.Charts;

/// <summary>Numbers under one name: one for each label of the chart.</summary>
/// <param name="Role">Whether it stands out.</param>
/// <param name="Numbers">As many as the chart has labels.</param>
internal sealed record ChartSeries(string Name, ChartRole Role, ImmutableArray<ChartNumber> Numbers);
