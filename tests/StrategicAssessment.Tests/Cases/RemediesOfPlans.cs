namespace StrategicAssessment.Tests.Cases;

/// <summary>Remedies of messages about the plan, its layouts, places and figures; the numbers are counted by hand from the rows beside them.</summary>
internal static class RemediesOfPlans
{
    private const string Thirty = "exit 0; tables/crimes.csv: Ashby,30,30";
    private const string Counts = "area,year,number|Ashby,2014,30|Belford,2014,20|Camborne,2014,10";
    private const string Across = "area,Robbery,Theft|Ashby,10,20|Belford,5,15|Camborne,4,6";
    private const string Categories = "|categories:|  all-crime:|    robbery:|      known as: [Robberies]|    theft:";
    private const string Year = "tables:|  crimes:|    rows: districts|    columns: [this year]";
    private const string Here = "tables:|  crimes:|    rows: [Ashby]|    columns: [this year]";
    private const string Rare = "area,year,number|Ashby,2014,4|Belford,2014,3|Camborne,2014,0";
    private const string Layout = "shape: wide; across: categories; period: 2014; categories: all-crime";

    // Oldham and Newham became Ashby in 2014.
    private static readonly (string, string)[] Merged =
    [
        ("areas.csv", "code,name,type,valid from,valid to,successor|D1,Ashby,district,2014-01-01,,|D2,Belford,district,,,|D3,Camborne,district,,,|O1,Oldham,district,,2013-12-31,D1|O2,Newham,district,,2013-12-31,D1|W1,North,ward,,,|W2,South,ward,,,"),
    ];

    private static readonly (string, string)[] Everywhere = [.. Merged, ("groups.csv", "group,code,name,member|districts,G1,All districts,Ashby|districts,G1,All districts,Belford|districts,G1,All districts,Camborne|districts,G1,All districts,Oldham|districts,G1,All districts,Newham")];

    // The row of the force stands by name, those of its partnerships by code beside.
    private static readonly (string, string)[] Force =
        [("groups.csv", "group,code,name,member|districts,G1,Ashby,Ashby|districts,G1,Ashby,Belford|districts,G1,Ashby,Camborne")];

