namespace StrategicAssessment.Charts;

/// <summary>What a bar, line or point is to the reader.</summary>
internal enum ChartRole
{
    Ordinary,

    /// <summary>What the chart is about.</summary>
    Focus,

    /// <summary>What it is held against: the county.</summary>
    Comparison,
}

/// <param name="Role">Whether it stands out.</param>
internal sealed record ChartRow(string Label, ChartRole Role, ChartNumber Number)
{
    /// <summary>Lower end of its interval, or null.</summary>
    public ChartNumber? Lower { get; init; }

    /// <summary>Upper end of its interval, or null.</summary>
    public ChartNumber? Upper { get; init; }
}
