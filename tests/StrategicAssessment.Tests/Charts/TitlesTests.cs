using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StrategicAssessment.Assessments;
using StrategicAssessment.Charts;
using StrategicAssessment.Charts.Plots;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Places;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;
using Xunit;
using Chart = StrategicAssessment.Charts.Chart;
using ChartKind = StrategicAssessment.Statistics.ControlCharts.ChartKind;
using Given = StrategicAssessment.Tests.Assessments.Some;
using Group = System.Text.RegularExpressions.Group;

namespace StrategicAssessment.Tests.Charts;

/// <summary>A title says what the words of the table say: both from the same figures, over random numbers of all sizes, hidden and missing ones among them.</summary>
public sealed partial class TitlesTests
{
    private static readonly int DataSets = int.TryParse(Environment.GetEnvironmentVariable("ASSESS_TITLES"), CultureInfo.InvariantCulture, out var asked) ? asked : 40;

    // Of the place that the document is about: how a title begins, and the table's word.
    private static readonly (string Begins, string Word)[] SaidOfOne =
    [
        ("Clear rise in A", "clear rise, worse"), ("Clear fall in A", "clear fall, better"), ("Some sign of a rise in A", "some sign of a rise"), ("Some sign of a fall in A", "some sign of a fall"),
        ("No clear change in A", "no clear change"), ("Too few in A to tell a change", "too few to tell"),
        ("A's rate is clearly above ", "clearly higher, worse"), ("A's rate is clearly below ", "clearly lower, better"), ("Some sign that A's rate is above ", "some sign it is higher"), ("Some sign that A's rate is below ", "some sign it is lower"),
        ("A's rate is not clearly different from ", "no clear difference"), ("A's rate does not stand out among ", "within the usual spread"), ("Too few to tell A's rate from ", "too few to tell"),
    ];

    private static readonly Outlines Squares = new("ABCD".Select((c, i) => KeyValuePair.Create(new AreaCode(c.ToString()), ImmutableArray.Create(ImmutableArray.Create(new PlanePoint(i, 0), new PlanePoint(i + 1, 0), new PlanePoint(i, 1))))));

    public static TheoryData<TableChartKind> Kinds => [.. Enum.GetValues<TableChartKind>().Where(k => k is not TableChartKind.None)];

    [Theory, MemberData(nameof(Kinds))]
    public void No_title_says_otherwise_than_its_table(TableChartKind kind)
    {
        var titles = 0;
        for (var seed = 0; seed < DataSets; seed++)
        {
            var random = new Random((1000 * (int)kind) + seed);
            var (assessment, here) = Places(random, kind);
            if (TableCharts.Of(assessment.Tables[0], here, "Subject", assessment, Words.BuiltIn, Squares) is not { } chart) continue;
            titles += Agrees(chart, assessment.Tables[0], here.Value == "A" && chart.Plot is not Funnel);
        }

        // Where tables judge what is drawn there is mostly something to say; of parts, shares and cells nothing is judged.
        Assert.Equal(kind is not (TableChartKind.StackedBars or TableChartKind.Proportions or TableChartKind.Profile or TableChartKind.HeatMap), titles > DataSets / 8);
    }

    [Fact]
    public void No_title_of_categories_says_otherwise_than_its_table()
    {
        var titles = 0;
        for (var seed = 0; seed < DataSets; seed++)
        {
            var random = new Random(seed);
            var assessment = Categories(random, random.Next(2) == 0 ? TableChartKind.GroupedBars : TableChartKind.Lines);
            if (TableCharts.Of(assessment.Tables[0], new AreaCode("A"), "Subject", assessment, Words.BuiltIn) is { } chart) titles += Agrees(chart, assessment.Tables[0], isOfOne: false);
        }

        Assert.InRange(titles, DataSets / 2, DataSets);
    }

