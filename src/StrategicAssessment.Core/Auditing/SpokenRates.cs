namespace StrategicAssessment.Auditing;

/// <summary>What a sentence says of its numbers as averages, rates, gaps, runs, and as above, below, highest or lowest of others that it says.</summary>
/// <param name="residents">How many people the document says live somewhere.</param>
internal sealed class SpokenRates(Spoken said, Spoken? earlier, Func<IReadOnlyList<decimal>> residents)
{
    private static readonly HashSet<string> Around = ["county", "national", "nationally", "force", "england", "regional", "average", "country", "kent's"];

    private static readonly string[] Ordinals = ["", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public IEnumerable<Wrong> All() => [.. Averages(), .. Rates(), .. Comparisons(), .. Gaps(), .. Extremes(), .. Runs(), .. Points()];

    private static bool IsCount(Quantity q) => q is { Kind: NumberKind.Count, Of: 0 };

    private bool IsSigned(Quantity q) => SpokenPairs.IsChange(said, q);

    // Per year: 12 for "a month".
    private static decimal PerYear(string unit) => unit.TrimEnd('s') switch { "year" or "annum" => 1m, "quarter" => 4m, "month" => 12m, "week" => 52m, "day" => 365m, _ => 0m };

    private decimal EveryOf(Quantity q)
    {
        for (var i = q.Index + 1; i <= q.Index + 4; i++)
        {
            if (said[i] is "a" or "per" or "each" or "every" && PerYear(said[i + 1]) is > 0 and var times) return times;
            if (said[i].Length == 0 || !char.IsLetter(said[i][0]) || Spoken.Verbs.Contains(said[i])) break;
        }

        return 0m;
    }

    // "640 visits in the year, or 63 a month"; "66 in the three years, an average of 33 a year".
    private IEnumerable<Wrong> Averages()
    {
        foreach (var each in said.All.Where(q => IsCount(q) && !IsSigned(q)))
        {
            if (EveryOf(each) is not (> 0 and var times) || said.All.FindAll(q => q.Index < each.Index && IsCount(q) && !IsSigned(q)) is not [var whole] || whole.Value <= each.Value || EveryOf(whole) >= times) continue;
            var (at, how) = SpokenPairs.Hedge(said, each.Index);
            var isJoined = said[at - 1] is "or" or "of" || said[at - 2] is "or" or "," && said[at - 1] is "an" or "on" || said.Has("average", whole.Index, said.Count) || EveryOf(whole) > 0 && said[at - 1] is "," or "(";
            var years = EveryOf(whole) is > 0 and var own ? 1m / own : said.Years(PerYear, out var isSaid) is var span && isSaid ? span : span < 0 ? 0 : -1m;
            if (!isJoined || years == 0 || said.Has("than", whole.Index, each.Index) || said.Has("to", each.Index, each.Index + 4)) continue;
            bool Fits(decimal over) => whole.Value / (over * times) is var value && Math.Abs(each.Value - value) <= Math.Max(each.Number.Step, how.Length > 0 || each.Number.Text[0] > '9' ? value * 0.15m : value * 0.01m);
            // Where no time is said, a year is meant, or any other that fits.
            if (years > 0 ? Fits(years) : new[] { 1m, 2m, 3m, 4m, 5m, 10m, 0.25m, 0.5m, 0.75m, 1m / 12m, 1m / 6m }.Any(Fits)) continue;
            var expected = whole.Value / ((years > 0 ? years : 1m) * times);
            yield return new(each.At, each.Number.Text, expected < 10m && each.Number.IsWhole ? expected.ToString("0.#", CultureInfo.InvariantCulture) : each.Number.Like(expected), $"{whole.Number.Text} are {expected:0.#} each {said[each.Index + 1] switch { "a" or "per" or "each" or "every" => said[each.Index + 2], _ => "time" }}");
        }
    }

    // "2,000 offences among 160,000 residents are 12.5 per 1,000"; or of the residents that the document names.
    private IEnumerable<Wrong> Rates()
    {
        foreach (var rate in said.All.Where(q => q is { Kind: NumberKind.Count, Of: > 0 } && !IsSigned(q)))
        {
            var counts = said.All.FindAll(q => IsCount(q) && q.Number.IsWhole && q.Value > 1);
            var people = counts.FindAll(q => said[q.Index + 1] is "residents" or "people" or "inhabitants" or "population" && said[q.Index - 1] is "among" or "of" or "for" or "with" or "to" or "has" or "the" or "its");
            if (people is [var all] && counts.FindAll(q => q != all && q.Value < all.Value) is [var one] && counts.Count == 2)
            {
                var expected = rate.Of * one.Value / all.Value;
                if (Math.Abs(rate.Value - expected) > Math.Max(rate.Number.Step, expected * 0.01m)) yield return new(rate.At, rate.Number.Text, rate.Number.Like(expected), $"{one.Number.Text} for {all.Number.Text} is {rate.Number.Like(expected)} per {rate.Of:N0}");
            }
            else if (people.Count == 0 && (counts.Count == 1 ? counts : counts.Count == 0 && earlier is not null && said[0] is "that" or "this" ? earlier.All.FindAll(q => IsCount(q) && q.Number.IsWhole) : []) is { Count: > 0 } of && residents() is { Count: > 0 and < 40 } living)
            {
                var rates = of.SelectMany(c => living.Where(l => l > c.Value).Select(l => (Count: c, Living: l, Rate: rate.Of * c.Value / l))).ToList();
                bool IsNear(decimal value) => Math.Abs(rate.Value - value) <= Math.Max(rate.Number.Step, value * 0.02m);
                if (rate.Value == 0 || rates.Exists(r => IsNear(r.Rate)) || rates.Find(r => new[] { 10m, 100m, 0.1m, 0.01m }.Any(t => Math.Abs(rate.Value * t - r.Rate) <= Math.Max(0.51m * t * rate.Number.Step, r.Rate * 0.002m))) is not { Count: not null } wrong) continue;
                yield return new(rate.At, rate.Number.Text, rate.Number.Like(wrong.Rate), $"{wrong.Count.Number.Text} for {wrong.Living:N0} residents is {wrong.Rate:0.##} per {rate.Of:N0}");
            }
        }
    }

    // 1 for above, -1 for below; where the words that say so end.
    private (int Sign, int End) Comparing(int i)
    {
        if (said[i - 1] is "not" or "no" or "#" or "or" or "at" || said[i - 2] is "not") return (0, i);
        if (said[i] is "above" or "exceeding" or "exceeds" or "exceeded") return (1, i);
        if (said[i] is "below") return (-1, i);
        if (said[i] is not ("more" or "higher" or "greater" or "fewer" or "less" or "lower")) return (0, i);
        for (var than = i + 1; than <= i + 4; than++)
        {
            if (said[than] is "than") return (said[i] is "more" or "higher" or "greater" ? 1 : -1, than);
            if (said[than] is "#" or "," or ";" or "(") break;
        }

        return (0, i);
    }

    private static bool IsAlike(Quantity one, Quantity other) => one.IsLevel && one.Kind == other.Kind && (one.Of == other.Of || one.Of == 0 || other.Of == 0) && one.Number.IsWhole == other.Number.IsWhole;

    private IEnumerable<Wrong> Comparisons()
    {
        for (var i = 1; i < said.Count; i++)
        {
            if (Comparing(i) is not (var sign and not 0, var end)) continue;
            var left = said.All.LastOrDefault(q => q.Index < i);
            var right = said.All.Find(q => q.Index > end);
            var isNear = right is not null && right.Index - end is > 1 and <= 9 && !said.Any(end, right.Index, ",", ";", "and", "but", "while", "year", "target", "any");
            var (one, other) = (left, right);
            if (!isNear)
            {
                // "35.4; the county figure is 38.9, so we are above the county average"
                var place = Enumerable.Range(end + 1, 4).FirstOrDefault(k => Around.Contains(said[k]), -1);
                if (place < 0 || said.All.FindAll(q => q.Index < i && q.IsLevel && !IsSigned(q)) is not [var first, var second] || said.Any(second.Index, i, "county", "national", "force")) continue;
                bool IsTheirs(Quantity q) => Enumerable.Range(Math.Max(0, q.Index - 6), Math.Min(6, q.Index)).Where(k => !said.Any(k, q.Index, ";", ",", "#")).Any(k => Around.Contains(said[k]));
                if (IsTheirs(first) == IsTheirs(second)) continue;
                (one, other) = IsTheirs(second) ? (first, second) : (second, first);
            }

            if (one is null || other is null || !IsAlike(one, other) || IsSigned(one) || isNear && (i - one.Index > 9 || said.Any(one.Index, i, ";", "while", "but")) || one.Value == other.Value || Math.Sign(one.Value - other.Value) == sign) continue;
            if (isNear && said.All.Exists(q => q.Index < one.Index && one.Index - q.Index < 5 && IsAlike(q, one))) continue;
            yield return new(said.At(i), said.Printed(i, i), said[i] switch { "above" => "below", "below" => "above", "higher" or "greater" => "lower", "lower" => "higher", "more" => "fewer", "fewer" or "less" => "more", _ => "" }, $"{one.Number.Text} is {(sign > 0 ? "less" : "more")} than {other.Number.Text}");
        }
    }

    // "the gap between 45% and 30% is 15 percentage points"
    private IEnumerable<Wrong> Gaps()
    {
        var levels = said.All.FindAll(q => q.Kind == NumberKind.Percent);
        if (!(said.Has("gap", 0, said.Count) || said.Has("difference", 0, said.Count)) || levels is not [var a, var b] || said.All.FindAll(q => q.Kind == NumberKind.Points) is not [var points] || said.All.Count != 3) yield break;
        var gap = Math.Abs(a.Value - b.Value);
        if (!points.Says(SpokenPairs.Hedge(said, points.Index).How, gap)) yield return new(points.At, points.Number.Text, $"{gap:0.##} percentage points", $"{a.Number.Text} and {b.Number.Text} are {gap:0.##} apart");
    }

    // "46 offences or 5.2 percentage points": what has a count rises by per cent.
    private IEnumerable<Wrong> Points()
    {
        foreach (var points in said.All.Where(q => q.Kind == NumberKind.Points && said[q.Index - 1] is "or" or "("))
        {
            var change = said.All.LastOrDefault(q => q.Index < points.Index);
            if (change is { Kind: NumberKind.Count } && points.Index - change.Index <= 4 && IsSigned(change) && said.All.TrueForAll(q => q.Kind != NumberKind.Percent)) yield return new(points.At, points.Number.Text, $"{points.Value:0.##}%", "a number rises or falls by per cent, a share by percentage points");
        }
    }

    // "22.3, the lowest of the four; Dover has 19.9, Swale 25.0"
    private IEnumerable<Wrong> Extremes()
    {
        for (var i = 2; i < said.Count; i++)
        {
            var isHigh = said[i] is "highest" or "largest" or "biggest" or "greatest";
            if (!(isHigh || said[i] is "lowest" or "smallest" or "fewest") || said.All.LastOrDefault(q => q.Index < i) is not { IsLevel: true } own || i - own.Index > 6 || said.Any(own.Index, i, ";", "and", "but") || said.Has("not", own.Index, i)) continue;
            var named = said.All.FindAll(q => q.Index > i && IsAlike(q, own) && !IsSigned(q) && said.IsNamed(q));
            if (named.Count < 2 || said.Any(i, named[0].Index, "since", "years", "year")) continue;
            var place = Math.Max(1, Array.IndexOf(Ordinals, said[i - 1]));
            var before = named.Count(q => isHigh ? q.Value > own.Value : q.Value < own.Value);
            if (before < place && before + named.Count(q => q.Value == own.Value) >= place - 1) continue;
            yield return new(said.At(place > 1 ? i - 1 : i), said.Printed(place > 1 ? i - 1 : i, i), "", $"of the numbers of the sentence, {own.Number.Text} has place {before + 1}, {(isHigh ? "highest" : "lowest")} first");
        }
    }

    // "fell for the third year running, from 900 to 850 to 870 to 800"
    private IEnumerable<Wrong> Runs()
    {
        var running = Enumerable.Range(0, said.Count).FirstOrDefault(i => said[i] is "running" or "consecutive" or "successive" || said[i] is "row" && said[i - 1] is "a", -1);
        if (running < 0) yield break;
        List<Quantity> chain = [];
        foreach (var q in said.All.Where(q => q.IsLevel))
        {
            if (chain.Count > 0 && IsAlike(q, chain[^1]) && said[q.Index - 1] is "to" && q.Index - chain[^1].Index <= 4) chain.Add(q);
            else if (chain.Count < 3 && said[q.Index - 1] is "from") chain = [q];
        }

        var turn = Enumerable.Range(0, said.Count).FirstOrDefault(i => Direction.Of(said, i) != 0, -1);
        if (chain.Count < 3 || turn < 0) yield break;
        var sign = Direction.Of(said, turn);
        var broken = chain.Zip(chain.Skip(1)).FirstOrDefault(p => Math.Sign(p.Second.Value - p.First.Value) != sign);
        if (broken.First is null) yield break;
        var from = said[running] is "row" ? running - 1 : running;
        while (from > 0 && running - from < 4 && !(Array.IndexOf(Ordinals, said[from]) > 1 || said[from] is "#" or "~")) from--;
        yield return new(said.At(from), said.Printed(from, running), "", $"from {broken.First.Number.Text} to {broken.Second.Number.Text} is no {(sign > 0 ? "rise" : "fall")}");
    }
}
