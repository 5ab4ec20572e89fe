namespace StrategicAssessment.Auditing;

/// <summary>What a sentence says of two of its numbers of which one was before the other: the direction, the difference, the change in per cent, in words and as a multiple.</summary>
/// <remarks>Each number has a part by the words beside it: "from 85", "down on the 412", "in 2014/15" were before; "by 5", "a fall of 5", "5 fewer" are changes. Where parts are uncertain nothing is said.</remarks>
internal sealed class SpokenPairs(Spoken said, Spoken? earlier = null)
{
    public static bool IsChange(Spoken said, Quantity q) => PartOf(said, q) == Part.Change;

    private enum Part { Level, Before, After, Change }

    private readonly Dictionary<int, Part> parts = said.All.ToDictionary(q => q.Index, q => PartOf(said, q));

    public IEnumerable<Wrong> All()
    {
        var pairs = Pairs().ToList();
        if (pairs.Count == 0 && said.All.Count > 2) return Undone();
        if (pairs.Count == 0 && said.All is [{ Kind: not NumberKind.Multiple } only] && said[0] is "this" or "that" or "it" or "these" && said[1] is "is" or "was" or "represents" or "means" or "equates" or "translates" or "amounts" && parts[only.Index] == Part.Change && earlier is not null && !IsOverOther(only) && new SpokenPairs(earlier).Pairs().ToList() is [var (from, to)]) return Next(only, from, to);
        return pairs.SelectMany((p, i) => Directions(p.From, p.To, pairs.Count == 1, i == 0 ? 0 : Math.Max(pairs[i - 1].From.Index, pairs[i - 1].To.Index) + 1).Concat(Changes(p.From, p.To, pairs)));
    }

    // "3,390 against 2,665 the year before. That is a rise of 27%."
    private IEnumerable<Wrong> Next(Quantity claim, Quantity from, Quantity to)
    {
        var turn = Enumerable.Range(0, said.Count).FirstOrDefault(i => Direction.Of(said, i) != 0, -1);
        if (turn >= 0 && Direction.Of(said, turn) != Math.Sign(to.Value - from.Value) && to.Value != from.Value) return [new(said.At(turn), said.Printed(turn, turn), Direction.Other(said[turn]), $"from {from.Number.Text} to {to.Number.Text} is a {(to.Value > from.Value ? "rise" : "fall")}")];
        return turn >= 0 && from.Value > 0 && Of(claim, from, to) is { } wrong ? [wrong] : [];
    }

    // Where the words before a number that bend it begin, and the words.
    public static (int Index, string How) Hedge(Spoken said, int index)
    {
        var how = said[index - 2] + " " + said[index - 1];
        if (how is "just over" or "just under" or "more than" or "less than" or "fewer than" or "close to") return (index - 2, how);
        return said[index - 1] is "nearly" or "almost" or "approaching" or "over" or "above" or "under" or "below" or "about" or "around" or "roughly" or "approximately" or "some" ? (index - 1, said[index - 1]) : (index, string.Empty);
    }

    // Before a number, without what bends it, articles and "a total of".
    public static int Lead(Spoken said, int index)
    {
        var at = Hedge(said, index).Index - 1;
        while (at >= 0 && said[at] is "the" or "a" or "an" or "only" or "just" or "little" or "some" or "exactly" or "its" or "their" or "our" or "(" or "further" || (said[at] is "of" && said[at - 1] is "total")) at -= said[at] is "of" ? 2 : 1;
        return at;
    }

