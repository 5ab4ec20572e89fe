using StrategicAssessment.Wording;

namespace StrategicAssessment.Assessments;

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

    /// <summary>So many of its points: <c>1 month</c>, <c>4.03 weeks</c>.</summary>
    public static Said Points(this SeriesGrain grain, decimal number, int decimals = 0) => decimals == 0
        ? Said.Count($"working.{grain.Word()}s", (long)number)
        : Said.Of($"working.{grain.Word()}s/{Words.Many}", ("n", English.Number(number, decimals)));

    /// <summary>The keys of the words for one point, as a heading, and for several.</summary>
    public static (string One, string Many) Keys(this SeriesGrain grain) => grain switch
    {
        SeriesGrain.Quarter => ("control.quarter", "chart.quarters"),
        SeriesGrain.Week => ("control.week", "chart.weeks"),
        SeriesGrain.Month => ("control.month", "chart.months"),
    };

    /// <summary>How many make a year.</summary>
    public static int PerYear(this SeriesGrain grain) => grain switch
    {
        SeriesGrain.Quarter => 4,
        SeriesGrain.Week => 52,
        SeriesGrain.Month => 12,
    };
}
