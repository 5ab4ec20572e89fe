using StrategicAssessment.Wording;

namespace StrategicAssessment.Figures;

/// <summary>How places are ranked.</summary>
/// <param name="LowestFirst">Whether the lowest value is 1st (for falls: the largest fall).</param>
/// <param name="TiesAsPrinted">Whether values that print alike share a rank, so that no reader finds two equal numbers with different ranks; otherwise only equal values do.</param>
public sealed record RankRule(MeasureKind By, bool LowestFirst, bool TiesAsPrinted)
{
    private const string Lowest = "-lowest-first";
    private const string Highest = "-highest-first";
    private const string Exact = "-exact";

    /// <summary>As in a sentence after "by": <c>rate</c>, <c>percentage change</c>.</summary>
    public string WordsIn(Words words) => Measures.Of(By).RankedBy is { Length: > 0 } key ? words[key] : string.Empty;

    /// <summary>The end of the measure's slug.</summary>
    public string Slug => Measures.Of(By).Slug + (LowestFirst ? Lowest : Highest) + (TiesAsPrinted ? string.Empty : Exact);

    /// <summary>The rule that the end of a slug names, or null.</summary>
    internal static RankRule? Read(string slug)
    {
        var isExact = slug.EndsWith(Exact, StringComparison.Ordinal);
        var ended = isExact ? slug[..^Exact.Length] : slug;
        var lowest = ended.EndsWith(Lowest, StringComparison.Ordinal);
        if (!lowest && !ended.EndsWith(Highest, StringComparison.Ordinal)) return null;
        var by = ended[..^(lowest ? Lowest : Highest).Length];
        return Enum.GetValues<MeasureKind>().Where(k => !Measures.Of(k).RankPhrases.IsEmpty && string.Equals(Measures.Of(k).Slug, by, StringComparison.Ordinal))
            .Select(k => new RankRule(k, lowest, !isExact)).FirstOrDefault();
    }
}

/// <summary>A measure with what it needs to be told.</summary>
/// <param name="Per">For rates: per how many of its base (1,000 by convention in community safety); else 0.</param>
/// <param name="Rank">For ranks: how; for averages of the best: what is best; else null.</param>
public sealed record Measure(MeasureKind Kind, int Per = 0, RankRule? Rank = null)
{
    /// <summary>For averages: the measure that is averaged; for comparisons with a group: the one compared; else null.</summary>
    public Measure? Averaged { get; init; }

    /// <summary>For averages: of how many of the best; 0 for all. For comparisons with a group: 1 for the group taken together, 0 for the average of its members.</summary>
    public int Best { get; init; }

    /// <summary>The end of its slug, where that is a name: for the lines of a control chart, which chart (<c>monthly-xmr</c>); else null.</summary>
    public string? Name { get; init; }

    /// <summary>Whom most rates are of.</summary>
    public const string Residents = Observations.PopulationTable.Residents;

    /// <summary>For rates: of what so many are taken, as a slug (<c>households</c>); for denominators: what they count.</summary>
    public string Base { get; init; } = Residents;

    public static Measure Count { get; } = new(MeasureKind.Count);
    public static Measure Quoted { get; } = new(MeasureKind.Quoted);
    public static Measure Change { get; } = new(MeasureKind.Change);
    public static Measure ChangePercent { get; } = new(MeasureKind.ChangePercent);
    public static Measure Share { get; } = new(MeasureKind.Share);
    public static Measure Population { get; } = new(MeasureKind.Population);

    public MeasureRow Row => Measures.Of(Kind);

    /// <summary>Whether the residents of a place bear on it: as a rate, or because rates are compared or ranked.</summary>
    public bool RestsOnResidents => Row.Needs.HasFlag(Needs.Residents) || (Row.Ends == SlugEnd.Against && Averaged!.RestsOnResidents) || (Rank is { } rule && Measures.Of(rule.By).Needs.HasFlag(Needs.Residents));

    /// <summary>Whether it sets one period against an earlier one, or ranks places by a measure that does.</summary>
    public bool ComparesPeriods => Row.Needs.HasFlag(Needs.Earlier) || (Rank is { } rule && Measures.Of(rule.By).Needs.HasFlag(Needs.Earlier));

    /// <summary>How it stands in a figure's id.</summary>
    public string Slug => Row.Ends switch
    {
        SlugEnd.Nothing => Kind == MeasureKind.Population ? Base : Row.Slug,
        SlugEnd.Per => string.Create(CultureInfo.InvariantCulture, $"{Row.Slug}-per-{Per}") + (IsOfResidents ? string.Empty : "-" + Base),
        SlugEnd.RankRule => Row.Slug + Rank!.Slug,
        SlugEnd.Chart or SlugEnd.Name => Row.Slug + Name,
        SlugEnd.Averaged => Row.Slug + (Best == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"best-{Best}-of-")) + Averaged!.Slug + (Best > 0 && Rank is { LowestFirst: false } ? "-highest-first" : string.Empty),
        SlugEnd.Against => Averaged!.Slug + Row.Slug + (Best > 0 ? "all" : "average"),
    };

    /// <summary>Whether it is a line of a control chart: such a line is drawn anew whenever the series gets longer.</summary>
    public bool IsOfChart => Row.Ends == SlugEnd.Chart;

    /// <summary>In a figure's title, or null where the title says enough without.</summary>
    /// <param name="group">The figure's group, as a slug.</param>
    public string? TitleIn(Words words, string? group) => Row.Title is not { } title ? null : Row.Ends switch
    {
        SlugEnd.Nothing or SlugEnd.Averaged => words[title],
        SlugEnd.Per => words.Say(title, ("per", PerIn(words))),
        SlugEnd.RankRule => words.Say(title, ("by", Rank!.WordsIn(words))),
        SlugEnd.Chart => words.Say(title, ("chart", words[ChartKey])),
        SlugEnd.Against => words.Say(Best > 0 ? title : "measure.against average", ("group", group ?? string.Empty)),
        SlugEnd.Name => words.Say(title, ("name", Name!.Replace('-', ' '))),
    };

    private string ChartKey => Name!.Split('-')[0] switch
    {
        "weekly" => "measure.weekly",
        "quarterly" => "measure.quarterly",
        _ => "measure.monthly",
    };

    /// <summary>The words for a rate's base: <c>per 1,000 residents</c>.</summary>
    public string PerIn(Words words) => words.Say("text.per", ("n", English.Whole(Per)), ("base", Kind == MeasureKind.StandardisedRate ? words["text.residents"] : BaseIn(words)));

    public string BaseIn(Words words) => IsOfResidents ? words["text.residents"] : Base.Replace('-', ' ');

    private bool IsOfResidents => string.Equals(Base, Residents, StringComparison.Ordinal);
}
