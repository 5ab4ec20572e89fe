using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.BadInput;

/// <summary>Extracts that do not fit what is asked of them: other periods, files that overlap, names that mean two things, and data that would be code.</summary>
internal static class MalformedSeries
{
    private const string Burglary = "extracts/burglary.csv";
    private const string Theft = "extracts/theft.csv";
    private const string Plan = "assessment.yaml";

    public static IEnumerable<MalformedFolder> Cases => InTheirPeriods.Concat(InTheirFiles).Concat(AsText).Concat(InNames);

    private static IEnumerable<MalformedFolder> InTheirPeriods =>
    [
        new("quarters where months are asked for", w => w.Write(Burglary, Monthly((2015, 9)).Replace("2015-09", "July 2015 to September 2015", StringComparison.Ordinal)), "assessment.yaml:25:15: error SA3104"),
        new("calendar years where years to September are asked for", w => w.Write(Burglary, w.Read(Burglary).Replace("-10-01", "-01-01", StringComparison.Ordinal).Replace("-09-30", "-12-31", StringComparison.Ordinal).Replace("2014-01-01,2015", "2015-01-01,2015", StringComparison.Ordinal).Replace("2013-01-01,2014", "2014-01-01,2014", StringComparison.Ordinal)), "assessment.yaml:25:15: error SA3101"),
        new("a month that is missing from a series", w => w.Write(Burglary, Monthly((2015, 3))), "assessment.yaml:25:15: error SA3104"),
        new("a month that one place lacks", w => w.Write(Burglary, Monthly().Replace("Corran,2015-03,10\n", "", StringComparison.Ordinal)), "extracts/burglary.csv: error SA3102"),
        new("a month that does not exist", w => w.Write(Burglary, Monthly().Replace("Corran,2015-03", "Corran,2015-13", StringComparison.Ordinal)), "extracts/burglary.csv:72:8: error SA1107"),
        new("a month and its year together", w => w.Write(Burglary, Monthly() + "Corran,October 2014 to September 2015,120\nCorran,2014-10,10\n"), "extracts/burglary.csv:99:16: error SA1112"),
        new("a wide extract without a period in its header", w => Wide(w, "area,type,first,second\nAshby,x,1,2\n"), "extracts/burglary.csv:1: error SA1106"),
        new("a wide extract with the same period twice", w => Wide(w, "area,2014-09,Sep-14\nAshby,1,2\n"), "extracts/burglary.csv:2:9: error SA1112"),
        new("a break in recording on a day that does not exist", w => w.Replace(Plan, "    counts: burglaries", "    break: 31 June 2015\n    counts: burglaries"), "assessment.yaml:8:12: error SA2112"),
    ];

    private static IEnumerable<MalformedFolder> InTheirFiles =>
    [
        new("two files that overlap", w => Two(w, "area,period_start,period_end,count\nCorran,2014-10-01,2015-09-30,131\n"), "extracts/burglary.csv:7: error SA1121"),
        new("a second file that is missing", w => w.Replace(Plan, "    counts: burglaries", "    file: [burglary.csv, burglary-late.csv]\n    counts: burglaries"), "assessment.yaml:8:26: error SA0002"),
        new("a second file with a word for a number", w => Two(w, "area,period,count\nCorran,2012/13,few\n"), "extracts/burglary-late.csv:2:16: error SA1109"),
        new("a later file that is worse than the first", w => w.Write("extracts/2015-11-02/burglary.csv", w.Read(Burglary).Replace("512", "5l2", StringComparison.Ordinal)), "extracts/2015-11-02/burglary.csv:5:31: error SA1109"),
        new("a field of 10 MB", w => w.Replace(Burglary, "Belford", new string('B', 10_000_000)), "extracts/burglary.csv:4:1: error SA1025"),
        new("a quoted field of 10 MB", w => w.Replace(Burglary, "Belford", $"\"{new string('B', 10_000_000)}\""), "extracts/burglary.csv:4:1: error SA1025"),
        new("20,000 columns", w => w.Write(Burglary, "area,period,count," + string.Join(',', Enumerable.Range(0, 20_000)) + "\nAshby,2014-10,1\n"), "extracts/burglary.csv:1:87195: error SA1017"),
        new("fields separated in two ways", w => w.Write(Burglary, "area;period,count\nAshby;2014-10,1\n"), "extracts/burglary.csv: error SA1010"),
        new("text after a closing quote", w => w.Replace(Burglary, "Belford", "\"Bel\"ford"), "extracts/burglary.csv:4:6: error SA1022"),
        new("a place without its figures", w => w.Replace(Burglary, "Dûnmere,2014-10-01,2015-09-30,75", "Dûnmere,,,"), "extracts/burglary.csv:9:1: error SA1118"),
        new("a number of 40 digits", w => w.Replace(Burglary, "500", new string('9', 40)), "extracts/burglary.csv:4:31: error SA1109"),
        new("a number larger than any count", w => w.Replace(Burglary, "500", new string('9', 28)), "extracts/burglary.csv:4:31: error SA1109"),
        new("a population larger than any", w => w.Replace("population.csv", "100000", new string('9', 28)), "population.csv:3:14: error SA1209"),
        new("a number too small to be meant", w => w.Replace(Burglary, "500", "0.0000000000000000000000000001"), "extracts/burglary.csv:4:31: error SA1109"),
        new("a number in powers of ten", w => w.Replace(Burglary, "500", "5.0E+02"), "extracts/burglary.csv:4:31: error SA1109"),
        new("thousands that are unclear", w => w.Replace(Burglary, "500", "\"5,00\""), "extracts/burglary.csv:4:31: error SA1109"),
        new("a dash for a number", w => w.Replace(Burglary, "500", "-"), "extracts/burglary.csv:4:31: error SA1109"),
        new("Infinity", w => w.Replace(Burglary, "500", "Infinity"), "extracts/burglary.csv:4:31: error SA1109"),
    ];

