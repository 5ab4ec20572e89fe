using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Indicators;
using StrategicAssessment.Observations;
using StrategicAssessment.Periods;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;
using StrategicAssessment.Statistics;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Extracts;

/// <summary>
/// Looks for numbers that are not of the period beside them, and for rows that are not there where no row means nought: places and months with far fewer than they usually have, and records without a place
/// that are many in one year only. Where a row is needed, noughts that are written down are looked at alone.
/// </summary>
internal sealed class AbsentRows(ResolvedExtract extract, ExtractContent content, Gazetteer places)
{
    private const double Tail = 0.001;
    private const int MostNamed = 5;
    private const int MostMonthsApart = 60;

    // So many numbers grow by chance less than once in a million times.
    private const int FewestSteps = 20;

    // So many are not the same again and again by chance.
    private const int Few = 5;

    // Half of so many, allowing for a fall, and in every place of some size.
    private const double FewestOfHalf = 100, MostOfHalf = 0.55, FewestOfPlace = 30, MostOfPlace = 0.75, LeastOfOthers = 0.85;

    // Of shares that differ: by how much, and how surely.
    private const double LeastStep = 0.02, LeastZ = 3.29;

    private readonly List<Diagnostic> found = [];
    private readonly List<ExtractRemark> remarks = [];

    private bool IsAbsenceNought => extract.Indicator.IsOfRecords || extract.Indicator.Missing == MissingRows.Zero;

    private sealed record Short(string Months, string Place, double Count, double Usual, int Number);

    private sealed record Share(string Label, double Without, double All);

    public IReadOnlyList<Diagnostic> Found => found;

    /// <summary>What a reader of the document should know.</summary>
    public IReadOnlyList<ExtractRemark> Remarks => remarks;

    public AbsentRows Look()
    {
        var areCounts = !extract.Indicator.IsQuoted && !extract.Plan.AllowsNegative;
        if (areCounts) LookForMonths();
        if (areCounts && !extract.Indicator.IsOfRecords) LookForYears();
        if (areCounts) LookForWholes();
        if (areCounts) LookForHalves();
        if (areCounts && extract.Indicator is { IsOfRecords: false, IsStock: false, Unit: Unit.Number }) LookForRunningTotals();
        if (content.Unplaced.Length > 0) LookForPlaces();
        return this;
    }

    private void LookForMonths()
    {
        var months = WithoutThoseApart([.. content.Observed.Where(o => o.Key.Period.MonthCount == 1 && o.Value.Value.IsKnown).OrderBy(o => o.Key.Period.First)]);
        if (months.Count == 0) return;
        var (first, last) = (months.Min(o => o.Key.Period.First), months.Max(o => o.Key.Period.First));
        var isTold = new bool[IndexOf(first, last) + 1];
        var shorts = new List<Short>();
        var byPlace = months.GroupBy(o => o.Key.Area).OrderBy(p => p.Key.Value, StringComparer.Ordinal).ToList();
        foreach (var place in byPlace)
        {
            var usual = Look(place, places.NameOf(place.Key), Tail / byPlace.Count, (i, _) => IsThere(place.Key, first.AddMonths(i)));
            for (var i = 0; i < isTold.Length; i++) isTold[i] |= usual[i] is not null;
        }

        if (byPlace.Count > 1) Look(months, "all places together", Tail, (i, _) => !isTold[i]);
        var byCategory = months.GroupBy(o => o.Key.Category, StringComparer.Ordinal).Where(c => extract.Indicator.Categories.Find(c.Key) is not null).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        foreach (var category in byCategory.Count > 1 && !extract.Plan.IsByHour ? byCategory : []) Look(category, extract.Indicator.Categories.Find(category.Key)!.Label, Tail / byCategory.Count, (_, number) => number == 0);
        foreach (var those in shorts.GroupBy(s => s.Months, StringComparer.Ordinal)) Tell(those.Key, [.. those], those.First().Number > 1 ? "these months" : "this month");

        List<double?> Look(IEnumerable<KeyValuePair<ObservationKey, ObservedValue>> of, string name, double tail, Func<int, double, bool> isTellable)
        {
            var (series, isWritten) = (new double[isTold.Length], new bool[isTold.Length]);
            foreach (var (key, observed) in of)
            {
                series[IndexOf(first, key.Period.First)] += (double)observed.Value.Number;
                isWritten[IndexOf(first, key.Period.First)] = true;
            }

            if (!IsAbsenceNought && Array.TrueForAll(series, n => n > 0)) return [.. series.Select(_ => null as double?)];
            var usual = Shortfall.In(series, tail).Select((u, i) => (IsAbsenceNought || (isWritten[i] && series[i] == 0)) && isTellable(i, series[i]) ? u : null).ToList();
            AddShort(shorts, name, series, usual, first);
            return usual;
        }
    }

