// Makes the victims of violence in Northshire and in Westmark, the county around it, by sex and age; neither exists:
//
//     dotnet run sample-data/generators/northshire-victims.cs sample-data/northshire-2025-26/extracts/victims-by-age.csv
//
// Northshire has more young men among them than the county.

#:property PublishAot=false

using System.Text;

string[] ages = ["0-14", "15-24", "25-34", "35-49", "50-64", "65+"];
(string Place, string Sex, double[] Mean)[] rows =
[
    ("Northshire", "Females", [58, 214, 268, 301, 142, 61]), ("Northshire", "Males", [81, 392, 284, 232, 119, 42]),
    ("Westmark", "Females", [402, 1490, 1904, 2138, 1052, 447]), ("Westmark", "Males", [598, 1785, 1666, 1604, 842, 310]),
];

var chance = new Chance(1066);
var csv = new StringBuilder("area,period,sex,age,count");
foreach (var (place, sex, mean) in rows)
{
    for (var i = 0; i < ages.Length; i++)
        csv.Append('\n').AppendJoin(',', place, "12 months to September 2025", sex, ages[i], (int)(mean[i] + (Math.Sqrt(mean[i]) * chance.Next())));
}

File.WriteAllText(args[0], csv.Append('\n').ToString());

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
