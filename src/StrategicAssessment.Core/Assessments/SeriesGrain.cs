using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
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
    public static string Word(this SeriesGrain grain) => English.WordsOf(grain);

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

/// <summary>The points in time of a series, earliest first, without a gap from the first that the extract holds to the last.</summary>
/// <param name="All">At least one.</param>
internal sealed record SeriesPeriods(SeriesGrain Grain, IReadOnlyList<Period> All)
{
    private const int DaysInWeek = 7;

    /// <summary>The series of an extract; null when it holds none of the grain, or, where none is asked for, neither months, quarters nor weeks.</summary>
    public static SeriesPeriods? Find(ObservationTable observations, IndicatorDefinition indicator, SeriesGrain? asked)
    {
        var held = observations.PeriodsOf(indicator.Id).ToList();
        foreach (var grain in asked is { } only ? [only] : new[] { SeriesGrain.Month, SeriesGrain.Quarter, SeriesGrain.Week })
        {
            var own = held.FindAll(p => Is(p, grain));
            if (own.Count == 0 && grain == SeriesGrain.Quarter && !indicator.IsQuoted) own = WholeQuarters(held.FindAll(p => Is(p, SeriesGrain.Month)));
            if (own.Count > 0) return new SeriesPeriods(grain, Filled(grain, own[0], own[^1]));
        }

        return null;
    }

    /// <summary>Position of the first point that begins on or after a day; -1 when none does.</summary>
    public int PositionFrom(DateOnly day) => All.ToList().FindIndex(p => p.First >= day);

    private static bool Is(Period period, SeriesGrain grain) => grain switch
    {
        SeriesGrain.Month => period.MonthCount == 1,
        SeriesGrain.Quarter => period.MonthCount == 3 && period.First.Month % 3 == 1,
        SeriesGrain.Week => period.IsWeek,
    };

    // Quarters of which all three months lie between the first and the last month held.
    private static List<Period> WholeQuarters(List<Period> months)
    {
        var quarters = new List<Period>();
        if (months.Count == 0) return quarters;
        var first = months[0].First;
        while (first.Month % 3 != 1) first = first.AddMonths(1);
        for (; first.AddMonths(3).AddDays(-1) <= months[^1].Last; first = first.AddMonths(3)) quarters.Add(Period.Days(first, first.AddMonths(3).AddDays(-1)));
        return quarters;
    }

    private static List<Period> Filled(SeriesGrain grain, Period first, Period last)
    {
        var all = new List<Period>();
        for (var day = first.First; day <= last.First; day = Next(grain, day)) all.Add(Period.Days(day, Next(grain, day).AddDays(-1)));
        return all;
    }

    private static DateOnly Next(SeriesGrain grain, DateOnly day) => grain switch
    {
        SeriesGrain.Month => day.AddMonths(1),
        SeriesGrain.Quarter => day.AddMonths(3),
        SeriesGrain.Week => day.AddDays(DaysInWeek),
    };
}
