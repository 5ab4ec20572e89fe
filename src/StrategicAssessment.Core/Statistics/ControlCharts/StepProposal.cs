namespace StrategicAssessment.Statistics.ControlCharts;

/// <summary>A change of level that a run of points on one side of the centre line shows. Proposed with its evidence; never drawn by itself.</summary>
/// <param name="Index">Position of the first point at the new level.</param>
/// <param name="RunFirst">Position of the first point of the run that shows it.</param>
/// <param name="RunLength">How many points of the run are in a row on one side: 7 or more.</param>
/// <param name="Before">Centre line of the points before, back to the step or rebase before; in the unit of the chart.</param>
/// <param name="PointsBefore">How many values that is.</param>
/// <param name="After">Centre line of the points from the step on, up to the next.</param>
/// <param name="PointsAfter">How many values that is.</param>
public sealed record StepProposal(int Index, int RunFirst, int RunLength, double Before, int PointsBefore, double After, int PointsAfter);
