using StrategicAssessment.Comparison;
using StrategicAssessment.Extracts.Corrections;

namespace StrategicAssessment.Comparing.Notices;

/// <summary>What of a figure a notice tells.</summary>
public enum CorrectedPart
{
    /// <summary>The number that was wrong in an extract.</summary>
    Cause,

    /// <summary>A number that is worked out from it.</summary>
    Number,

    /// <summary>A position among others.</summary>
    Rank,

    /// <summary>What is said of a number that is printed as before: whether it changed, or differs from the average.</summary>
    Judgement,
}

/// <summary>A figure of the published edition that is another now.</summary>
/// <param name="Part">What of it is told.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Old">As published; for a judgement, its words.</param>
/// <param name="Revision">Both figures.</param>
public sealed record CorrectedFigure(CorrectedPart Part, string Title, string Old, string New, Revision Revision)
{
    /// <summary>Title of the extract that it was read from; empty for one that is worked out.</summary>
    public string Extract { get; init; } = string.Empty;

    /// <summary>Who sent it.</summary>
    public string Sender { get; init; } = string.Empty;

    /// <summary>The line of <c>corrections.csv</c> that corrected it, or null.</summary>
    public AppliedCorrection? ByLetter { get; init; }

    /// <summary>Whether the extract's file, or another that it was read from, is not the one that the edition was built from.</summary>
    public bool IsSentAgain { get; init; }
}
