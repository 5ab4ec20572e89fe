using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Assessments;

/// <summary>A section of the document: the tables and control charts that it shows, by id.</summary>
public sealed record ShownSection(string Id, ImmutableArray<string> Tables, ImmutableArray<string> Charts);

/// <summary>Finds what a document tells of its place. Two tables of one count are one subject: of one series, of extracts that the plan reconciles, or of the
/// same things with the same number in the same period.</summary>
public sealed class HeadlineSubjects(Assessment assessment)
{
    private readonly List<Sighting> sightings = [];

    /// <summary>Every subject, in the order of the document; parts after their whole.</summary>
    public static ImmutableArray<HeadlineSubject> Of(Assessment assessment, IReadOnlyList<ShownSection> sections)
    {
        var subjects = new HeadlineSubjects(assessment);
        for (var i = 0; i < sections.Count; i++) subjects.See(sections[i], i);
        return subjects.Found();
    }

    private void See(ShownSection section, int position)
    {
        var charted = assessment.ControlCharts.Where(c => section.Charts.Contains(c.Definition.Id) && c.Definition.Area.Equals(assessment.Definition.Place)).ToList();
        foreach (var table in assessment.Tables.Where(t => section.Tables.Contains(t.Definition.Id) && !t.Definition.Indicator.IsSurvey).OrderBy(t => section.Tables.IndexOf(t.Definition.Id)))
        {
            var here = assessment.Definition.HereIn(table);
            foreach (var row in table.Rows.Where(r => r.Definition.AverageOf is null && r.Definition.Area.Equals(here) && r.TextFigures.ContainsKey("now")).OrderBy(r => !IsAbout(table, r)))
                sightings.Add(new Sighting(KeyOf(table, row), section.Id, position, table, row, IsAbout(table, row)));
        }

        // A chart may stand in a section of its own, apart from the table that has its row.
        foreach (var chart in charted)
        {
            if (sightings.FirstOrDefault(s => IsOf(chart, s)) is { } charts) sightings.Add(charts with { Section = section.Id, Position = position, IsTopic = true });
        }
    }

    private static bool IsAbout(AssessedTable table, AssessedRow row) => string.Equals(row.Definition.Category, table.Definition.Whole, StringComparison.Ordinal);

    private static bool IsOf(AssessedControlChart chart, Sighting sighting) =>
        string.Equals(chart.Definition.Indicator.Id, sighting.Indicator.Id, StringComparison.Ordinal) && string.Equals(chart.Definition.Category, sighting.Row.Definition.Category, StringComparison.Ordinal);

    private string KeyOf(AssessedTable table, AssessedRow row) =>
        sightings.Find(s => AreOfOneCount(assessment, (s.Table, s.Row), (table, row)))?.Key ?? $"{table.Definition.Indicator.Id}/{row.Definition.Category}";

