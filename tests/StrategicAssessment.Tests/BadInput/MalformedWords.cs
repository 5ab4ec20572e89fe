namespace StrategicAssessment.Tests.BadInput;

/// <summary>Words of the plan that are spelt well and do not fit, and shared files that contradict themselves.</summary>
internal static class MalformedWords
{
    private const string Plan = "assessment.yaml";
    private const string Groups = "groups.csv";

    public static IEnumerable<MalformedFolder> Cases => OfExtracts.Concat(OfTables).Concat(OfSharedFiles);

    private static IEnumerable<MalformedFolder> OfExtracts =>
    [
        new("an extract with a capital in its name", w => w.Replace(Plan, "  burglary:\n    counts", "  Burglary:\n    counts"), "assessment.yaml:7:3: error SA2106"),
        new("rates for no residents", w => w.Replace(Plan, "    counts: burglaries", "    per: 0\n    counts: burglaries"), "assessment.yaml:8:10: error SA2107"),
        new("an estimate without its year", w => w.Replace(Plan, "    counts: burglaries", "    population: latest\n    counts: burglaries"), "assessment.yaml:8:17: error SA2108"),
        new("rates that are to be added up", w => w.Replace(Plan, "    counts: burglaries", "    unit: percent\n    counts: burglaries"), "assessment.yaml:8:11: error SA2114"),
        new("an extract that has the name of a word of templates", w => w.Replace(Plan, "  burglary:\n    counts", "  place:\n    counts"), "assessment.yaml:7:3: error SA2209"),
        new("a shape that there is not", w => w.Replace(Plan, "    counts: burglaries", "    shape: long\n    counts: burglaries"), "assessment.yaml:8:12: error SA2103"),
        new("a list where a text should be", w => w.Replace(Plan, "counts: burglaries", "counts: [burglaries, thefts]"), "assessment.yaml:8:13: error SA2102"),
        new("last year's bundle where there is none", w => w.Replace(Plan, "place: Ashby", "place: Ashby\nprevious: ../last-year"), "assessment.yaml:4:11: error SA6101"),
    ];

    private static IEnumerable<MalformedFolder> OfTables =>
    [
        new("a table of an extract that there is not", w => w.Replace(Plan, "  theft:\n    columns", "  thefts:\n    columns"), "assessment.yaml:27:3: error SA2203"),
        new("a table without rows", w => w.Delete(Groups), "assessment.yaml:24:3: error SA2206"),
        new("a rank among nobody", w => w.Replace(Plan, "    rank: rate, lowest first", "    rows: [Ashby, Belford]\n    rank: rate, lowest first"), "assessment.yaml:25:51: error SA2208"),
        new("an order by a rank that is not shown", w => w.Replace(Plan, "change %]", "change %]\n    order: by rank"), "assessment.yaml:27:3: error SA2214"),
        new("a share of nothing", w => w.Replace(Plan, "change, rate, rank]\n    rank: rate, lowest first", "share]\n    rows: [Ashby, Belford]"), "assessment.yaml:25:37: error SA2215"),
        new("many rows among places", w => w.Replace(Plan, "    rank: rate, lowest first", "    rows: [Ashby, categories]\n    rank: rate, lowest first, among districts"), "assessment.yaml:26:19: error SA2211"),
        new("a note to a row that there is not", w => w.Replace(Plan, "    rank: rate, lowest first", "    footnotes: {Belfrod: It has a ford.}\n    rank: rate, lowest first"), "assessment.yaml:26:17: error SA2216"),
        new("a section that every document has", w => w.Replace(Plan, "sections:\n", "sections:\n  glossary:\n    tables: none\n"), "assessment.yaml:31:3: error SA2210"),
    ];

    private static IEnumerable<MalformedFolder> OfSharedFiles =>
    [
        new("a day in areas.csv that does not exist", w => w.Replace("areas.csv", "type,aliases\nN01,Ashby,district,", "type,valid to\nN01,Ashby,district,31/02/2014"), "areas.csv:2:20: error SA1204"),
        new("a group that cannot be named", w => w.Replace(Groups, "districts,NG1", "The Districts,NG1"), "groups.csv:2:1: error SA1205"),
        new("a group of two codes", w => w.Replace(Groups, "NG1,Northshire districts,Corran", "NG2,Northshire districts,Corran"), "groups.csv:4:11: error SA1207"),
        new("a place twice in a group", w => w.Replace(Groups, "Corran", "Belford"), "groups.csv:4:36: error SA1208"),
        new("a successor that has no row", w => w.Replace("areas.csv", "type,aliases\nN01,Ashby,district,", "type,successor\nN01,Ashby,district,N99"), "areas.csv:2:20: error SA1221"),
        new("a place that is its own successor", w => w.Replace("areas.csv", "type,aliases\nN01,Ashby,district,", "type,successor\nN01,Ashby,district,N01"), "areas.csv:2:20: error SA1221"),
        new("two groups of one code", w => w.Write(Groups, w.Read(Groups) + "north,NG1,North,Ashby\n"), "groups.csv: error SA1212"),
        new("a place without a name", w => w.Replace("areas.csv", "Belford", ""), "areas.csv:3:5: error SA1213"),
        new("a population of a year that is none", w => w.Replace("population.csv", "Belford,2014", "Belford,mid-2014"), "population.csv:3:9: error SA1210"),
        new("a population of a place that nobody knows", w => w.Replace("population.csv", "Belford", "Belfrod"), "population.csv:3:1: error SA1102"),
        new("a population below nought", w => w.Replace("population.csv", "100000", "-100000"), "population.csv:3:14: error SA1209"),
        new("a term without its meaning", w => w.Write("glossary.csv", "term,meaning\nASB,\nMARAC,A meeting.\n"), "glossary.csv:2:5: error SA1213"),
    ];
}
