using System.Globalization;
using System.Text;

namespace StrategicAssessment.Benchmarks;

/// <summary>
/// Street-level incidents in the format of data.police.uk, none of them real: 36 months in order, 900 small areas in 13 districts, 14 kinds. As in
/// real files, anti-social behaviour has neither id nor outcome, one row in a hundred has no place, and a field with a comma is quoted.
/// </summary>
internal sealed class StreetFile
{
    public const int SmallAreas = 900, Districts = 13;

    /// <summary>Half of all incidents are of the first two kinds.</summary>
    public static readonly string[] Kinds =
    [
        "Anti-social behaviour", "Violence and sexual offences", "Criminal damage and arson", "Other theft", "Shoplifting", "Vehicle crime", "Burglary",
        "Public order", "Drugs", "Bicycle theft", "Other crime", "Theft from the person", "Robbery", "Possession of weapons",
    ];

    private const int Months = 36, FirstYear = 2013;
    private const string Header = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n";

    private static readonly string[] Outcomes = ["Investigation complete; no suspect identified", "Unable to prosecute suspect", "Under investigation", "Local resolution", "Awaiting court outcome"];
    private static readonly string[] Streets = ["High Street", "Station Road", "Upper Stone Street", "Priory Crescent", "King Edward Avenue", "Sandling Close"];

    private readonly StringBuilder row = new();
    private ulong state = 2016;

    /// <summary>The code of a small area.</summary>
    public static string Code(int smallArea) => string.Create(CultureInfo.InvariantCulture, $"E010{23973 + smallArea:00000}");

    /// <summary>The name of the district that a small area is in.</summary>
    public static string District(int smallArea) => string.Create(CultureInfo.InvariantCulture, $"District {smallArea % Districts + 1:00}");

    /// <summary>Writes a file of so many rows; the same bytes every time.</summary>
    public void Write(string path, int rows)
    {
        using var file = new StreamWriter(path, append: false, Encoding.ASCII, bufferSize: 1 << 20);
        file.Write(Header);
        for (var i = 0; i < rows; i++) file.Write(Row((int)((long)i * Months / rows)));
    }

    private StringBuilder Row(int month)
    {
        var kind = Next(2) == 0 ? Kinds[Next(2)] : Kinds[Next(Kinds.Length)];
        var hasCase = !ReferenceEquals(kind, Kinds[0]);
        row.Clear();
        for (var i = 0; hasCase && i < 4; i++) row.Append(CultureInfo.InvariantCulture, $"{Next():x16}");
        row.Append(CultureInfo.InvariantCulture, $",{FirstYear + month / 12}-{month % 12 + 1:00},Kent Police,Kent Police,");
        if (Next(100) == 0) row.Append(",,No Location,,");
        else AppendPlace(Next(SmallAreas));
        return row.Append(',').Append(kind).Append(',').Append(hasCase ? Outcomes[Next(Outcomes.Length)] : string.Empty).Append(",\n");
    }

    private void AppendPlace(int smallArea)
    {
        var street = Next(50) == 0 ? "\"On or near The Bell, High Street\"" : "On or near " + Streets[Next(Streets.Length)];
        row.Append(CultureInfo.InvariantCulture, $"0.{Next(1_000_000):000000},51.{Next(1_000_000):000000},{street},{Code(smallArea)},{District(smallArea)} {smallArea / Districts:000}A");
    }

    private int Next(int below) => (int)(Next() % (ulong)below);

    // xorshift64*
    private ulong Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return unchecked(state * 0x2545F4914F6CDD1D);
    }
}