    private static IEnumerable<MalformedFolder> AsText =>
    [
        new("a place that is template code", w => w.Replace(Burglary, "Belford", "{{ place.name }}"), "extracts/burglary.csv:4:1: error SA1102"),
        new("a place that is markup", w => w.Replace(Burglary, "Belford", "<script>alert(1)</script>"), "extracts/burglary.csv:4:1: error SA1102"),
        new("a count that is template code", w => w.Replace(Burglary, "500", "{{ 500 }}"), "extracts/burglary.csv:4:31: error SA1109"),
        new("a count that is a formula", w => w.Replace(Burglary, "500", "=cmd()"), "extracts/burglary.csv:4:31: error SA1109"),
        new("a count that is markup", w => w.Replace(Burglary, "500", "<b>500</b>"), "extracts/burglary.csv:4:31: error SA1109"),
        new("a category that is a formula", w => w.Replace(Theft, "Shoplifting", "=cmd()"), "extracts/theft.csv:2:15: error SA1113"),
        new("a period that is template code", w => w.Replace(Theft, "2013/14", "{{ 2013 }}"), "extracts/theft.csv:2:7: error SA1107"),
    ];

    private static IEnumerable<MalformedFolder> InNames =>
    [
        new("an alias of two places", w => TwoCalled(w, "Belford", "The Ford"), "extracts/burglary.csv:4:1: error SA1102"),
        new("an alias of a place that nobody knows", w => w.Replace(Plan, "    counts: burglaries", "    aliases: {The Ford: Belfrod}\n    counts: burglaries"), "assessment.yaml:8:25: error SA2201"),
        new("an alias given twice", w => w.Replace(Plan, "    counts: burglaries", "    aliases: {The Ford: Belford, the  ford: Ashby}\n    counts: burglaries"), "assessment.yaml:8:34: error SA2017"),
        new("a group that is a member of itself", w => w.Replace("groups.csv", "Corran", "districts"), "groups.csv:4:36: error SA1206"),
        new("two groups that are members of each other", w => w.Write("groups.csv", w.Read("groups.csv") + "north,NG2,North,south\nsouth,NG3,South,north\n"), "groups.csv:6:17: error SA1206"),
        new("a category below itself", w => w.Replace(Plan, "    shoplifting:\n", "    shoplifting:\n      all-theft:\n"), "assessment.yaml:21:7: error SA2111"),
        new("a category below its own part by another name", w => w.Replace(Plan, "    shoplifting:\n", "    shoplifting:\n      theft-again: All theft\n"), "assessment.yaml:21:7: error SA2111"),
    ];

    // Every month of both years for every district, but for those left out.
    private static string Monthly(params IReadOnlyCollection<(int Year, int Month)> without)
    {
        var months = Enumerable.Range(0, 24).Select(i => new DateOnly(2013, 10, 1).AddMonths(i)).Where(m => !without.Contains((m.Year, m.Month)));
        string[] districts = ["Ashby", "Belford", "Corran", "Dunmere"];
        return "area,month,count\n" + string.Concat(months.SelectMany(m => districts.Select(d => FormattableString.Invariant($"{d},{m:yyyy-MM},10\n"))));
    }

    private static void Wide(Workspace workspace, string text)
    {
        workspace.Write(Burglary, text);
        workspace.Replace(Plan, "    counts: burglaries", "    shape: wide\n    counts: burglaries");
    }

    private static void Two(Workspace workspace, string second)
    {
        workspace.Write("extracts/burglary-late.csv", second);
        workspace.Replace(Plan, "    counts: burglaries", "    file: burglary*.csv\n    counts: burglaries");
    }

    private static void TwoCalled(Workspace workspace, string name, string alias)
    {
        workspace.Replace("areas.csv", "Belford,district,", "Belford,district," + alias);
        workspace.Replace("areas.csv", "Corran,district,", "Corran,district," + alias);
        workspace.Replace(Burglary, name, alias);
    }
}
