using Xunit;

namespace StrategicAssessment.Tests.Statistics.ControlCharts;

/// <summary>A fact about the numbers that reference implementations publish.</summary>
public sealed class SpcVectorsFactAttribute : FactAttribute
{
    public SpcVectorsFactAttribute()
    {
        if (SpcVectors.Folder is null) Skip = $"{SpcVectors.Variable} does not name the folder of reference vectors.";
    }
}
