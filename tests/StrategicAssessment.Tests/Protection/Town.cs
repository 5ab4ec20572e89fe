using System.Globalization;
using System.Text;
using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.Protection;

/// <summary>
/// An invented town of six wards in two quarters, whose domestic-abuse cases are of two kinds: an assessment folder with a table of wards for each kind and for
/// all, and one of kinds. Two editions: the year to March 2016, and the year after, which may know the bundle of the first.
/// </summary>
internal static class Town
{
    public const string Quarters = "north-wards south-wards";
    public static readonly string[] Bundles = ["town", "north", "south"];
    public static readonly string[] Wards = ["W01", "W02", "W03", "W04", "W05", "W06"];
    public static readonly string[] Kinds = ["partner", "family"];
    public static readonly string[] Years = ["2013/14", "2014/15", "2015/16", "2016/17"];

    /// <summary>Each a whole and its parts, by code.</summary>
    public static readonly string[][] Groups = [["T01", .. Wards], ["Q01", "W01", "W02", "W03"], ["Q02", "W04", "W05", "W06"]];

    /// <summary>Writes the folder.</summary>
    /// <param name="space">Where.</param>
    /// <param name="count">By ward, kind and year: indexes of the lists here.</param>
    /// <param name="year">Index of the year that the assessment is about.</param>
    /// <param name="protect">What the plan says, or empty.</param>
    /// <param name="more">Further lines of the plan.</param>
    public static void Write(Workspace space, Func<int, int, int, long> count, int year = 2, string protect = "protect: hide below 5", string more = "")
    {
        space.Write("areas.csv", "code,name,type\n" + Lines(Wards, w => $"{w},{NameOf(w)},ward"));
        space.Write("groups.csv", "group,code,name,member\n" + string.Concat(Groups.Select(g => Lines(g[1..], w => $"{SlugOf(g[0])},{g[0]},{NameOf(g[0])},{NameOf(w)}"))));
        space.Write("population.csv", "area,year,population\n" + Lines(Wards, w => $"{NameOf(w)},2013,{1000 + (100 * Array.IndexOf(Wards, w))}"));
        space.Write("extracts/cases.csv", Extract(count, year));
        space.Write("assessment.yaml", Plan(year, protect, more));
        space.Write("commentary/cases.md", "There were {{ cases.here.now }} cases, a change of {{ cases.here.change }}; {{ if cases.w01 }}in Ashdown {{ cases.w01.now }}, {{ cases.w01.change.size }} {{ cases.w01.rate }} {{ cases.w01.rank.ordinal }}.{{ end }}");
    }

    /// <summary>
    /// The same folder for the town and its two quarters, each of which makes a bundle of its own: the town of all cases, the north of those by partners and of kinds, the
    /// south of those in families and of kinds.
    /// </summary>
    public static void WriteQuarters(Workspace space, Func<int, int, int, long> count, int year, string protect = "protect: hide below 5", string more = "")
    {
        Write(space, count, year, protect, "for each: [T01, Q01, Q02]\n" + more);
        space.Write("places/town/exceptions.yaml", "sections:\n  cases:\n    tables: cases\n");
        space.Write("places/north/exceptions.yaml", "sections:\n  cases:\n    tables: [partner-cases, kinds]\n");
        space.Write("places/south/exceptions.yaml", """
            tables:
              family-cases:
                extract: cases
                category: family
                rows: south wards
                columns: [this year, last year, change]
                totals: south wards
            sections:
              cases:
                tables: [family-cases, kinds]
            """);
    }

    /// <summary>The true count of a figure's id.</summary>
    public static long Truth(string id, Func<int, int, int, long> count)
    {
        var parts = id.Split('/');
        var wards = Groups.FirstOrDefault(g => g[0] == parts[2])?[1..] ?? [parts[2]];
        var kinds = parts[3] == "cases" ? Kinds : [parts[3]];
        var year = Array.FindIndex(Years, y => parts[4].StartsWith(y[..4], StringComparison.Ordinal));
        return wards.Sum(w => kinds.Sum(k => count(Array.IndexOf(Wards, w), Array.IndexOf(Kinds, k), year)));
    }

    public static string NameOf(string code) => code switch
    {
        "W01" => "Ashdown",
        "W02" => "Brook",
        "W03" => "Castle",
        "W04" => "Dean",
        "W05" => "East",
        "W06" => "Field",
        "Q01" => "North",
        "Q02" => "South",
        _ => "Town",
    };

    private static string SlugOf(string code) => code switch { "Q01" => "north-wards", "Q02" => "south-wards", _ => "wards" };

    private static string Extract(Func<int, int, int, long> count, int year)
    {
        var csv = new StringBuilder("ward,period,category,count\n");
        for (var y = 0; y <= year; y++)
        {
            for (var w = 0; w < Wards.Length; w++)
            {
                for (var k = 0; k < Kinds.Length; k++) csv.Append(CultureInfo.InvariantCulture, $"{NameOf(Wards[w])},{Years[y]},{Kinds[k]},{count(w, k, y)}\n");
            }
        }

        return csv.ToString();
    }

    private static string Plan(int year, string protect, string more) => $"""
        version: 1
        edition: {Years[year].Replace('/', '-')}
        place: Town
        this year: {Years[year]}
        compare with: wards
        population: mid-2013
        {more}
        categories:
          cases:
            partner:
            family:
        extracts:
          cases:
            counts: cases
            categories: cases
            holds: ward
            {protect}
        tables:
          cases:
            rows: wards
            columns: [this year, last year, two years ago, change, change %, rate, share of group, rank]
            order: highest first
            totals: [wards, north wards, south wards, average of wards]
          partner-cases:
            extract: cases
            category: partner
            rows: wards
            columns: [this year, last year, change, rate]
            totals: [wards, north wards]
          kinds:
            extract: cases
            rows: categories
            columns: [this year, last year, change %, share]
        sections:
          cases:
            tables: [cases, partner-cases, kinds]
        """.ReplaceLineEndings("\n");

    private static string Lines(IEnumerable<string> codes, Func<string, string> line) => string.Concat(codes.Select(c => line(c) + "\n"));
}