    private static Part PartOf(Spoken said, Quantity q)
    {
        var at = Lead(said, q.Index);
        var (lead, before) = (said[at], said[at - 1]);
        if (q.Kind is NumberKind.Multiple or NumberKind.Points) return Part.Change;
        if (q.Number.Text[0] is '+' or '-' or '−' or '–') return Part.Change;
        if (lead is "from" || IsBracket(said, q.Index)) return Part.Before;
        if (lead is "by" && Enumerable.Range(Math.Max(0, at - 9), at - Math.Max(0, at - 9)).Any(i => Direction.Of(said, i) != 0)) return Part.Change;
        if (lead is "of" && (Direction.Nouns.ContainsKey(before) || before is "change" or "difference")) return Part.Change;
        if (lead is "up" or "down" && !(said[q.Index - 1] is "(" && q.Kind is NumberKind.Count) && Direction.Of(said, at) != 0 || (Direction.Verbs.ContainsKey(lead) && q.Kind is not NumberKind.Count)) return Part.Change;
        if (lead is "on" && before is "up" or "down" || lead is "against" or "versus" or "than" || (lead is "with" or "to" && before is "compared" or "comparison" or "relative")) return Part.Before;
        if (lead is "to" && said[at - 1] is not ("translates" or "amounts" or "equates") && (said[at - 1] is not "#" || Lead(said, at - 1) is var other && said[other] is "from" or "to" || IsBracket(said, at - 1))) return Part.After;
        for (var i = q.Index + 1; i <= q.Index + 3; i++)
        {
            if (said[i] is "more" or "fewer" or "less" or "higher" or "lower" or "up" or "down" or "extra" or "additional" || Direction.Nouns.ContainsKey(said[i]) && i < q.Index + 3 && q.Kind is not NumberKind.Count) return said[i + 1] is "from" && said[i] is "up" or "down" || (said[i] is "up" or "down" && i > q.Index + 1) || (said[i] is "up" or "down" && said[i + 1] is "on" && q.Kind is NumberKind.Count) ? Part.Level : Part.Change;
            if (Spoken.Verbs.Contains(said[i]) || Direction.IsBreak(said[i])) break;
        }

        return WhenOf(said, q) < 0 || IsThen(said, at) ? Part.Before : Part.Level;
    }

    // "up (112 to 127)"
    private static bool IsBracket(Spoken said, int index) => said[index - 1] is "(" && said[index + 1] is "to" && said[index + 2] is "#" && said[index - 2] is "up" or "down" or "change" or "increase" or "decrease" or "rise" or "fall" or "increased" or "decreased" or "rose" or "fell";

    // "more than in 2014/15 when the proportion was 24.0%"
    private static bool IsThen(Spoken said, int at)
    {
        if (said[at] is not ("was" or "were" or "stood" or "at")) return false;
        for (var i = at - 1; i > at - 6 && !(said[i] is "#" or ";" or "."); i--)
        {
            if (said[i] is "when") return said[i - 1].StartsWith('y') || said[i - 1] is "," or "before" or "earlier" || said[i - 2] is "last" or "previous";
        }

        return false;
    }

    // What is said behind a number, or before it, of its time: -1 for the year before.
    private static int WhenOf(Spoken said, Quantity q)
    {
        var last = q.Index + 6;
        for (var i = q.Index + 1; i <= last && said[i].Length > 0; i++)
        {
            if (said[i] is "before" or "earlier" or "ago" && said[i - 1] is "year" or "that" || said[i] is "previous" or "preceding" or "prior" && said[i + 1] is "year" or "twelve" or "12" || said[i] is "last" && said[i + 1] is "year") return -1;
            if (said[i] is "this" && said[i + 1] is "year") return 1;
            if (said[i] is "(" && i <= q.Index + 3) { while (said[i].Length > 0 && said[i] is not ")") i++; last = i + 9; continue; }
            if (said[i] is "#" or "," or ";" or ")" or "and" or "than" or "more" or "fewer" or "against" or "compared") break;
        }

        return 0;
    }

    private string YearOf(Quantity q)
    {
        for (var i = q.Index + 1; i <= q.Index + 5; i++)
        {
            if (said[i].StartsWith('y') && said[i].Length > 4 && char.IsAsciiDigit(said[i][1])) return said[i];
            if (said[i] is "#" or "," or ";" or "and" or "") break;
        }

        return string.Empty;
    }

