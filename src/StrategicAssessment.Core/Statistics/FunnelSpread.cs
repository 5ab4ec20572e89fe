namespace StrategicAssessment.Statistics;

/// <summary>How the limits of a funnel allow for places that vary more than chance.</summary>
public enum SpreadKind
{
    None,

    /// <summary>A variance between places is added to that of chance: it weighs most in large places.</summary>
    Additive,

    /// <summary>The variance of chance is multiplied, alike in all places.</summary>
    Multiplicative,
}

/// <summary>How much more the rates of a group vary than chance would have it, and what the limits of their funnel make of it.</summary>
/// <remarks>Spiegelhalter (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14; Funnel plots for comparing institutional performance, Statistics in Medicine 24.</remarks>
/// <param name="Factor">Mean of the squared standardised rates, the lowest and highest tenth pulled in.</param>
/// <param name="Between">Variance between places, of rates per resident.</param>
public sealed record FunnelSpread(SpreadKind Kind, double Factor, double Between)
{
    /// <summary>That of chance alone.</summary>
    public static FunnelSpread None { get; } = new(SpreadKind.None, 1, 0);

    /// <summary>The spread where the estimate calls for it; none of fewer than six places, and none where they vary no more than chance would have it.</summary>
    /// <param name="average">Per resident; above zero.</param>
    public static FunnelSpread Of(IReadOnlyList<(double Events, double Population)> places, double average, SpreadKind kind)
    {
        if (kind == SpreadKind.None || places.Count < Dispersion.Least) return None;
        var squares = Dispersion.Winsorised([.. places.Select(p => ((p.Events / p.Population) - average) / Math.Sqrt(average / p.Population))]).Sum(z => z * z);
        double weights = places.Sum(p => p.Population / average), ofSquares = places.Sum(p => p.Population / average * p.Population / average);
        var between = (squares - (places.Count - 1)) / (weights - (ofSquares / weights));
        return between > 0 ? new FunnelSpread(kind, Math.Max(1, squares / places.Count), between) : None;
    }

    /// <summary>How many times the variance of chance a place of a size may have: events and residents divided by it lie in a funnel of chance.</summary>
    public double Stretch(double average, double population) => Kind switch
    {
        SpreadKind.None => 1,
        SpreadKind.Additive => 1 + (Between * population / average),
        SpreadKind.Multiplicative => Factor,
    };
}
