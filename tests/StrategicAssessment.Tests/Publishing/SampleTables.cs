using System.Collections.Immutable;
using System.Globalization;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Tests.Publishing;

/// <summary>Tables of the sample: an invented county, invented numbers.</summary>
internal static class SampleTables
{
    private static readonly (string Name, int Now, int Before, string Rate, string Rank)[] Districts =
    [
        ("Ashcombe", 3_412, 3_298, "27.1", "6"), ("Brackenford", 2_876, 3_004, "22.8", "3"), ("Castle Vale", 4_731, 4_402, "33.9", "11"),
        ("Easthaven", 5_120, 4_967, "38.4", "12"), ("Fenwick and Marsh", 1_985, 2_101, "19.6", "1"), ("Harrowdown", 2_654, 2_654, "24.7", "4="),
        ("King's Weir", 3_087, 2_950, "29.3", "8"), ("Milbourne", 3_960, 3_774, "30.2", "9"), ("Northbridge", 4_218, 4_301, "26.5", "5"),
        ("Oakhurst", 2_301, 2_188, "24.7", "4="), ("Pennington", 3_544, 3_390, "28.0", "7"), ("Saltley Bay", 4_095, 3_811, "31.7", "10"),
        ("Thornbury St. Mary", 2_240, 2_317, "21.0", "2"),
    ];

    public static TableBlock ByDistrict { get; } = new(
        "recorded-crime-by-district", 0, Text("All recorded crime by district, 12 months to September 2016"), "District",
        [new("This year", true), new("Last year", true), new("Change", true), new("Change (%)", true), new("Rate per 1,000", true), new("Rank", true)],
        [
            .. Districts.Select(d => Row(d.Name, d.Name == "Northbridge" ? RowKind.Focus : RowKind.Ordinary, 0, d.Now, d.Before, d.Rate, d.Rank)),
            Row("Districts", RowKind.Total, 0, Districts.Sum(d => d.Now), Districts.Sum(d => d.Before), "27.9", ""),
            Row("County with Portsea", RowKind.Total, 0, 52_870, 51_204, "28.6", ""),
        ],
        [Text("Rank 1 is the lowest rate; districts with equal rates share a rank, marked =."), Text("Source: Westshire Police, recorded crime, extracted 14 October 2016. Population: mid-2015.")]);

    public static TableBlock ByType { get; } = new(
        "crime-by-type", 0, Text("Recorded crime in Northbridge by type"), "Crime type",
        [new("This year", true), new("Last year", true), new("Change", true), new("Change (%)", true)],
        [
            Row("Violence against the person", 0, 1_204, 1_131), Row("Violence with injury", 1, 498, 512), Row("Violence without injury", 1, 706, 619),
            Row("Sexual offences", 0, 96, 88), Row("Rape", 1, 31, 27), Row("Other sexual offences", 1, 65, 61),
            Hidden("Robbery", 0), Row("Burglary", 0, 402, 455), Row("Dwelling", 1, 187, 214), Row("Other than dwelling", 1, 215, 241),
            Row("Theft offences", 0, 1_655, 1_730), Row("Shoplifting", 1, 588, 540), Hidden("Theft from the person", 1), Row("Criminal damage & arson", 0, 690, 714),
            Row("All recorded crime", RowKind.Total, 0, 4_218, 4_301),
        ],
        [Text("[c] is a number too small to publish, or one from which such a number could be worked out."), Text("Source: Westshire Police, recorded crime.")]);

    private static TableRow Row(string label, int indent, int now, int before) => Row(label, RowKind.Ordinary, indent, now, before);

    private static TableRow Hidden(string label, int indent) =>
        new(label, RowKind.Ordinary, indent, [.. Enumerable.Repeat(new TableCell("[c]", null, "suppressed to protect confidentiality"), 4)]);

    private static TableRow Row(string label, RowKind kind, int indent, int now, int before, params ReadOnlySpan<string> others)
    {
        var id = label.ToLowerInvariant().Replace(' ', '-');
        string[] display = [Count(now), Count(before), Signed(now - before, "#,0"), Signed(100m * (now - before) / before, "0.0"), .. others];
        return new(label, kind, indent, [.. display.Select((d, i) => new TableCell(d, d.Length > 0 ? $"crime/measure-{i}/{id}" : null, null))]);
    }

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Signed(decimal change, string pattern) =>
        change == 0 ? "0" : change.ToString($"+{pattern};\u2212{pattern}", CultureInfo.InvariantCulture);

    private static ImmutableArray<IInline> Text(string text) => [new Text(text)];
}
