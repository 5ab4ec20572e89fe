using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;

namespace StrategicAssessment.Assessments;

/// <summary>In which order the rows of a table stand; totals are always last.</summary>
public enum RowOrder
{
    /// <summary>As the plan or the group lists them.</summary>
    AsListed,
    /// <summary>By the first rank column, then by name.</summary>
    ByRank,
    /// <summary>By the first column, highest first; values that are not known last.</summary>
    HighestFirst,
    /// <summary>By the first column, lowest first; values that are not known last.</summary>
    LowestFirst,
    /// <summary>By the size of the first change, whichever way it went; values that are not known last.</summary>
    LargestChangeFirst,
}

/// <summary>What a row stands for.</summary>
/// <param name="IsTotal">Whether it sums the others; totals are last and unranked.</param>
/// <param name="Indent">0 for a whole, 1 for a part of it.</param>
/// <param name="GroupId">For the total of a group: its slug.</param>
public sealed record RowDefinition(AreaCode Area, string Category, string Label, bool IsTotal, int Indent, string? GroupId = null)
{
    /// <summary>For the row of an average: the group averaged; else null.</summary>
    public Group? AverageOf { get; init; }

    /// <summary>For the average of the best: how many; else 0.</summary>
    public int Best { get; init; }

    public string? Footnote { get; init; }

    /// <summary>The band of age that it is by its label or slug; null for none.</summary>
    public AgeBand? Ages => AgeBand.Read(Label) ?? AgeBand.Read(Category);
}

/// <summary>What a column shows.</summary>
/// <param name="Key">How templates call it: <c>change_percent</c>.</param>
/// <param name="Indicator">Usually the table's own; another extract's for quoted columns.</param>
/// <param name="ComparedWith">For changes: the earlier period.</param>
/// <param name="Group">For ranks: among whom. For shares: of whose total.</param>
/// <param name="At">Where the plan asks for it; null when the program adds it for the text, where what is not there is simply not available.</param>
public sealed record ColumnDefinition(
    string Key, string Heading, IndicatorDefinition Indicator, Measure Measure, Period Period, Period? ComparedWith, Group? Group, SourceSpan? At)
{
    /// <summary>The place that the column is about whatever the row says ("in Kent"), or null.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>The band of the day that it counts of each row, or null.</summary>
    public string? Band { get; init; }

    /// <summary>For percentages of another count: what that counts.</summary>
    public CountedThing? Of { get; init; }

    /// <summary>What it shows of its figures: mostly their values.</summary>
    public Aspect Shows { get; init; }

    /// <summary>Whether sentences know its figures by its name: not where it shows another side of a figure that has a column or a name of its own.</summary>
    public bool HasOwnFigure => Shows == Aspect.Value || Measure.Row.Shows != Aspect.Value;

    /// <summary>The question that a cell of this column asks.</summary>
    public FigureRequest For(RowDefinition row)
    {
        var category = Indicator.Categories.Find(row.Category) is null ? Indicator.Whole : row.Category;
        var request = new FigureRequest(Indicator, Measure, Area ?? row.Area, Band is null ? category : HoursOfWeek.In(category, Band), Period) { ComparedWith = ComparedWith, Group = Group, Of = Of };
        if (row.AverageOf is not { } group || Measure.Row.IsStanding) return request;
        var rule = Group is null ? null : Measure.Rank;
        return request with { Measure = new Measure(MeasureKind.Average, Rank: rule) { Averaged = Measure, Best = row.Best }, Group = group };
    }
}

/// <summary>A table as used: nothing is left open.</summary>
/// <param name="RowHeading">Heading of the row labels: <c>District</c>, <c>Category</c>.</param>
/// <param name="TextColumns">Further measures of the same rows, for sentences only.</param>
public sealed record TableDefinition(
    string Id,
    string Title,
    string RowHeading,
    IndicatorDefinition Indicator,
    ImmutableArray<RowDefinition> Rows,
    ImmutableArray<ColumnDefinition> Columns,
    ImmutableArray<ColumnDefinition> TextColumns,
    RowOrder Order,
    ImmutableArray<string> Notes,
    SymbolStyle Symbols)
{
    /// <summary>The category that rows of places are about; in a table of categories, their whole. Null for the indicator's whole.</summary>
    public string? Category { get; init; }

    /// <summary>The category of all that it counts: that of its rows, or the indicator's whole.</summary>
    public string Whole => Category ?? Indicator.Whole;

    /// <summary>What it counts, in words, with the category where it is of one: recorded crimes (robbery).</summary>
    public string Things => Category is { } slug && !string.Equals(slug, Indicator.Whole, StringComparison.Ordinal) && Indicator.Categories.Find(slug) is { } category
        ? $"{Indicator.Things} ({category.Words})"
        : Indicator.Things;

    public TableChartKind Chart { get; init; }

    /// <summary>Whether the plan puts it into the annex, or keeps it in its topic; null where it says neither.</summary>
    public bool? InAnnex { get; init; }
}

/// <summary>How a table is drawn.</summary>
public enum TableChartKind
{
    /// <summary>As suits the table: ranked bars of ranked places, bars of categories over time, shares as proportions, lines of a few places over years; or not at all.</summary>
    Usual,
    None,
    /// <summary>A bar for each row: of what places are ranked by, else of the first column that can be drawn.</summary>
    Bars,
    /// <summary>For each row a bar of each period, or of each other column of the first one's unit.</summary>
    GroupedBars,
    /// <summary>For each period a bar with the rows as its parts.</summary>
    StackedBars,
    /// <summary>Shares of a whole.</summary>
    Proportions,
    /// <summary>A line for each row over the periods.</summary>
    Lines,
    /// <summary>A dot for each row of what places are ranked by, or of the first rate, with its interval.</summary>
    Intervals,
    /// <summary>The rates of rows against their residents, with the limits that chance and the variance between places would keep to about the rate of the group.</summary>
    Funnel,
    /// <summary>The same with the variance of chance multiplied.</summary>
    FunnelMultiplicative,
    /// <summary>The same with the limits of chance alone.</summary>
    FunnelOfChance,
    /// <summary>A cell for each row and period.</summary>
    HeatMap,
    /// <summary>Bands of age, a side for each sex, by the shares or rates of the place and of another.</summary>
    Profile,
    /// <summary>The places of the rows within their boundaries, coloured by what intervals are drawn of.</summary>
    Map,
}
