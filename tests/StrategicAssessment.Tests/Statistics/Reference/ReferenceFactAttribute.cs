using Xunit;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>A fact that needs the vectors of the reference implementations, which are not part of this project.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceFactAttribute : FactAttribute
{
    /// <summary>Skips where the folder of these files is not given or does not hold one of them.</summary>
    public ReferenceFactAttribute(params string[] files) => Skip = Vectors.WhyWithout(files);
}
