using System.Globalization;

namespace StrategicAssessment.Tests.Acceptance;

/// <summary>A folder in the form of the national tables of recorded crime by community safety partnership, with any number of places and invented numbers.</summary>
internal static class Partnerships
{
    /// <param name="forEach">A line of the plan, or nothing.</param>
    /// <param name="rows">Of its three tables.</param>
    public static Workspace Written(int places, string forEach, string rows)
    {
        var space = Workspace.Empty("partnerships");
        var all = Enumerable.Range(0, places).Select(i => (Code: string.Create(CultureInfo.InvariantCulture, $"E07{900000 + i}"), Name: $"Place {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}", At: i)).ToList();
        space.Write("areas.csv", "code,name,type\n" + string.Concat(all.Select(p => $"{p.Code},{p.Name},district\n")));
        space.Write("groups.csv", "group,code,name,member,member_name\n" + string.Concat(all.Select(p => $"districts,E92000001,All places,{p.Code},{p.Name}\n")));
        space.Write("population.csv", "area,name,year,population\n" + string.Concat(all.Select(p => $"{p.Code},{p.Name},2022,{100_000 + (p.At * 7919 % 9000)}\n")));
        foreach (var year in (int[])[2023, 2024])
        {
            space.Write($"extracts/c5-{year}.csv", "Table C5: Police recorded crime by Community Safety Partnership\nNumbers\nArea Code,Community Safety Partnership name,Total recorded crime (excluding fraud),Violence against the person,Robbery\n"
                + string.Concat(all.Select(p => (p, Violence: 2000 + (((p.At * 613) + year) % 997), Robbery: 100 + (((p.At * 31) + year) % 89))).Select(c => $"{c.p.Code},{c.p.Name},{c.Violence + c.Robbery},{c.Violence},{c.Robbery}\n")));
        }

        string Table(string category) => $"  {category}-by-place:\n    extract: recorded-crime\n    category: {category}\n    rows: {rows}\n    totals: districts\n    columns: [this year, last year, change, change %, rate, rank]\n    rank: rate, lowest first, among districts\n";
        space.Write("assessment.yaml", $$"""
            version: 1
            edition: 2023-24
            place: E92000001
            {{forEach}}
            this year: 2023/24
            population: mid-2022
            extracts:
              recorded-crime:
                counts: recorded crimes
                shape: wide
                across: categories
                categories: all-crime
                columns: {area: Community Safety Partnership name}
                file: {c5-2023.csv: 2022/23, c5-2024.csv: 2023/24}
                not read: [Area Code]
            categories:
              all-crime:
                known as: Total recorded crime (excluding fraud)
                violence:
                  known as: Violence against the person
                robbery:
            tables:

            """.ReplaceLineEndings("\n") + string.Concat(((string[])["all-crime", "violence", "robbery"]).Select(Table)));
        return space;
    }

    public static long Bytes(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
}
