using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Published;

/// <summary>The bundles of the samples, each built once for all tables.</summary>
public sealed class BuiltSamples : IDisposable
{
    private readonly Dictionary<string, Workspace> built = new(StringComparer.Ordinal);

    /// <summary>The editions of Maidstone's assessment, and the invented sample with its monthly series.</summary>
    public static TheoryData<string> All => ["2016-17", "2017-18", "2025-26"];

    /// <summary>The bundle of an edition.</summary>
    internal string Of(string edition)
    {
        if (!built.TryGetValue(edition, out var workspace))
        {
            built[edition] = workspace = edition == "2025-26" ? Workspace.OfMonthlySample() : Workspace.OfSample(edition);
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
