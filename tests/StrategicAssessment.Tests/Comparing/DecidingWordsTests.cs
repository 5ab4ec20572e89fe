using System.Text.Json.Nodes;
using StrategicAssessment.Tests.Acceptance;
using StrategicAssessment.Tests.HouseRules;
using Xunit;

namespace StrategicAssessment.Tests.Comparing;

/// <summary>Each word of the plan and each shared file: whether it decides a number, and that the comparison tells it as a definition then, and else not.</summary>
public sealed class DecidingWordsTests : IDisposable
{
    private const string Plan = "assessment.yaml";
    private static readonly Lazy<string> Published = new(() =>
    {
        var folder = Written();   // of the whole run: its bundle is only read
        var run = folder.Build("--format", "md", "--quiet");
        Assert.True(run.ExitCode == 0, run.ToString());
        return folder.Output;
    });

    private readonly Workspace again = Written();

    public void Dispose() => again.Dispose();

    // Word, file, what it says and what it says then, and the one part of definitions that is told.
    public static TheoryData<string, string, string, string, string> Words => new()
    {
        { "aliases", Plan, "{Harbour: Brook}", "{Harbour: Carr}", "meaning" },
        { "period aliases", Plan, "{Yr2: 2022, Yr3: 2023}", "{Yr2: 2023, Yr3: 2022}", "meaning" },
        { "symbols", Plan, "{\"-\": zero}", "{\"-\": not available}", "meaning" },
        { "undated", Plan, "{before: joined, after: since}", "{before: since, after: joined}", "meaning" },
        { "columns", Plan, "columns: {count: all}\n    not read: [closed]", "columns: {count: closed}\n    not read: [all]", "rows" },
        { "percent", Plan, "percent: fractions", "percent: as printed", "rows" },
        { "unit", Plan, "    counts: clients", "    counts: clients\n    unit: pounds", "rows" },
        { "missing rows", Plan, "    counts: clients", "    counts: clients\n    missing rows: zero", "rows" },
        { "missing rows", Plan, "    counts: lessons\n    missing rows: unavailable", "    counts: lessons\n    missing rows: not open", "rows" },
        { "repeated rows", Plan, "    counts: clients", "    counts: clients\n    repeated rows: add", "rows" },
        { "not in lookup", Plan, "    not read: [Ref, Kind]", "    not read: [Ref, Kind]\n    not in lookup: leave out", "rows" },
        { "total", Plan, "    counts: visits", "    counts: visits\n    total: supplied", "rows, rows group" },
        { "several answers", Plan, "    counts: answers", "    counts: answers\n    several answers: allowed", "rows" },
        { "design effect", Plan, "    counts: answers", "    counts: answers\n    design effect: 1.5", "confidence" },
        { "old places", Plan, "    counts: visits", "    counts: visits\n    old places: add", "rows" },
        { "id", Plan, "    not read: [Ref, Kind]", "    not read: [Kind]\n    id: Ref", "rows" },
        { "weights", "harm.csv", "theft,2", "theft,3", "lookup" },
        { "lookups", "beats.csv", "B4,Aldmere,Brook", "B4,Brook,Brook", "lookup" },
        { "lookup headings", Plan, "{area: Area}", "{area: Other area}", "lookup" },
        { "only", Plan, "    not read: [Ref, Kind]", "    not read: [Ref]\n    only: {Kind: x}", "filter" },
        { "source", Plan, "source: Marl Police", "source: Dale Police", "source" },
        { "counts", Plan, "counts: clients", "counts: visitors", "things" },
        { "counts are", Plan, "    counts: clients", "    counts: clients\n    counts are: people", "things" },
        { "good", Plan, "    counts: incidents\n    good: fewer", "    counts: incidents\n    good: more", "good" },
        { "protect", Plan, "    counts: clients", "    counts: clients\n    protect: round to 5", "disclosure" },
        { "break", Plan, "    counts: incidents", "    counts: incidents\n    break: 1 January 2023", "recording" },
        { "per", Plan, "    counts: incidents", "    counts: incidents\n    per: 10,000", "measure" },
        { "decimals", Plan, "    unit: percent", "    unit: percent\n    decimals: 2", "display" },
        { "population", Plan, "edition: 2023", "edition: 2023\npopulation: mid-2021", "population" },
        { "population headings", Plan, "edition: 2023", "edition: 2023\npopulation headings: {population: other}", "rows" },
        { "standard population", Plan, "edition: 2023", "edition: 2023\nstandard population: Brook", "population" },
        { "confidence", Plan, "edition: 2023", "edition: 2023\nconfidence: 99.8", "confidence" },
        { "clear", Plan, "edition: 2023", "edition: 2023\nclear: 0.1", "confidence" },
        { "known as", Plan, "known as: Stealing", "known as: [Stealing, Filching]", "aliases" },
        { "rank", Plan, "rank: count, lowest first", "rank: count, highest first", "ranking" },
        { "ties", Plan, "ties: printed", "ties: exact", "ranking ties" },
        { "groups.csv", "groups.csv", "family,G2,Family,D2", "family,G2,Family,D3", "group" },
        { "areas.csv", "areas.csv", "D1,Aldmere,district,Mere\nD2,Brook,district,", "D1,Aldmere,district,\nD2,Brook,district,Mere", "meaning" },
        { "kind", Plan, "    place: Aldmere", "    place: Aldmere\n    kind: c", "chart" },
        { "baseline", Plan, "    place: Aldmere", "    place: Aldmere\n    baseline: 12", "other, length other" },
        { "screen outliers", Plan, "    place: Aldmere", "    place: Aldmere\n    screen outliers: no", "other" },
        { "steps", Plan, "    place: Aldmere", "    place: Aldmere\n    steps: {2023-01: patrols}", "chart" },
        { "exclude", Plan, "    place: Aldmere", "    place: Aldmere\n    exclude: {2022-03: a fair}", "chart" },
    };

