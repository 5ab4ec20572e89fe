using Xunit;

namespace StrategicAssessment.Tests.HouseRules;

/// <summary>An ordinary run tries a part of what could be tried; where ASSESS_THOROUGH is set, as in .ci/run, all of it.</summary>
internal static class Thorough
{
    private static readonly bool Asked = Environment.GetEnvironmentVariable("ASSESS_THOROUGH") is { Length: > 0 };

    /// <summary>Skips what takes ten seconds and more, and is tried in a small way by another test.</summary>
    public static void Only() => Assert.SkipUnless(Asked, "Tried where ASSESS_THOROUGH is set, as in .ci/run.");

    public static T Or<T>(T all, T usual) => Asked ? all : usual;

    public static IEnumerable<T> OneIn<T>(int many, IEnumerable<T> all) => all.Where((_, i) => Asked || i % many == 0);
}
