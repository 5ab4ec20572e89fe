using System.Globalization;

namespace StrategicAssessment.Tests.Charts;

/// <summary>A colour of the sRGB space, with contrast as WCAG 2.2 defines it and sight as Machado, Oliveira and Fernandes (2009) simulate it.</summary>
internal sealed class Colour
{
    private readonly double red, green, blue;

    private Colour(double red, double green, double blue) => (this.red, this.green, this.blue) = (red, green, blue);

    /// <summary>The simulations at full severity, and ordinary sight.</summary>
    public static readonly string[] Sights = ["ordinary", "protanopia", "deuteranopia", "tritanopia"];

    public static Colour Of(string hex) => new(Linear(hex, 1), Linear(hex, 3), Linear(hex, 5));

    public Colour SeenWith(string sight) => sight switch
    {
        "protanopia" => Times([0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        "deuteranopia" => Times([0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        "tritanopia" => Times([1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
        _ => this,
    };

    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance + 0.05, other.Luminance + 0.05);
        return Math.Max(one, two) / Math.Min(one, two);
    }

    /// <summary>Distance in CIELAB (1976): about 2 is just to be seen.</summary>
    public double DistanceTo(Colour other) => Math.Sqrt(Lab().Zip(other.Lab(), (a, b) => (a - b) * (a - b)).Sum());

    private double Luminance => (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);

    private Colour Times(double[] m) => new(
        Clamped((m[0] * red) + (m[1] * green) + (m[2] * blue)), Clamped((m[3] * red) + (m[4] * green) + (m[5] * blue)), Clamped((m[6] * red) + (m[7] * green) + (m[8] * blue)));

    private double[] Lab()
    {
        var x = Root(((0.4124 * red) + (0.3576 * green) + (0.1805 * blue)) / 0.95047);
        var y = Root(Luminance);
        var z = Root(((0.0193 * red) + (0.1192 * green) + (0.9505 * blue)) / 1.08883);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Root(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);

    private static double Clamped(double value) => Math.Clamp(value, 0, 1);

    private static double Linear(string hex, int at)
    {
        var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
