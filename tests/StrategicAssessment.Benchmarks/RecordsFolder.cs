using System.Globalization;

namespace StrategicAssessment.Benchmarks;

/// <summary>An assessment folder whose only extract is a file of street-level incidents, counted by district, month and kind.</summary>
internal static class RecordsFolder
{
    private const string Plan = """
        version: 1
        edition: 2016-17
        place: District 01
        this year: 12 months to September 2015
        extracts:
          street-crime:
            title: Street-level crime
            counts: incidents
            source: data.police.uk
            shape: records
            file: street.csv
            lookups: {LSOA code: lsoa-to-district.csv}
            categories: all-crime
        tables:
          street-crime: {rows: districts, totals: districts}
          street-crime-by-type: {extract: street-crime, rows: categories, columns: [this year, last year, change, change %]}
        categories:
          all-crime:

        """;

    /// <summary>Writes everything but the extract, and gives the path where that belongs.</summary>
    public static string Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "extracts"));
        var districts = Enumerable.Range(0, StreetFile.Districts).Select(StreetFile.District).ToList();
        Put(folder, "assessment.yaml", [.. Plan.TrimEnd().Split('\n'), .. StreetFile.Kinds.Select(k => $"    {Slug(k)}: {k}")]);
        Put(folder, "areas.csv", ["code,name,type", .. districts.Select((d, i) => string.Create(CultureInfo.InvariantCulture, $"D{i + 1:00},{d},district"))]);
        Put(folder, "groups.csv", ["group,code,name,member", .. districts.Select(d => $"districts,C1,All districts,{d}")]);
        Put(folder, "population.csv", ["area,year,population", .. districts.Select(d => $"{d},2014,100000")]);
        Put(folder, "lsoa-to-district.csv", ["LSOA code,area", .. Enumerable.Range(0, StreetFile.SmallAreas).Select(s => $"{StreetFile.Code(s)},{StreetFile.District(s)}")]);
        return Path.Combine(folder, "extracts", "street.csv");
    }

    private static void Put(string folder, string name, IEnumerable<string> lines) => File.WriteAllText(Path.Combine(folder, name), string.Join('\n', lines) + "\n");

    private static string Slug(string kind) => kind.ToLowerInvariant().Replace(' ', '-');
}
