namespace StrategicAssessment.Figures;

/// <summary>What a control chart says of the change between two periods of its series.</summary>
public enum SeriesSignal
{
    /// <summary>Nothing: natural variation.</summary>
    None,

    /// <summary>The level went up.</summary>
    Rise,

    /// <summary>The level went down.</summary>
    Fall,

    /// <summary>It went both ways.</summary>
    Both,
}
