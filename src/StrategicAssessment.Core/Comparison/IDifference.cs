namespace StrategicAssessment.Comparison;

/// <summary>The classes of differences, in the order in which they are told.</summary>
public enum DifferenceClass
{
    /// <summary>The same thing in another period.</summary>
    Movement,

    /// <summary>The same thing in the same period, with another value than was published.</summary>
    Revision,

    /// <summary>The same name, computed another way.</summary>
    Definition,

    /// <summary>Something is there, or can be said, in one of the two alone.</summary>
    Coverage,

    /// <summary>What is decided: priorities, targets and actions.</summary>
    Decision,

    /// <summary>What people wrote.</summary>
    Words,
}

/// <summary>
/// One difference of two bundles. A closed list: <see cref="Movement"/>, <see cref="Revision"/>, <see cref="Redefinition"/>, <see cref="CoverageChange"/>,
/// <see cref="DecisionChange"/>, <see cref="WordChange"/>. A figure that one bundle has and the other has not, or has otherwise, is the subject of exactly one of them.
/// </summary>
public interface IDifference
{
    DifferenceClass Class { get; }

    /// <summary>The figure of the earlier bundle; null where what differs is no figure.</summary>
    BundleFigure? Before => null;
    BundleFigure? After => null;

    /// <summary>How far the two lie apart; null where that says nothing.</summary>
    Size? Size => null;

    /// <summary>Figures of the earlier bundle that are told here and nowhere else.</summary>
    IEnumerable<BundleFigure> SubjectsBefore => [];

    /// <summary>Figures of the later bundle that are told here and nowhere else.</summary>
    IEnumerable<BundleFigure> SubjectsAfter => [];
}