    public static IEnumerable<Remedy> All { get; } =
    [
        new("SA0002", "plan county: ../kent", "", Counts, Thirty) { Files = [("areas.csv", "-"), ("../kent/areas.csv", "code,name,type|D1,Ashby,district|D2,Belford,district|D3,Camborne,district|W1,North,ward|W2,South,ward")] },
        new("SA1104", "columns: {count: number}", "", "area,year,number,count|Ashby,2014,30,7|Belford,2014,20,5|Camborne,2014,10,2", Thirty),
        new("SA1142", "columns: {count: Cost}", "shape: records; unit: pounds", Records("date,area,Cost", "Ashby,7"), "exit 0; tables/crimes.csv: Ashby,£84,84") { Tables = Here },
        new("SA1142", "lookups: {Beat: beats.csv}", "shape: records; lookup headings: {area: Council}", Records("date,Beat", "B1"), "exit 0; tables/crimes.csv: Ashby,12,12") { Tables = Here, Files = [("beats.csv", "Beat,Council|B1,Ashby")] },
        new("SA1142", "remove protect", "protect: hide below 5; negative: allowed", Counts, Thirty),
        new("SA1142", "shape: counts", "shape: records; repeated rows: add", Counts, Thirty),
        new("SA1142", "categories: all-crime", "shape: records; columns: {category: Offence}", Records("date,area,Offence", "Ashby,Theft", "Ashby,Robbery"), "exit 0; tables/crimes.csv: Ashby,24,24") { Tables = Here + Categories },
        new("SA1142", "only: {Offence: Theft}", "shape: records; columns: {category: Offence}", Records("date,area,Offence", "Ashby,Theft", "Ashby,Robbery"), "exit 1; told SA1142") { Tables = Here },
        new("SA1151", "categories: all-crime", "shape: wide; across: categories; period: 2014", Across, Thirty) { Tables = Year + Categories },
        new("SA1152", "remove period", "period: 2014; file: {crimes.csv: 2014, before.csv: 2013}", "area,number|Ashby,30|Belford,20|Camborne,10", Thirty) { Files = [("extracts/before.csv", "area,number|Ashby,25|Belford,15|Camborne,9")] },
        new("SA1153", "across: periods", "shape: wide; across: categories; categories: all-crime", "area,year,number|Ashby,2014,30", "exit 1; told SA1106") { Tables = Year + Categories },
        new("SA1154", "not read: [Robberies]", Layout, "area,Robbery,Robberies,Theft|Ashby,10,10,20|Belford,5,5,15|Camborne,4,4,6", Thirty) { Tables = Year + Categories },
        new("SA1155", "not read: [\"Total, all\"]", Layout, "area,Robbery,Theft,\"Total, all\"|Ashby,10,20,30|Belford,5,15,20|Camborne,4,6,10", Thirty) { Tables = Year + Categories },
        new("SA1155", "not read: [of which by knife]", Layout, "area,Robbery,of which by knife,Theft|Ashby,10,3,20|Belford,5,2,15|Camborne,4,0,6", Thirty) { Tables = Year + Categories },
        new("SA1155", "plan categories: {all-crime: {robbery: Robbery, theft: Theft, arson: Arson}}", Layout, "area,Robbery,Theft,Arson|Ashby,10,20,4|Belford,5,15,2|Camborne,4,6,1", "exit 0; tables/crimes.csv: Ashby,34,34") { Tables = Year + Categories },
        new("SA1158", "lookup headings: {area: Council}", "shape: records; lookups: {Beat: beats.csv}; lookup headings: {area: Councl}", Records("date,Beat", "B1"), "exit 0; tables/crimes.csv: Ashby,12,12") { Tables = Here, Files = [("beats.csv", "Beat,category,Council|B1,none,Ashby")] },
        new("SA1159", "columns: {area: Ref}", "columns: {area: name}", "name,Ref,year,number|Ashby,G1,2014,60|Ashby,D1,2014,30|Belford,D2,2014,20|Camborne,D3,2014,10", Thirty) { Files = Force },
        new("SA1159", "aliases: {Ashby: G1}", "columns: {area: name, ward: part}", "name,part,year,number|Ashby,,2014,60|Ashby,D1,2014,30|Ashby,D2,2014,20|Ashby,D3,2014,10", Thirty) { Files = Force },
        new("SA1160", "old places: add", "", "area,year,number|Oldham,2014,18|Newham,2014,12|Belford,2014,20|Camborne,2014,10", Thirty) { Files = Merged },
        new("SA1161", "old places: add", "", "area,year,number|Oldham,2013,18|Newham,2013,7|Ashby,2014,30|Belford,2014,20|Camborne,2014,10|Belford,2013,15|Camborne,2013,9", "exit 0; tables/crimes.csv: Ashby,25,25") { Files = Everywhere, Tables = "tables:|  crimes:|    rows: [Ashby]|    columns: [last year]" },
        new("SA1165", "old places: add", "protect: hide below 5", "area,year,number|Oldham,2013,18|Newham,2013,7|Ashby,2014,30|Belford,2014,20|Camborne,2014,10|Belford,2013,15|Camborne,2013,9", "exit 0; tables/crimes.csv: Ashby,25,25") { Files = Merged, Tables = "tables:|  crimes:|    rows: [Ashby]|    columns: [last year]" },
        new("SA1302", "not in lookup: leave out", "shape: records; lookups: {Beat: beats.csv}", Records("date,Beat", "B1", "X9"), "exit 0; told SA1303; tables/crimes.csv: Ashby,12,12") { Tables = Here, Files = [("beats.csv", "Beat,area|B1,Ashby")] },
        new("SA1305", "lookup headings: {code: Patch}", "shape: records; lookups: {Beat: beats.csv}", Records("date,Beat", "B1"), "exit 0; tables/crimes.csv: Ashby,12,12") { Tables = Here, Files = [("beats.csv", "Patch,area,type|B1,Ashby,x")] },
        new("SA1306", "lookup headings: {area: Force area}", "shape: records; lookups: {Beat: beats.csv}", Records("date,Beat", "B1"), "exit 0; tables/crimes.csv: Ashby,12,12") { Tables = Here, Files = [("beats.csv", "Beat,code,Force area|B1,B1,Ashby")] },
        new("SA1402", "remove status", "status: awaited", Counts, "exit 0; tables/crimes.csv: Ashby,31,31") { Files = [("corrections.csv", "extract,place,period,category,old,new,who,date,reason|crimes,Ashby,2014,,30,31,Police,2015-01-05,late")] },
        new("SA2001", "plan version: 1", "", Counts, "exit 1; told SA2104; told 'edition'") { Files = [("assessment.yaml", "")] },
        new("SA2019", "plan version: 1", "", Counts, "exit 2") { Files = [("assessment.yaml", "crimes")] },
        new("SA2114", "shape: values", "unit: rate", Counts, Thirty),
        new("SA2116", "shape: records", "lookups: {Beat: beats.csv}", Records("date,Beat", "B1"), "exit 0; tables/crimes.csv: Ashby,12,12") { Tables = Here, Files = [("beats.csv", "Beat,area|B1,Ashby")] },
        new("SA2206", "rows: wards", "", "area,year,number|North,2014,18|South,2014,12", "exit 0; tables/crimes.csv: North,18,18") { Tables = "tables:|  crimes:|    columns: [this year]", Files = [Wards] },
        new("SA2206", "compare with: wards", "", "area,year,number|North,2014,18|South,2014,12", "exit 0; tables/crimes.csv: North,18,18") { Tables = "tables:|  crimes:|    columns: [this year]", Files = [Wards] },
        new("SA2026", "recording changed: {from: April 2014, note: burglary of sheds is counted apart}", "recording changed: {from: soon}", Counts, Thirty),
        new("SA2208", "rank: rate, lowest first, among districts", "", Counts, "exit 0; tables/crimes.csv: Ashby,30,30,3,3") { Tables = "tables:|  crimes:|    rows: [Ashby, Belford]|    columns: [this year, rank]" },
        new("SA2211", "rows: categories", "categories: all-crime", "area,year,offence,number|Ashby,2014,Robbery,10|Ashby,2014,Theft,20", "exit 0; tables/crimes.csv: Robbery,10,10") { Tables = "tables:|  crimes:|    rows: [Ashby, categories]|    columns: [this year]" + Categories },
        new("SA2214", "order: highest first", "", Counts, "exit 0; tables/crimes.csv: Ashby,30,30") { Tables = Year + "|    order: by rank" },
        new("SA2215", "rows: districts", "", Counts, "exit 1; told SA2215; told share of group") { Tables = "tables:|  crimes:|    rows: [Ashby]|    columns: [this year, share]" },
        new("SA2215", "rows: districts", "", Counts, "exit 0; tables/crimes.csv: Ashby,30,30,50.0%") { Tables = "tables:|  crimes:|    rows: [Ashby]|    columns: [this year, share of group]" },
        new("SA2215", "rows: categories", "categories: all-crime", "area,year,offence,number|Ashby,2014,Robbery,10|Ashby,2014,Theft,20", "exit 0; tables/crimes.csv: Robbery,10,10,33.3%") { Tables = "tables:|  crimes:|    rows: [Ashby]|    columns: [this year, share]" + Categories },
        new("SA2220", "good: fewer", "", "area,year,number|Ashby,2014,300|Ashby,2013,100", "exit 0; tables/crimes.csv: ■ clear rise, worse") { Tables = "tables:|  crimes:|    rows: [Ashby]|    columns: [this year, last year, traffic light]" },
        new("SA2221", "chart: bars", "", Counts, Thirty) { Tables = Year + "|    chart: lines" },
        new("SA2222", "remove percent", "percent: fractions", Counts, Thirty),
        new("SA2222", "shape: values & unit: percent", "percent: fractions", "area,year,percent|Ashby,2014,0.125|Belford,2014,0.115|Camborne,2014,0.035", "exit 0; tables/crimes.csv: Ashby,12.5%,12.5"),
        new("SA2401", "good: fewer", "", Monthly, "exit 0; told SA3303; tables/crimes.csv: Ashby,258,258") { Tables = Here + Chart },
        new("SA2407", "control charts: stepped", "good: fewer", Monthly, "exit 0; tables/crimes.csv: Ashby,258,258") { Tables = Here + "|control charts:|  stepped:|    extract: crimes|sections:|  crimes:|    control charts: none" },
        new("SA2232", "shape: counts", "shape: records", "area,year,number|Ashby,2014,30|Belford,2014,20|Camborne,2014,10", Thirty),
        new("SA3101", "dates: are months", "this month: March 2014", "area,date,number|Ashby,2014-03-01,30", Thirty) { Tables = "tables:|  crimes:|    rows: [Ashby]|    columns: [this month]" },
        new("SA3102", "missing rows: zero", "", "area,year,number|Ashby,2013,2|Ashby,2014,3|Belford,2013,1|Belford,2014,2|Camborne,2013,1", "exit 0; tables/crimes.csv: Camborne,0,0"),
        new("SA3102", "missing rows: unavailable", "", "area,year,number|Ashby,2014,30|Belford,2014,20|Camborne,2013,10", "exit 0; tables/crimes.csv: Camborne,[x]; tables/crimes.csv: Ashby,30,30"),
        new("SA3103", "population: mid-2014", "", Counts, "exit 0; tables/crimes.csv: Ashby,3.0,3") { Tables = "tables:|  crimes:|    rows: districts|    columns: [rate]", Files = [("population.csv", "area,year,population|Ashby,2014,10000|Belford,2014,10000|Camborne,2014,10000")] },
        new("SA3104", "missing rows: zero", "", "area,month,number|" + string.Join('|', Enumerable.Range(1, 12).Where(m => m != 5).Select(m => $"Ashby,2014-{m:00},{m % 3}")), "exit 0; tables/crimes.csv: Ashby,10,10") { Tables = Here },
        new("SA3104", "plan tables: {crimes: {columns: [this year, rate]}}", "", "area,month,number|" + string.Join('|', Enumerable.Range(6, 19).SelectMany(m => new[] { "Ashby", "Belford", "Camborne" }.Select(d => $"{d},{2013 + ((m - 1) / 12)}-{((m - 1) % 12) + 1:00},2"))), "exit 0; tables/crimes.csv: Ashby,24,24") { Tables = "" },
        new("SA3105", "rows: wards", "", "area,year,number|North,2014,18|South,2014,12", "exit 0; tables/crimes.csv: North,18,18"),
        new("SA3201", "total: supplied", "", Counts + "|All districts,2014,61", "exit 0; tables/crimes.csv: All districts,61,61") { Tables = Year + "|    totals: districts" },
        new("SA3203", "reconcile: crimes", "counts: crimes|  incidents:|    counts: crimes", Counts, "exit 1; told SA3202; not told SA3203; tables/crimes.csv: Ashby,30,30") { Tables = Year + "|  incidents:|    rows: districts|    columns: [this year]", Files = [("extracts/incidents.csv", "area,year,number|Ashby,2014,31|Belford,2014,20|Camborne,2014,10")] },
        new("SA3203", "counts: calls", "counts: crimes|  incidents:|    counts: crimes", Counts, Thirty) { Tables = Year + "|  incidents:|    rows: districts|    columns: [this year]", Files = [("extracts/incidents.csv", "area,year,number|Ashby,2014,31|Belford,2014,20|Camborne,2014,10")] },
        new("SA3204", "reconcile: crimes", "counts: crimes|  rates:|    title: Crime per 1,000 residents|    shape: values|    unit: rate|    source: Home Office", Counts, "exit 0; not told SA3204; tables/rates.csv: Ashby,3.2,3.2; strategic-assessment.md: the counts in \"Crimes\" give 3.0 per 1,000 residents") { Tables = Year + "|  rates:|    rows: districts|    columns: [this year]", Files = [("extracts/rates.csv", "area,year,value|Ashby,2014,3.2|Belford,2014,2.0|Camborne,2014,1.0")] },
        new("SA3204", "counts: offences", "counts: crimes|  rates:|    title: Crime per 1,000 residents|    shape: values|    unit: rate|    source: Home Office", Counts, "exit 0; not told SA3204; tables/rates.csv: Ashby,3.2,3.2") { Tables = Year + "|  rates:|    rows: districts|    columns: [this year]", Files = [("extracts/rates.csv", "area,year,value|Ashby,2014,3.2|Belford,2014,2.0|Camborne,2014,1.0")] },
        new("SA3206", "per: 100,000", "decimals: 1", Rare, "exit 0; not told SA3206; tables/crimes.csv: Ashby,4.0,4,3,3") { Tables = Ranked, Files = [Crowds] },
        new("SA3206", "decimals: 2", "decimals: 1", Rare, "exit 0; not told SA3206; tables/crimes.csv: Ashby,0.04,") { Tables = Ranked, Files = [Crowds] },
        new("SA3207", "ties: exact", "", "area,year,number|Ashby,2014,3004|Belford,2014,3003|Camborne,2014,3002", "exit 0; tables/crimes.csv: Ashby,30.0,") { Tables = Ranked, Files = [Crowds] },
        new("SA3230", "remove population", "population: mid-2013", "area,year,number|Ashby,2013,20|Ashby,2014,30", "exit 0; not told SA3230; tables/crimes.csv: Ashby,30,30,3.0,3,4.0,4") { Tables = "tables:|  crimes:|    rows: [Ashby]|    columns: [this year, rate, rate last year]", Files = [("population.csv", "area,year,population|Ashby,2012,5000|Ashby,2013,10000")] },
        new("SA3209", "plan this year: 2015", "", Counts + "|Ashby,2015,31|Belford,2015,21|Camborne,2015,11", "exit 0; not told SA3209; tables/crimes.csv: Ashby,31,31"),
        new("SA3225", "remove exclude", "good: fewer", Monthly, "exit 0; not told SA3225; tables/crimes.csv: Ashby,258,258") { Tables = Here + Chart + "|    exclude: {2014-02-10: a flood}" },
        new("SA3301", "points: monthly", "good: fewer", Monthly, "exit 0; tables/crimes.csv: Ashby,258,258") { Tables = Here + Chart + "|    points: weekly" },
        new("SA3303", "steps: {2014-01: patrols ended}", "good: fewer", Monthly, "exit 0; not told SA3303; tables/crimes.csv: Ashby,258,258") { Tables = Here + Chart },
        new("SA4007", "totals: districts", "", Counts, "exit 0; tables/crimes.csv: All districts,60,60; strategic-assessment.md: there were 60") { Tables = Here.Replace("[Ashby]", "[Ashby, Belford]", StringComparison.Ordinal), Files = [("commentary/crimes.md", "In all there were {{ crimes.districts.this_year }}.")] },
        new("SA4007", "totals: [districts, Camborne]", "", Counts, "exit 0; strategic-assessment.md: there were 10") { Tables = Here.Replace("[Ashby]", "[Ashby, Belford]", StringComparison.Ordinal) + "|    totals: districts", Files = [("commentary/crimes.md", "In all there were {{ crimes.camborne.this_year }}.")] },
    ];

