using StrategicAssessment.Tests.Acceptance;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

/// <summary>
/// Eight wards with counts by band of age and year, and by month, and a plan of all that rests on many counts. What is swapped are four small numbers around a
/// square, which no total of a row or column can see.
/// </summary>
internal static class JudgedTown
{
    public static Workspace Built(int swapped, int seed = 0, string place = "Town", string formats = "md")
    {
        const int Wards = 8;
        string[] ages = ["0-14", "15-64", "65+"];
        var space = Workspace.Empty("judged");
        string Each(Func<int, string> line) => string.Concat(Enumerable.Range(0, Wards).Select(line));
        space.Write("areas.csv", "code,name,type\n" + Each(w => $"W{w},Ward {w},ward\n"));
        space.Write("groups.csv", "group,code,name,member\n" + Each(w => $"wards,T,Town,Ward {w}\n"));
        space.Write("population.csv", "area,year,population\n" + Each(w => $"Ward {w},2022,{5000 + (300 * w)}\n"));
        space.Write("population-by-age.csv", "area,year,age,population\n" + Each(w => string.Concat(ages.Select((a, i) => $"Ward {w},2022,{a},{1200 + (100 * w) + (400 * i)}\n"))));
        int Swap(int w, int i, int year) => year != 2024 ? 0 : (w, i) switch { (0, 0) or (1, 2) => swapped, (0, 2) or (1, 0) => -swapped, _ => 0 };
        int Count(int w, int i, int year) => w < 2 && i != 1 ? 2 : 14 + (((w * 7) + (i * 11) + (year * 3) + (seed * ((w * w) + i + 5))) % 23);
        space.Write("extracts/cases.csv", "ward,year,age,count\n" + string.Concat(new[] { 2023, 2024 }.Select(y => Each(w => string.Concat(ages.Select((a, i) => $"Ward {w},{y},{a},{Count(w, i, y) + Swap(w, i, y)}\n"))))));
        int Month(int w, int m) => w < 2 && m is 20 or 21 ? 2 + (((w + m) % 2 == 0 ? 1 : -1) * swapped) : 9 + (((w * 5) + (m * 7) + (seed * (m + w + 2))) % 9) + (m % 12 > 5 ? 6 : 0);
        space.Write("extracts/calls.csv", "ward,month,count\n" + string.Concat(Enumerable.Range(0, 24).Select(m => Each(w => $"Ward {w},{2023 + (m / 12)}-{(m % 12) + 1:00},{Month(w, m)}\n"))));
        space.Write("assessment.yaml", """
            version: 1
            edition: 2024
            place: Town
            this year: 2024
            compare with: wards
            categories:
              all-ages:
                aged-0-to-14:
                aged-15-to-64:
                aged-65-and-over:
            extracts:
              cases:
                categories: all-ages
                columns: {category: age}
                holds: ward
                good: fewer
                protect: hide below 5
              calls:
                holds: ward
                good: fewer
                protect: hide below 5
            tables:
              cases:
                rows: wards
                columns: [this year, change %, judgement, z, p, rate, interval, rank, against wards, traffic light, standardised rate, standardised rate interval, standardised ratio, quintile]
                totals: wards
                chart: funnel
              calls:
                rows: wards
                columns: [this year, change %, judgement, rank range, rate change, signal, agreement]
                totals: wards
              cases-by-age:
                extract: cases
                rows: categories
                columns: [this year, change, share, contribution, rate, this year in Ward 0: Ward 0, share in Ward 0: Share there, change % in Ward 0: Change there]
              cases-beside-calls:
                extract: cases
                rows: wards
                columns: [share of group, share of residents, location quotient, as % of calls, calls: Calls]
                totals: wards
            scoring:
              volume: {by: volume, thresholds: [2, 3, 20, 100]}
              trend: {by: trend, thresholds: [-10, 0, 10, 60]}
              rank: {by: rank, thresholds: [20, 40, 60, 80]}
              comparison: {by: comparison, thresholds: [50, 80, 120, 150]}
              judgement: {by: judgement}
            control charts:
              calls:
                extract: calls
              calls-in-ward-3:
                extract: calls
                place: Ward 3
              calls-in-ward-0:
                extract: calls
                place: Ward 0
              calls-in-ward-1:
                extract: calls
                place: Ward 1
                kind: u prime
              calls-in-ward-2:
                extract: calls
                place: Ward 2
                kind: u prime
              calls-in-ward-4:
                extract: calls
                place: Ward 4
                kind: c
            """.Replace("place: Town", $"place: {place}", StringComparison.Ordinal));
        space.Write("priorities.csv", "id,title,topics,lead,reason\nall,All cases,cases,Police,Many.\nyoung,The young,cases aged-0-to-14,Police,Few.\nold,The old,cases aged-65-and-over,Council,Few.\ncalls,Calls,calls,Council,Many.\n");
        space.Write("targets.csv", """
            id,priority,title,indicator,place,measure,baseline,rule,due,comparison
            all,all,Cases,cases,Ward 0,,2023,-5%,2026,
            young,young,Cases of the young,cases aged-0-to-14,Ward 0,,2023,reduce to 2,2026,average of wards
            rate,young,The rate of the young,cases aged-0-to-14,Ward 1,rate,2023,below wards,2026,wards
            share,old,The share of the old,cases aged-65-and-over,Ward 1,share,2023,reduce to 10,2026,
            calls,calls,Calls,calls,Ward 0,,2023,-5%,2026,

            """);
        var run = space.Build("--format", formats);
        Assert.True(run.ExitCode == 0, run.ToString());
        return space;
    }
}
