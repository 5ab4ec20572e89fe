namespace StrategicAssessment.Assessments.ControlCharts;

/// <summary>How long each point of a series is.</summary>
public enum SeriesGrain
{
    Month,

    /// <summary>Three months that begin with January, April, July or October.</summary>
    Quarter,

    /// <summary>Seven days, beginning where the extract's weeks do.</summary>
    Week,
}

/// <summary>What grains are called.</summary>
public static class SeriesGrains
{
    /// <summary>In figures' ids: <c>monthly</c>, <c>quarterly</c>, <c>weekly</c>.</summary>
    public static string Slug(this SeriesGrain grain) => grain.Word() + "ly";

    /// <summary>One point in a sentence: <c>month</c>, <c>quarter</c>, <c>week</c>.</summary>
    public static string Word(this SeriesGrain grain) => grain switch
    {
        SeriesGrain.Quarter => "quarter",
        SeriesGrain.Week => "week",
        SeriesGrain.Month => "month",
    };

    /// <summary>How many make a year.</summary>
    public static int PerYear(this SeriesGrain grain) => grain switch
    {
        SeriesGrain.Quarter => 4,
        SeriesGrain.Week => 52,
        SeriesGrain.Month => 12,
    };
}
