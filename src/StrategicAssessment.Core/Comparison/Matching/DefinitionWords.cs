using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>Tells which parts of two definitions differ. The words are those of <c>Indicators.Definitions</c>; what it does not know is another part.</summary>
internal static class DefinitionWords
{
    private const string Among = "among ";
    private const string Places = "places ";

    private static readonly RedefinedAspect[] Openings =
    [
        new(DefinitionPart.Filter, "only ", string.Empty),
        new(DefinitionPart.Rows, "total as supplied", string.Empty),
        new(DefinitionPart.Rows, "a missing row", string.Empty),
        new(DefinitionPart.Disclosure, "counts from ", string.Empty),
        new(DefinitionPart.Comparison, "against the period ", string.Empty),
        new(DefinitionPart.Population, "residents of ", string.Empty),
        new(DefinitionPart.Population, "standard: ", string.Empty),
        new(DefinitionPart.Group, Among, string.Empty),
        new(DefinitionPart.Rows, "places that ended ", string.Empty),
        new(DefinitionPart.Group, Places, string.Empty),
        new(DefinitionPart.Ties, "ties as printed", string.Empty),
        new(DefinitionPart.Confidence, "chance judged ", string.Empty),
        new(DefinitionPart.Confidence, "design effect ", string.Empty),
        new(DefinitionPart.Source, SourceNames.Lead, string.Empty),
        new(DefinitionPart.Lookup, "looked up by ", string.Empty),
    ];

    /// <summary>What differs, in no order; empty when nothing does.</summary>
    /// <param name="places">What became of places, and what they are called.</param>
    public static List<RedefinedAspect> Compare(BundleFigure before, BundleFigure after, PlaceHistory places, bool asWritten)
    {
        var found = new List<RedefinedAspect>();
        var isOfOneClass = before.Period == after.Period || PeriodClass.IsOne(before, after);
        if (before.Definition != after.Definition) CompareTexts(before, after, places, asWritten, found);
        if (!isOfOneClass) AddLength(before, after, found);
        return found;
    }

    private static void AddLength(BundleFigure before, BundleFigure after, List<RedefinedAspect> found)
    {
        var (then, now) = (PeriodClass.Words(before.Period), PeriodClass.Words(after.Period));
        if (then != now) found.Add(new RedefinedAspect(DefinitionPart.Length, then, now));
        else if (!found.Exists(a => a.Part == DefinitionPart.Comparison)) found.Add(new RedefinedAspect(DefinitionPart.Comparison, PeriodClass.Of(before), PeriodClass.Of(after)));
    }

    private static void CompareTexts(BundleFigure before, BundleFigure after, PlaceHistory places, bool asWritten, List<RedefinedAspect> found)
    {
        var (then, now) = asWritten ? (before.Definition.Split("; "), after.Definition.Split("; ")) : (Clauses(before, places), Clauses(after, places));
        if (then.SequenceEqual(now)) return;
        CompareHeads(before, after, then[0], now[0], found);
        CompareClauses(Missing(then, now), Missing(now, then), found, places);
        if (found.Count == 0) found.Add(new RedefinedAspect(DefinitionPart.Other, before.Definition, after.Definition));
    }

    /// <summary>Adds the clauses that one side alone has, those of one part beside each other.</summary>
    public static void CompareClauses(List<string> gone, List<string> come, List<RedefinedAspect> found, PlaceHistory places)
    {
        foreach (var clause in gone)
        {
            var part = PartOf(clause);
            var at = come.FindIndex(c => PartOf(c) == part);
            found.Add(AspectOf(part, clause, at < 0 ? string.Empty : come[at], places));
            if (at >= 0) come.RemoveAt(at);
        }

        foreach (var clause in come) found.Add(AspectOf(PartOf(clause), string.Empty, clause, places));
    }

    public static bool IsOfLookup(string clause) => PartOf(clause) == DefinitionPart.Lookup;

    /// <summary>The places that a figure is held against, as its definition says.</summary>
    public static IEnumerable<string> GroupOf(BundleFigure figure) => figure.Definition.Split("; ").Skip(1).Where(c => PartOf(c) == DefinitionPart.Group && c.Contains(": ", StringComparison.Ordinal) && !Definitions.IsTotal("; " + c)).SelectMany(Members);

