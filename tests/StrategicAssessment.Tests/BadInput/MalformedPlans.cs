namespace StrategicAssessment.Tests.BadInput;

/// <summary>Plans and shared files that cannot be followed, and texts that cannot be printed.</summary>
internal static class MalformedPlans
{
    private const string Plan = "assessment.yaml";
    private const string Commentary = "commentary/burglary.md";

    public static IEnumerable<MalformedFolder> Cases => AsText.Concat(AsPlans).Concat(SharedFiles).Concat(Texts);

    private static IEnumerable<MalformedFolder> AsText =>
    [
        new("no plan", w => w.Delete(Plan), "assessment.yaml: error SA0002", 2),
        new("an empty plan", w => w.Write(Plan, ""), "assessment.yaml: error SA2001", 2),
        new("a plan that is not UTF-8", w => w.Write(Plan, [.. "version: 1\nedition: "u8, 0xE9]), "assessment.yaml:2:10: error SA2002", 2),
        new("a key twice", w => w.Replace(Plan, "place: Ashby", "place: Ashby\nplace: Belford"), "assessment.yaml:4:1: error SA2017"),
        new("a tab for an indent", w => w.Replace(Plan, "    counts: burglaries", "\tcounts: burglaries"), "assessment.yaml:8:1: error SA2005", 2),
        new("100,000 brackets in one another", w => w.Replace(Plan, "place: Ashby", "place: " + new string('[', 100_000)), "assessment.yaml:3:71: error SA2018", 2),
        new("2,000 levels of indentation", w => w.Write(Plan, string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n"))), "assessment.yaml:65:65: error SA2018", 2),
        new("a reference", w => w.Replace(Plan, "place: Ashby", "place: *ashby"), "assessment.yaml:3:8: error SA2013", 2),
        new("a bracket that is not closed", w => w.Replace(Plan, "change, rate, rank]", "change, rate, rank"), "assessment.yaml:25:14: error SA2010", 2),
    ];

    private static IEnumerable<MalformedFolder> AsPlans =>
    [
        new("a misspelt word", w => w.Replace(Plan, "    holds: district", "    hold: district"), "assessment.yaml:10:5: error SA2101"),
        new("a plan without its place", w => w.Replace(Plan, "place: Ashby\n", ""), "assessment.yaml:1:1: error SA2104"),
        new("a version that there is not", w => w.Replace(Plan, "version: 1", "version: 2"), "assessment.yaml:1:10: error SA2103"),
        new("a year that is none", w => w.Replace(Plan, "12 months to September 2015", "last autumn"), "assessment.yaml:4:12: error SA2105"),
        new("a plan about a place that nobody knows", w => w.Replace(Plan, "place: Ashby", "place: Ashbie"), "assessment.yaml:3:8: error SA2201"),
        new("a column that is unclear", w => w.Replace(Plan, "this year, last year, change, rate, rank", "this year, last yeer, change, rate, rank"), "assessment.yaml:25:26: error SA2110"),
        new("a rank that is unclear", w => w.Replace(Plan, "rank: rate, lowest first", "rank: best"), "assessment.yaml:26:11: error SA2109"),
        new("rows that there are not", w => w.Replace(Plan, "    rank: rate, lowest first", "    rows: distrits\n    rank: rate, lowest first"), "assessment.yaml:26:11: error SA2201"),
        new("a group that there is not", w => w.Replace(Plan, "place: Ashby", "place: Ashby\ncompare with: distrits"), "assessment.yaml:4:15: error SA2202"),
        new("a group that is like no other", w => w.Replace(Plan, "place: Ashby", "place: Ashby\ncompare with: the moon"), "assessment.yaml:4:15: error SA2202"),
        new("a word that is like no other", w => w.Replace(Plan, "    holds: district", "    zzz: district"), "assessment.yaml:10:5: error SA2101"),
        new("a column twice in a table", w => w.Replace(Plan, "this year, last year, change, rate, rank", "this year, this year, change, rate, rank"), "assessment.yaml:25:26: error SA2213"),
        new("two columns of one heading", w => w.Replace(Plan, "[this year, last year, change, rate, rank]", "[this year: Count, last year: Count]"), "assessment.yaml:25:33: error SA2207"),
        new("a table that there is not", w => w.Replace(Plan, "sections:\n  burglary:", "sections:\n  burglary:\n    tables: burglery"), "assessment.yaml:32:13: error SA2204"),
        new("a category that there is not", w => w.Replace(Plan, "categories: all-theft", "categories: all-thefts"), "assessment.yaml:15:17: error SA2205"),
        new("a category twice", w => w.Replace(Plan, "    other-theft:", "    shoplifting-too: Shoplifting"), "assessment.yaml:21:5: error SA2111"),
        new("a county that is not there", w => w.Replace(Plan, "place: Ashby", "place: Ashby\ncounty: ../southshire"), "assessment.yaml:4:9: error SA0001"),
    ];

    private static IEnumerable<MalformedFolder> SharedFiles =>
    [
        new("no places", w => w.Delete("areas.csv"), "assessment.yaml: error SA0002"),
        new("a place without a code", w => w.Replace("areas.csv", "N02,", ","), "areas.csv:3:1: error SA1202"),
        new("a code twice", w => w.Replace("areas.csv", "N02", "N01"), "areas.csv:3:1: error SA1203"),
        new("a group of a place that nobody knows", w => w.Replace("groups.csv", "Belford", "Belfrod"), "groups.csv:3:36: error SA1206"),
        new("a population of nobody", w => w.Replace("population.csv", "100000", "0"), "population.csv:3:14: error SA1209"),
        new("a population that is missing", w => w.Replace("population.csv", "Belford,2014,100000\n", ""), "population.csv: error SA3103"),
        new("a population twice", w => w.Replace("population.csv", "Corran,", "Belford,2014,100001\nCorran,"), "population.csv:4:1: error SA1211"),
        new("populations without their year", w => w.Replace("population.csv", "year", "vintage"), "population.csv:1: error SA1201"),
    ];

    private static IEnumerable<MalformedFolder> Texts =>
    [
        new("commentary with half a tag", w => w.Write(Commentary, "One\n\nTwo {{ burglary.here.change"), "commentary/burglary.md:3:5: error SA4003"),
        new("commentary with a misspelt member", w => w.Write(Commentary, "One {{ burglary.here.chnge }}"), "commentary/burglary.md:1:22: error SA4007"),
        new("commentary with a name that is like no other", w => w.Write(Commentary, "One {{ zzz.here.change }}"), "commentary/burglary.md:1:8: error SA4006"),
        new("commentary with a misspelt table", w => w.Write(Commentary, "One {{ burglry.here.change }}"), "commentary/burglary.md:1:8: error SA4006"),
        new("commentary that asks for a table that there is not", w => w.Write(Commentary, "{{ table \"burglry\" }}"), "commentary/burglary.md:1:4: error SA4018"),
        new("commentary with a private character", w => w.Write(Commentary, "A box: \uF0A7"), "commentary/burglary.md:1:8: error SA5001"),
        new("commentary with a link that runs a program", w => w.Write(Commentary, "See [this](javascript:alert(1))."), "commentary/burglary.md:1:5: error SA5005"),
        new("commentary with an image", w => w.Write(Commentary, "![a map](https://example.org/map.png)"), "commentary/burglary.md:1:1: error SA5117"),
        new("commentary that is not UTF-8", w => w.Write(Commentary, [.. "One\nTw"u8, 0xF6]), "commentary/burglary.md:2: error SA5102"),
        new("a template with a mistake in its grammar", w => w.Write("templates/finding.sbn-md", "{{ if true }}\nYes"), "templates/finding.sbn-md:1:14: error SA4004"),
        new("a template with a misspelt name", w => w.Write("templates/methodology.sbn-md", "Line\n{{ documnt.title }}"), "templates/methodology.sbn-md:2:4: error SA4006"),
    ];
}
