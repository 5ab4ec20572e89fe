using StrategicAssessment.Diagnostics;
using StrategicAssessment.Indicators;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>
/// Looks for rows that are not there where no row means nought: places and months with far fewer than they usually have, and records without a place
/// that are many in one year only.
/// </summary>
internal sealed class AbsentRows(ResolvedExtract extract, ExtractContent content, Gazetteer places)
{
    private const double Tail = 0.001;
    private const int MostNamed = 5;

    // Of shares that differ: by how much, and how surely.
    private const double LeastStep = 0.02, LeastZ = 3.29;

    private readonly List<Diagnostic> found = [];
    private readonly List<string> remarks = [];

    private sealed record Short(string Months, string Place, double Count, double Usual, int Number);

    private sealed record Share(string Label, double Without, double All);

    public IReadOnlyList<Diagnostic> Found => found;

    /// <summary>What a reader of the document should know.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    public AbsentRows Look()
    {
        var isNought = extract.Indicator.Missing == MissingRows.Zero && !extract.Indicator.IsQuoted;
        if (extract.Indicator.IsOfRecords || isNought) LookForMonths();
        if (isNought) LookForYears();
        if (content.Unplaced.Length > 0) LookForPlaces();
        return this;
    }

    private void LookForMonths()
    {
        var counts = content.Observed.Where(o => o.Key.Period.MonthCount == 1 && o.Value.Value.IsKnown).ToLookup(o => o.Key.Area, o => (o.Key.Period.First, (double)o.Value.Value.Number));
        if (counts.Count == 0) return;
        var (first, last) = (counts.Min(p => p.Min(c => c.First)), counts.Max(p => p.Max(c => c.First)));
        var length = IndexOf(first, last) + 1;
        var tail = Tail / counts.Count;
        var all = new double[length];
        var isTold = new bool[length];
        var shorts = new List<Short>();
        foreach (var place in counts.OrderBy(p => p.Key.Value, StringComparer.Ordinal))
        {
            var series = new double[length];
            foreach (var (month, number) in place) series[IndexOf(first, month)] += number;
            for (var i = 0; i < length; i++) all[i] += series[i];
            var usual = Shortfall.In(series, tail).Select((u, i) => u is { } && IsThere(place.Key, first.AddMonths(i)) ? u : null).ToList();
            for (var i = 0; i < length; i++) isTold[i] |= usual[i] is not null;
            AddShort(shorts, places.NameOf(place.Key), series, usual, first);
        }

        if (counts.Count > 1) AddShort(shorts, "all places together", all, [.. Shortfall.In(all, Tail).Select((u, i) => isTold[i] ? null : u)], first);
        foreach (var months in shorts.GroupBy(s => s.Months, StringComparer.Ordinal)) Tell(months.Key, [.. months], months.First().Number > 1 ? "these months" : "this month");
    }

    // Of periods longer than months there are too few to judge how they vary: none at all where many are usual is told.
    private void LookForYears()
    {
        var held = content.Observed.Where(o => o.Key.Period.MonthCount != 1 && o.Value.Value.IsKnown).ToList();
        foreach (var alike in held.GroupBy(o => o.Key.Period.MonthCount))
        {
            var periods = alike.Select(o => o.Key.Period).Distinct().OrderBy(p => p.First).ToList();
            var series = alike.GroupBy(o => (o.Key.Area, o.Key.Category)).ToList();
            var many = -Math.Log(Tail / series.Count);
            foreach (var period in periods)
            {
                var shorts = series.Where(s => IsThere(s.Key.Area, period.First) && !s.Any(o => o.Key.Period == period && o.Value.Value.Number != 0) && s.Where(o => o.Key.Period != period).Select(o => (double)o.Value.Value.Number).DefaultIfEmpty().Average() >= many)
                    .Select(s => new Short(period.Label, NameOf(s.Key.Area, s.Key.Category), 0, s.Where(o => o.Key.Period != period).Average(o => (double)o.Value.Value.Number), 1)).OrderBy(s => s.Place, StringComparer.Ordinal).ToList();
                if (shorts.Count > 0) Tell(period.Label, shorts, "it");
            }
        }
    }

    private string NameOf(AreaCode area, string category) => places.NameOf(area) + (extract.Indicator.Categories.Find(category) is { } found ? $" ({found.Label})" : string.Empty);

    private static int IndexOf(DateOnly first, DateOnly month) => ((month.Year - first.Year) * 12) + month.Month - first.Month;

