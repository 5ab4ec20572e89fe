using StrategicAssessment.Comparing;
using StrategicAssessment.Comparison;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Comparison;

/// <summary>Maidstone's assessments of 2016-17 and 2017-18, built once and compared.</summary>
public sealed class ComparedSamples : IDisposable
{
    private readonly BuiltSamples built = new();

    public ComparedSamples() => Years = BundleComparison.Of(Read("2016-17"), Read("2017-18"));

    public BundleComparison Years { get; }

    /// <summary>The bundle's folder.</summary>
    internal string Of(string edition) => built.Of(edition);

    public void Dispose() => built.Dispose();

    private PublishedBundle Read(string edition)
    {
        var read = BundleFiles.Read(new PhysicalBundleDisk(), built.Of(edition));
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }
}