    private static bool IsAlike(Quantity one, Quantity other) => one.Kind == other.Kind && one.IsLevel && one.Of == other.Of;

    private IEnumerable<(Quantity From, Quantity To)> Pairs()
    {
        var used = -1;
        foreach (var from in said.All.Where(q => q.IsLevel && parts[q.Index] == Part.Before))
        {
            if (from.Index < used || said.Any(from.Index, from.Index + 8, "morning", "afternoon", "evening", "midnight", "o'clock")) continue;
            var at = Lead(said, from.Index);
            var isFrom = said[at] is "from" || IsBracket(said, from.Index);
            var next = said.All.Find(q => q.Index > from.Index && (isFrom ? parts[q.Index] == Part.After : parts[q.Index] is Part.Level or Part.After) && IsAlike(q, from));
            var before = said.All.FindAll(q => q.Index < at && IsAlike(q, from) && parts[q.Index] is Part.Level or Part.After && !said.Any(q.Index, at, ";", "while", "whereas", "but"));
            if (isFrom && next is not null && (said[at - 1] is not ("up" or "down") || next.Index - from.Index < 4) && next.Index - from.Index < 14 && !said.Any(from.Index, next.Index, ";", "while", "whereas"))
            {
                // "from 900 to 850 to 870": of more than two, nothing is said here.
                if (said.All.Exists(q => q.Index > next.Index && q.Index < next.Index + 3 && parts[q.Index] == Part.After)) continue;
                used = next.Index;
                yield return (from, next);
                continue;
            }

            if (!isFrom && !IsOfTime(from, at) && !IsThen(said, at) && !(said.All.Count == 3 && said.All.Exists(q => parts[q.Index] == Part.Change && (q.Index > from.Index ? said[q.Index - 1] is "," || Direction.Nouns.ContainsKey(said[q.Index - 2]) : said.Has(":", q.Index, from.Index))))) continue;
            var marked = before.FindAll(q => parts[q.Index] == Part.After || IsNow(q));
            var to = marked.Count == 1 ? marked[0] : before.Count == 1 ? before[0] : before.Count > 1 && before.FindAll(q => q.Value < 3 * from.Value && from.Value < 3 * q.Value) is [var only] ? only : null;
            if (to is null && before.Count == 0 && !isFrom) to = said.All.FindAll(q => q.Index > from.Index && IsAlike(q, from) && parts[q.Index] is Part.After or Part.Level && (parts[q.Index] == Part.After || said[Lead(said, q.Index)] is "at" or "had" or "recorded" or "saw" or "," or "was" or "were")) is [var one] ? one : null;
            if (to is null) continue;
            used = Math.Max(from.Index, to.Index);
            yield return (from, to);
        }
    }

    private bool IsNow(Quantity q) => WhenOf(said, q) > 0;

    // "against", "compared with": of a year before, and not of another place or an aim.
    private bool IsOfTime(Quantity from, int at) => said[at] is "on" || WhenOf(said, from) < 0 || YearOf(from).Length > 0 && said.All.TrueForAll(q => q == from || !IsAlike(q, from) || YearOf(q) is var other && (other.Length == 0 || string.CompareOrdinal(other, YearOf(from)) > 0));