    // Words that decide no number: what they say and what they say then.
    public static TheoryData<string, string, string> OtherWords => new()
    {
        { "title", "    counts: clients", "    counts: clients\n    title: Clients" },
        { "shown as", "theft: {known as: Stealing}", "theft: {known as: Stealing, shown as: Thefts}" },
        { "received", "    counts: clients", "    counts: clients\n    received: 2 May 2024" },
        { "note", "    counts: clients", "    counts: clients\n    note: Handle with care." },
        { "status", "    counts: clients", "    counts: clients\n    status: provisional" },
        { "source", "source: Marl Police", "source: Marl Police (analysis team)" },
        { "holds", "    counts: clients", "    counts: clients\n    holds: [district]" },
        { "reconcile", "    counts: clients", "    counts: clients\n    reconcile: months" },
        { "negative", "    counts: clients", "    counts: clients\n    negative: allowed" },
        { "blank places", "    counts: clients", "    counts: clients\n    blank places: as above" },
        { "separator", "    counts: clients", "    counts: clients\n    separator: comma" },
        { "header line", "    counts: clients", "    counts: clients\n    header line: 1" },
        { "dates", "dates: day first", "dates: [day first, are days]" },
        { "recording changed", "    counts: clients", "    counts: clients\n    recording changed: {from: January 2023, note: a new system}" },
        { "target", "    place: Aldmere", "    place: Aldmere\n    target: 12" },
        { "small numbers", "edition: 2023", "edition: 2023\nsmall numbers: 50" },
        { "compare with", "edition: 2023", "edition: 2023\ncompare with: family" },
        { "title", "edition: 2023", "edition: 2023\ntitle: Community Safety" },
        { "country", "edition: 2023", "edition: 2023\ncountry: Wales" },
        { "partnership", "edition: 2023", "edition: 2023\npartnership: Safer Marl" },
        { "prepared", "edition: 2023", "edition: 2023\nprepared: May 2024" },
        { "contact", "edition: 2023", "edition: 2023\ncontact: The office" },
        { "licence", "edition: 2023", "edition: 2023\nlicence: CC0-1.0" },
        { "colour", "edition: 2023", "edition: 2023\ncolour: \"#1d4f80\"" },
        { "headlines", "edition: 2023", "edition: 2023\nheadlines: [people]" },
        { "order", "    rank: count, lowest first", "    rank: count, lowest first\n    order: as listed" },
        { "chart", "    rank: count, lowest first", "    rank: count, lowest first\n    chart: none" },
        { "stands in", "    rank: count, lowest first", "    rank: count, lowest first\n    stands in: topic" },
        { "row heading", "    rank: count, lowest first", "    rank: count, lowest first\n    row heading: Where" },
        { "notes", "    rank: count, lowest first", "    rank: count, lowest first\n    notes: Handle with care." },
        { "footnotes", "    rank: count, lowest first", "    rank: count, lowest first\n    footnotes: {Brook: A note}" },
    };

