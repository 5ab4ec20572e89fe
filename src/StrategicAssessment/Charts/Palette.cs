using StrategicAssessment.Charts.Plots;
namespace StrategicAssessment.Charts;

/// <summary>The colours of charts. Series are told apart by people who see red, green or blue badly, each is at least 3:1 against the page and against its
/// neighbours in the order of the list, and nothing is said by colour alone. Tests hold all of this.</summary>
internal static class Palette
{
    public const string Paper = "#FFFFFF";
    public const string Ink = "#222222";

    /// <summary>Numbers inside light shapes.</summary>
    public const string DeepInk = "#111111";

    /// <summary>Ticks and notes.</summary>
    public const string QuietInk = "#505A5F";

    /// <summary>Axes and the edges of light shapes.</summary>
    public const string Line = "#6F777B";

    /// <summary>Lines that only help the eye.</summary>
    public const string Grid = "#DEE0E2";

    public const string Focus = "#193C6E";
    public const string Others = "#8F8F8F";

    /// <summary>Series, in the order in which they are given out.</summary>
    public static ImmutableArray<string> Series { get; } = [Focus, "#319C88", "#62083C", "#E2601C", "#2A2213", "#9C81D6"];

    /// <summary>The colours of some series: the one that stands out has that of the focus when it is the first or the last.</summary>
    public static ImmutableArray<string> For(ImmutableArray<ChartSeries> series) => series.Length > 1 && series[^1].Role == ChartRole.Focus
        ? [.. Series.Take(series.Length).Reverse()]
        : [.. Series.Take(series.Length)];

    /// <summary>A colour of the palette where that of the focus is a council's own: a series that would look like it has the focus's instead.</summary>
    public static string Tinted(string colour, string accent) => colour == Focus ? accent : accent != Focus && IsNear(colour, accent) ? Focus : colour;

    private static bool IsNear(string one, string other) => Convert.FromHexString(one.AsSpan(1)).Zip(Convert.FromHexString(other.AsSpan(1)), (a, b) => Math.Abs(a - b)).Sum() < 120;

    // That of the focus, but for a digit: the steps stay as they are where that has another colour.
    private const string Deepest = "#193C6D";

    /// <summary>From little to much. Neighbours differ by less than 3:1: each cell has an edge and, where it fits, its number.</summary>
    public static ImmutableArray<string> Steps { get; } = ["#F2F7FB", "#C9DCEB", "#94B8D6", "#3D74A3", Deepest];

    /// <summary>Whether numbers inside a shape of this colour must be light.</summary>
    public static bool IsDark(string colour) => colour is Focus or Deepest or "#3D74A3" or "#62083C" or "#2A2213";
}

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
    public static IEnumerable<SignalKind> Kinds => [SignalKind.Better, SignalKind.Worse, SignalKind.High, SignalKind.Low];

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
