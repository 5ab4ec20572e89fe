namespace StrategicAssessment.Plans;

/// <summary>A colour of sRGB. Luminance and contrast are those of WCAG 2.2.</summary>
internal readonly record struct PlanColour(byte Red, byte Green, byte Blue)
{
    /// <summary>What text needs against what it stands on (WCAG 2.2, 1.4.3), and shapes against what is beside them (1.4.11).</summary>
    public const double ForText = 4.5, ForShapes = 3;

    private const int Steps = 100;

    public static PlanColour White { get; } = new(255, 255, 255);

    /// <summary>What pages stand on where a reader's screen is dark.</summary>
    public static PlanColour Dark { get; } = new(0x12, 0x12, 0x12);

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>A colour written as <c>#1d70b8</c>, with or without its sign; null for any other text.</summary>
    public static PlanColour? Parse(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        if (digits.Length != 6 || !digits.All(char.IsAsciiHexDigit)) return null;
        var bytes = Convert.FromHexString(digits);
        return new PlanColour(bytes[0], bytes[1], bytes[2]);
    }

    /// <summary>From 1 to 21.</summary>
    public double ContrastWith(PlanColour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>The nearest shade, on the way to another colour, that has this contrast with all of these.</summary>
    public PlanColour Towards(PlanColour other, double contrast, params ReadOnlySpan<PlanColour> against)
    {
        for (var step = 0; step < Steps; step++)
        {
            var shade = new PlanColour(Mixed(Red, other.Red, step), Mixed(Green, other.Green, step), Mixed(Blue, other.Blue, step));
            var isEnough = true;
            foreach (var one in against) isEnough &= shade.ContrastWith(one) >= contrast;
            if (isEnough) return shade;
        }

        return other;
    }

    public override string ToString() => "#" + Convert.ToHexString([Red, Green, Blue]);

    private static byte Mixed(byte from, byte to, int step) => (byte)(from + ((to - from) * step / Steps));

    private static double Linear(byte channel) => channel / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
