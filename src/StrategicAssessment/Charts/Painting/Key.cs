using StrategicAssessment.Charts.Drawing;
using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Painting;

/// <summary>An entry of a key.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Colour">Of its sample.</param>
/// <param name="Shape">Of its point; null for a box.</param>
internal sealed record KeyEntry(string Name, string Colour, DotShape? Shape = null);

/// <summary>What colours and shapes mean, in lines across the sheet.</summary>
internal static class Key
{
    private const double Sample = 12;
    private const double Gap = 6;
    private const double Between = 20;
    private const double Pitch = 20;

    public static void Draw(Sheet sheet, IReadOnlyList<KeyEntry> entries)
    {
        var style = TextStyle.Plain;
        var x = Sheet.Left;
        foreach (var entry in entries)
        {
            var name = TextMeasure.Fitted(entry.Name, sheet.Right - Sheet.Left - Sample - Gap, style);
            var width = Sample + Gap + TextMeasure.Width(name, style);
            if (x > Sheet.Left && x + width > sheet.Right)
            {
                x = Sheet.Left;
                sheet.Down(Pitch);
            }

            DrawEntry(sheet, entry, name, x, style);
            x += width + Between;
        }

        sheet.Down(Pitch + 4);
    }

    private static void DrawEntry(Sheet sheet, KeyEntry entry, string name, double x, TextStyle style)
    {
        var middle = sheet.Top + (Sample / 2);
        if (entry.Shape is { } shape) sheet.Add(new Dot(x + (Sample / 2), middle, 5, shape, entry.Colour));
        else sheet.Add(new Box(x, sheet.Top, Sample, Sample, entry.Colour, Palette.Line));
        var isShortened = !string.Equals(name, entry.Name, StringComparison.Ordinal);
        sheet.Add(new Label(x + Sample + Gap, middle + (style.CapHeight / 2), name, style) { Whole = isShortened ? entry.Name : null });
    }
}
