using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Plots;

namespace StrategicAssessment.Charts.Painting;

/// <summary>The shape, colour and name of each kind of signal.</summary>
internal static class SignalMarks
{
    /// <summary>Round where nothing is unusual.</summary>
    public static DotShape ShapeOf(SignalKind signal) => signal switch
    {
        SignalKind.Better => DotShape.Square,
        SignalKind.Worse => DotShape.Diamond,
        SignalKind.High => DotShape.Up,
        SignalKind.Low => DotShape.Down,
        _ => DotShape.Circle,
    };

    /// <summary>Distinct from the line's own where something is unusual.</summary>
    public static string ColourOf(SignalKind signal) => signal switch
    {
        SignalKind.Better => Palette.Series[1],
        SignalKind.Worse => Palette.Series[3],
        SignalKind.High or SignalKind.Low => Palette.Series[2],
        _ => Palette.Focus,
    };

    /// <summary>The key to those that occur.</summary>
    public static IReadOnlyList<KeyEntry> KeyTo(Func<SignalKind, bool> occurs)
    {
        var entries = new List<KeyEntry>();
        foreach (var signal in Kinds)
        {
            if (occurs(signal)) entries.Add(new KeyEntry(ChartWords.Of(signal), ColourOf(signal), ShapeOf(signal)));
        }

        return entries;
    }

    private static ReadOnlySpan<SignalKind> Kinds => [SignalKind.Better, SignalKind.Worse, SignalKind.High, SignalKind.Low];
}
