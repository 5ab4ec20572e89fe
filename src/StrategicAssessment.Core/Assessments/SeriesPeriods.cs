using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;

namespace StrategicAssessment.Assessments;

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
