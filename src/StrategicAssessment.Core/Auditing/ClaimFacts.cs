using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;
using StrategicAssessment.Places;

namespace StrategicAssessment.Auditing;

/// <summary>What the tables say of a figure beside it: its place among the rows, its series, the totals below it.</summary>
internal sealed class ClaimFacts(Assessment assessment)
{
    private const int LeastPlaces = 3;

    private readonly Dictionary<FigureId, List<(AssessedTable Table, AssessedRow Row, string Key)>> known = [];

    /// <summary>Whether two figures measure the same in the same unit.</summary>
    public static bool AreAlike(Figure one, Figure other) => one.Unit == other.Unit && one.Measure.Kind == other.Measure.Kind && one.Id.Indicator == other.Id.Indicator;

    public static bool IsSamePlace(Figure one, Figure other) => (one.Id.Area, one.Id.Category) == (other.Id.Area, other.Id.Category);

    public static bool IsJudged(Figure figure) => figure.Evidence?.Judgement is { IsCompared: true };

    // Where tables of its indicator show it.
    private List<(AssessedTable Table, AssessedRow Row, string Key)> StandsOf(Figure figure) => known.TryGetValue(figure.Id, out var stands) ? stands : known[figure.Id] = [..
        from table in assessment.Tables
        where table.Definition.Columns.Concat(table.Definition.TextColumns).Any(c => c.Indicator.Id == figure.Id.Indicator)
        from row in table.Rows
        from cell in row.TextFigures
        where cell.Value.Id.Equals(figure.Id)
        select (table, row, cell.Key)];

    /// <summary>The same measure in the figure's row, the earliest first, each as long a period as its own.</summary>
    public List<Figure> SeriesOf(Figure figure)
    {
        var levels = StandsOf(figure).SelectMany(s => s.Row.TextFigures.Values).Where(f => f.Value.IsKnown).ToList();
        var like = !figure.Measure.Row.IsSigned ? figure : levels.Find(f => IsSamePlace(f, figure) && f.Period == figure.Period && !f.Measure.Row.IsSigned && f.Unit is Unit.Number or Unit.Rate);
        return like is null ? [] : [.. levels.Where(f => AreAlike(f, like) && IsSamePlace(f, like) && f.ComparedWith is null).DistinctBy(f => f.Id).OrderBy(f => f.Period.Last)];
    }

    /// <summary>From which place to which it stands among the rows of each table that shows it, ties shared.</summary>
    /// <param name="isHigh">Whether the highest is first.</param>
    public IReadOnlyList<(int From, int To)> PlacesOf(Figure figure, bool isHigh, bool isOfFalls, bool isOfRises)
    {
        if (isOfFalls || isOfRises ? !figure.Measure.Row.IsSigned : figure.Measure.Row.IsSigned) return [];
        List<(int, int)> places = [];
        foreach (var (table, row, key) in StandsOf(figure).Where(s => !s.Row.Definition.IsTotal))
        {
            var values = table.Rows.Where(r => !r.Definition.IsTotal && r.Definition.Indent == row.Definition.Indent).Select(r => r.TextFigures.GetValueOrDefault(key)).ToList();
            if (values.Count < LeastPlaces || !values.TrueForAll(f => f is { Value.IsKnown: true })) continue;
            var isDown = figure.Unit == Unit.Rank ? (figure.Measure.Rank is { LowestFirst: true }) == isHigh : isOfFalls ? !isHigh : isHigh;
            var before = values.Count(f => isDown ? Display.Rounded(f!) > Display.Rounded(figure) : Display.Rounded(f!) < Display.Rounded(figure));
            places.Add((before + 1, before + values.Count(f => Display.Rounded(f!) == Display.Rounded(figure))));
        }

        return places;
    }

    /// <summary>The rank in the figure's row.</summary>
    public IReadOnlyList<(int From, int To)> RankBeside(Figure figure) =>
        [.. StandsOf(figure).Select(s => s.Row.TextFigures.Values.FirstOrDefault(f => f is { Unit: Unit.Rank, Value.IsKnown: true })).OfType<Figure>().Select(r => ((int)r.Value.Number, (int)r.Value.Number))];

    /// <summary>The same figure of the only total of its table that the words name: by its label, or as "the average" or "the county" where there is one.</summary>
    public Figure? TotalNamed(Figure figure, string words)
    {
        foreach (var (table, row, key) in StandsOf(figure).Where(s => !s.Row.Definition.IsTotal))
        {
            var totals = table.Rows.Where(r => r.Definition.IsTotal).ToList();
            var named = totals.FindAll(r => words.Contains(r.Definition.Label, StringComparison.OrdinalIgnoreCase)).OrderByDescending(r => r.Definition.Label.Length).FirstOrDefault()
                ?? (words.Contains("average", StringComparison.OrdinalIgnoreCase) && totals.FindAll(r => (r.Definition.AverageOf is not null) || totals.Count == 1) is [var only] ? only : null);
            if (named?.TextFigures.GetValueOrDefault(key) is { Value.IsKnown: true } total && row != named) return total;
        }

        return null;
    }

    /// <summary>The labels of the rows of the figure's tables that the text names, and whose figures each may have.</summary>
    public Dictionary<string, HashSet<(AreaCode Area, string Category)>> LabelsBeside(Figure figure, string text)
    {
        Dictionary<string, HashSet<(AreaCode, string)>> labels = new(StringComparer.Ordinal);
        foreach (var row in StandsOf(figure).SelectMany(s => s.Table.Rows).Where(r => text.Contains(r.Definition.Label, StringComparison.Ordinal)))
        {
            if (!labels.TryGetValue(row.Definition.Label, out var of)) labels.Add(row.Definition.Label, of = []);
            of.UnionWith(row.TextFigures.Values.Select(f => (f.Id.Area, f.Id.Category)));
        }

        return labels;
    }
}
