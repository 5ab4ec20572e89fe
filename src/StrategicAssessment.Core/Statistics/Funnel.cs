namespace StrategicAssessment.Statistics;

/// <summary>Where a value lies in a funnel about the average of its group.</summary>
public enum FunnelPlace
{
    /// <summary>Within the limits.</summary>
    NotSignificant,
    /// <summary>Below the 95% limit: 0.025 in each tail.</summary>
    Low,
    /// <summary>Below the 99.8% limit: 0.001 in each tail.</summary>
    VeryLow,
    /// <summary>Above the 95% limit.</summary>
    High,
    /// <summary>Above the 99.8% limit.</summary>
    VeryHigh,
}

/// <summary>The limits of a funnel at one point, in the units of the values: two standard deviations from the average (95%) and three (99.8%).</summary>
public sealed record FunnelLimits(double Lower95, double Upper95, double Lower998, double Upper998);

/// <summary>Which limits of a funnel a value lies beyond.</summary>
public static class FunnelPlaces
{
    /// <summary>Of a crude rate, against the average of its group per resident: by the exact interval below ten events, Byar's from ten.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero, or no population.</exception>
    public static FunnelPlace OfRate(double events, double population, double average)
    {
        var expected = Given.Population(population, nameof(population)) * Given.Count(average, nameof(average));
        var wider = CountInterval.Of(events, Confidence.Control);
        if (expected < wider.Lower) return FunnelPlace.VeryHigh;
        if (expected > wider.Upper) return FunnelPlace.VeryLow;
        var interval = CountInterval.Of(events, Confidence.Usual);
        return expected < interval.Lower ? FunnelPlace.High : expected > interval.Upper ? FunnelPlace.Low : FunnelPlace.NotSignificant;
    }
}

/// <summary>The limits of a funnel of crude rates at any size: what its curves are drawn through.</summary>
public static class FunnelRates
{
    private const double FarOff = 6;

    /// <summary>The rates per resident at which a place would just reach each limit: those whose exact interval ends at the average. Between two whole counts
    /// the limit runs straight, so that curves have no steps; the lower limits of small places are 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No residents, or an average not above zero.</exception>
    public static FunnelLimits At(double average, double population)
    {
        var expected = Given.Population(average, nameof(average)) * Given.Population(population, nameof(population));
        double two = Confidence.Tail(Confidence.Usual), three = Confidence.Tail(Confidence.Control);
        return new FunnelLimits(
            Events(expected, two, isUpper: true) / population,
            Events(expected, two, isUpper: false) / population,
            Events(expected, three, isUpper: true) / population,
            Events(expected, three, isUpper: false) / population);
    }

    // The events whose interval ends at those expected; ends rise with events.
    private static double Events(double expected, double tail, bool isUpper)
    {
        var low = 0.0;
        var high = Math.Ceiling(expected + (FarOff * Math.Sqrt(expected)) + FarOff);
        if (End(low, tail, isUpper) >= expected) return low;
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            if (End(middle, tail, isUpper) < expected) low = middle;
            else high = middle;
        }

        var below = End(low, tail, isUpper);
        return low + ((expected - below) / (End(high, tail, isUpper) - below));
    }

    private static double End(double events, double tail, bool isUpper) => isUpper ? ExactPoisson.Upper(events, tail) : ExactPoisson.Lower(events, tail);
}

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
