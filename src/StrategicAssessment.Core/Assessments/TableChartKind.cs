namespace StrategicAssessment.Assessments;

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
