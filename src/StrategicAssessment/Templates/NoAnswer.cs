namespace StrategicAssessment.Templates;

/// <summary>What a host value gives where neither yes nor no would be true: asking is a fault that names the guard.</summary>
internal sealed class NoAnswer
{
    /// <summary>Which way something went that nobody knows.</summary>
    public static readonly NoAnswer OfWhatIsNotKnown = new();

    private NoAnswer()
    {
    }
}
