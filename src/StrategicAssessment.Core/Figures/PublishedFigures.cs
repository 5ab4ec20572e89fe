using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Figures;

/// <summary>A figure of an earlier bundle.</summary>
/// <param name="Figure">As this assessment quotes it: under an id of its own, because the same figure may have been corrected since.</param>
public sealed record PublishedFigure(string Id, string Series, Figure Figure);

/// <summary>What a bundle printed of a count, and so all that its readers know of it.</summary>
/// <param name="Least">The least number that is printed so.</param>
/// <param name="Most">The largest; null where the count is hidden.</param>
/// <param name="Members">The places that it says it is the total of; empty where it says none.</param>
public sealed record PublishedCount(string Id, Period Period, long Least, long? Most, ImmutableArray<AreaCode> Members)
{
    /// <summary>The parts of the id: indicator, measure, area, category and period.</summary>
    public string[] Parts() => Id.Split('/');

    /// <summary>What was printed, whatever of.</summary>
    public string Print => string.Create(CultureInfo.InvariantCulture, $"{Id} {Least} {Most}");
}

/// <summary>The counts that a bundle printed.</summary>
public sealed record PublishedCounts(string Edition, ImmutableArray<PublishedCount> Counts);

/// <summary>What an earlier bundle published, for quotation.</summary>
/// <param name="figures">Of unique ids.</param>
public sealed class PublishedFigures(string edition, IReadOnlyCollection<PublishedFigure> figures)
{
    /// <summary>How the indicators of quoted figures begin; no indicator of a plan may.</summary>
    public const string Prefix = "previous-";

    private readonly Dictionary<string, PublishedFigure> byId = figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
    private readonly ILookup<string, PublishedFigure> bySeries = figures.ToLookup(f => f.Series, StringComparer.Ordinal);

    public string Edition => edition;

    /// <summary>What it says that bundles before it had printed, wherever that is not what it prints itself.</summary>
    public ImmutableArray<PublishedCounts> Older { get; init; } = [];

    /// <summary>Whose bundle it is, and the folder that holds its own and those of the same run.</summary>
    public (string Assessment, string Folder) Source { get; init; } = (string.Empty, string.Empty);

    /// <summary>Ids of the figures whose number it says was corrected by letter.</summary>
    public IReadOnlySet<string> Corrected { get; init; } = ImmutableHashSet<string>.Empty;

    public IEnumerable<string> Ids => byId.Keys;
    public IEnumerable<PublishedFigure> All => byId.Values;

    /// <summary>The indicator of a quoted figure: <c>previous-2016-17-asb</c>.</summary>
    public static string IndicatorOf(string edition, string indicator)
    {
        var words = new string([.. edition.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : ' ')]);
        return Prefix + string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(indicator));
    }

    public static bool IsQuoted(FigureId id) => id.Indicator.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The figure of this id in the earlier bundle, or null.</summary>
    public Figure? Find(string id) => byId.GetValueOrDefault(id)?.Figure;

    /// <summary>The latest figure of the same series in the earlier bundle, about a period of the same length (and for changes, against one as far back); null
    /// when it has none.</summary>
    public Figure? Before(Figure now) => bySeries[now.Id.Series].Select(f => f.Figure)
        .Where(f => IsAlike(f, now)).MaxBy(f => f.Period.Last.DayNumber);

    /// <summary>Those of the quoted figures that have these ids, each once.</summary>
    public IEnumerable<Figure> Quoted(IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return byId.Values.Select(f => f.Figure).Where(f => wanted.Contains(f.Id.ToString()));
    }

    private static bool IsAlike(Figure then, Figure now) =>
        then.Period.HasLengthOf(now.Period)
        && (now.Period.Kind != PeriodKind.Undated || string.Equals(then.Period.Slug, now.Period.Slug, StringComparison.Ordinal))
        && MonthsBack(then) == MonthsBack(now);

    private static int MonthsBack(Figure figure) =>
        figure.ComparedWith is { } then ? ((figure.Period.Last.Year - then.Last.Year) * 12) + figure.Period.Last.Month - then.Last.Month : 0;
}
