using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Charts;

/// <summary>From numbers to pixels, with ticks at round numbers. Steps are 1, 2 or 5 times a power of ten.</summary>
internal sealed class TickScale
{
    private TickScale(double first, double last, double fromPixel, double toPixel, int mantissa, int exponent)
    {
        (First, Last, FromPixel, ToPixel) = (first, last, fromPixel, toPixel);
        (Mantissa, Exponent, Step) = (mantissa, exponent, mantissa * PowerOfTen(exponent));
    }

    public double First { get; }
    public double Last { get; }
    public double FromPixel { get; }
    public double ToPixel { get; }

    /// <summary>From one tick to the next: mantissa × 10^exponent.</summary>
    public double Step { get; }

    public int Mantissa { get; }
    public int Exponent { get; }

    /// <summary>A scale that holds all the numbers and zero, as bars need it; the ends are the numbers' own unless rounded.</summary>
    public static TickScale FromZero(double least, double most, double fromPixel, double toPixel, int ticks, bool isRounded = false) =>
        Over(Math.Min(0, least), Math.Max(0, most), fromPixel, toPixel, ticks, isRounded);

    /// <summary>A scale from the least to the greatest number and no further; a middle line when they are one.</summary>
    public static TickScale Tight(double least, double most, double fromPixel, double toPixel) => most > least
        ? Over(least, most, fromPixel, toPixel, 1, isRounded: false)
        : Over(least - Math.Max(1, Math.Abs(least) / 10), least + Math.Max(1, Math.Abs(least) / 10), fromPixel, toPixel, 1, isRounded: false);

    /// <summary>A scale for lines: from zero, unless all numbers stand far from it and near each other.</summary>
    public static TickScale ForLines(double least, double most, double fromPixel, double toPixel, int ticks) => NeedsZero(least, most)
        ? FromZero(least, most, fromPixel, toPixel, ticks, isRounded: true)
        : Over(least, most, fromPixel, toPixel, ticks, isRounded: true);

    /// <summary>A scale for positions that have no zero to be held against, such as sizes of places.</summary>
    public static TickScale ForPlaces(double least, double most, double fromPixel, double toPixel, int ticks) => least > 0 && most - least > most * 1e-6
        ? Over(least, most, fromPixel, toPixel, ticks, isRounded: true)
        : FromZero(least, most, fromPixel, toPixel, ticks, isRounded: true);

    public bool HasZero => First <= 0 && Last >= 0;

    /// <summary>Where a number stands; what lies outside stands at the nearer end.</summary>
    public double At(double number) => FromPixel + ((ToPixel - FromPixel) * ((Math.Clamp(number, First, Last) - First) / (Last - First)));

    public ImmutableArray<Tick> Ticks(Unit unit)
    {
        var ticks = ImmutableArray.CreateBuilder<Tick>();
        var slack = Step * 1e-9;
        var largest = Math.Max(Math.Abs(First), Math.Abs(Last));
        var last = (long)Math.Floor((Last + slack) / Step);
        for (var i = (long)Math.Ceiling((First - slack) / Step); i <= last; i++)
            ticks.Add(new Tick(At(i * Step), i * Step, TickText.Of(i * Mantissa, Exponent, largest, unit), i == 0));
        return ticks.ToImmutable();
    }

    private static bool NeedsZero(double least, double most) => least <= 0 || most - least >= most * 0.15 || most - least <= most * 1e-6;

    private static TickScale Over(double first, double last, double fromPixel, double toPixel, int ticks, bool isRounded)
    {
        if (last <= first) last = first + 1;
        var atLeast = (last - first) / Math.Max(1, ticks);
        var exponent = ExponentOf(atLeast);
        var times = atLeast / PowerOfTen(exponent);
        var mantissa = times > 5 || times <= 1 ? 1 : times <= 2 ? 2 : 5;
        if (times > 5) exponent++;
        var step = mantissa * PowerOfTen(exponent);
        if (!isRounded) return new(first, last, fromPixel, toPixel, mantissa, exponent);
        return new(Math.Floor((first / step) + 1e-9) * step, Math.Ceiling((last / step) - 1e-9) * step, fromPixel, toPixel, mantissa, exponent);
    }