    // What is another file, another layout of it, another place or year, or another choice of what is shown.
    private static readonly string[] OfShape =
    [
        "version", "edition", "categories", "place", "for each", "logo", "county", "this year", "area headings", "group headings", "previous", "extracts", "tables", "control charts", "sections", "leave out", "accepted",
        "file", "shape", "across", "area", "period", "not read", "measure", "sheet", "sheets", "weighs", "this month", "extract", "category", "rows", "totals", "beside", "points", "cites",
        "text tables", "documents", "state", "audience", "audiences", "public", "partners", "answers", "scoring", "officers", "by", "weight", "scale", "thresholds", "name", "database", "query", "table", "distinct", "repeat",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_that_decides_a_number_is_one_entry_of_the_definitions_and_nothing_moved(string word, string file, string old, string other, string part)
    {
        again.Replace(file, old, other);
        var told = Differences();
        Assert.All(told.SelectMany(d => d["aspects"]?.AsArray() ?? []), a => Assert.DoesNotContain("xmr", (string)a!["before"]! + (string)a["after"]!, StringComparison.Ordinal));
        Assert.Equal((word, part), (word, string.Join(", ", told.Select(d => $"{(string?)d["class"]}{(d["aspects"] is { } aspects ? " " + string.Join(' ', aspects.AsArray().Select(a => (string?)a!["part"]).Distinct()) : "")}".Replace("definition ", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(OtherWords))]
    public void A_word_that_decides_no_number_is_told_in_no_class_of_numbers(string word, string old, string other)
    {
        again.Replace(Plan, old, other);
        Assert.Equal((word, ""), (word, string.Join(", ", Differences().Select(d => (string?)d["class"]))));
    }

    [Fact]
    public void Each_word_of_a_plan_is_one_of_these()
    {
        var known = Words.Select(w => w.Data.Item1).Concat(OtherWords.Select(w => w.Data.Item1)).Concat(OfShape).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Properties(JsonNode.Parse(Repository.Read("docs/assessment.schema.json"))!), w => !known.Contains(w));
    }

    private static IEnumerable<string> Properties(JsonNode node) => node is JsonArray list ? list.OfType<JsonNode>().SelectMany(Properties) : node is not JsonObject of ? []
        : (of["properties"] is JsonObject named ? named.Select(p => p.Key) : []).Concat(of.Select(p => p.Value).OfType<JsonNode>().SelectMany(Properties));

    private List<JsonNode> Differences() => [.. JsonNode.Parse(Assess.Run("diff", Published.Value, again.Folder, "--json") is { Error: "" } run ? run.Output : throw new InvalidOperationException(Assess.Run("diff", Published.Value, again.Folder).Error))!["differences"]!
        .AsArray().Select(d => d!).Where(d => (string?)d["class"] is not ("words" or "coverage"))];

    private static Workspace Written()
    {
        var folder = Workspace.Empty("marl");
        folder.Write(Plan, PlanText);
        string[] districts = ["Aldmere", "Brook", "Carr"];
        int[] years = [2021, 2022, 2023];
        void Rows(string file, string head, IEnumerable<FormattableString> rows) => folder.Write(file, head + "\n" + string.Concat(rows.Select(r => FormattableString.Invariant(r) + "\n")));
        folder.Write("areas.csv", "code,name,type,aliases\nD1,Aldmere,district,Mere\nD2,Brook,district,\nD3,Carr,district,\n");
        folder.Write("groups.csv", "group,code,name,member\ndistricts,G1,Districts,D1\ndistricts,G1,Districts,D2\ndistricts,G1,Districts,D3\nfamily,G2,Family,D1\nfamily,G2,Family,D2\n");
        Rows("population.csv", "area,year,population,other", years.SelectMany(y => districts.Select((d, i) => (FormattableString)$"{d},{y},{((i + 1) * 10000) + y},{(i + 1) * 12000}")));
        Rows("population-by-age.csv", "area,year,age,population", years.SelectMany(y => districts.SelectMany((d, i) => ((string[])["0-14", "15-24", "25+"]).Select((a, k) => (FormattableString)$"{d},{y},{a},{3000 + (100 * i) + (500 * k * i)}"))));
        folder.Write("beats.csv", "Beat,Area,Other area\nB1,Aldmere,Brook\nB2,Brook,Aldmere\nB3,Carr,Carr\nB4,Aldmere,Brook\n");
        folder.Write("harm.csv", "category,weight\ntheft,2\nviolence,30\n");
        Rows("extracts/asb.csv", "district,year,all,closed", years.Skip(1).SelectMany(y => ((string[])[.. districts, "Harbour", "Mere"]).Select((d, i) => (FormattableString)$"{d},{y},{1000 + (70 * i) + (150 * (y - 2021))},{300 + (10 * i) + y - 2021}")));
        Rows("extracts/crime.csv", "year,type,count", years.Skip(1).SelectMany(y => (FormattableString[])[$"{y},theft,{y - 1500}", $"{y},violence,{y - 1700}"]));
        Rows("extracts/beat-crime.csv", "Ref,Date,Beat,Kind", Enumerable.Range(0, 300).Select(i => (FormattableString)$"R{i % 200},{13 + (i % 9)}/{1 + (i / 5 % 12)}/{2022 + (i % 2)},B{1 + (i * 7 % 11 % 4)},{(i % 3 == 0 ? "y" : "x")}"));
        folder.Write("extracts/visits.csv", "centre,Yr2,Yr3\nAldmere,100,130\nBrook,200,-\nCarr,300,333\nDistricts,600,463\n");
        folder.Write("extracts/mood.csv", "area,year,answer,count,base\nAldmere,2023,safe,400,600\nAldmere,2023,unsafe,200,600\n");
        folder.Write("extracts/lessons.csv", "district,year,count\nAldmere,2023,10\nCarr,2023,30\n");
        folder.Write("extracts/cohort.csv", "area,when,count\nAldmere,joined,40\nAldmere,since,14\n");
        Rows("extracts/share.csv", "area,year,percent", districts.Select((d, i) => (FormattableString)$"{d},2023,{0.1m + (0.05m * i)}"));
        Rows("extracts/people.csv", "area,year,count", years.Skip(1).SelectMany(y => districts.Select((d, i) => (FormattableString)$"{d},{y},{(100 * (i + 1)) + (10 * (y - 2020)) + 1}")));
        Rows("extracts/ages.csv", "area,year,age group,count", districts.SelectMany((d, i) => ((string[])["aged-0-to-14", "aged-15-to-24", "aged-25-and-over"]).Select((a, k) => (FormattableString)$"{d},2023,{a},{40 + (20 * k) + (7 * i)}")));
        Rows("extracts/months.csv", "area,month,count", years.Skip(1).SelectMany(y => Enumerable.Range(1, 12).Select(m => (FormattableString)$"Aldmere,{y}-{m:00},{10 + (((7 * m) + y) % 9)}")));
        return folder;
    }

    private const string PlanText = """
        version: 1
        edition: 2023
        place: Aldmere
        this year: 2023
        categories:
          all-crime:
            theft: {known as: Stealing}
            violence:
          mood:
            safe:
            unsafe:
          all-ages:
            aged-0-to-14:
            aged-15-to-24:
            aged-25-and-over:
        extracts:
          asb:
            counts: incidents
            good: fewer
            source: Marl Police
            aliases: {Harbour: Brook}
            repeated rows: add
            columns: {count: all}
            not read: [closed]
          crime:
            counts: crimes
            area: Aldmere
            categories: all-crime
          harm:
            counts: days
            weighs: crime
            weights: harm.csv
          beat-crime:
            shape: records
            counts: burglaries
            lookups: {Beat: beats.csv}
            lookup headings: {area: Area}
            columns: {period: Date}
            dates: day first
            not read: [Ref, Kind]
          visits:
            shape: wide
            counts: visits
            columns: {area: centre}
            period aliases: {Yr2: 2022, Yr3: 2023}
            symbols: {"-": zero}
          mood:
            shape: survey
            counts: answers
            categories: mood
          lessons:
            counts: lessons
            missing rows: unavailable
          cohort:
            counts: offences
            columns: {period: when}
            undated: {before: joined, after: since}
          share:
            shape: values
            unit: percent
            percent: fractions
          people:
            counts: clients
          ages:
            counts: admissions
            columns: {category: age group}
            categories: all-ages
          months:
            counts: events
            good: fewer
        control charts:
          months:
            place: Aldmere
        tables:
          asb:
            rows: districts
            totals: [family]
            columns: [this year, last year, change, change %, rate, against districts]
          crime:
            rows: categories
            columns: [this year, last year]
          harm:
            rows: [Aldmere]
            columns: [this year]
          beat-crime:
            rows: districts
            columns: [this year, last year]
          visits:
            rows: districts
            totals: [districts]
            columns: [this year, last year]
          lessons:
            rows: districts
            totals: [districts]
            columns: [this year]
          cohort:
            rows: [Aldmere]
            columns: [before, after]
          share:
            rows: districts
            columns: [this year]
          people:
            rows: districts
            columns: [this year, last year, change, change %, rank]
            rank: count, lowest first
            ties: printed
          ages:
            rows: districts
            columns: [this year, standardised rate]
          months:
            rows: [Aldmere]
            columns: [this year]

        """;
}