    // Places are the same when one of them became another. A total over them is also the same when one became a part of another; a rank among them is not.
    private static string[] Clauses(BundleFigure figure, PlaceHistory places)
    {
        var clauses = figure.Definition.Split("; ");
        var isOfEach = MeasureFamily.IsOfEach(figure.Measure);
        for (var i = 1; i < clauses.Length; i++)
        {
            if (PartOf(clauses[i]) != DefinitionPart.Group || clauses[i].IndexOf(": ", StringComparison.Ordinal) is not (> 0 and var colon)) continue;
            var members = Members(clauses[i]).Select(places.NowOf).Order(StringComparer.Ordinal);
            clauses[i] = clauses[i][..(colon + 2)] + string.Join(' ', isOfEach ? members : members.Distinct(StringComparer.Ordinal));
        }

        return clauses;
    }

    // "count of incidents of anti-social behaviour": the measure, then what is counted.
    private static void CompareHeads(BundleFigure before, BundleFigure after, string then, string now, List<RedefinedAspect> found)
    {
        if (before.Measure != after.Measure && Measures.Read(before.Measure) is { IsOfChart: true, Name: { } chart } && Measures.Read(after.Measure) is { IsOfChart: true, Name: { } other }) found.Add(new RedefinedAspect(DefinitionPart.Chart, KindOf(chart), KindOf(other)));
        else if (MeasureFamily.WithoutStandard(before.Measure) != MeasureFamily.WithoutStandard(after.Measure))
        {
            var part = MeasureFamily.IsRank(before.Measure) && MeasureFamily.IsRank(after.Measure) ? DefinitionPart.Ranking : DefinitionPart.Measure;
            found.Add(new RedefinedAspect(part, before.Measure, after.Measure));
        }

        var (things, others) = (ThingsOf(then, before.Measure), ThingsOf(now, after.Measure));
        if (things != others) found.Add(new RedefinedAspect(DefinitionPart.Things, things, others));
    }

    // "monthly-xmr-usual": how long the points are, and by which rule the lines are drawn.
    private static string KindOf(string chart)
    {
        var parts = chart.Split('-');
        return $"{parts[0]} points, by the rule for {parts[1] switch { "xmr" => "single values", "c" => "small counts", "u" => parts.Contains("prime") ? "rates of large counts" : "rates of small counts", var other => other }}";
    }

    private static string ThingsOf(string head, string measure) =>
        head.StartsWith(measure + " of ", StringComparison.Ordinal) ? head[(measure.Length + 4)..] : head;

    private static List<string> Missing(string[] clauses, string[] others) => [.. clauses.Skip(1).Where(c => Array.IndexOf(others, c, 1) < 0)];

    private static DefinitionPart PartOf(string clause) => Array.Find(Openings, o => clause.StartsWith(o.Before, StringComparison.Ordinal))?.Part ?? DefinitionPart.Other;

    private static RedefinedAspect AspectOf(DefinitionPart part, string before, string after, PlaceHistory places) => part == DefinitionPart.Group
        ? new RedefinedAspect(part, GroupOf(before, after, places), GroupOf(after, before, places))
        : new RedefinedAspect(part, before, after);

    // "among districts: E07000105 E07000106" is "12 of districts"; where that says the same of both, it is said who is only in the one.
    private static string GroupOf(string clause, string other, PlaceHistory places)
    {
        if (clause.IndexOf(':', StringComparison.Ordinal) is not (>= 0 and var colon)) return clause;
        var name = clause.StartsWith(Among, StringComparison.Ordinal) ? clause[Among.Length..colon] : clause[..colon];
        var (members, others) = (Members(clause), Members(other));
        var only = members.Length == others.Length ? members.Except(others).Select(places.NameOf).ToList() : [];
        return string.Create(CultureInfo.InvariantCulture, $"{members.Length} of {name}{(only.Count > 0 ? ", with " + string.Join(", ", only) : string.Empty)}");
    }

    private static string[] Members(string clause) => clause[(clause.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
