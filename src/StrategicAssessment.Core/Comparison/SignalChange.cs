namespace StrategicAssessment.Comparison;

/// <summary>What the control charts of two bundles say of one series.</summary>
/// <param name="TypeBefore">Of the latest point: such as <c>concern</c>; null where there was no chart.</param>
/// <param name="TargetBefore"><c>met</c>, <c>missed</c>, <c>hit and miss</c>, or null.</param>
public sealed record SignalChange(string? TypeBefore, string? TypeAfter, string? TargetBefore, string? TargetAfter)
{
    private const string Quiet = "common cause";

    /// <summary>Whether the latest point signals, and the earlier bundle's did not.</summary>
    public bool Appeared => Signals(TypeAfter) && !Signals(TypeBefore);

    /// <summary>Whether the earlier bundle's latest point signalled, and this one does not.</summary>
    public bool Ended => Signals(TypeBefore) && !Signals(TypeAfter);

    private static bool Signals(string? type) => type is not (null or Quiet);
}