    private IEnumerable<Wrong> Directions(Quantity from, Quantity to, bool isOnly, int start)
    {
        var (first, last) = (Math.Min(from.Index, to.Index), Math.Max(from.Index, to.Index));
        if (from.Value == to.Value) yield break;
        List<int> told = [];
        for (var i = first - 1; i >= start && !(Direction.IsBreak(said[i]) || (said[i] is "," && !isOnly)); i--) told.Insert(0, i);
        for (var i = first + 1; i < said.Count && (i < last || isOnly) && !(i > last && Direction.IsBreak(said[i])); i++) told.Add(i);
        var turned = told.Select(i => (Index: i, Sign: Direction.Of(said, i))).Where(d => d.Sign != 0 && !IsOfAnother(d.Index, from, to)).ToList();
        // "had risen, but fell from": the nearest decides where they differ.
        if (turned.Select(d => d.Sign).Distinct().Count() > 1) turned = [.. turned.Where(d => d.Index < first && first - d.Index <= 5 && !said.Any(d.Index, first, ",") || d.Index > last && d.Index - last <= 4 && Direction.Nouns.ContainsKey(said[d.Index]) || said[d.Index + 1] is "from" or "on")];
        foreach (var (index, sign) in turned.Where(d => d.Sign != Math.Sign(to.Value - from.Value)))
            yield return new(said.At(index), said.Printed(index, index), Direction.Other(said[index]), $"from {from.Number.Text} to {to.Number.Text} is a {(sign > 0 ? "fall" : "rise")}");
    }

    // "38 more" counts; "an increase in 2014" and "more than" do not.
    private bool IsOfAnother(int index, Quantity from, Quantity to) => said[index] is "more" or "fewer" or "less" or "higher" or "lower" && !(Own(index) is { } own && own != from && own != to && parts[own.Index] == Part.Change);

    private Quantity? Own(int index) => said.Number(index - 1) ?? said.Number(index - 2);

    private IEnumerable<Wrong> Changes(Quantity from, Quantity to, List<(Quantity From, Quantity To)> pairs)
    {
        if (from.Value == 0) yield break;
        var (first, last) = (Math.Min(from.Index, to.Index), Math.Max(from.Index, to.Index));
        foreach (var claim in said.All.Where(q => q != from && q != to && pairs.TrueForAll(p => p.From != q && p.To != q)))
        {
            if (Belongs(claim, first, last, pairs) && !IsOverOther(claim) && Of(claim, from, to) is { } wrong && !IsOfOthers(claim, from)) yield return wrong;
        }
    }

    // Of three numbers in a row it may be said of any two.
    private bool IsOfOthers(Quantity claim, Quantity from)
    {
        var alike = said.All.FindAll(q => IsAlike(q, from) && q != claim && q.Value > 0 && parts[q.Index] != Part.Change);
        return alike.Count > 2 && alike.Exists(a => alike.Exists(b => a != b && Of(claim, a, b) is null));
    }

    // What a change from one to the other should have said; null where it says so.
    private Wrong? Of(Quantity claim, Quantity from, Quantity to)
    {
        var difference = Math.Abs(to.Value - from.Value);
        var percent = 100m * difference / from.Value;
        var (at, how) = Hedge(said, claim.Index);
        Wrong Not(string expected)
        {
            var (begin, printed) = claim.Kind is NumberKind.Share or NumberKind.Multiple && how.Length > 0 ? (said.At(at), said.Printed(at, claim.Index)) : (claim.At, claim.Number.Text);
            return new(begin, printed, expected, $"from {from.Number.Text} to {to.Number.Text} is {expected}");
        }

        switch (claim.Kind)
        {
            case NumberKind.Multiple:
                return claim.Says(how, to.Value / from.Value) ? null : Not(Percent(percent));
            case NumberKind.Share:
                return claim.Says(how, percent) ? null : Not(Percent(percent));
            case NumberKind.Percent when from.Kind != NumberKind.Percent:
                var signed = claim.Number.Text[0] is '-' or '+' or '−' or '–' ? percent * Math.Sign(to.Value - from.Value) : percent;
                return claim.Says(how, signed) ? null : Not(claim.Number.Like(signed));
            case NumberKind.Percent or NumberKind.Points when from.Kind == NumberKind.Percent:
                var isPoints = claim.Kind == NumberKind.Points || claim.Says(how, difference);
                return claim.Says(how, claim.Kind == NumberKind.Points ? difference : percent) ? null : Not(isPoints ? Trim(difference) + " percentage points" : Percent(percent));
            case NumberKind.Count when from.Kind == NumberKind.Count:
                return claim.Says(how, difference) ? null : Not(claim.Number.Like(difference));
            case NumberKind.Count or NumberKind.Percent or NumberKind.Points or NumberKind.Rank or NumberKind.Run or NumberKind.Plain:
                break;
        }

        return null;
    }

