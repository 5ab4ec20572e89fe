namespace StrategicAssessment.Charts.Pictures;

/// <summary>A point that may have its name beside it.</summary>
/// <param name="Text">Its name; empty for none.</param>
/// <param name="Importance">0 first.</param>
internal sealed record NameTag(double X, double Y, double Radius, string Text, TextStyle Style, int Importance);

/// <summary>Names beside points: at the first of eight places that is clear of names and points, else not at all.</summary>
internal static class NameTags
{
    private const double Longest = 180;

    /// <summary>Writes what finds room inside the field.</summary>
    public static void Write(Sheet sheet, IReadOnlyList<NameTag> tags)
    {
        var placed = new List<Word>();
        foreach (var tag in tags.Where(t => t.Text.Length > 0).OrderBy(t => t.Importance))
        {
            if (Place(sheet, tag, tags, placed) is { } word) placed.Add(word);
        }

        foreach (var word in placed) sheet.Overlay.Add(word);
    }

    private static Word? Place(Sheet sheet, NameTag tag, IReadOnlyList<NameTag> tags, List<Word> placed)
    {
        var text = tag.Style.Fitted(tag.Text, Longest);
        var word = Places(tag, text).FirstOrDefault(w => IsInside(w, sheet) && !placed.Exists(w.Overlaps) && !tags.Any(t => t != tag && Covers(w, t)));
        return word is null ? null : word with { Whole = text == tag.Text ? null : tag.Text, HasRim = true };
    }

    private static IEnumerable<Word> Places(NameTag tag, string text)
    {
        var (x, y, away, low) = (tag.X, tag.Y, tag.Radius + 4, tag.Style.CapHeight / 2);
        yield return new Word(x + away, y + low, text, tag.Style);
        yield return new Word(x - away, y + low, text, tag.Style, Anchor.End);
        yield return new Word(x, y - away - 1, text, tag.Style, Anchor.Middle);
        yield return new Word(x, y + away + (2 * low), text, tag.Style, Anchor.Middle);
        yield return new Word(x + (away / 2), y - away, text, tag.Style);
        yield return new Word(x + (away / 2), y + away + (2 * low), text, tag.Style);
        yield return new Word(x - (away / 2), y - away, text, tag.Style, Anchor.End);
        yield return new Word(x - (away / 2), y + away + (2 * low), text, tag.Style, Anchor.End);
    }

    private static bool IsInside(Word word, Sheet sheet) =>
        word.Left >= sheet.Field.Left && word.Right <= sheet.Field.Right && word.Top >= sheet.Field.Top - 4 && word.Bottom <= sheet.Field.Bottom - 1;

    private static bool Covers(Word word, NameTag tag) =>
        tag.X + tag.Radius > word.Left && tag.X - tag.Radius < word.Right && tag.Y + tag.Radius > word.Top && tag.Y - tag.Radius < word.Bottom;
}
