using StrategicAssessment.Tests.Acceptance;

namespace StrategicAssessment.Tests.BadInput;

/// <summary>Extracts with a row per incident, and the lookups that say what their codes mean.</summary>
internal static class MalformedRecords
{
    private const string Plan = "assessment.yaml";
    private const string Rows = "id,Month,Beat,Kind\n1,2015-01,B1,P\n2,2014-01,B1,P\n3,2015-02,B2,P\n";
    private const string Beats = "Beat,area\nB1,Ashby\nB2,Belford\n";
    private const string Kinds = "Kind,category\nP,Shoplifting\n";

    public static IEnumerable<MalformedFolder> Cases =>
    [
        new("records without a month", w => Write(w, Rows.Replace("Month", "Moon", StringComparison.Ordinal)), "extracts/incidents.csv:1: error SA1105"),
        new("a record of a day that does not exist", w => Write(w, Rows + "4,2015-02-30,B1,P\n"), "extracts/incidents.csv:5:3: error SA1107"),
        new("a record of a whole year", w => Write(w, Rows + "4,2015-01-10 to 2015-02-11,B1,P\n"), "extracts/incidents.csv:5:3: error SA1308"),
        new("a record cut short", w => Write(w, Rows + "4,2015-01,B1\n"), "extracts/incidents.csv:5:13: error SA1023"),
        new("a record with a quote that is not closed", w => Write(w, Rows + "4,2015-01,\"B1,P\n"), "extracts/incidents.csv:5:11: error SA1020"),
        new("a beat that the lookup misses", w => Write(w, Rows + "4,2015-01,B3,P\n"), "extracts/incidents.csv:5:11: error SA1302"),
        new("a beat that the lookup leaves blank", w => Write(w, Rows, Beats.Replace("Ashby", "", StringComparison.Ordinal)), "extracts/incidents.csv:2:11: error SA1304"),
        new("a lookup to a misspelt place", w => Write(w, Rows, Beats.Replace("Belford", "Belfrod", StringComparison.Ordinal)), "lookup-beats.csv:3:4: error SA1102"),
        new("a lookup without its column of values", w => Write(w, Rows, "Patch,ward,area\nB1,,Ashby\nB2,,Belford\n"), "lookup-beats.csv:1: error SA1305"),
        new("a lookup without a meaning", w => Write(w, Rows, "Beat,code\nB1,Ashby\nB2,Belford\n"), "lookup-beats.csv:1: error SA1306"),
        new("a lookup with two meanings", w => Write(w, Rows, Beats + "B2,Ashby\n"), "lookup-beats.csv:4:1: error SA1307"),
        new("a lookup to a category that there is not", w => Write(w, Rows, Beats, Kinds.Replace("Shoplifting", "Piracy", StringComparison.Ordinal)), "lookup-kinds.csv:2:3: error SA1113"),
        new("a lookup by a column that the extract lacks", w => Write(w, Rows.Replace("Beat", "Patch", StringComparison.Ordinal)), "assessment.yaml:17:7: error SA1103"),
        new("a lookup that is missing", w => Remove(w, "lookup-beats.csv"), "assessment.yaml:17:13: error SA0002"),
        new("a lookup of small areas that is missing", w => Replace(w, "Beat: lookup-beats.csv", "Beat: lsoas.csv"), "assessment.yaml:17:13: error SA0002"),
        new("a lookup that is not below the folder", w => Replace(w, "Beat: lookup-beats.csv", "Beat: ../lookup-beats.csv"), "assessment.yaml:17:13: error SA2115"),
        new("a lookup for rows that are counted already", w => Replace(w, "    shape: records\n", ""), "assessment.yaml:15:5: error SA2116"),
        new("a pattern that no file fits", w => Replace(w, "shape: records", "shape: records\n    file: incident-*.csv"), "assessment.yaml:13:11: error SA0007"),
        new("a filter that fits no record", w => Replace(w, "shape: records", "shape: records\n    only: {Kind: Q}"), "assessment.yaml:13:18: error SA1116"),
    ];

    private static void Remove(Workspace workspace, string file)
    {
        Write(workspace, Rows);
        workspace.Delete(file);
    }

    private static void Replace(Workspace workspace, string old, string text)
    {
        Write(workspace, Rows);
        workspace.Replace(Plan, old, text);
    }

    // The folder with one extract more.
    private static void Write(Workspace workspace, string rows, string beats = Beats, string kinds = Kinds)
    {
        workspace.Write("extracts/incidents.csv", rows);
        workspace.Write("lookup-beats.csv", beats);
        workspace.Write("lookup-kinds.csv", kinds);
        workspace.Replace(Plan, "  theft:\n    counts", "  incidents:\n    shape: records\n    holds: district\n    categories: all-theft\n    missing rows: zero\n    lookups:\n      Beat: lookup-beats.csv\n      Kind: lookup-kinds.csv\n  theft:\n    counts");
    }
}
