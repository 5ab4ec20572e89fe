using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts;

/// <summary>Shapes of points: series and signals have shapes of their own, so that nothing is said by colour alone.</summary>
internal enum PointShape
{
    Circle,
    Square,
    Up,
    Diamond,
    Down,
    Cross,
}

/// <summary>The shape and colour of each kind of signal.</summary>
internal static class SignalMarks
{
    /// <summary>Those that stand out, in the order of a key.</summary>
    public static ReadOnlySpan<SignalKind> Kinds => [SignalKind.Better, SignalKind.Worse, SignalKind.High, SignalKind.Low];

    /// <summary>Round where nothing is unusual.</summary>
    public static PointShape ShapeOf(SignalKind signal) => signal switch
    {
        SignalKind.None => PointShape.Circle,
        SignalKind.Better => PointShape.Square,
        SignalKind.Worse => PointShape.Diamond,
        SignalKind.High => PointShape.Up,
        SignalKind.Low => PointShape.Down,
    };

    /// <summary>Distinct from the line's own where something is unusual.</summary>
    public static string ColourOf(SignalKind signal) => signal switch
    {
        SignalKind.None => Palette.Focus,
        SignalKind.Better => Palette.Series[1],
        SignalKind.Worse => Palette.Series[3],
        SignalKind.High or SignalKind.Low => Palette.Series[2],
    };
}
