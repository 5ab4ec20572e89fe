using System.Text;
using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.BadInput;

/// <summary>Extracts that cannot be read, or say what cannot be.</summary>
internal static class MalformedExtracts
{
    private const string Burglary = "extracts/burglary.csv";
    private const string Theft = "extracts/theft.csv";
    private const string Plan = "assessment.yaml";

    public static IEnumerable<MalformedFolder> Cases => AsFiles.Concat(InTheirColumns).Concat(InTheirNumbersAndPeriods).Concat(InTheirWords);

    private static IEnumerable<MalformedFolder> AsFiles =>
    [
        new("a missing extract", w => w.Delete(Burglary), "assessment.yaml:7:3: error SA0002"),
        new("an extract of a slightly other name", w => Rename(w, Burglary, "extracts/burglery.csv"), "assessment.yaml:7:3: error SA0002"),
        new("a folder where an extract should be", w => Rename(w, Burglary, Burglary + "/burglary.csv"), "assessment.yaml:7:3: error SA0003"),
        new("an empty extract", w => w.Write(Burglary, ""), "extracts/burglary.csv: error SA1001"),
        new("an extract of white space", w => w.Write(Burglary, "\n  \n\n"), "extracts/burglary.csv: error SA1001"),
        new("a workbook that was renamed", w => w.Write(Burglary, [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0]), "extracts/burglary.csv: error SA1006"),
        new("a NUL byte", w => w.Replace(Burglary, "410", "41\0"), "extracts/burglary.csv:2:31: error SA1005"),
        new("a private character", w => w.Replace(Burglary, "Corran", "Cor\uE000ran"), "extracts/burglary.csv:6:4: error SA1005"),
        new("a byte that is neither UTF-8 nor Windows-1252", w => w.Write(Burglary, [.. Encoding.Latin1.GetBytes("area,period,count\nAshby,2014-10,1\nBelf"), 0x81, .. "ord,2014-10,2\n"u8]), "extracts/burglary.csv:3:5: error SA1003"),
        new("two encodings in one file", w => w.Write(Burglary, [.. Encoding.UTF8.GetBytes(w.Read(Burglary)), .. "Corran"u8, 0xE9, .. ",2014-10-01,2015-09-30,1\n"u8]), "extracts/burglary.csv:10:7: error SA1004"),
        new("UTF-16 that was cut", w => w.Write(Burglary, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(w.Read(Burglary))[..^1]]), "extracts/burglary.csv:9:33: error SA1007"),
        new("a quote that is not closed", w => w.Replace(Burglary, "Belford", "\"Belford"), "extracts/burglary.csv:4:1: error SA1020"),
        new("a quote inside a field", w => w.Replace(Burglary, "Belford", "Bel\"ford"), "extracts/burglary.csv:4:4: error SA1021"),
        new("a path out of the folder", w => w.Replace(Plan, "    counts: burglaries", "    file: ../population.csv\n    counts: burglaries"), "assessment.yaml:8:11: error SA2113"),
    ];

    private static IEnumerable<MalformedFolder> InTheirColumns =>
    [
        new("a header and nothing else", w => w.Write(Burglary, "area,period_start,period_end,count\n"), "extracts/burglary.csv: error SA1115"),
        new("no header", w => w.Write(Burglary, w.Read(Burglary).Split('\n', 2)[1]), "extracts/burglary.csv: error SA1011"),
        new("two headers", w => w.Write(Burglary, "area,period_start,count,period_end\n" + w.Read(Burglary)), "extracts/burglary.csv:2:1: error SA1012"),
        new("a missing column", w => w.Write(Burglary, "area,period_start,period_end\nAshby,2014-10-01,2015-09-30\n"), "extracts/burglary.csv:1: error SA1105"),
        new("a renamed column", w => w.Replace(Burglary, "area", "where"), "extracts/burglary.csv:1: error SA1105"),
        new("a column twice", w => w.Replace(Burglary, "area,period_start", "area,area"), "extracts/burglary.csv:1:6: error SA1013"),
        new("two columns that could be the count", w => w.Write(Burglary, "area,period,count,offences\nAshby,2014-10,1,2\n"), "extracts/burglary.csv:1:19: error SA1104"),
        new("a missing column and a long row", w => w.Write(Burglary, "area,count\nAshby,1\nBelford,2,x\n"), "extracts/burglary.csv:1: error SA1105"),
        new("a column that the plan names and the extract lacks", w => w.Replace(Plan, "    counts: burglaries", "    columns: {count: countt}\n    counts: burglaries"), "assessment.yaml:8:22: error SA1103"),
        new("a column for a purpose that there is not", w => w.Replace(Plan, "    counts: burglaries", "    columns: {countt: count}\n    counts: burglaries"), "assessment.yaml:8:15: error SA1101"),
        new("a short row", w => w.Replace(Burglary, ",500", ""), "extracts/burglary.csv:4:30: error SA1023"),
        new("a long row", w => w.Replace(Burglary, "500", "1,500"), "extracts/burglary.csv:4:33: error SA1024"),
        new("data without a heading", w => w.Write(Burglary, "area,,period,count\nAshby,x,2014-10,1\n"), "extracts/burglary.csv:2:7: error SA1014"),
    ];

    private static IEnumerable<MalformedFolder> InTheirNumbersAndPeriods =>
    [
        new("a word for a number", w => w.Replace(Burglary, "500", "about 500"), "extracts/burglary.csv:4:31: error SA1109"),
        new("the letter O for a nought", w => w.Replace(Burglary, "500", "5O0"), "extracts/burglary.csv:4:31: error SA1109"),
        new("a spreadsheet's error", w => w.Replace(Burglary, "500", "#REF!"), "extracts/burglary.csv:4:31: error SA1109"),
        new("a negative count", w => w.Replace(Burglary, "500", "-500"), "extracts/burglary.csv:4:31: error SA1110"),
        new("a fractional count", w => w.Replace(Burglary, "500", "500.5"), "extracts/burglary.csv:4:31: error SA1111"),
        new("a percentage for a count", w => w.Replace(Burglary, "500", "50%"), "extracts/burglary.csv:4:31: error SA1119"),
        new("an empty count", w => w.Replace(Burglary, "500", ""), "extracts/burglary.csv:4:31: error SA1120"),
        new("a day that does not exist", w => w.Replace(Burglary, "2014-09-30", "2014-09-31"), "extracts/burglary.csv:2:18: error SA1107"),
        new("a date as in America", w => w.Replace(Burglary, "2014-09-30", "09/30/2014"), "extracts/burglary.csv:2:18: error SA1131"),
        new("an empty period", w => w.Replace(Theft, "2013/14", ""), "extracts/theft.csv:2:7: error SA1107"),
        new("a period that runs backwards", w => w.Replace(Burglary, "2013-10-01,2014-09-30", "2014-09-30,2013-10-01"), "extracts/burglary.csv:2:7: error SA1108"),
        new("a row that is missing", w => w.Replace(Burglary, "Corran,2014-10-01,2015-09-30,131\n", ""), "extracts/burglary.csv: error SA3102"),
        new("a period that the extract does not hold", w => w.Replace(Plan, "columns: [this year, last year, change,", "columns: [this year, two years ago, change,"), "assessment.yaml:25:26: error SA3101"),
    ];

    private static IEnumerable<MalformedFolder> InTheirWords =>
    [
        new("a misspelt place", w => w.Replace(Burglary, "Belford", "Belfrod"), "extracts/burglary.csv:4:1: error SA1102"),
        new("a place that nobody knows", w => w.Replace(Burglary, "Belford", "Atlantis"), "extracts/burglary.csv:4:1: error SA1102"),
        new("a name of two places", w => WithTypes(w, "Weston", "district, district of old, parish"), "extracts/burglary.csv:4:1: error SA1102"),
        new("a name of a place of another type", w => w.Replace(Burglary, "Belford", "Northshire"), "extracts/burglary.csv:4:1: error SA1102"),
        new("an empty place", w => w.Replace(Burglary, "Belford", ""), "extracts/burglary.csv:4:1: error SA1117"),
        new("the same row twice", w => w.Replace(Burglary, "Corran,2013", "Belford,2013-10-01,2014-09-30,500\nCorran,2013"), "extracts/burglary.csv:6:31: error SA1112"),
        new("a category that the plan does not know", w => w.Replace(Theft, "Shoplifting", "Shop lifting"), "extracts/theft.csv:2:15: error SA1113"),
        new("an empty category", w => w.Replace(Theft, "Shoplifting", ""), "extracts/theft.csv:2:15: error SA1113"),
        new("categories that the plan does not declare", w => w.Replace(Plan, "    categories: all-theft\n", ""), "extracts/theft.csv:3:15: error SA1114"),
        new("a filter that fits no row", w => w.Replace(Plan, "    counts: thefts", "    only: {type: Robbery}\n    counts: thefts"), "assessment.yaml:12:18: error SA1116"),
    ];

    private static void Rename(Workspace workspace, string from, string to)
    {
        var text = workspace.Read(from);
        workspace.Delete(from);
        workspace.Write(to, text);
    }

    private static void WithTypes(Workspace workspace, string name, string types)
    {
        workspace.Replace(Burglary, "Belford", name);
        workspace.Replace(Plan, "holds: district", $"holds: [{types}]");
    }
}
