namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>Which chart: what it assumes about the variation of a point that nothing special has happened to.</summary>
public enum ChartKind
{
    /// <summary>Single values: the limits come from how much one value differs from the next. Assumes no distribution; the one that people know.</summary>
    Xmr,

    /// <summary>Counts from the same population each time, varying as Poisson counts do.</summary>
    C,

    /// <summary>Counts from a population that moves, as rates, varying as Poisson counts do.</summary>
    U,

    /// <summary>As <see cref="U"/>, widened or narrowed to the variation that the series shows (Laney): for large counts, which vary more than Poisson counts do.</summary>
    UPrime,
}
