using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Drawing;

/// <summary>Something drawn, in pixels from the top left. A closed list: a writer that meets a kind it does not know throws.</summary>
internal interface IMark;

/// <summary>A rectangle; its edge, where it has one, is a pixel wide.</summary>
internal sealed record Box(double X, double Y, double Width, double Height, string Fill, string? Edge = null) : IMark;

/// <summary>A line through points; broken where dashed.</summary>
internal sealed record Trace(double[] Xs, double[] Ys, string Stroke, double Width, bool IsDashed = false) : IMark
{
    /// <summary>From here to there.</summary>
    public static Trace Between(double x1, double y1, double x2, double y2, string stroke, double width = 1, bool isDashed = false) =>
        new Trace([x1, x2], [y1, y2], stroke, width, isDashed);
}

/// <summary>A point; series and signals have shapes of their own, so that nothing is said by colour alone.</summary>
internal sealed record Dot(double X, double Y, double Radius, DotShape Shape, string Fill) : IMark;

/// <summary>Shapes of points.</summary>
internal enum DotShape
{
    /// <summary>Round.</summary>
    Circle,

    /// <summary>Standing on its side.</summary>
    Square,

    /// <summary>Pointing up.</summary>
    Up,

    /// <summary>Standing on its corner.</summary>
    Diamond,

    /// <summary>Pointing down.</summary>
    Down,

    /// <summary>Upright.</summary>
    Cross,
}

/// <summary>A line of text.</summary>
/// <param name="X">Of its beginning, middle or end.</param>
/// <param name="Y">Of the line that letters stand on.</param>
/// <param name="Text">One line.</param>
/// <param name="Style">Its size, weight and colour.</param>
/// <param name="Anchor">What X is.</param>
internal sealed record Label(double X, double Y, string Text, TextStyle Style, Anchor Anchor = Anchor.Start) : IMark
{
    /// <summary>The whole of a text that was shortened; null when it was not.</summary>
    public string? Whole { get; init; }

    /// <summary>Its left edge.</summary>
    public double Left => X - (Anchor switch { Anchor.End => 1, Anchor.Middle => 0.5, _ => 0 } * Width);

    /// <summary>Its right edge.</summary>
    public double Right => Left + Width;

    /// <summary>As measured.</summary>
    public double Width => TextMeasure.Width(Text, Style);

    /// <summary>A little above its capitals.</summary>
    public double Top => Y - (Style.Size * 0.8);

    /// <summary>A little below its tails.</summary>
    public double Bottom => Y + (Style.Size * 0.22);

    /// <summary>Whether the boxes of two labels share any area.</summary>
    public bool Overlaps(Label other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>Which end of a text is fixed.</summary>
internal enum Anchor
{
    /// <summary>Left.</summary>
    Start,

    /// <summary>Centre.</summary>
    Middle,

    /// <summary>Right.</summary>
    End,
}
