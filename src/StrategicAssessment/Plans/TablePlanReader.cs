using StrategicAssessment.Assessments;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Periods;
using StrategicAssessment.Statistics.ControlCharts;

namespace StrategicAssessment.Plans;

internal static class TablePlanReader
{
    public static TablePlan Read(Written<string> slug, YamlMap? written, List<Diagnostic> found)
    {
        var map = new MapReader(written ?? new YamlMap(slug.At, []), PlanKeys.Table, "a table", found);
        var tiesAsPrinted = map.Word("ties") is not "exact";
        return new TablePlan
        {
            Id = slug,
            Extract = map.Text("extract") ?? slug,
            Title = map.Text("title")?.Value,
            Category = map.Text("category"),
            Rows = map.Texts("rows"),
            RowHeading = map.Text("row heading")?.Value,
            Totals = map.LabelledTexts("totals"),
            Columns = [.. map.LabelledTexts("columns").Select(c => new ColumnPlan(c.Item, c.Label))],
            Rank = map.Text("rank") is { } rank ? ReadRank(rank, tiesAsPrinted, found) : null,
            TiesAsPrinted = tiesAsPrinted,
            Order = map.Word("order") is { } order ? MapReader.Named<RowOrder>(order) : null,
            Chart = map.Word("chart") is { } chart ? new(chart, map.Text("chart")!.At) : null,
            Beside = map.Text("beside"),
            InAnnex = map.InAnnex(),
            Footnotes = map.TextMap("footnotes"),
            Symbols = map.Word("symbols") switch { "older" => SymbolStyle.Older, "standard" => SymbolStyle.Standard, _ => null },
            Notes = [.. map.Texts("notes").Select(n => n.Value)],
            ThisYear = map.Period("this year"),
            ThisMonth = map.Period("this month"),
            ForPartners = map.IsForPartners(),
        };
    }

    /// <summary><c>change %, lowest first, among districts</c>.</summary>
    private static RankPlan? ReadRank(Written<string> text, bool tiesAsPrinted, List<Diagnostic> found)
    {
        var parts = text.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var basis = parts.Length > 0 ? Measures.RankedBy(parts[0]) : null;
        var lowestFirst = parts.Length > 1 ? DirectionOf(parts[1]) : null;
        var among = parts.Length == 3 && parts[2].StartsWith("among ", StringComparison.OrdinalIgnoreCase) ? parts[2][6..].Trim() : null;
        if (basis is null || lowestFirst is null || parts.Length > 3 || (parts.Length == 3 && among is null))
            return found.Refuse<RankPlan>(PlanMessages.UnclearRank(text.At, text.Value));
        return new RankPlan(new RankRule(basis.Value, lowestFirst.Value, tiesAsPrinted), among is null ? null : new(among, text.At), text.At);
    }

    private static bool? DirectionOf(string words) => words.ToLowerInvariant() switch
    {
        "lowest first" => true,
        "highest first" => false,
        _ => null,
    };
}

internal static class ControlChartPlanReader
{
    private const int FewestForLimits = 2;

    public static ControlChartPlan Read(Written<string> slug, YamlMap? written, List<Diagnostic> found)
    {
        var map = new MapReader(written ?? new YamlMap(slug.At, []), PlanKeys.ControlChart, "a control chart", found);
        return new ControlChartPlan
        {
            Id = slug,
            Extract = map.Text("extract") ?? slug,
            Title = map.Text("title")?.Value,
            Category = map.Text("category"),
            Place = map.Text("place"),
            Points = map.Word("points") is { } points ? Array.Find(Enum.GetValues<SeriesGrain>(), g => g.Slug() == points) : null,
            Kind = map.Entry("kind") is { } kind ? new(map.Word("kind", ChartKind.Xmr), kind.Value.At) : null,
            Baseline = BaselineOf(map, found),
            ScreensOutliers = map.Word("screen outliers") is not "no",
            Target = map.Text("target"),
            InAnnex = map.InAnnex(),
            Steps = DaysOf(map.TextMap("steps"), found, PlanMessages.NotAStep, PlanMessages.StepNeedsReason),
            ForPartners = map.IsForPartners(),
            Excluded = DaysOf(map.TextMap("exclude"), found, PlanMessages.NotAPoint, PlanMessages.ExcludedNeedsReason),
        };
    }

    private static int? BaselineOf(MapReader map, List<Diagnostic> found)
    {
        if (map.Number("baseline") is not < FewestForLimits) return map.Number("baseline");
        return found.Refuse<int?>(PlanMessages.NotANumber(map.Entry("baseline")!.Value.At, "baseline", "1", FewestForLimits, MapReader.LargestNumber));
    }

    private static ImmutableArray<AcceptedStep> DaysOf(
        ImmutableArray<WrittenPair> written, List<Diagnostic> found, Func<SourceSpan, string, Diagnostic> isNone, Func<SourceSpan, string, Diagnostic> needsReason)
    {
        var steps = new List<AcceptedStep>();
        foreach (var (name, reason) in written)
        {
            if (FirstDayOf(name.Value) is not { } from) found.Add(isNone(name.At, name.Value));
            else if (reason.Value.Length == 0) found.Add(needsReason(name.At, name.Value));
            else steps.Add(new AcceptedStep(from, reason.Value, name.At));
        }

        steps.Sort((a, b) => a.From.CompareTo(b.From));
        return [.. steps];
    }

    private static DateOnly? FirstDayOf(string text) => PeriodText.Parse(text) is { Kind: PeriodKind.Span } period ? period.First : null;
}

/// <summary>A control chart, as written: what may be left out is null. What each word is for stands in <see cref="PlanKeys.ControlChart"/>.</summary>
internal sealed record ControlChartPlan
{
    public required Written<string> Id { get; init; }
    public required Written<string> Extract { get; init; }
    public string? Title { get; init; }

    /// <summary>Null for the whole.</summary>
    public Written<string>? Category { get; init; }

    public Written<string>? Place { get; init; }
    public SeriesGrain? Points { get; init; }

    /// <summary>Null for single values, or counts where they are few.</summary>
    public Written<ChartKind>? Kind { get; init; }

    public int? Baseline { get; init; }
    public bool ScreensOutliers { get; init; } = true;
    public Written<string>? Target { get; init; }
    public bool? InAnnex { get; init; }
    public bool ForPartners { get; init; }

    /// <summary>In the order of their days.</summary>
    public ImmutableArray<AcceptedStep> Steps { get; init; } = [];

    /// <summary>Points that the limits leave out, in the order of their days.</summary>
    public ImmutableArray<AcceptedStep> Excluded { get; init; } = [];
}