    private bool IsThere(AreaCode code, DateOnly month) =>
        extract.Indicator.Missing != MissingRows.NotOpen && places.Area(code) is var area && !(area?.ValidFrom > month) && !(area?.ValidTo < month);

    private static void AddShort(List<Short> shorts, string place, double[] series, IReadOnlyList<double?> usual, DateOnly first)
    {
        var months = Enumerable.Range(0, series.Length).Where(i => usual[i] is not null).ToList();
        if (months.Count > 0) shorts.Add(new Short(LabelOf(months, first), place, months.Sum(i => series[i]), usual[months[0]]!.Value, months.Count));
    }

    // Runs of months: "March 2015 to September 2015".
    private static string LabelOf(List<int> months, DateOnly first)
    {
        var runs = new List<(int From, int To)>();
        foreach (var month in months)
        {
            if (runs.Count > 0 && runs[^1].To == month - 1) runs[^1] = (runs[^1].From, month);
            else runs.Add((month, month));
        }

        string Name(int month) => English.MonthYear(first.AddMonths(month));
        return English.List([.. runs.Select(r => r.From == r.To ? Name(r.From) : $"{Name(r.From)} to {Name(r.To)}")]);
    }

    private void Tell(string months, IReadOnlyList<Short> those, string what)
    {
        var named = those.Take(MostNamed).Select(s => $"{s.Place} {(s.Count == 0 ? "none" : Number(s.Count))}{(s.Number > 1 ? $" in {Number(s.Number)} months" : string.Empty)} (usually about {Number(s.Usual)}{(s.Number > 1 ? " a month" : string.Empty)})").ToList();
        if (those.Count > MostNamed) named.Add(Number(those.Count - MostNamed) + " more places likewise");
        var list = English.List(named);
        found.Add(ExtractMessages.FewerThanUsual(extract.Indicator.File, months, list));
        remarks.Add($"Far fewer than usual are in the extract for {months}: {list}. What rests on {what} may be too low.");
    }

    private void LookForPlaces()
    {
        var shares = Years();
        var (without, all) = (shares.Sum(s => s.Without), shares.Sum(s => s.All));
        remarks.Add($"{Number(without)} of {Number(all)} records ({Percent(without / all)}) say no place and are counted for none.");
        for (var i = 1; i < shares.Count; i++)
        {
            if (!Differ(shares[i - 1], shares[i])) continue;
            found.Add(ExtractMessages.PlacesMissing(extract.Indicator.File, Said(shares[i]), Said(shares[i - 1])));
            remarks.Add($"Records without a place: {Said(shares[i])}, {Said(shares[i - 1])}. A change between the two may come from that alone.");
        }
    }

    private static string Said(Share share) => $"{Number(share.Without)} of {Number(share.All)} ({Percent(share.Without / share.All)}) in {share.Label}";

    // By periods of 12 months back from the last month; by the periods themselves where there are others.
    private List<Share> Years()
    {
        var placed = content.Observed.Select(o => (Period: o.Key.Period, Without: 0.0, All: (double)o.Value.Source.Rows.Count));
        var rows = placed.Concat(content.Unplaced.Select(u => (Period: u.Key, Without: (double)u.Value, All: (double)u.Value))).ToList();
        if (rows.Exists(r => r.Period.MonthCount != 1))
            return [.. rows.GroupBy(r => r.Period).OrderBy(g => g.Key.First).Select(g => new Share(g.Key.Label, g.Sum(r => r.Without), g.Sum(r => r.All)))];
        var last = rows.Max(r => r.Period.First);
        return [.. rows.GroupBy(r => IndexOf(r.Period.First, last) / 12).OrderByDescending(g => g.Key).Select(g => new Share(Period.MonthsTo(12, last.AddMonths(-12 * g.Key).Year, last.AddMonths(-12 * g.Key).Month).Label, g.Sum(r => r.Without), g.Sum(r => r.All)))];
    }

    private static bool Differ(Share one, Share other)
    {
        var step = (one.Without / one.All) - (other.Without / other.All);
        var pooled = (one.Without + other.Without) / (one.All + other.All);
        var spread = Math.Sqrt(pooled * (1 - pooled) * ((1 / one.All) + (1 / other.All)));
        return Math.Abs(step) >= LeastStep && Math.Abs(step) > LeastZ * spread;
    }

    private static string Number(double number) => English.Number((decimal)number, 0);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{English.Number((decimal)(share * 100), 1)}%");
}
