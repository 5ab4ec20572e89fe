using ScottPlot;
using SkiaSharp;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>How a piece of text is set, and how it is broken into lines. Widths are those of the font, without regard to pixels.</summary>
internal sealed class TextStyle
{
    private const string Ellipsis = "…";
    private const string NoGlyph = "□";

    public TextStyle(float size, bool isBold, string colour)
    {
        (Size, IsBold, Colour) = (size, isBold, colour);
        Font = new SKFont(isBold ? Typefaces.Bold : Typefaces.Regular, size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
    }

    /// <summary>The finding, above everything.</summary>
    public static TextStyle Title { get; } = new(17, true, Palette.Ink);

    public static TextStyle Plain { get; } = new(13, false, Palette.Ink);
    public static TextStyle Strong { get; } = new(13, true, Palette.Ink);
    public static TextStyle Quiet { get; } = new(12, false, Palette.QuietInk);

    /// <summary>Numbers inside dark shapes.</summary>
    public static TextStyle OnDark { get; } = new(12, false, Palette.Paper);

    /// <summary>Numbers inside light shapes.</summary>
    public static TextStyle OnLight { get; } = new(12, false, Palette.DeepInk);

    public float Size { get; }
    public bool IsBold { get; }
    public string Colour { get; }

    /// <summary>Only ever read: several threads measure with it.</summary>
    public SKFont Font { get; }

    public double LineHeight => Math.Round(Size * 1.25);

    /// <summary>Height of letters such as H above the line they stand on.</summary>
    public double CapHeight => Size * 0.72;

    /// <summary>In pixels. What the font lacks counts as a full square, which no other font exceeds.</summary>
    public double Width(string text)
    {
        var printable = Printable.Of(text);
        if (Font.ContainsGlyphs(printable)) return Font.MeasureText(printable);
        var width = 0.0;
        foreach (var rune in printable.EnumerateRunes())
            width += Font.ContainsGlyph(rune.Value) ? Font.MeasureText(rune.ToString()) : IsMark(rune) ? 0 : Size;
        return width;
    }

    public double Widest(IEnumerable<string> texts) => texts.Select(Width).DefaultIfEmpty(0).Max();

    /// <summary>The text with a square for each character that the font lacks, and for marks that have no letter.</summary>
    public string Drawn(string text) => Printable.Of(text).EnumerateRunes().All(IsMark)
        ? NoGlyph
        : string.Concat(Printable.Of(text).EnumerateRunes().Select(r => Font.ContainsGlyph(r.Value) ? r.ToString() : NoGlyph));

    /// <summary>The text in at most so many lines, none wider than asked; what does not fit ends in an ellipsis. Words that are too long are cut.</summary>
    public IReadOnlyList<string> Wrap(string text, double width, int mostLines)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            for (line = word; Width(line) > width; line = line[lines[^1].Length..]) lines.Add(Head(line, width));
        }

        if (line.Length > 0 || lines.Count == 0) lines.Add(line);
        return lines.Count <= mostLines ? lines : [.. lines.Take(mostLines - 1), Shortened(lines[mostLines - 1], width)];
    }

    /// <summary>As <see cref="Wrap"/>, and no wider than so many lines need.</summary>
    public IReadOnlyList<string> Balanced(string text, double width, int mostLines)
    {
        const double step = 4;
        var lines = Wrap(text, width, mostLines);
        while (lines.Count > 1 && width > step)
        {
            width -= step;
            var narrower = Wrap(text, width, mostLines);
            if (narrower.Count > lines.Count || narrower[^1].EndsWith('…') || Widest(narrower) > width || IsCut(text, narrower)) break;
            lines = narrower;
        }

        return lines;
    }

    /// <summary>Whether lines break inside words, or lack some.</summary>
    public static bool IsCut(string text, IReadOnlyList<string> lines) =>
        !string.Equals(string.Join(' ', lines), string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

    /// <summary>The text itself if it fits, or as much of its beginning as does, and an ellipsis.</summary>
    public string Fitted(string text, double width) => Width(text) <= width ? text : Shortened(text, width);

    private string Shortened(string line, double width) => Head(line, width - Width(Ellipsis)).TrimEnd() + Ellipsis;

    // Never empty, so that cutting ends; never half a pair.
    private string Head(string word, double width)
    {
        var length = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var longer = Math.Min(length + rune.Utf16SequenceLength, word.Length);
            if (length > 0 && Width(word[..longer]) > width) break;
            length = longer;
        }

        return word[..length];
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}

/// <summary>The letters of pictures: Liberation Sans, which travels inside the program and comes before any font of the machine, so that every machine draws
/// and measures alike. Other fonts with the widths of Arial set the text of an SVG as it was measured.</summary>
internal sealed class Typefaces : IFontResolver
{
    private const string Name = "Liberation Sans";

    static Typefaces()
    {
        ScottPlot.Fonts.FontResolvers.Insert(0, new Typefaces());
        ScottPlot.Fonts.Default = Name;
    }

    public static SKTypeface Regular { get; } = Load("LiberationSans-Regular.ttf");
    public static SKTypeface Bold { get; } = Load("LiberationSans-Bold.ttf");
    public static string Family => $"Arial, {Name}, Arimo, Helvetica, sans-serif";

    public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => CreateTypeface(fontName, weight >= FontWeight.SemiBold, slant != FontSlant.Upright);

    public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => bold ? Bold : Regular;

    private static SKTypeface Load(string file)
    {
        using var font = typeof(Typefaces).Assembly.GetManifestResourceStream("fonts/" + file) ?? throw new InvalidOperationException($"The font {file} is not in the program.");
        return SKTypeface.FromStream(font) ?? throw new InvalidOperationException($"The font {file} cannot be read.");
    }
}
