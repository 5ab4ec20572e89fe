using StrategicAssessment.Comparison.Bundles;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>A change of coverage while the figures that belong to it are put together.</summary>
internal sealed class CoverageCount(CoverageChange change)
{
    public List<BundleFigure> Before { get; } = [];

    public List<BundleFigure> After { get; } = [];

    public CoverageChange Change() => change with { FiguresBefore = Before, FiguresAfter = After };
}