    // The months that follow each other within a few years and hold the most: others are dates such as 1 January 1900, which stand for none.
    private List<KeyValuePair<ObservationKey, ObservedValue>> WithoutThoseApart(List<KeyValuePair<ObservationKey, ObservedValue>> months)
    {
        var block = 0;
        var blocks = months.Select((o, i) => (Block: i > 0 && IndexOf(months[i - 1].Key.Period.First, o.Key.Period.First) > MostMonthsApart ? ++block : block, Month: o)).GroupBy(b => b.Block, b => b.Month).ToList();
        if (blocks.Count < 2) return months;
        var most = blocks.MaxBy(b => b.Sum(o => o.Value.Value.Number))!;
        var apart = blocks.Where(b => b != most).SelectMany(b => b).ToList();
        found.Add(ExtractMessages.DatesApart(apart[0].Value.Source, English.MonthYear(apart[0].Key.Period.First), (double)apart.Sum(o => o.Value.Value.Number), $"{English.MonthYear(most.First().Key.Period.First)} to {English.MonthYear(most.Last().Key.Period.First)}"));
        return [.. most];
    }

    // A year beside all of its months or quarters: the year is used, and has to be their sum.
    private void LookForWholes()
    {
        if (content.Observed.Select(o => o.Key.Period.MonthCount).Where(m => m > 0).Distinct().Count() < 2) return;
        var differing = new List<(ObservationKey Key, ObservedValue Own, decimal Sum)>();
        foreach (var series in content.Observed.Where(o => o.Value.Value.IsKnown && o.Key.Period.MonthCount > 0).GroupBy(o => (o.Key.Area, o.Key.Category)))
        {
            var byLength = series.ToLookup(o => o.Key.Period.MonthCount);
            foreach (var (key, own) in series.Where(o => o.Key.Period.MonthCount > 1))
            {
                var parts = byLength.Where(l => l.Key < key.Period.MonthCount).OrderBy(l => l.Key).Select(l => l.Where(o => o.Key.Period.IsWithin(key.Period)).ToList()).FirstOrDefault(l => l.Count > 0 && l.Count * l[0].Key.Period.MonthCount == key.Period.MonthCount);
                if (parts?.Sum(o => o.Value.Value.Number) is { } sum && sum != own.Value.Number) differing.Add((key, own, sum));
            }
        }

        if (differing.Count == 0) return;
        var (first, value, added) = differing.MinBy(d => d.Own.Source.Rows.First);
        found.Add(ExtractMessages.WholeDiffers(value.Source, NameOf(first.Area, first.Category), first.Period, value.Value.Number, added, differing.Count - 1));
    }

