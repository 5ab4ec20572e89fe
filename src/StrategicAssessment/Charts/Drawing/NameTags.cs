using StrategicAssessment.Charts.Fonts;

namespace StrategicAssessment.Charts.Drawing;

/// <summary>A point that may have its name beside it.</summary>
/// <param name="Dot">The point, drawn already.</param>
/// <param name="Text">Its name; empty for none.</param>
/// <param name="Style">Of the name.</param>
/// <param name="Importance">0 first.</param>
internal sealed record NameTag(Dot Dot, string Text, TextStyle Style, int Importance);

/// <summary>Names beside points: at the first of eight places that is clear of names and points, else not at all.</summary>
internal static class NameTags
{
    private const double Longest = 180;
    private const int MostImportance = 2;

    /// <summary>Draws what finds room inside the field.</summary>
    public static void Draw(Sheet sheet, IReadOnlyList<NameTag> tags, Box field)
    {
        var placed = new List<Label>();
        for (var importance = 0; importance <= MostImportance; importance++)
        {
            foreach (var tag in tags)
            {
                if (tag.Importance == importance && tag.Text.Length > 0 && Place(tag, tags, placed, field) is { } label) placed.Add(label);
            }
        }

        foreach (var label in placed) sheet.WriteOver(label);
    }

    private static Label? Place(NameTag tag, IReadOnlyList<NameTag> tags, List<Label> placed, Box field)
    {
        var text = TextMeasure.Fitted(tag.Text, Longest, tag.Style);
        var isShortened = !string.Equals(text, tag.Text, StringComparison.Ordinal);
        foreach (var label in Places(tag, text))
        {
            if (IsInside(label, field) && !placed.Exists(label.Overlaps) && IsClear(label, tag, tags))
                return label with { Whole = isShortened ? tag.Text : null };
        }

        return null;
    }

    private static IEnumerable<Label> Places(NameTag tag, string text)
    {
        var (x, y, away, low) = (tag.Dot.X, tag.Dot.Y, tag.Dot.Radius + 4, tag.Style.CapHeight / 2);
        yield return new Label(x + away, y + low, text, tag.Style);
        yield return new Label(x - away, y + low, text, tag.Style, Anchor.End);
        yield return new Label(x, y - away - 1, text, tag.Style, Anchor.Middle);
        yield return new Label(x, y + away + (2 * low), text, tag.Style, Anchor.Middle);
        yield return new Label(x + (away / 2), y - away, text, tag.Style);
        yield return new Label(x + (away / 2), y + away + (2 * low), text, tag.Style);
        yield return new Label(x - (away / 2), y - away, text, tag.Style, Anchor.End);
        yield return new Label(x - (away / 2), y + away + (2 * low), text, tag.Style, Anchor.End);
    }

    private static bool IsInside(Label label, Box field) =>
        label.Left >= field.X && label.Right <= field.X + field.Width && label.Top >= field.Y - 4 && label.Bottom <= field.Y + field.Height - 1;

    private static bool IsClear(Label label, NameTag own, IReadOnlyList<NameTag> tags)
    {
        foreach (var tag in tags)
        {
            var dot = tag.Dot;
            if (tag != own && dot.X + dot.Radius > label.Left && dot.X - dot.Radius < label.Right && dot.Y + dot.Radius > label.Top && dot.Y - dot.Radius < label.Bottom)
                return false;
        }

        return true;
    }
}
