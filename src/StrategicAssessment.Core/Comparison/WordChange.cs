namespace StrategicAssessment.Comparison;

/// <summary>A paragraph that says something else, apart from the figures in it.</summary>
/// <param name="Title">Its heading: of the later document, where both have it.</param>
/// <param name="Before">As it read; null when it is new.</param>
/// <param name="After">As it reads; null when it is gone.</param>
public sealed record WordChange(string Section, string Title, BundleParagraph? Before, BundleParagraph? After) : IDifference
{
    /// <summary>The heading in the earlier document, where it has the section; else as <see cref="Title"/>.</summary>
    public string TitleBefore { get; init; } = Title;

    /// <summary>What stayed, went and came, in reading order.</summary>
    public IReadOnlyList<WordRun> Runs { get; init; } = [];

    /// <summary>Whether nothing but dates differs.</summary>
    public bool IsOfDatesAlone { get; init; }

    /// <summary>Whether people wrote it; otherwise a template did.</summary>
    public bool IsWritten => (After ?? Before)!.IsWritten || Before is { IsWritten: true };

    public DifferenceClass Class => DifferenceClass.Words;
}

/// <summary>Words that belong together.</summary>
/// <param name="Kind">Whether they stayed, went or came.</param>
/// <param name="Text">With the spaces behind them.</param>
public sealed record WordRun(WordRunKind Kind, string Text);

/// <summary>What became of words.</summary>
public enum WordRunKind
{
    Same,
    Removed,
    Added,
}
