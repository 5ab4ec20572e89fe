using System.Collections.Concurrent;
using StrategicAssessment.Tests.Acceptance;
using Xunit;

[assembly: AssemblyFixture(typeof(StrategicAssessment.Tests.Published.BuiltSamples))]

namespace StrategicAssessment.Tests.Published;

/// <summary>The bundles of the samples, each built once for all tests; nobody writes into them.</summary>
public sealed class BuiltSamples : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Workspace>> built = new(StringComparer.Ordinal);

    /// <summary>The editions of Maidstone's assessment, and the invented sample with its monthly series.</summary>
    public static TheoryData<string> All => ["2016-17", "2017-18", "2025-26"];

    /// <summary>The bundle of an edition.</summary>
    internal string Of(string edition) => built.GetOrAdd(edition, e => new(() => Built(e))).Value.Output;

    public void Dispose()
    {
        foreach (var workspace in built.Values.Where(w => w.IsValueCreated)) workspace.Value.Dispose();
    }

    private static Workspace Built(string edition)
    {
        var workspace = edition == "2025-26" ? Workspace.OfMonthlySample() : Workspace.OfSample(edition);
        var run = workspace.Build();
        Assert.True(run.ExitCode == 0, run.ToString());
        return workspace;
    }
}
