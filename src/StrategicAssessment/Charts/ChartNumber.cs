using StrategicAssessment.Figures;
using StrategicAssessment.Observations;

namespace StrategicAssessment.Charts;

/// <summary>A number as a chart draws it and prints it: a figure's, never one read back from text.</summary>
/// <param name="Status">Whether there is a number to draw.</param>
/// <param name="Number">In full precision; 0 and without meaning unless known.</param>
/// <param name="Display">As printed, in the table and on the chart alike.</param>
/// <param name="FigureId">Its figure; null for what only guides the eye.</param>
internal sealed record ChartNumber(ValueStatus Status, decimal Number, string Display, string? FigureId)
{
    public bool IsKnown => Status == ValueStatus.Known;

    /// <summary>The number, for drawing; 0 unless known.</summary>
    public double Size => IsKnown ? (double)Number : 0;

    /// <summary>The figure's own number and display.</summary>
    public static ChartNumber Of(Figure figure, SymbolStyle symbols) => new(
        figure.Value.Status, figure.Value.IsKnown ? figure.Value.Number : 0, Figures.Display.Of(figure, symbols), figure.Id.ToString());
}
