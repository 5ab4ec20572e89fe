namespace StrategicAssessment.Templates;

/// <summary>Members by name, where the host can say what to do about a name that is not among them.</summary>
/// <param name="remedy">By name, a sentence without its end; or null.</param>
internal sealed class RowNames(Func<string, string?> remedy) : Dictionary<string, object?>(StringComparer.Ordinal)
{
    /// <summary>What to do about a name that is not there; null when nothing is known of it.</summary>
    public string? RemedyOf(string name) => remedy(name);
}
