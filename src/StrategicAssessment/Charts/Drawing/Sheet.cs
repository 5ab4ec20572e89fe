using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Drawing;

/// <summary>A drawing under construction, filled from the top down.</summary>
/// <param name="width">In pixels.</param>
internal sealed class Sheet(double width)
{
    /// <summary>As wide as a page's column of text.</summary>
    public const double UsualWidth = 720;

    /// <summary>Empty space at every edge.</summary>
    public const double Margin = 12;

    private readonly List<IMark> marks = [];

    /// <summary>In pixels.</summary>
    public double Width => width;

    /// <summary>Left edge of what is drawn.</summary>
    public static double Left => Margin;

    /// <summary>Right edge of what is drawn.</summary>
    public double Right => width - Margin;

    /// <summary>Where the next thing begins.</summary>
    public double Top { get; private set; } = Margin;

    /// <summary>What was drawn, undermost first.</summary>
    public IReadOnlyList<IMark> Marks => marks;

    /// <summary>Draws above everything so far.</summary>
    public void Add(IMark mark) => marks.Add(mark);

    /// <summary>Leaves room.</summary>
    public void Down(double by) => Top += by;

    /// <summary>A paragraph across the sheet, and room for it.</summary>
    public void Write(string text, TextStyle style, int mostLines = 6)
    {
        if (text.Length == 0) return;
        foreach (var line in TextMeasure.Wrap(text, Right - Left, mostLines, style))
        {
            Add(new Label(Left, Top + style.CapHeight + 2, line, style) { Whole = line.EndsWith('…') ? text : null });
            Down(style.LineHeight);
        }
    }

    /// <summary>Text with paper under it, so that lines behind it do not run through its letters.</summary>
    public void WriteOver(Label label)
    {
        Add(new Box(label.Left - 2, label.Top, label.Width + 4, label.Bottom - label.Top, Palette.Paper));
        Add(label);
    }
}