    // A change that is said of these two: in the same clause, and nearer to them than to any others.
    private bool Belongs(Quantity claim, int first, int last, List<(Quantity From, Quantity To)> pairs)
    {
        var isPart = parts[claim.Index] == Part.Change || IsBehind(claim, last) || claim.Kind == NumberKind.Percent && claim.Index > last && said[claim.Index - 1] is "or" or "(" && parts.GetValueOrDefault(claim.Index - 2) == Part.Change;
        var (low, high) = claim.Index < first ? (claim.Index, first) : claim.Index > last ? (last, claim.Index) : (claim.Index, claim.Index);
        if (!isPart || high - low > 22 || said.Any(low, high, "while", "whereas", "but", "although", "though", ";")) return false;
        return pairs.Count == 1 || pairs.MinBy(p => Math.Min(Math.Abs(claim.Index - p.From.Index), Math.Abs(claim.Index - p.To.Index))) is var near && Math.Min(near.From.Index, near.To.Index) == first;
    }

    // "from 200 to 250 (25%)", and "a rise of 50 offences (20%)": a per cent in brackets, alone.
    private bool IsBehind(Quantity claim, int last)
    {
        if (claim.Kind is not (NumberKind.Percent or NumberKind.Share) || said[claim.Index - 1] is not "(" || said[claim.Index + 1] is not ")") return false;
        var near = said.All.LastOrDefault(q => q.Index < claim.Index);
        return near is not null && claim.Index - near.Index <= 4 && (near.Index == last || parts[near.Index] == Part.Change) && Enumerable.Range(0, said.Count).Any(i => Direction.Of(said, i) != 0) && said.All.Count(q => said[q.Index - 1] is "(") == 1;
    }

    // "since 2010", "over three years", "than in Kent".
    private bool IsOverOther(Quantity claim)
    {
        for (var i = claim.Index + 1; i <= claim.Index + 6; i++)
        {
            if (said[i] is "since" or "nationally" or "county" or "england" or "average" or "expected" or "planned" or "target" || said[i] is "over" && said[i + 1] is "the" or "~" || said[i] is "in" && said[i + 1] is "the" && said[i + 2] is "county" or "force" or "country") return true;
            if (said[i] is "#" or "," or ";" or "(" or ")") break;
        }

        return Before("since");

        bool Before(string word)
        {
            for (var i = claim.Index - 1; i > claim.Index - 14 && said[i] is not ("#" or ";" or ""); i--)
            {
                if (said[i] == word) return true;
            }

            return false;
        }
    }

    // No pair: "fell by 64 to 388 (14.2%)", "128 cases, 16 more than in 2014/15 (up 12.5%)" give what was before; "46 offences or 5.2 percentage points".
    private IEnumerable<Wrong> Undone()
    {
        var counts = said.All.FindAll(q => q.Kind == NumberKind.Count && q.Of == 0);
        if (counts.FindAll(q => parts[q.Index] == Part.Change) is not [var change] || counts.FindAll(q => parts[q.Index] is Part.Level or Part.After) is not [var now] || Math.Abs(now.Index - change.Index) > 8 || said.Any(Math.Min(now.Index, change.Index), Math.Max(now.Index, change.Index), ";", "while", "but", "and", "whereas", "per")) yield break;
        var percent = said.All.Find(q => q.Kind == NumberKind.Percent && q.Index > change.Index && q.Index - change.Index < 9 && (parts[q.Index] == Part.Change || said[q.Index - 1] is "(" or "or"));
        var sign = Enumerable.Range(Math.Max(0, Math.Min(now.Index, change.Index) - 6), 20).Select(i => Direction.Of(said, i)).Where(s => s != 0).Distinct().ToList();
        if (percent is null || sign is not [var way] || now.Value - way * change.Value is not (> 0 and var then) || IsOverOther(percent) || Hedge(said, percent.Index).How.Length > 0 || Hedge(said, change.Index).How.Length > 0) yield break;
        var expected = 100m * change.Value / then;
        if (!percent.Number.IsNear(expected)) yield return new(percent.At, percent.Number.Text, percent.Number.Like(expected), $"from {then:0.##} to {now.Number.Text} is {percent.Number.Like(expected)}");
    }

