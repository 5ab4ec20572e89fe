using StrategicAssessment.Charts.Drawing;

namespace StrategicAssessment.Charts.Painting;

/// <summary>Draws one kind of chart below its title.</summary>
internal interface IPainter
{
    /// <summary>The width that it needs; titles and notes are broken to it.</summary>
    double Width { get; }

    /// <summary>Draws from the sheet's top down, and moves that on.</summary>
    void Paint(Sheet sheet);

    /// <summary>What a reader must know of the drawing itself; empty for nothing.</summary>
    string Note { get; }
}
