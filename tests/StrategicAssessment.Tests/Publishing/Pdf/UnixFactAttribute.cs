using Xunit;

namespace StrategicAssessment.Tests.Publishing.Pdf;

/// <summary>A fact that plays a program by a shell script.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = WhyNot;

    /// <summary>Why it cannot be checked here; null when it can.</summary>
    public static string? WhyNot => OperatingSystem.IsWindows() ? "Windows runs no shell scripts." : null;
}

/// <summary>A theory that plays a program by a shell script.</summary>
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = UnixFactAttribute.WhyNot;
}