    /// <summary>Whether two rows about the place tell one count, whatever their periods where they are of one series.</summary>
    public static bool AreOfOneCount(Assessment assessment, (AssessedTable Table, AssessedRow Row) one, (AssessedTable Table, AssessedRow Row) other)
    {
        if (IsOf(one.Table.Definition.Indicator, one.Row.Definition.Category, other) || assessment.Definition.Same.Any(s =>
            (IsOf(s.First, s.First.Whole, one) && IsOf(s.Second, s.SecondCategory, other)) || (IsOf(s.First, s.First.Whole, other) && IsOf(s.Second, s.SecondCategory, one)))) return true;
        return IsAbout(one.Table, one.Row) && IsAbout(other.Table, other.Row) && one.Row.TextFigures["now"] is { Value.IsKnown: true } first && other.Row.TextFigures["now"] is { Value.IsKnown: true } second
            && first.Value == second.Value && first.Unit == second.Unit && first.Period == second.Period && string.Equals(one.Table.Definition.Things, other.Table.Definition.Things, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOf(IndicatorDefinition indicator, string category, (AssessedTable Table, AssessedRow Row) told) =>
        string.Equals(indicator.Id, told.Table.Definition.Indicator.Id, StringComparison.Ordinal) && string.Equals(category, told.Row.Definition.Category, StringComparison.Ordinal);

    private ImmutableArray<HeadlineSubject> Found()
    {
        var found = new Dictionary<string, HeadlineSubject>(StringComparer.Ordinal);
        var lent = sightings.Where(s => s.Indicator.IsQuoted && sightings.Exists(o => o.Section == s.Section && o is { IsTopic: true, Indicator.IsQuoted: false })).ToList();
        var own = sightings.Except(lent).GroupBy(s => s.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        foreach (var seen in own.OrderBy(g => !g.Exists(s => s.IsTopic))) found.Add(seen[0].Key, SubjectOf(seen, lent, found));
        return [.. own.Select(g => found[g[0].Key])];
    }

    private HeadlineSubject SubjectOf(List<Sighting> seen, List<Sighting> lent, Dictionary<string, HeadlineSubject> topics)
    {
        var lead = seen.Find(s => s.IsTopic && s.Has("change")) ?? seen.Find(s => s.Has("change")) ?? seen.Find(s => s.Now.Value.IsKnown) ?? seen[0];
        var first = seen.Find(s => s.IsTopic) ?? seen[0];
        var placed = seen.Concat(lent.Where(l => first.IsTopic && l.Section == first.Section && IsFirstOf(l.Section, first.Key))).FirstOrDefault(s => s.Has("rank") && s.Now.Period == lead.Now.Period) ?? lead;
        var chart = assessment.ControlCharts.FirstOrDefault(c => c.Definition.Area.Equals(assessment.Definition.Place) && seen.Exists(s => IsOf(c, s)));
        var signal = lead.Row.TextFigures.GetValueOrDefault("change") is { Value.IsKnown: true } change ? ChartedChange.Signal(assessment.ControlCharts, change) : null;
        var names = first.IsTopic
            ? seen.Select(s => s.Table.Definition.Id).Concat(seen.Select(s => s.Indicator.Id)).Concat(chart is null ? [] : [chart.Definition.Id]).Append(IsFirstOf(first.Section, first.Key) ? first.Section : first.Table.Definition.Id)
            : [];
        if (!first.IsTopic || chart is not null) names = [.. chart is null ? [] : new[] { chart.Definition.Id }, lead.Row.Definition.Category, .. seen.SelectMany(s => new[] { $"{s.Table.Definition.Id} {s.Row.Definition.Category}", $"{s.Indicator.Id} {s.Row.Definition.Category}" })];
        var all = names.Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new HeadlineSubject(all[0], first.Position, lead.Table, lead.Row)
        {
            Names = all,
            IsTopic = first.IsTopic,
            Whole = first.IsTopic ? null : WholeOf(lead, topics),
            Placed = (placed.Table, placed.Row),
            Beside = (placed.Has("rate") ? placed.Beside : null) ?? seen.Find(s => s.Now.Period == lead.Now.Period && s.Beside is not null)?.Beside ?? placed.Beside,
            Chart = chart,
            Signal = signal ?? SeriesSignal.None,
        };
    }

    private bool IsFirstOf(string section, string key) => sightings.Find(s => s.Section == section && s is { IsTopic: true, Indicator.IsQuoted: false } && s.Now.Value.IsKnown && s.Has("change")) is { } changed
        ? changed.Key == key : sightings.Find(s => s.Section == section && s.IsTopic)?.Key == key;

    // The nearest category above it that is a topic of its own, under whatever extract.
    private HeadlineSubject? WholeOf(Sighting part, Dictionary<string, HeadlineSubject> topics)
    {
        var tree = part.Indicator.Categories;
        for (var above = tree.Find(part.Row.Definition.Category)?.Parent; above is not null; above = tree.Find(above)?.Parent)
        {
            var row = sightings.Find(s => s.Indicator.Id == part.Indicator.Id && s.Row.Definition.Category == above);
            if (row is not null && topics.GetValueOrDefault(row.Key) is { IsTopic: true } whole) return whole;
        }

        return null;
    }

    private sealed record Sighting(string Key, string Section, int Position, AssessedTable Table, AssessedRow Row, bool IsTopic)
    {
        public IndicatorDefinition Indicator => Table.Definition.Indicator;

        public Figure Now => Row.TextFigures["now"];

        public AssessedRow? Beside => Table.Rows.FirstOrDefault(r => r.Definition is { IsTotal: true } total && !total.Area.Equals(Row.Definition.Area) && total.Category == Row.Definition.Category && (total.GroupId is not null || (total is { AverageOf: not null, Best: 0 })));

        public bool Has(string figure) => Row.TextFigures.GetValueOrDefault(figure) is { Value.IsKnown: true };
    }
}

/// <summary>How sure it is that something happened, the surest first.</summary>
public enum Certainty
{
    /// <summary>A clear change between the years, or what stands clearly out on the control chart.</summary>
    Clear,
    /// <summary>Some sign of a change.</summary>
    Sign,
    /// <summary>No clear change, or too few to tell.</summary>
    None,
    /// <summary>Nothing was compared.</summary>
    NotJudged,
}

/// <summary>A count or value of the place that page one may speak of, wherever the document shows it. It holds published figures only.</summary>
/// <param name="Name">What pins call it, and the lines of a draft.</param>
/// <param name="Section">Position of the section that shows it first.</param>
/// <param name="Table">Where its numbers stand: of the tables that show it, the first with a change.</param>
public sealed record HeadlineSubject(string Name, int Section, AssessedTable Table, AssessedRow Row)
{
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Whether a table or a control chart is about it; otherwise it is a part of what a table is about.</summary>
    public bool IsTopic { get; init; }

    /// <summary>What it is a part of; null for a topic.</summary>
    public HeadlineSubject? Whole { get; init; }

    /// <summary>The row that places it among others: its own, that of another table of the same count and period, or of a quoted value beside it in its section.</summary>
    public required (AssessedTable Table, AssessedRow Row) Placed { get; init; }

    /// <summary>The group that it is held against, in the table that places it and in its own; null where there is none.</summary>
    public AssessedRow? Beside { get; init; }

    public AssessedControlChart? Chart { get; init; }

    /// <summary>What its control chart says of the change.</summary>
    public SeriesSignal Signal { get; init; }

    /// <summary>The category that names it; null where the extract does, as it does where all of its counts are weighed.</summary>
    public Category? Named => Table.Definition.Indicator is { Weights.Length: > 0 } weighed && weighed.Whole == Row.Definition.Category ? null : Table.Definition.Indicator.Categories.Find(Row.Definition.Category);

    /// <summary>As a heading: the category's label, or the title of the extract.</summary>
    public string Title => Named?.Label ?? Table.Definition.Indicator.Title;

    public Figure Now => Row.TextFigures["now"];

    public Certainty Certainty => Judgement is { IsClear: true } || Signal != SeriesSignal.None ? Certainty.Clear
        : Judgement is { HasSign: true } ? Certainty.Sign
        : Judgement is { IsCompared: true } ? Certainty.None
        : Certainty.NotJudged;

    /// <summary>What is said of it, as a pin may quote it: <c>clear rise</c>, <c>rise on its control chart</c>, <c>no clear change</c>.</summary>
    public string VerdictIn(Words words) => Judgement is not { IsClear: true } && Signal != SeriesSignal.None ? words.Say("verdict.on chart", ("signal", EvidenceText.Word(Signal, words)))
        : Judgement is { } judgement && EvidenceText.Word(judgement, words) is { } word ? word.Split(',')[0] : words["verdict.not judged"];

    /// <summary>1 up, -1 down, 0 without a sign of either.</summary>
    public int Direction => Judgement is { IsClear: true } clear ? clear.Direction
        : Signal switch { SeriesSignal.Rise => 1, SeriesSignal.Fall => -1, SeriesSignal.Both => 0, SeriesSignal.None => Judgement?.Direction ?? 0 };

    /// <summary>1 for the better, -1 for the worse, 0 where nobody says or neither is.</summary>
    public int Good => Table.Definition.Indicator.GoodEnd switch { GoodEnd.Lower => -Direction, GoodEnd.Higher => Direction, GoodEnd.Neither => 0 };

    /// <summary>How much it concerns: the larger of the two counts; less than nothing for what is not counted or not shown.</summary>
    public decimal Size => Table.Definition.Indicator.CountsEvents && Now.Value.IsKnown ? Math.Max(Now.Value.Number, Before) : -1;

    /// <summary>Whether it stands at one end of five places or more, as far as chance can tell.</summary>
    public bool IsAtAnEnd => Placed.Row.TextFigures.GetValueOrDefault("rank") is { Value.IsKnown: true, RankedOf: >= LeastField, IsTied: false } rank
        && (rank.Value.Number == 1 || rank.Value.Number == rank.RankedOf) && (rank.Evidence?.Ranks is not { } ranks || ranks.Worst - ranks.Best <= 1);

    private const int LeastField = 5;

    public Judgement? Judgement => Row.TextFigures.GetValueOrDefault("change")?.Evidence?.Judgement;
    private decimal Before => Row.TextFigures.GetValueOrDefault("before") is { Value.IsKnown: true } before ? before.Value.Number : 0;
}