    // Months or quarters that only grow within each year and begin anew with the next are totals so far, and those that are all one number in each year are the year's:
    // added up they count the same many times.
    private void LookForRunningTotals()
    {
        var parts = content.Observed.Where(o => o.Value.Value.IsKnown && o.Key.Period.MonthCount is 1 or 3).OrderBy(o => o.Key.Period.First).ToList();
        foreach (var first in (ReadOnlySpan<int>)[1, 4, 7, 10])
        {
            var years = parts.GroupBy(o => (o.Key.Area, o.Key.Category, o.Key.Period.MonthCount, o.Key.Period.First.AddMonths(1 - first).Year), o => o.Value.Value.Number)
                .Select(y => (y.Key, Numbers: y.ToList())).Where(y => y.Numbers.Count > 2 && y.Numbers[^1] > 0).ToList();
            var numbers = years.ConvertAll(y => y.Numbers);
            var steps = numbers.SelectMany(y => y.Zip(y.Skip(1), (one, next) => next - one).Distinct().Skip(1));
            if (first < 7 && steps.Any() && numbers.Sum(y => y.Count - 1) >= FewestSteps && numbers.TrueForAll(y => 2 * y[^1] >= y.Count * y[0] && y.Zip(y.Skip(1)).All(p => p.First <= p.Second))) found.Add(ExtractMessages.RunningTotals(extract.Indicator.File, first));
            else if (numbers.TrueForAll(y => y.Distinct().Count() == 1) && numbers.Where(y => y[0] >= Few).Sum(y => y.Count - 1) >= FewestSteps && years.GroupBy(y => (y.Key.Area, y.Key.Category)).ToList() is var series && 2 * series.Count(s => s.Select(y => y.Numbers[0]).Distinct().Count() > 1) > series.Count)
                found.Add(ExtractMessages.RepeatedYears(extract.Indicator.File, first));
            else continue;
            return;
        }

        if (Smoothness.IsNoCount([.. parts.GroupBy(o => (o.Key.Area, o.Key.Category, o.Key.Period.MonthCount), o => (double)o.Value.Value.Number)], areMonths: parts.TrueForAll(p => p.Key.Period.MonthCount == 1)))
            found.Add(ExtractMessages.TooSmooth(extract.Indicator.File));
    }

    // A period that has about half of what the others have, in every place, or in one while the others have about as many as ever: of months and quarters the years back from the last.
    // That one place halved may be true, so the partner is asked and the reader is not told.
    private void LookForHalves()
    {
        var known = content.Observed.Where(o => o.Value.Value.IsKnown && o.Key.Period.MonthCount > 0).ToList();
        if (known.Count == 0 || remarks.Count > 0) return;
        var last = known.Max(o => o.Key.Period.Last);
        Period PeriodOf(Period own) => own.MonthCount >= 12 ? own : Period.MonthsTo(12, last.AddMonths(-12 * (IndexOf(own.Last, last) / 12)).Year, last.Month);
        foreach (var alike in known.GroupBy(o => o.Key.Period.MonthCount))
        {
            var whole = alike.GroupBy(o => PeriodOf(o.Key.Period)).Where(p => p.Select(o => o.Key.Period).Distinct().Count() == (alike.Key < 12 ? 12 / alike.Key : 1)).ToDictionary(p => p.Key, p => p.ToLookup(o => o.Key.Area, o => (double)o.Value.Value.Number));
            foreach (var (period, own) in whole.OrderBy(p => p.Key.First))
            {
                var others = whole.Where(w => w.Key.MonthCount == period.MonthCount && w.Key != period).Select(w => w.Value).ToList();
                var each = own.Where(_ => others.Count > 0).Select(a => (Name: places.NameOf(a.Key), Count: a.Sum(), Usual: Quantiles.Median([.. others.Select(o => o[a.Key].Sum()).Order()]))).ToList();
                var (count, usual) = (each.Sum(p => p.Count), each.Sum(p => p.Usual));
                var large = each.FindAll(p => p.Usual >= FewestOfPlace);
                if (large.Count > 1 && usual >= FewestOfHalf && count <= MostOfHalf * usual && large.TrueForAll(p => p.Count <= MostOfPlace * p.Usual)) Tell(period.Label, [new Short(period.Label, "all places together", count, usual, 1)], "it");
                else if (large.FindAll(p => p.Usual >= FewestOfHalf && p.Count <= MostOfHalf * p.Usual) is [var alone] && large.Sum(p => p.Count) - alone.Count >= LeastOfOthers * (large.Sum(p => p.Usual) - alone.Usual) && large.Count > 1) Tell(period.Label, [new Short(period.Label, alone.Name, alone.Count, alone.Usual, 1)], "it", isForReaders: false);
            }
        }
    }

