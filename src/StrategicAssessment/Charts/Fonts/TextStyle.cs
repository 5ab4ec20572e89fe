namespace StrategicAssessment.Charts.Fonts;

/// <summary>How a piece of text on a chart is set.</summary>
/// <param name="Size">In pixels of the chart's own coordinates.</param>
/// <param name="IsBold">Whether in bold.</param>
/// <param name="Colour">Such as <c>#222222</c>.</param>
internal sealed record TextStyle(double Size, bool IsBold, string Colour)
{
    /// <summary>The finding, above everything.</summary>
    public static TextStyle Title { get; } = new(17, true, Palette.Ink);

    /// <summary>What is shown, and notes.</summary>
    public static TextStyle Plain { get; } = new(13, false, Palette.Ink);

    /// <summary>What stands out.</summary>
    public static TextStyle Strong { get; } = new(13, true, Palette.Ink);

    /// <summary>Ticks and notes.</summary>
    public static TextStyle Quiet { get; } = new(12, false, Palette.QuietInk);

    /// <summary>Numbers inside dark shapes.</summary>
    public static TextStyle OnDark { get; } = new(12, false, Palette.Paper);

    /// <summary>Numbers inside light shapes.</summary>
    public static TextStyle OnLight { get; } = new(12, false, Palette.DeepInk);

    /// <summary>From one line to the next.</summary>
    public double LineHeight => Math.Round(Size * 1.25);

    /// <summary>Height of letters such as H above the line they stand on.</summary>
    public double CapHeight => Size * 0.72;
}
