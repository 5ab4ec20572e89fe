namespace StrategicAssessment.Figures;

/// <summary>What a column shows of its figures.</summary>
public enum Aspect
{
    Value,
    /// <summary>The interval of the value at the plan's level.</summary>
    Interval,
    /// <summary>Whether the value differs from what it is compared with, in a word.</summary>
    Judgement,
    /// <summary>The ranks that the intervals allow.</summary>
    Ranks,
    /// <summary>Poisson z of a change.</summary>
    Z,
    /// <summary>The probability that the exact test of a change gives.</summary>
    Probability,
    /// <summary>What the control chart of the same series says of a change.</summary>
    Signal,
    /// <summary>Whether the tests of a change, the control chart and the trend say the same.</summary>
    Agreement,
    /// <summary>The word of the judgement with a traffic light, as <see cref="Light"/> has it.</summary>
    TrafficLight,
}

/// <summary>The colour of a traffic light. Each has a shape of its own, so that nothing hangs on the colour.</summary>
public enum Light
{
    /// <summary>None: nothing is compared, or there are too few to tell.</summary>
    Off,
    /// <summary>Clearly better.</summary>
    Green,
    /// <summary>No clear difference, or only some sign of one.</summary>
    Amber,
    /// <summary>Clearly worse.</summary>
    Red,
}
