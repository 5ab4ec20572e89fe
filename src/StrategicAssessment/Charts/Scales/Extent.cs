namespace StrategicAssessment.Charts.Scales;

/// <summary>The least and the greatest of the numbers taken so far; 0 to 0 before the first.</summary>
internal sealed class Extent
{
    private bool hasAny;

    public double Least { get; private set; }
    public double Most { get; private set; }

    public static Extent Of(IEnumerable<ChartNumber> numbers)
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
