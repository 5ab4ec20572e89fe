using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Statistics;

/// <summary>What a dispersion was measured on.</summary>
public enum DispersionBasis
{
    /// <summary>On nothing: events are taken to be independent.</summary>
    None,
    /// <summary>On the places of a group, about the change that they have in common.</summary>
    Places,
    /// <summary>On the months (quarters, weeks) of the place, each against the same one of the other period, about their common change.</summary>
    Months,
    /// <summary>On the rates of a group's places in one period, about their average: real differences between places are in it.</summary>
    Rates,
}

/// <summary>How many times as much counts vary as those of independent events would: the mean of the squared standardised residuals, the lowest and the highest
/// tenth of which are pulled in to the tenth and ninetieth percentile, made right for the normal distribution, and never below 1. What rests on it is held
/// against Student's distribution, because the variance itself is only estimated.</summary>
/// <remarks>Spiegelhalter (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14; the consistency of winsorised variances: Huber (1981).</remarks>
/// <param name="Factor">1 or more.</param>
/// <param name="Measured">How many places or months.</param>
public sealed record Dispersion(double Factor, int Measured, DispersionBasis Basis)
{
    /// <summary>Fewer places or months say too little.</summary>
    public const int Least = 6;

    private const double Tenth = 0.1;

    // One over the variance of a normal variable that is cut at its tenth and ninetieth percentile.
    private const double Consistency = 1.4735;
    private const int MostSteps = 20;
    private const double Mended = 1, MostMemory = 0.5;
    private const double Precision = 1e-12;

    private static readonly ConcurrentDictionary<(int Measured, double Level), double> Wider = new();

    /// <summary>That of independent events.</summary>
    public static Dispersion None { get; } = new(1, 0, DispersionBasis.None);

    /// <summary>How many times wider the variance has to be taken for an interval of a level: events and exposures divided by it have that interval.</summary>
    public double Stretch(double confidence) => Measured == 0 ? 1 : Factor * Wider.GetOrAdd((Measured, confidence), static of =>
    {
        var ratio = StudentT.InvCDF(0, 1, of.Measured - 1, 1 - Confidence.Tail(of.Level)) / Confidence.Z(of.Level);
        return ratio * ratio;
    });

    /// <summary>The two-sided probability of lying so many standard errors of independent events apart.</summary>
    public double Probability(double z) => Measured == 0
        ? 2 * Normal.CDF(0, 1, -Math.Abs(z))
        : 2 * StudentT.CDF(0, 1, Measured - 1, -Math.Abs(z) / Math.Sqrt(Factor));

    /// <summary>The one of two that says more: the larger.</summary>
    public Dispersion Or(Dispersion? other) => other is not null && (Measured == 0 || other.Factor > Factor) ? other : this;

    /// <summary>How much each pair is like the one before it, which the factor allows for; 0 where that is not asked.</summary>
    public double Memory { get; private init; }

    /// <summary>From pairs of counts, now and then, about the change that all have in common; null of fewer than six pairs in which anything happened.</summary>
    /// <param name="remembered">Whether pairs follow one another and nothing else tells how much their sum varies: then it varies more as each is like the one before.</param>
    public static Dispersion? OfChanges(IReadOnlyList<(double Now, double Then)> pairs, DispersionBasis basis, bool remembered = false) =>
        Of([.. pairs.Select(p => (p.Now, p.Now + p.Then))], isShare: true, basis, remembered);

    /// <summary>From the rates of places in one period about their average; null of fewer than six.</summary>
    public static Dispersion? OfRates(IReadOnlyList<(double Events, double Population)> places) => Of(places, isShare: false, DispersionBasis.Rates, remembered: false);

    /// <summary>Values of which the lowest and the highest tenth are pulled in.</summary>
    internal static double[] Winsorised(double[] values)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        double low = Quantiles.Interpolated(sorted, Tenth), high = Quantiles.Interpolated(sorted, 1 - Tenth);
        return [.. values.Select(v => Math.Clamp(v, low, high))];
    }

    // Events out of as many as might have been (isShare), or by exposure, about the level that all share.
    private static Dispersion? Of(IReadOnlyList<(double Events, double Whole)> given, bool isShare, DispersionBasis basis, bool remembered)
    {
        var of = given.Where(o => o.Whole > 0).ToList();
        if (of.Count < Least) return null;
        double Variance(double at) => isShare ? at * (1 - at) : at;
        double[] About(double at) => [.. of.Select(o => (o.Events - (o.Whole * at)) / Math.Sqrt(o.Whole * Variance(at)))];
        double all = of.Sum(o => o.Whole), level = of.Sum(o => o.Events) / all;
        for (var step = 0; step < MostSteps && Variance(level) > 0; step++)
        {
            var next = level;
            foreach (var (i, pulled) in Winsorised(About(level)).Index()) next += pulled * Math.Sqrt(of[i].Whole * Variance(level)) / all;
            if (Math.Abs(next - level) <= Precision * level || !(Variance(next) > 0)) break;
            level = next;
        }

        if (!(Variance(level) > 0)) return new Dispersion(1, of.Count, basis);
        var about = About(level);
        var memory = remembered ? Math.Min(MostMemory, SeriesModel.MemoryOf(about, _ => true, Mended)) : 0;
        var factor = Math.Max(1, Consistency * Winsorised(about).Sum(z => z * z) / (of.Count - 1));
        return new Dispersion(factor * (1 + memory) / (1 - memory), of.Count, basis) { Memory = memory };
    }
}