    [Fact]
    public void No_title_of_a_control_chart_says_otherwise_than_its_points()
    {
        var stood = 0;
        for (var seed = 0; seed < DataSets; seed++)
        {
            var random = new Random(seed);
            var (level, odd, step) = (random.Next(8, 200), random.Next(40), random.Next(40));
            var months = Enumerable.Range(0, 36).Select(i => Math.Max(0, level + random.Next(-(int)Math.Sqrt(level), (int)Math.Sqrt(level) + 1) + (i == odd ? level : 0) + (i > step && step > 12 ? level / 2 : 0)));
            var definition = new ControlChartDefinition("x", "X", Given.Asb, new AreaCode("A"), Given.Asb.Whole, ChartKind.Xmr, GoodEnd.Lower, new("assessment.yaml", 1, 1)) { AreaName = "Ashby" };
            var book = Given.Book(Given.Asb, string.Join(';', months.Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"A {2012 + (i / 12)}-{(i % 12) + 1:00} {n}"))));
            var assessed = Assessor.Run(new AssessmentDefinition("x", new AreaCode("A"), []) { ControlCharts = [definition] }, book).Value!.ControlCharts.Single();
            var title = ControlCharts.Of(assessed, "x", "Subject", SymbolStyle.Standard, Words.BuiltIn)!.Title;
            var said = SaidOfSeries().Match(title);
            Assert.True(said.Success && title.Split(' ').Length <= 12, title);
            var (way, from, to, moved) = (said.Groups["way"], said.Groups["from"].Value, said.Groups["to"], said.Groups["moved"]);
            if (moved.Success) Assert.Equal((assessed.Points[assessed.Proposed[^1].First].Period.Label, moved.Value == "risen"), (said.Groups["when"].Value, assessed.Proposed[^1].After.Value.Number > assessed.Proposed[^1].Before.Value.Number));
            else if (way.Success) Assert.All(assessed.Points[Point(assessed, from)..(Point(assessed, to.Success ? to.Value : from) + 1)], p => Assert.Equal(way.Value == "higher" ? 1 : -1, p.Clear));
            else Assert.DoesNotContain(assessed.Points, p => p.Clear != 0);
            stood += way.Success ? 1 : 0;
        }

        Assert.InRange(stood, 5, DataSets - 5);
    }

    private static int Point(AssessedControlChart chart, string label) => Math.Max(0, chart.Points.Select(p => p.Period.Label).ToList().IndexOf(label));

    // The title read back, and held against the words that the table prints of the same rows. 1 for a finding.
    private static int Agrees(Chart chart, AssessedTable table, bool isOfOne)
    {
        if (!chart.HasFinding) return 0;
        var title = chart.Title;
        Assert.True(title.Split(' ').Length <= 12, title);
        var ofRates = title.Contains(" rate", StringComparison.Ordinal);
        var words = table.Rows.Where(r => !r.Definition.IsTotal).ToDictionary(r => r.Definition.Label.ToUpperInvariant(), r => Word(table, r, ofRates ? MeasureKind.Against : MeasureKind.ChangePercent), StringComparer.Ordinal);
        if (isOfOne)
        {
            Assert.Equal(SaidOfOne.Single(s => title.StartsWith(s.Begins, StringComparison.Ordinal)).Word, words["A"]);
            return 1;
        }

        var said = (ofRates ? SaidOfRates() : SaidOfChanges()).Match(title);
        Assert.True(said.Success, $"No rule reads '{title}'.");
        AssertNamed(said.Groups["up"], words, ofRates ? "clearly higher" : "clear rise");
        AssertNamed(said.Groups["down"], words, ofRates ? "clearly lower" : "clear fall");
        if (said.Groups["only"].Success || said.Groups["none"].Success) Assert.DoesNotContain(words.Values, w => w is null);
        var few = said.Groups["few"];
        if (!ofRates && said.Groups["none"].Success) Assert.Equal(few.Success ? int.Parse(few.Value, CultureInfo.InvariantCulture) : 0, words.Values.Count(w => w == "too few to tell"));
        return 1;
    }

    private static void AssertNamed(Group said, Dictionary<string, string?> words, string way)
    {
        string[] clear = [.. words.Where(w => w.Value?.StartsWith(way, StringComparison.Ordinal) == true).Select(w => w.Key).Order(StringComparer.Ordinal)];
        if (!said.Success) Assert.Empty(clear);
        else if (int.TryParse(said.Value, CultureInfo.InvariantCulture, out var count)) Assert.Equal(count, clear.Length);
        else Assert.Equal(clear, said.Value.Split([", ", " and "], StringSplitOptions.None).Select(n => n.Replace("'s", "", StringComparison.Ordinal).ToUpperInvariant()).Order(StringComparer.Ordinal));
    }

    private static string? Word(AssessedTable table, AssessedRow row, MeasureKind kind)
    {
        var column = table.Definition.Columns.IndexOf(table.Definition.Columns.First(c => c.Measure.Kind == kind && c.Shows == Aspect.Judgement));
        return row.Cells[column].Value.IsKnown ? EvidenceText.Of(row.Cells[column], Aspect.Judgement, SymbolStyle.Standard, StrategicAssessment.Wording.Words.BuiltIn) : null;
    }

    private static (Assessment Assessment, AreaCode Here) Places(Random random, TableChartKind kind)
    {
        var indicator = Given.Asb with { Good = Polarity.FewerIsGood };
        var observed = string.Join(';', "ABCD".Select(place => Years(random, place.ToString())));
        var ranked = kind is TableChartKind.Usual or TableChartKind.Bars && random.Next(3) == 0 ? MeasureKind.ChangePercent : MeasureKind.Rate;
        ImmutableArray<ColumnDefinition> columns =
        [
            .. Columns(indicator), Given.Column(indicator, Given.Rate), Given.Column(indicator, Given.Rank(ranked), since: ranked == MeasureKind.Rate ? null : "2014", group: Given.All),
            Given.Column(indicator, new Measure(MeasureKind.Against) { Averaged = Given.Rate, Best = random.Next(2) }, group: Given.All) with { Shows = Aspect.Judgement },
        ];
        if (kind == TableChartKind.Proportions) columns = columns.Add(Given.Column(indicator, Measure.Share, group: Given.All));
        var table = Given.Table(indicator, "A B C D", RowOrder.AsListed, [.. columns]) with { Chart = kind };
        table = table with { Rows = table.Rows.Add(new RowDefinition(Given.All.Code, indicator.Whole, "All three", true, 0, Given.All.Id)) };
        var here = new AreaCode(random.Next(2) == 0 ? "A" : "Z");
        return (Assessor.Run(new AssessmentDefinition("x", here, [table]), Given.Book(indicator, observed, "A 2014 1000; B 2014 2000; C 2014 4000; D 2014 3000")).Value!, here);
    }

    private static Assessment Categories(Random random, TableChartKind kind)
    {
        var indicator = Given.Crime with { Good = Polarity.FewerIsGood };
        string[] slugs = ["shops", "bikes", "arson"];
        var observed = string.Join(';', slugs.Select(slug => Years(random, "A " + slug)));
        var table = Given.Table(indicator, "A", RowOrder.AsListed, [.. Columns(indicator)]) with { Chart = kind };
        var rows = slugs.Select(s => new RowDefinition(new AreaCode("A"), s, indicator.Categories.Find(s)!.Label, false, 1));
        return Assessor.Run(new AssessmentDefinition("x", new AreaCode("A"), [table with { Rows = [.. rows] }]), Given.Book(indicator, observed)).Value!;
    }

    private static ColumnDefinition[] Columns(IndicatorDefinition indicator)
    {
        var change = Given.Column(indicator, Measure.ChangePercent, since: "2014");
        return [Given.Column(indicator, Measure.Count), Given.Column(indicator, Measure.Count, "2014"), change, change with { Key = "judged", Shows = Aspect.Judgement }];
    }

    private static string Years(Random random, string of)
    {
        var before = (int)Math.Pow(10, 1 + (3 * random.NextDouble()));
        var now = (int)(before * (random.Next(3) == 0 ? 0.4 + (1.6 * random.NextDouble()) : 0.95 + (0.1 * random.NextDouble())));
        string Shown(int number) => random.Next(24) switch { 0 => "[c]", 1 => "[x]", _ => number.ToString(CultureInfo.InvariantCulture) };
        return $"{of} 2014 {Shown(before)};{of} 2015 {Shown(now)}";
    }

    [GeneratedRegex(@"^(?:(?<none>No clear change) in (?:any of the \d+ (?:places|categories)|\d+ of \d+ (?:places|categories); too few in (?<few>\d+))|(?:(?:; c|C)lear (?:rises?(?<only> only)? in (?<up>\d+|[^;\d]+?)|falls?(?<only> only)? in (?<down>\d+|[^;\d]+?))(?: of \d+| others?)?)+)(?: on the year before)?$")]
    private static partial Regex SaidOfChanges();

    [GeneratedRegex(@"^(?:(?<none>No) rate is clearly different from .+|(?<up>\d+) of \d rates (?:is|are) clearly above [^\d]+, (?<down>\d+) below|(?<only>Only )?(?<up>\d+|[^\d]+?)(?: of \d)? rates? (?:is|are) clearly above .+|(?<only>Only )?(?<down>\d+|[^\d]+?)(?: of \d)? rates? (?:is|are) clearly below .+)$")]
    private static partial Regex SaidOfRates();

    [GeneratedRegex(@"^(?:Incidents(?: in Ashby)?: )?(?:[Nn]othing stands out|[Cc]learly (?<way>higher|lower) than usual(?:,| in) (?<from>\w+ \d{4})(?: to (?<to>\w+ \d{4}))?|[Ss]eems to have (?<moved>risen|fallen) in (?<when>.+))$")]
    private static partial Regex SaidOfSeries();
}
