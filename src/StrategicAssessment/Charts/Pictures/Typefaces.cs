using ScottPlot;
using SkiaSharp;

namespace StrategicAssessment.Charts.Pictures;

/// <summary>
/// The letters of pictures: Liberation Sans, which travels inside the program and comes before any font of the machine, so that every machine draws
/// and measures alike. Other fonts with the widths of Arial set the text of an SVG as it was measured.
/// </summary>
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

    /// <summary>As an SVG names them.</summary>
    public static string Family => $"Arial, {Name}, Arimo, Helvetica, sans-serif";

    public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) => CreateTypeface(fontName, weight >= FontWeight.SemiBold, slant != FontSlant.Upright);

    public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => bold ? Bold : Regular;

    private static SKTypeface Load(string file)
    {
        using var font = typeof(Typefaces).Assembly.GetManifestResourceStream("fonts/" + file) ?? throw new InvalidOperationException($"The font {file} is not in the program.");
        return SKTypeface.FromStream(font) ?? throw new InvalidOperationException($"The font {file} cannot be read.");
    }
}
