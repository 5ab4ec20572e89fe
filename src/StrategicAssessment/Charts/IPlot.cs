namespace StrategicAssessment.Charts;

/// <summary>
/// What a chart draws. A closed list of sealed records, to which maps and pyramids can be added: a kind is a record here, its sentences, its
/// drawing, and for Office its part.
/// </summary>
internal interface IPlot
{
    /// <summary>All that it draws, as a table.</summary>
    ChartGrid Grid();
}
