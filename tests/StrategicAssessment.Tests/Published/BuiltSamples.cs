using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Published;

/// <summary>The bundles of the samples, each built once for all tables.</summary>
public sealed class BuiltSamples : IDisposable
{
    private readonly Dictionary<string, Workspace> built = new(StringComparer.Ordinal);

    /// <summary>The bundle of Maidstone's assessment of an edition.</summary>
    internal string Of(string edition)
    {
        if (!built.TryGetValue(edition, out var workspace))
        {
            built[edition] = workspace = Workspace.OfSample(edition);
            var run = workspace.Build();
            Assert.True(run.ExitCode == 0, run.ToString());
        }

        return workspace.Output;
    }

    public void Dispose()
    {
        foreach (var workspace in built.Values) workspace.Dispose();
    }
}
