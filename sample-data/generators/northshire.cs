// Makes the recorded crime of Northshire, a district that does not exist:
//
//     dotnet run sample-data/generators/northshire.cs sample-data/northshire-2025-26/extracts/recorded-crime.csv
//
// Three things are planted for the control charts to find: vehicle crime steps down in October 2023, shoplifting steps up in April 2024, and burglary
// stands far out in July 2025. Everything else is chance, from a generator of its own, so that the file is the same on every machine.

#:property PublishAot=false

using System.Text;

const int Months = 42, FirstYear = 2022, FirstMonth = 4;

CrimeType[] types =
[
    new("Burglary", 62) { OutlierAt = 39, Outlier = 106 },
    new("Vehicle crime", 52) { StepAt = 18, After = 34 },
    new("Shoplifting", 84) { StepAt = 24, After = 118 },
    new("Robbery", 9),
    new("Violence against the person", 212) { Spread = 1.4 },
    new("Public order offences", 66),
    new("Criminal damage", 74) { Spread = 1.5 },
    new("Drug offences", 24),
];

var chance = new Chance(2053);
var csv = new StringBuilder("Northshire: recorded crime by month (invented for this example)\n\ndistrict,type");
for (var month = 0; month < Months; month++)
{
    var since = FirstMonth - 1 + month;
    csv.Append(',').Append(FirstYear + since / 12).Append('-').Append((since % 12 + 1).ToString("00"));
}

foreach (var type in types)
{
    csv.Append("\nNorthshire,").Append(type.Name);
    for (var month = 0; month < Months; month++) csv.Append(',').Append(type.Count(month, chance));
}

File.WriteAllText(args[0], csv.Append('\n').ToString());

// Offences of one type: how many a month, and how much more their variance is than that of offences that come one by one.
sealed record CrimeType(string Name, double Mean)
{
    public double Spread { get; init; } = 1;

    public int? StepAt { get; init; }

    public double After { get; init; }

    public int? OutlierAt { get; init; }

    public int Outlier { get; init; }

    public int Count(int month, Chance chance)
    {
        var mean = StepAt <= month ? After : Mean;
        var count = (int)Math.Floor(Math.Max(0, mean + Math.Sqrt(mean * Spread) * chance.Next()) + 0.5);
        return OutlierAt == month ? Outlier : count;
    }
}

// Knuth's linear congruential generator (MMIX).
sealed class Chance(ulong seed)
{
    private ulong state = seed;

    // About normal, with mean 0 and standard deviation 1: the sum of twelve numbers from 0 to 1, less 6.
    public double Next()
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++)
        {
            state = unchecked(state * 6364136223846793005 + 1442695040888963407);
            sum += (state >> 11) / (double)(1UL << 53);
        }

        return sum - 6;
    }
}
