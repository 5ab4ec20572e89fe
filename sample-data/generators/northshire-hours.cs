// Makes the offences of violence in Northshire, a district that does not exist, each with its day and time: as many in a month as recorded-crime.csv has.
//
//     dotnet run sample-data/generators/northshire-hours.cs sample-data/northshire-2025-26/extracts/violence-by-hour.csv
//
// Friday and Saturday nights have most of them. A few have no time.

#:property PublishAot=false

using System.Text;

// October 2024 to September 2025.
int[] counts = [208, 184, 218, 219, 191, 194, 197, 209, 216, 199, 195, 212];

// How much of a day falls into each three hours from midnight: on most days, and on the nights out, which end on the next morning.
double[] usual = [0.09, 0.03, 0.05, 0.11, 0.14, 0.21, 0.21, 0.16], weekend = [0.09, 0.03, 0.04, 0.08, 0.12, 0.18, 0.26, 0.36], morning = [0.34, 0.07, 0.03, 0.07, 0.12, 0.16, 0.18, 0.15];

var chance = new Chance(1919);
var csv = new StringBuilder("district,date,time");
for (var month = 0; month < counts.Length; month++)
{
    var first = new DateOnly(2024, 10, 1).AddMonths(month);
    for (var n = counts[month]; n > 0; n--)
    {
        var (day, hours) = Drawn(first);
        var minute = chance.Next(180);
        csv.Append("\nNorthshire,").Append(day.ToString("yyyy-MM-dd")).Append(',').Append(chance.Next(40) == 0 ? string.Empty : $"{hours * 3 + minute / 60:00}:{minute % 60:00}");
    }
}

File.WriteAllText(args[0], csv.Append('\n').ToString());

// A day of the month and three hours of it, the likelier the more weight both have together.
(DateOnly Day, int Hours) Drawn(DateOnly first)
{
    while (true)
    {
        var (day, hours) = (first.AddDays(chance.Next(DateTime.DaysInMonth(first.Year, first.Month))), chance.Next(8));
        var weight = day.DayOfWeek switch { DayOfWeek.Friday => weekend[hours], DayOfWeek.Saturday => Math.Max(weekend[hours], morning[hours]), DayOfWeek.Sunday => morning[hours], _ => usual[hours] };
        if (chance.Next(1000) < weight * 2500) return (day, hours);
    }
}

// Knuth's linear congruential generator (MMIX).
sealed class Chance(ulong seed)
{
    private ulong state = seed;

    // From 0 to one less than the number.
    public int Next(int below)
    {
        state = unchecked(state * 6364136223846793005 + 1442695040888963407);
        return (int)((state >> 33) % (ulong)below);
    }
}
