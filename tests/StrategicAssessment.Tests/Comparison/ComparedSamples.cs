using StrategicAssessment.Comparing;
using StrategicAssessment.Comparison;
using StrategicAssessment.Publishing.Bundles;
using StrategicAssessment.Tests.Published;
using Xunit;

namespace StrategicAssessment.Tests.Comparison;

/// <summary>Maidstone's assessments of 2016-17 and 2017-18, built once and compared.</summary>
public sealed class ComparedSamples(BuiltSamples built)
{
    public BundleComparison Years { get; } = BundleComparison.Of(Read(built, "2016-17"), Read(built, "2017-18"));

    /// <summary>The bundle's folder.</summary>
    internal string Of(string edition) => built.Of(edition);

    private static PublishedBundle Read(BuiltSamples built, string edition)
    {
        var read = BundleFiles.Read(new PhysicalBundleDisk(), built.Of(edition));
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }
}