    // The largest power of ten that is not above it.
    private static int ExponentOf(double atLeast)
    {
        var exponent = 0;
        while (atLeast >= PowerOfTen(exponent + 1)) exponent++;
        while (atLeast < PowerOfTen(exponent)) exponent--;
        return exponent;
    }

    // By products: the same on every processor.
    private static double PowerOfTen(int exponent)
    {
        var power = 1.0;
        for (var i = 0; i < Math.Abs(exponent); i++) power *= 10;
        return exponent < 0 ? 1 / power : power;
    }
}

internal sealed record Tick(double At, double Number, string Text, bool IsZero);

/// <summary>How a tick is written: exactly, in millions where the axis runs into them.</summary>
internal static class TickText
{
    private const int MostDigits = 27;

    /// <summary>The number <c>mantissa × 10^exponent</c>.</summary>
    /// <param name="largest">The largest number of the axis, which decides on millions.</param>
    /// <param name="unit">Percent sign, pound sign or neither.</param>
    public static string Of(long mantissa, int exponent, double largest, Unit unit)
    {
        var scale = ScaleOf(largest);
        var sign = mantissa < 0 ? "-" : string.Empty;
        var digits = mantissa == 0 ? "0" : Digits(Math.Abs(mantissa), exponent - scale) + WordOf(scale);
        return unit switch
        {
            Unit.Percent => sign + digits + "%",
            Unit.Pounds => sign + "£" + digits,
            Unit.Number or Unit.Rate or Unit.PercentagePoints or Unit.Rank => sign + digits,
        };
    }

    private static int ScaleOf(double largest) => largest switch
    {
        >= 2e12 => 12,
        >= 2e9 => 9,
        >= 2e6 => 6,
        _ => 0,
    };

    private static string WordOf(int scale) => scale switch
    {
        12 => " trillion",
        9 => " billion",
        6 => " million",
        _ => string.Empty,
    };

    private static string Digits(long mantissa, int exponent)
    {
        if (exponent is < -MostDigits or > 9) return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent}");
        decimal number = mantissa;
        for (var i = 0; i < exponent; i++) number *= 10;
        for (var i = 0; i > exponent; i--) number /= 10;
        return English.Number(number, Math.Max(0, -exponent));
    }
}

/// <summary>The least and the greatest of the numbers taken so far; 0 to 0 before the first.</summary>
internal sealed class Extent
{
    private bool hasAny;

    public double Least { get; private set; }
    public double Most { get; private set; }

    public static Extent Of(IEnumerable<ChartNumber?> numbers)
    {
        var extent = new Extent();
        foreach (var number in numbers) extent.Take(number);
        return extent;
    }

    /// <summary>A number, unless it is not known.</summary>
    public void Take(ChartNumber? number)
    {
        if (number is { IsKnown: true }) Take(number.Size);
    }

    public void Take(double number)
    {
        Least = hasAny ? Math.Min(Least, number) : number;
        Most = hasAny ? Math.Max(Most, number) : number;
        hasAny = true;
    }
}

/// <summary>Shortens the names of months that stand before a year, where room is short: <c>October 2014 to September 2015</c> to <c>Oct 2014 to Sep 2015</c>.</summary>
internal static class ShortMonths
{
    private const int Letters = 3;

    private static readonly HashSet<string> Months = [.. Enumerable.Range(1, 12).Select(Words.BuiltIn.Month)];

    /// <summary>The labels shortened; null when none of them can be.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> texts)
    {
        List<string> shorter = [.. texts.Select(Of)];
        return shorter.SequenceEqual(texts, StringComparer.Ordinal) ? null : shorter;
    }

    private static string Of(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (Months.Contains(words[i]) && words[i + 1] is { Length: 4 } year && year.All(char.IsAsciiDigit)) words[i] = words[i][..Letters];
        }

        return string.Join(' ', words);
    }
}