    // Of periods longer than months there are too few to judge how they vary: none at all where many are usual is told.
    private void LookForYears()
    {
        var held = content.Observed.Where(o => o.Key.Period.MonthCount != 1 && o.Value.Value.IsKnown).ToList();
        foreach (var alike in held.GroupBy(o => o.Key.Period.MonthCount))
        {
            var periods = alike.Select(o => o.Key.Period).Distinct().OrderBy(p => p.First).ToList();
            var series = alike.GroupBy(o => (o.Key.Area, Category: IsAbsenceNought ? o.Key.Category : string.Empty)).ToList();
            var many = -Math.Log(Tail / series.Count);
            foreach (var period in periods)
            {
                var shorts = series.Where(s => IsThere(s.Key.Area, period.First) && (IsAbsenceNought || s.Any(o => o.Key.Period == period)) && !s.Any(o => o.Key.Period == period && o.Value.Value.Number != 0) && s.Where(o => o.Key.Period != period).Select(o => (double)o.Value.Value.Number).DefaultIfEmpty().Average() >= many)
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

    private void Tell(string months, IReadOnlyList<Short> those, string what, bool isForReaders = true)
    {
        var named = those.Take(MostNamed).Select(s => $"{s.Place} {(s.Count == 0 ? "none" : Number(s.Count))}{(s.Number > 1 ? $" in {Number(s.Number)} months" : string.Empty)} (usually about {Number(s.Usual)}{(s.Number > 1 ? " a month" : string.Empty)})").ToList();
        if (those.Count > MostNamed) named.Add(Number(those.Count - MostNamed) + " more places likewise");
        var list = English.List(named);
        found.Add(ExtractMessages.FewerThanUsual(extract.Indicator.File, months, list));
        if (isForReaders) remarks.Add(new($"Far fewer than usual are in the extract for {months}: {list}. What rests on {what} may be too low.", "Far fewer than usual are in the extract for some months or places. What rests on them may be too low."));
    }

    private void LookForPlaces()
    {
        var shares = Years();
        var (without, all) = (shares.Sum(s => s.Without), shares.Sum(s => s.All));
        var (things, say) = extract.Plan.AddsUp ? (extract.Indicator.Things, "have") : ("records", "say");
        remarks.Add(new($"{Number(without)} of {Number(all)} {things} ({Percent(without / all)}) {say} no place and are counted for none.", $"Some {things} {say} no place and are counted for none."));
        for (var i = 1; i < shares.Count; i++)
        {
            if (!Differ(shares[i - 1], shares[i])) continue;
            found.Add(ExtractMessages.PlacesMissing(extract.Indicator.File, Said(shares[i]), Said(shares[i - 1])));
            remarks.Add(new($"Records without a place: {Said(shares[i])}, {Said(shares[i - 1])}. A change between the two may come from that alone.", $"In {shares[i].Label} another share of the records has no place than in {shares[i - 1].Label}. A change between the two may come from that alone."));
        }
    }

    private static string Said(Share share) => $"{Number(share.Without)} of {Number(share.All)} ({Percent(share.Without / share.All)}) in {share.Label}";

    // By periods of 12 months back from the last month; by the periods themselves where there are others.
    private List<Share> Years()
    {
        var placed = content.Observed.Select(o => (Period: o.Key.Period, Without: 0.0, All: extract.Plan.AddsUp ? (double)o.Value.Value.Number : o.Value.Source.Rows.Count));
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
