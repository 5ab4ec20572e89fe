namespace StrategicAssessment.Charts.Pictures;

/// <summary>Which end of a text is fixed.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <param name="X">Of its beginning, middle or end.</param>
/// <param name="Y">Of the line that letters stand on.</param>
/// <param name="Style">Its size, weight and colour.</param>
internal sealed record Word(double X, double Y, string Text, TextStyle Style, Anchor Anchor = Anchor.Start)
{
    private readonly double width = Style.Width(Text);

    /// <summary>The whole of a text that was shortened; null when it was not.</summary>
    public string? Whole { get; init; }

    /// <summary>Whether paper lies under it, so that lines behind it do not run through its letters.</summary>
    public bool HasRim { get; init; }

    public double Left => X - Anchor switch { Anchor.Start => 0, Anchor.Middle => width / 2, Anchor.End => width };

    public double Right => Left + width;

    /// <summary>A little above its capitals.</summary>
    public double Top => Y - (Style.Size * 0.8);

    /// <summary>A little below its tails.</summary>
    public double Bottom => Y + (Style.Size * 0.22);

    public bool Overlaps(Word other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