    public static string Percent(decimal value) => Trim(Math.Round(value, 1)) + "%";

    private static string Trim(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>Words that say which way something went.</summary>
internal static class Direction
{
    public static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["rose"] = "fell",
        ["risen"] = "fallen",
        ["rises"] = "falls",
        ["rising"] = "falling",
        ["increased"] = "decreased",
        ["increases"] = "decreases",
        ["increasing"] = "decreasing",
        ["grew"] = "fell",
        ["grown"] = "fallen",
        ["climbed"] = "dropped",
        ["jumped"] = "dropped",
        ["fell"] = "rose",
        ["fallen"] = "risen",
        ["falling"] = "rising",
        ["decreased"] = "increased",
        ["decreases"] = "increases",
        ["dropped"] = "rose",
        ["declined"] = "rose",
        ["reduced"] = "increased",
        ["decreasing"] = "increasing",
        ["cut"] = "increased",
        ["halved"] = "rose",
        ["doubled"] = "fell",
        ["trebled"] = "fell",
        ["tripled"] = "fell",
    };

    public static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["increase"] = "decrease",
        ["rise"] = "fall",
        ["growth"] = "fall",
        ["decrease"] = "increase",
        ["fall"] = "rise",
        ["drop"] = "rise",
        ["reduction"] = "increase",
        ["decline"] = "rise",
    };

    private static readonly HashSet<string> Rises = ["rose", "risen", "rises", "rising", "increased", "increases", "increasing", "grew", "grown", "climbed", "jumped", "increase", "rise", "growth", "up", "more", "higher"];

    public static bool IsBreak(string word) => word is ";" or "while" or "whereas" or "but" or "although" or "though" or "despite" or "following" or "because" or "which" and "no";

    /// <summary>1 for a rise, -1 for a fall, 0 for a word that says neither, or is denied or only wished.</summary>
    public static int Of(Spoken said, int index)
    {
        var word = said[index];
        if (word is "halved" or "doubled" or "trebled" or "tripled") return 0;
        var isUp = word is "up" or "down" && (said[index + 1] is "from" or "on" or "by" or "#" || said[index - 1] is "went" or "gone" or "was" or "were" or "is" or "are" or "#" or "going" or "(" || said[index + 1] is "to" && said[index - 1] is not ("made" or "set" or "of")) && said[index - 1] is not ("made" or "make" or "makes" or "making");
        var isMore = word is "more" or "fewer" or "less" or "higher" or "lower" && (said[index - 1] is "#" || said[index - 2] is "#" && !Spoken.Verbs.Contains(said[index - 1]));
        if (!(isUp || isMore || Verbs.ContainsKey(word) || Nouns.ContainsKey(word))) return 0;
        if (said[index - 1] is "not" or "no" or "to" or "without" or "would" or "should" or "could" or "the" && Nouns.ContainsKey(word) && said[index + 1] is not "of" || said[index - 2] is "not" or "would" or "should" or "no" or "never") return 0;
        return Rises.Contains(word) ? 1 : -1;
    }

    public static string Other(string word) => Verbs.GetValueOrDefault(word) ?? Nouns.GetValueOrDefault(word) ?? word switch { "up" => "down", "down" => "up", "more" => "fewer", "higher" => "lower", "lower" => "higher", _ => "more" };
}
