namespace StrategicAssessment.Comparison;

/// <summary>The same figure with another value, range or judgement than was published before.</summary>
public sealed record Revision(BundleFigure Before, BundleFigure After) : IDifference
{
    /// <summary>Whether none of the figures that it is worked out from is revised: where a revision begins.</summary>
    public bool IsRoot { get; init; } = true;

    /// <summary>What is defined otherwise since, which is why the later bundle gives it again; empty where its data were sent anew.</summary>
    public IReadOnlyList<RedefinedAspect> Aspects { get; init; } = [];

    public RevisionCause Cause =>
        Aspects.Count > 0 ? RevisionCause.Definition
        : !IsRoot ? RevisionCause.OtherFigures
        : After.IsCorrected == Before.IsCorrected ? RevisionCause.Data
        : After.IsCorrected ? RevisionCause.Letter
        : RevisionCause.LetterGone;

    /// <summary>Paragraphs of the later document that print it or a figure that depends on it; of the earlier, when mirrored.</summary>
    public IReadOnlyList<Mention> RestsOn { get; init; } = [];

    public IReadOnlyList<Mention> RestedOn { get; init; } = [];

    /// <summary>How far it moved. A revision is no matter of chance.</summary>
    public Size Size { get; } = Size.Of(Before, After).WithoutChance();

    public DifferenceClass Class => DifferenceClass.Revision;
    public IEnumerable<BundleFigure> SubjectsBefore => [Before];
    public IEnumerable<BundleFigure> SubjectsAfter => [After];
}

/// <summary>Why a figure is published again with another value.</summary>
public enum RevisionCause
{
    /// <summary>Its partner sent other data.</summary>
    Data,
    /// <summary>Its partner corrected a number by letter.</summary>
    Letter,
    /// <summary>It was corrected by letter, and is no longer.</summary>
    LetterGone,
    /// <summary>It is computed another way.</summary>
    Definition,
    /// <summary>A figure that it is worked out from is another.</summary>
    OtherFigures,
}

/// <summary>A paragraph that prints a figure or what depends on it.</summary>
/// <param name="Number">Such as <c>2.6</c>, or null.</param>
public sealed record Mention(string Section, string Title, string? Number, string Text);
