namespace StrategicAssessment.Indicators;

/// <summary>Which way is good. The plan says it; there is no default, because for crime the usual one would be wrong.</summary>
public enum Polarity
{
    /// <summary>The plan does not say: nothing is called better or worse.</summary>
    NotSaid,

    /// <summary>Fewer is better: collisions.</summary>
    FewerIsGood,

    /// <summary>More is better: people in treatment.</summary>
    MoreIsGood,

    /// <summary>A change either way may be good or bad: reports of domestic abuse.</summary>
    Neither,
}
