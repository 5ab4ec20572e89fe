namespace StrategicAssessment.Comparing.Papers;

/// <summary>Which columns the lines of a class need.</summary>
internal enum PaperColumns
{
    /// <summary>Place, the two values, the change, chance, notes.</summary>
    Movement,

    /// <summary>Place, the two values, the size of the revision, what rests on it.</summary>
    Revision,

    /// <summary>Place, the two values, notes.</summary>
    Definition,

    /// <summary>The two names, notes.</summary>
    Coverage,
}