    /// <summary>Words that messages quote and nobody is to write, or that are followed elsewhere: the code or the member, the word, and why.</summary>
    public static IReadOnlyList<(string Code, string Key, string Why)> NotFollowed { get; } =
    [
        ("CheckCommand.Next", "accepted", "it names what the plan says"),
        ("CompositionMessages.NoPrevious", "previous", "it needs last year's bundle, and the tests of texts that quote one have it"),
        ("ReadingMessages.Marked", "note", "it is where a remark goes that stood behind a number"),
        ("SA1152", "file", "it names what the plan says"),
        ("SA2116", "aliases", "it is the way of counts, where 'lookups:' has to go first"),
        ("SA1191", "repeated rows", "it names what the plan says"),
        ("ExtractPlanReader.WithSource", "source", "it names a part of the plan"),
        ("ExtractPlanReader.Keys", "distinct", "it names what the plan says"),
        ("QueryCommand.Write", "source", "it names a part of the plan"),
        ("SA1314", "symbols", "the tests of people in place of rows follow it"),
        ("SA1044", "id", "it is to be left out of a question to a database"),
        ("SA1044", "shape", "it needs a database with a million rows, and the tests of databases count records"),
        ("SA1032", "sheet", "it is to be left out, and the tests of workbooks do so"),
        ("SA1034", "sheet", "it needs a workbook, and the tests of workbooks have one"),
        ("SA1035", "sheet", "it needs a workbook, and the tests of workbooks have one"),
        ("SA1035", "status", "it needs a workbook without a table, and the tests of workbooks have one"),
        ("SA3410", "protect", "it is about another assessment, and the tests of neighbours have one"),
        ("SA3411", "previous", "it is about another assessment's editions, and the tests of next year have one"),
        ("SA2030", "weights", "it needs a second extract, and the cases of harm have one"),
        ("SA2030", "weighs", "it needs a second extract, and the cases of harm have one"),
        ("SA2219", "categories", "it needs residents by age, and the case of standardised rates has them"),
        ("SA7106", "previous", "it is about last year's bundle of a renamed place, and the tests of what is taken over have one"),
        ("SA7105", "previous", "it is about last year's folder, and the tests of what is taken over have one"),
        ("SA5115", "beside", "it needs two tables of one section, and the tests of tables beside each other have them"),
        ("SA5115", "tables", "it needs two tables of one section, and the tests of tables beside each other have them"),
        ("SA2504", "for each", "it names what the plan does not say"),
        ("SA2608", "scoring", "it is about priorities, and the tests of what is decided have them"),
        ("SA2614", "officers", "it is about priorities, and the tests of what is decided have them"),
        ("SA1309", "only", "it is about hours of the week, and the tests of those have records with a time"),
        ("SA2235", "categories", "it is about hours of the week, and the tests of those have records with a time"),
        ("SA2235", "shape", "it is about hours of the week, and the tests of those have records with a time"),
        ("SA2127", "audiences", "it is about partners' bundles, and the tests of audiences have it"),
        ("SA2128", "audience", "it is about partners' bundles, and the tests of audiences have it"),
        ("SA2617", "audiences", "it is about partners' bundles, and the tests of audiences have it"),
        ("SA5139", "answers", "it is about the law, and the tests of the checklist have it"),
        ("SA7314", "state", "it is about freezing, and the tests of further documents have it"),
    ];

    private static (string, string) Wards => ("groups.csv", "group,code,name,member|wards,G2,Wards of Ashby,North|wards,G2,Wards of Ashby,South");

    private static (string, string) Crowds => ("population.csv", "area,year,population|Ashby,2013,100000|Belford,2013,100000|Camborne,2013,100000");

    private static string Ranked => "tables:|  crimes:|    rows: districts|    columns: [rate, rank]";

    private static string Chart => "|control charts:|  crimes:";

    private static string Records(string headings, params string[] places) => headings + "|" + string.Join('|', Enumerable.Range(1, 12).SelectMany(m => places.Select(p => $"15/{m:00}/2014,{p}")));

    // Ten a month, and from January 2014 on twice as many.
    private static string Monthly => "area,month,number|" + string.Join('|', Enumerable.Range(0, 36).Select(m => $"Ashby,{2012 + (m / 12)}-{(m % 12) + 1:00},{(m < 24 ? 10 : 21) + (m % 3) - 1 + (m % 2)}"));
}
