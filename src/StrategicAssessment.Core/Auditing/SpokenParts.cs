namespace StrategicAssessment.Auditing;

/// <summary>What a sentence says of parts and wholes: shares in per cent and in words, parts that make up a whole, shares that make up all.</summary>
/// <param name="earlier">The sentences before it in its paragraph or section, the nearest first: where a share's whole is not said, one of them says it.</param>
internal sealed class SpokenParts(Spoken said, IReadOnlyList<Spoken> earlier)
{
    private static readonly HashSet<string> Ours = ["the", "these", "those", "all", "its", "our", "their", "a", "total", "of", "some"];

    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["men"] = "women",
        ["women"] = "men",
        ["male"] = "female",
        ["female"] = "male",
        ["males"] = "females",
        ["females"] = "males",
        ["boys"] = "girls",
        ["girls"] = "boys",
        ["primary"] = "secondary",
        ["secondary"] = "primary",
        ["adults"] = "children",
        ["children"] = "adults",
    };

    public IEnumerable<Wrong> All() => Shares().Concat(Remainders()).Concat(Sums()).Concat(Exhaustive());

    private static bool IsCount(Quantity? q) => q is { Kind: NumberKind.Count, Number.IsWhole: true, Of: 0 };

    private bool IsShare(Quantity? q) => q is { Kind: NumberKind.Percent or NumberKind.Share } && !(SpokenPairs.Lead(said, q.Index) is var at && said[at] is "by" or "from" or "than" || Direction.Of(said, at) != 0 || said[at] is "of" && Direction.Nouns.ContainsKey(said[at - 1]));

    private static bool IsName(string word) => word.Length > 0 && char.IsLetter(word[0]) || word is "~";

    // "of the 240", "out of 80": the whole behind a part, or behind a share.
    private Quantity? WholeBehind(int index)
    {
        var i = said[index + 1] is "out" ? index + 2 : index + 1;
        if (said[i] is not "of") return null;
        for (i++; Ours.Contains(said[i]); i++) { }
        return IsCount(said.Number(i)) ? said.Number(i) : null;
    }

    private IEnumerable<(Quantity Share, Quantity Part, Quantity Whole)> Stated()
    {
        foreach (var share in said.All.Where(IsShare))
        {
            var i = share.Index;
            // "half of the 240 victims (96)", "31.4% (22 of 70", "half of the victims, 36 out of 80".
            if (WholeBehind(i) is { } whole && Bracketed(whole.Index) is { } part) { yield return (share, part, whole); continue; }
            if (said[i + 1] is "(" && said.Number(i + 2) is { } first && IsCount(first) && WholeBehind(i + 2) is { } all) { yield return (share, first, all); continue; }
            if (said[i + 1] is "of" && After(i, 5, ",", "(") is { } beside && IsCount(beside) && WholeBehind(beside.Index) is { } of) { yield return (share, beside, of); continue; }
            // "36 of 80 victims (45%)", "of the 400 offences, 120 (30%)".
            var equates = said[i - 1] is "to" && said[i - 2] is "equates" or "equivalent" or "equal" or "equating";
            if (!(equates || said[i - 1] is "(" or "," or "or" or "is" or "was") || said.All.LastOrDefault(q => q.Index < i) is not { } before) continue;
            if (IsCount(before) && PartBefore(before) is { } partOf && i - before.Index <= 7 && !Breaks(before.Index, said[i - 1] is "," ? i - 1 : i)) { yield return (share, partOf, before); continue; }
            if (IsCount(before) && (equates && i - before.Index <= 14 || said[i - 1] is "(" && i - before.Index <= 7) && said[before.Index + 1] is "of" && IsThese(before.Index + 2) && said.All.LastOrDefault(q => q.Index < before.Index && IsCount(q)) is { } nearest && nearest.Value >= before.Value)
            {
                // Of which of several wholes is not said: one that gives the share, or the nearest.
                yield return (share, before, said.All.Find(q => q.Index < before.Index && IsCount(q) && q.Value > 0 && share.Says(string.Empty, 100m * before.Value / q.Value)) ?? nearest);
                continue;
            }

            if (IsCount(before) && said.All.Count == 3 && before.Index == i - 2 && said.All[0] is var one && IsCount(one) && one.Value > before.Value && said[one.Index + 1] is not ("more" or "fewer") && said[before.Index - 1] is ";" && said[i + 2] is "were" or "was" or "had" or "did" or "have") { yield return (share, before, one); continue; }
            if (IsCount(before) && i - before.Index <= 6 && said[i - 1] is "(" or "or" && !Breaks(before.Index, i) && WholeOf(before) is { } big) yield return (share, before, big);
        }
    }

    private bool IsThese(int at) => said[at] is "whom" or "which" or "these" or "those" or "them";

    private bool Breaks(int from, int to) => Enumerable.Range(from + 1, to - from - 1).Any(k => said[k] is "," or ";" or "and" or "but" or "against" or "#");

    // "36 of 80": of the whole, the part.
    private Quantity? PartBefore(Quantity whole)
    {
        var i = whole.Index - 1;
        while (Ours.Contains(said[i]) && said[i] is not "of") i--;
        if (said[i] is "of" && said[i - 1] is "total") { i -= 2; while (Ours.Contains(said[i]) && said[i] is not "of") i--; }
        if (said[i] is not "of") return null;
        var at = said[i - 1] is "out" ? i - 2 : i - 1;
        return said.Number(at) is { } part && IsCount(part) && part.Value < whole.Value ? part : null;
    }

    private Quantity? After(int index, int most, params ReadOnlySpan<string> marks)
    {
        for (var i = index + 1; i < index + most; i++)
        {
            if (marks.Contains(said[i])) return said.Number(i + 1);
            if (!IsName(said[i])) return null;
        }

        return null;
    }

    // "240 victims (96)": alone in its brackets, or between commas.
    private Quantity? Bracketed(int index)
    {
        for (var i = index + 1; i < index + 6; i++)
        {
            if (said[i] is "(") return IsCount(said.Number(i + 1)) && said[i + 2] is ")" ? said.Number(i + 1) : null;
            if (!IsName(said[i])) return null;
        }

        return null;
    }

    // "Of the 400", "400 victims, of whom 120": the whole of a part that stands behind it.
    private Quantity? WholeOf(Quantity part)
    {
        foreach (var q in said.All.Where(q => q.Index < part.Index && IsCount(q)).Reverse())
        {
            var at = q.Index - 1;
            while (Ours.Contains(said[at]) && said[at] is not "of") at--;
            var opens = said[at] is "of" && (at == 0 || said[at - 1] is "," or ";" or ":" or "-" or "–" or "•" or "*") && q.Value >= part.Value;
            if (opens) return q;
            for (var i = q.Index + 1; i < part.Index; i++)
            {
                if (said[i] is "of" && IsThese(i + 1) && said.All.TrueForAll(x => x.Index <= q.Index || x.Index > i)) return q;
            }
        }

        return null;
    }

    private IEnumerable<Wrong> Shares()
    {
        List<Quantity> told = [];
        foreach (var (share, part, whole) in Stated())
        {
            told.Add(share);
            if (whole.Value > 0 && part.Value <= whole.Value && Not(share, part, whole) is { } wrong) yield return wrong;
        }

        foreach (var share in said.All.Where(q => IsShare(q) && !told.Contains(q)))
        {
            // "29 were boys, which means boys made up 73.6% of the total"
            if (share.Kind == NumberKind.Percent && said[share.Index + 1] is "of" && (said[share.Index + 2] is "them" or "these" or "those" || said[share.Index + 2] is "the" && said[share.Index + 3] is "total" or "group") && Named(share) is var (part, whole))
            {
                if (Not(share, part, whole) is { } wrong) yield return wrong;
            }
            else if (share.Kind == NumberKind.Percent && said.All.FindAll(q => q.Index < share.Index && IsCount(q)) is [var a, var b] && said[share.Index - 1] is "of" && said[share.Index - 2] is "rate" or "proportion" or "share" && a.Value > b.Value && b.Value > 0 && share.Index - b.Index < 10 && said.All.TrueForAll(q => q == a || q == b || q == share))
            {
                if (Not(share, b, a) is { } wrong) yield return wrong;
            }
            else if (share.Kind == NumberKind.Share && Bracketed(share.Index) is { } beside && said[share.Index + 1] is not "of" && IsName(said[share.Index + 1]) && Earlier(said[share.Index + 1]) is { } many && many.Value > beside.Value)
            {
                if (Not(share, beside, many) is { } wrong) yield return wrong;
            }
        }

        foreach (var wrong in OfOneWhole()) yield return wrong;
    }

    // "boys" of "29 were boys": the part that stands with the word before the share.
    private (Quantity Part, Quantity Whole)? Named(Quantity share)
    {
        for (var i = share.Index - 1; i > share.Index - 5; i--)
        {
            if (said[i].Length < 3 || Spoken.Verbs.Contains(said[i]) || said[i] is "made" or "the" or "accounted" or "for" or "makes") continue;
            var word = said[i];
            var part = said.All.Find(q => q.Index < i && IsCount(q) && Enumerable.Range(q.Index + 1, 3).Any(k => said[k] == word && k < i) && Enumerable.Range(q.Index + 1, 3).TakeWhile(k => said[k] != word).All(k => said[k] is not ("," or "and" or "#")));
            return part is not null && WholeOf(part) is { } whole && whole != part ? (part, whole) : null;
        }

        return null;
    }

    // How many of a thing the sentence before says, where only one number has that word behind it.
    private Quantity? Earlier(string word)
    {
        foreach (var before in earlier.Take(2))
        {
            if (before.All.FindAll(q => IsCount(q) && (before[q.Index + 1] == word || before[q.Index + 2] == word && IsName(before[q.Index + 1]))) is [var only]) return only;
        }

        return null;
    }

    // "754 respondents (92%) by day, but after dark only 533 (56%)": of one whole, that an earlier sentence says and one of the two keeps.
    private IEnumerable<Wrong> OfOneWhole()
    {
        var with = said.All.FindAll(q => IsCount(q) && said.Number(q.Index + 2) is { Kind: NumberKind.Percent } && said[q.Index + 1] is "(" || IsCount(q) && said.Number(q.Index + 3) is { Kind: NumberKind.Percent } && said[q.Index + 2] is "(" && IsName(said[q.Index + 1])).ConvertAll(q => (Part: q, Share: said.Number(q.Index + 2) is { Kind: NumberKind.Percent } near ? near : said.Number(q.Index + 3)!));
        with.RemoveAll(w => PartBefore(w.Part) is not null);
        if (with.Count < 2 || with.Exists(w => said[w.Share.Index + 1] is not ")")) yield break;
        var wholes = earlier.Take(2).Append(said).SelectMany(s => s.All).Where(q => IsCount(q) && q.Value > with.Max(w => w.Part.Value)).ToList();
        var kept = wholes.FindAll(w => with.Exists(x => x.Share.Number.IsNear(100m * x.Part.Value / w.Value)));
        if (kept.DistinctBy(w => w.Value).ToList() is not [var whole]) yield break;
        foreach (var (part, share) in with.Where(w => !wholes.Exists(x => w.Share.Number.IsNear(100m * w.Part.Value / x.Value)) && (said[w.Part.Index + 1] is "(" || with.Exists(o => o.Part != w.Part && said[o.Part.Index + 1] == said[w.Part.Index + 1]))))
            if (Not(share, part, whole) is { } wrong) yield return wrong;
    }

    private Wrong? Not(Quantity share, Quantity part, Quantity whole)
    {
        var expected = 100m * part.Value / whole.Value;
        var (at, how) = SpokenPairs.Hedge(said, share.Index);
        if (share.Says(how, expected) || share.Kind == NumberKind.Percent && how.Length > 0 && Math.Abs(share.Value - expected) <= 2m) return null;
        var shown = share.Kind == NumberKind.Share ? SpokenPairs.Percent(expected) : share.Number.Like(expected);
        var (begin, printed) = share.Kind == NumberKind.Share ? (said.At(at), said.Printed(at, share.Index)) : (share.At, share.Number.Text);
        return new(begin, printed, shown, $"{part.Number.Text} of {whole.Number.Text} is {shown}");
    }

    // "189 of 216 were women and 37 were men", "and the remaining 270 did not".
    private IEnumerable<Wrong> Remainders()
    {
        var counts = said.All.FindAll(IsCount);
        foreach (var rest in counts.Where(q => said[q.Index - 1] is "remaining" || said[q.Index - 1] is "other" && said[q.Index - 2] is "the"))
        {
            var before = counts.FindAll(q => q.Index < rest.Index);
            var whole = before.Find(q => WholeOf(rest) == q || PartBefore(q) is not null);
            if (whole is null) continue;
            var sum = before.Where(q => q != whole).Sum(q => q.Value);
            if (sum > 0 && sum < whole.Value && before.TrueForAll(q => q == whole || q.Value < whole.Value) && rest.Value != whole.Value - sum) yield return Sum(rest, whole.Value - sum, $"of {whole.Number.Text}, {sum:N0} leave {whole.Value - sum:N0}");
        }

        foreach (var (one, other) in Opposed(IsCount))
        {
            var whole = WholeOf(one) ?? (PartBefore(counts.Find(q => q.Index > one.Index) ?? one) == one ? counts.Find(q => q.Index > one.Index) : counts.Where(q => q.Index < one.Index).TakeLast(1).FirstOrDefault(q => one.Index - q.Index <= 4 && said[one.Index - 1] is "," or ":" or "("));
            if (whole is null || whole == one || whole == other || whole.Value <= one.Value || counts.Exists(q => q != whole && q != one && q != other && q.Index > Math.Min(one.Index, whole.Index) && q.Index < other.Index)) continue;
            if (one.Value + other.Value != whole.Value) yield return Sum(other, whole.Value - one.Value, $"{one.Number.Text} and {other.Number.Text} are not {whole.Number.Text}");
        }

        // "54% were women and 68% men"; of women and of men each, any part may say the same.
        foreach (var (one, other) in Opposed(q => q is { Kind: NumberKind.Percent }))
            if (one.Value + other.Value > 100m + one.Number.Step + other.Number.Step && said.All.Count == 2 && (said[one.Index - 1] is "up" || said[one.Index + 1] is "were" or "was" or "are" or "is")) yield return Sum(other, 100m - one.Value, $"{one.Number.Text} and {other.Number.Text} are more than all");
    }

    private static Wrong Sum(Quantity at, decimal expected, string why) => new(at.At, at.Number.Text, at.Number.Like(expected), why);

    // "189 were women and 37 were men", "33 primary and 51 secondary": two numbers with words that leave no third.
    private IEnumerable<(Quantity One, Quantity Other)> Opposed(Func<Quantity, bool> which)
    {
        var named = said.All.Where(which).Select(q => (q, Word: WordBeside(q))).Where(q => q.Word.Length > 0).ToList();
        for (var i = 0; i + 1 < named.Count; i++)
        {
            if (Opposites[named[i].Word] == named[i + 1].Word) yield return (named[i].q, named[i + 1].q);
        }
    }

    private string WordBeside(Quantity q)
    {
        for (var i = q.Index + 1; i <= q.Index + 6; i++)
        {
            if (Opposites.ContainsKey(said[i])) return said[i];
            if (said[i] is "#" && said[i - 1] is not "(" || said[i] is "," or ";" or "and" or "") break;
        }

        for (var i = q.Index - 1; q.Kind == NumberKind.Percent && i >= q.Index - 4; i--)
        {
            if (Opposites.ContainsKey(said[i])) return said[i];
            if (said[i] is "#" or "," or ";") break;
        }

        return string.Empty;
    }

    // "42 letters, 18 contracts and 7 injunctions, 77 in all"; "the total of 100 is made up of 40, 30 and 20".
    private IEnumerable<Wrong> Sums()
    {
        foreach (var (at, parts) in Lists())
        {
            if (parts.Count < 2) continue;
            var (first, last) = (parts[0].Index, parts[^1].Index);
            var total = said.All.Find(q => IsCount(q) && q.Index > last && q.Index - last <= 9 && IsTotal(q)) ?? said.All.LastOrDefault(q => IsCount(q) && q.Index < first && IsMadeUp(q.Index, first));
            if (total is null || parts.Contains(total) || parts.Exists(p => p.Value > total.Value)) continue;
            var sum = parts.Sum(p => p.Value);
            if (sum != total.Value && SpokenPairs.Hedge(said, total.Index).How.Length == 0) yield return Sum(total, sum, $"{string.Join(", ", parts.Select(p => p.Number.Text))} come to {total.Number.Like(sum)}");
        }
    }

    private bool IsTotal(Quantity q) => Enumerable.Range(q.Index + 1, 4).TakeWhile(i => said[i] is not ("," or ";" or "#" or "")).Any(i => said[i] is "altogether" || said[i] is "in" && said[i + 1] is "all" or "total")
        || said[q.Index - 1] is "of" && said[q.Index - 2] is "total" && said[q.Index - 3] is "a" && said[q.Index - 4] is "," or ":" or "making" or "giving" or "–";

    private bool IsMadeUp(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (said[i] is "made" or "comprising" or "comprised" or "comprises" or "consists" or "consisting" or "composed" || said[i] is "up" && said[i - 1] is "made") return said.All.TrueForAll(q => q.Index <= i || q.Index >= to);
            if (said[i] is ";" or "#") return false;
        }

        return false;
    }

    // Counts with words between them, then a comma, and "and" before the last.
    private IEnumerable<(int At, List<Quantity> Parts)> Lists()
    {
        List<Quantity> list = [];
        foreach (var q in said.All.Where(IsCount))
        {
            if (list.Count > 0 && !Joins(list[^1].Index, q.Index))
            {
                list = [];
            }

            list.Add(q);
            if (list.Count > 1 && Enumerable.Range(list[^2].Index, q.Index - list[^2].Index).Any(i => said[i] is "and")) { yield return (q.Index, [.. list]); list = []; }
        }
    }

    private bool Joins(int from, int to)
    {
        var marks = 0;
        for (var i = from + 1; i < to; i++)
        {
            if (said[i] is "," or "and") marks++;
            else if (!IsName(said[i]) || said[i] is "of" && said[i + 1] is "whom" or "which" || said[i] is "to" or "from" or "against" or "than" or "was" or "were" or "is") return false;
        }

        return marks is 1 or 2 && to - from < 9;
    }

    // "nuisance makes up 77.2%, personal 15.3% and environmental the remaining 9.3%".
    private IEnumerable<Wrong> Exhaustive()
    {
        var shares = said.All.FindAll(q => q.Kind == NumberKind.Percent);
        if (shares.Count < 2 || shares[^1] is not { } rest || !(said[rest.Index - 1] is "remaining" or "other" or "final" && said[rest.Index - 2] is "the" || said[rest.Index - 1] is "(" && said[rest.Index - 2] is "rest" or "remainder")) yield break;
        var excess = shares.Sum(s => s.Value) - 100m;
        if (Math.Abs(excess) > 20m || Math.Abs(excess) <= shares.Max(s => s.Number.Step) * shares.Count / 2m + 0.01m) yield break;
        // The one of which two digits were exchanged, or the last.
        var turned = shares.FindAll(s => string.Concat(s.Number.Text.Order()) == string.Concat(s.Number.Like(s.Value - excess).Order()) || string.Concat(s.Number.Text.Order()) == string.Concat(s.Number.Like(s.Value - excess - s.Number.Step).Order()) || string.Concat(s.Number.Text.Order()) == string.Concat(s.Number.Like(s.Value - excess + s.Number.Step).Order()));
        var at = turned is [var one] ? one : rest;
        yield return Sum(at, at.Value - excess, $"{string.Join(", ", shares.Select(s => s.Number.Text))} come to {100m + excess:0.##}%");
    }
}
