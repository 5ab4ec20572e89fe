namespace StrategicAssessment.Tests.Comparing;

/// <summary>Names of invented places: ones that begin alike, hold an "and", a hyphen, a full stop or an apostrophe, or are long.</summary>
internal static class InventedNames
{
    private static readonly string[] All =
    [
        "Aldmere", "Brook", "Brookvale", "Carr", "Carrow", "Dunmow", "Elm", "Ash and Elm", "St. Osyth", "Newton-le-Moor", "Great Wick", "Little Wick", "Wick", "King's Holme",
        "Holme-next-the-Sea", "Mole Vale and Teign", "Upper Marsh", "Marsh", "Bishops Tor", "Thorpe", "Thorpe St Andrew and Postwick", "Quay", "Rother", "Stow-on-the-Hill", "Ewhurst", "Isle of Perrin",
    ];

    /// <summary>So many names, each another, as the seed has it.</summary>
    public static Queue<string> Drawn(int seed)
    {
        var names = All.ToArray();
        new Random(seed).Shuffle(names);
        return new Queue<string>(names);
    }
}
