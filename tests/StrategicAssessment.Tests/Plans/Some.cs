using System.Text;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Tests.Plans;

/// <summary>Plans in the small, and the places that they speak of.</summary>
internal static class Some
{
    private static readonly (string Key, string Line)[] Needed =
    [
        ("version", "version: 1"), ("edition", "edition: 2016-17"), ("place", "place: Northbridge"), ("this year", "this year: 12 months to September 2015"),
        ("extracts", "extracts: {asb: }"),
    ];

    public const string PlanWithEveryKey = """
        version: 1
        title: Community Safety Plan
        edition: 2016-17
        place: Northbridge
        for each: [districts, Westhaven]
        country: Wales
        partnership: Safer Northbridge
        prepared: November 2015
        contact: Community Safety Unit
        headlines: [asb, crime-by-type robbery: no clear change]
        logo: logo.svg
        colour: "#1d70b8"
        licence: OGL-UK-3.0
        county: ../county
        this year: 12 months to September 2015
        compare with: districts
        area headings: {name: Council}
        group headings: {member: Council}
        population headings: {area: Council}
        population: mid-2013
        standard population: European 2013
        previous: ../last-year
        confidence: 99.8
        clear: 0.1
        small numbers: 10
        symbols: older
        documents: [public-summary, committee-report: partners]
        audiences: {public: OFFICIAL, partners: OFFICIAL-SENSITIVE}
        state: approved by Council, 13 April 2016
        text tables:
          actions: {file: actions-2016.csv, title: What we do, columns: [action, lead: Lead agency], audience: partners}
        categories:
          crime: {known as: [all crime, 101], shown as: Total crime, theft: Thefts}
        extracts:
          asb:
            file: [incidents.csv, more-*.csv]
            title: Nuisance
            counts are: events
            counts: incidents
            source: Police
            status: provisional
            received: 3 November 2015
            note: [first, second]
            shape: records
            unit: number
            percent: fractions
            holds: [district, ward]
            aliases: {East: Eastham}
            columns: {count: Events}
            area: Northbridge
            period: 2014/15
            dates: [day first, are months]
            period aliases: {Yr3: 2014/15}
            not read: Change
            measure: Number
            separator: semicolon
            header line: 3
            sheet: Table 3
            sheets: 20*
            only: {Kind: [nuisance, noise], Age: all}
            symbols: {"~": suppressed, "--": zero}
            categories: crime
            missing rows: zero
            repeated rows: add
            id: Crime ID
            distinct: Victim ID
            repeat: Victim ID
            negative: allowed
            undated: {before-joining: months before}
            reconcile: asb theft
            total: supplied
            break: [2015-04-01, 1 April 2013]
            recording changed: {from: April 2014, note: incidents are split}
            per: 100,000
            population: mid-2012
            decimals: 2
            good: fewer
            protect: round to 5, hide below 8
            this year: 2014/15
            this month: August 2015
            lookups: {Beat: beats.csv}
            not in lookup: leave out
            lookup headings: {area: Council}
            weighs: crime
            weights: weights.csv
            across: periods
            old places: add
            blank places: as above
            audience: partners
            design effect: 1.3
            several answers: allowed
        tables:
          asb:
            extract: asb
            category: theft
            title: Nuisance by district
            rows: [Northbridge, Eastham]
            row heading: Place
            totals: [districts: County total, Eastham]
            columns: [this year: Now, rate]
            rank: change %, highest first, among districts
            ties: exact
            order: highest first
            chart: grouped bars
            beside: theft
            stands in: annex
            notes: [one]
            footnotes: {Eastham: Part of the year}
            symbols: standard
            this year: 2013/14
            this month: July 2015
            audience: public
        control charts:
          nuisance:
            extract: asb
            title: Nuisance month by month
            category: theft
            place: Eastham
            points: monthly
            kind: u prime
            baseline: 24
            screen outliers: no
            target: 40
            steps: {2014-04: a new way to report}
            exclude: {2014-08: a festival}
            audience: public
        leave out: [glossary, recommendations]
        sections:
          asb: {title: Disorder, tables: [asb], cites: asb, control charts: [nuisance], audience: public, answers: assessment-levels}
        scoring:
          volume: {title: How many, by: volume, weight: 2, scale: 0 to 2, thresholds: [100, "1,000"]}
        officers: named
        answers: {plan-steps: The partnership plan}
        accepted: {SA3202 asb: different windows}
        """;

    /// <summary>The least that a plan needs, and one line more or instead.</summary>
    public static string PlanWith(string line) => string.Join('\n', Needed.Where(n => !line.StartsWith(n.Key + ":", StringComparison.Ordinal)).Select(n => n.Line).Append(line));

    public static Outcome<PlanFile> Read(string plan) => PlanReader.Read(PlanReader.FileName, Encoding.UTF8.GetBytes(plan));

    /// <summary>The plan held against two districts, two wards and a county.</summary>
    public static Outcome<ResolvedPlan> Resolve(string plan) => Resolve(plan, Places);

    public static Outcome<ResolvedPlan> Resolve(string plan, Gazetteer places)
    {
        var read = Read(plan).Value!;
        var extracts = PlanResolver.ResolveExtracts(read, places, Words.BuiltIn);
        var resolved = PlanResolver.Resolve(read, "northbridge-2016-17", places, extracts.Value!, Words.BuiltIn);
        return resolved with { Diagnostics = extracts.Diagnostics.AddRange(resolved.Diagnostics) };
    }

    public static Gazetteer Places { get; } = new(
        [
            Area("D1", "Northbridge", "district"), Area("D2", "Eastham", "district"), Area("D3", "Southwick & Marsh", "district"),
            Area("W1", "High Street", "ward"), Area("W2", "Tonford", "ward"), Area("T1", "Tonford", "town"), Area("C1", "Shire", "county"),
        ],
        [
            new Group("districts", new AreaCode("C1"), "Shire districts", [new("D1"), new("D2"), new("D3")]),
            new Group("two-districts", new AreaCode("G2"), "Two districts", [new("D1"), new("D2")]),
            new Group("wards", new AreaCode("G3"), "Northbridge wards", [new("W1"), new("W2")]),
        ]);

    /// <summary>Codes and places, in the order found.</summary>
    public static string Told(IEnumerable<Diagnostic> found) => string.Join(' ', found.Select(d => $"{d.Code}@{d.At.Line}:{d.At.Column}"));

    private static Area Area(string code, string name, string type, params string[] aliases) =>
        new(new AreaCode(code), name, type, [.. aliases], null, null, null);
}
