using System.Text.RegularExpressions;
using StrategicAssessment.Assessments;
using StrategicAssessment.Figures;

namespace StrategicAssessment.Auditing;

/// <summary>A claim in words beside a figure.</summary>
/// <param name="At">0-based, in the text that was read.</param>
/// <param name="Holds">Null where no documented pattern could tell.</param>
/// <param name="Why">What the figure says, where the claim does not hold.</param>
public sealed record WordClaim(int At, string Text, bool? Holds, string Why)
{
    public int End => At + Text.Length;
}

/// <summary>
/// Holds what words claim of figures against the figures: direction, order, place among others, fractions and multiples, above and below, years in a row,
/// what is clear. The patterns are documented in <c>docs/commentary.md</c>; what none of them understands is not checked, and said to be so.
/// </summary>
/// <param name="assessment">Whose tables say what stands beside a figure.</param>
public sealed partial class WordClaims(Assessment assessment)
{
    /// <summary>A text has one such character in place of each figure: this one for the first.</summary>
    public const char FirstFigure = '\uE000';

    private readonly ClaimFacts facts = new(assessment);
    private string text = "";
    private IReadOnlyList<Figure?> figures = [];
    private IReadOnlyList<SaidNumber>? numbers;

    /// <summary>The claims of a text, in its order.</summary>
    /// <param name="of">A paragraph; a character from <see cref="FirstFigure"/> on stands for each figure.</param>
    /// <param name="shown">The figures; null for one that nothing is known of.</param>
    /// <param name="said">The numbers that the text says; null where nobody read them yet.</param>
    public IReadOnlyList<WordClaim> In(string of, IReadOnlyList<Figure?> shown, IReadOnlyList<SaidNumber>? said = null)
    {
        (text, figures, numbers) = (of, shown, said);
        if (!text.Any(IsFigure)) return [.. Claiming().Matches(text).Select(m => new WordClaim(m.Index, m.Value, null, ""))];
        List<WordClaim> told = [.. Orders(), .. Directions(), .. Levels(), .. Extremes(), .. Sizes(), .. Runs(), .. Comparisons(), .. Certainties(), .. OfPlaces()];
        told = [.. told.Where(c => c.Holds is not null).GroupBy(c => (c.At, c.Text)).Select(g => g.OrderBy(c => c.Holds).First())];
        told.AddRange(Claiming().Matches(text).Where(m => !told.Exists(c => m.Index < c.End && m.Index + m.Length > c.At)).Select(m => new WordClaim(m.Index, m.Value, null, "")).ToList());
        return [.. told.OrderBy(c => c.At)];
    }

    private IReadOnlyList<SaidNumber> Numbers => numbers ??= SaidNumber.In(text);

    private static bool IsFigure(char c) => c is >= '\uE000' and <= '\uF8FF';

    private Figure? At(Group at) => at.Success ? At(at.Index) : null;

    private Figure? At(int at) => figures.ElementAtOrDefault(text[at] - FirstFigure) is { Value.IsKnown: true } figure ? figure : null;

    private static WordClaim Claim(Capture words, bool? holds, string why) => new(words.Index, words.Value, holds, why);

    private static string Shown(Figure figure) => $"{figure.Id} is {Display.Of(figure, SymbolStyle.Standard)}";

    // "fell from A to B", "B, up from A", "B, after A": what is earlier stands where it should, and the direction is theirs.
    private IEnumerable<WordClaim> Orders()
    {
        foreach (var match in FromTo().Matches(text).Concat(After().Matches(text)))
        {
            if (At(match.Groups["a"]) is not { } from || At(match.Groups["b"]) is not { } to || !ClaimFacts.AreAlike(from, to)) continue;
            if (from.Id.Area == to.Id.Area && from.Id.Category == to.Id.Category && from.Period.Last > to.Period.Last) yield return Claim(match.Groups["link"], false, $"{from.Id} is of a later period than {to.Id}");
            if (match.Groups["rise"].Success || match.Groups["fall"].Success) yield return Direction(match, to.Value.Number - from.Value.Number, $"{Shown(from)}, {Shown(to)}");
        }
    }

    private static WordClaim Direction(Match match, decimal change, string why)
    {
        var isRise = match.Groups["rise"].Success;
        return Claim(isRise ? match.Groups["rise"] : match.Groups["fall"], Negated().IsMatch(match.Groups["before"].Value) ? null : isRise ? change > 0 : change < 0, why);
    }

    // "rose by A", "a fall of A", "an A increase", "A more than".
    private IEnumerable<WordClaim> Directions() =>
        from match in MovedBy().Matches(text).Concat(MoveOf().Matches(text))
        let figure = At(match.Groups["f"])
        where figure is { Measure.Row.IsSigned: true } && figure.Measure.Kind is not MeasureKind.Against
        select Direction(match, figure.Value.Number, Shown(figure));

    // "fell to A": the figure before it in its row says whether it did.
    private IEnumerable<WordClaim> Levels() =>
        from match in MovedTo().Matches(text)
        let figure = At(match.Groups["f"])
        where figure is { Measure.Row.IsSigned: false }
        let series = facts.SeriesOf(figure)
        let at = series.FindIndex(f => f.Id.Equals(figure.Id))
        where at > 0
        select Direction(match, figure.Value.Number - series[at - 1].Value.Number, $"{Shown(figure)}, and the one before it {Display.Of(series[at - 1], SymbolStyle.Standard)}");

    // "the fifth highest", "lowest", "5th of 12".
    private IEnumerable<WordClaim> Extremes()
    {
        foreach (Match match in Extreme().Matches(text))
        {
            if (Elsewhere().IsMatch(text[(match.Index + match.Length)..]) || Negated().IsMatch(text[..match.Index]) || Nearest(match, _ => true) is not { } figure) continue;
            var place = match.Groups["n"].Success ? (int)SaidNumber.ValueOf(match.Groups["n"].Value) : 1;
            var places = match.Groups["of"].Success ? figure.Unit == Unit.Rank ? [((int)figure.Value.Number, (int)figure.Value.Number)] : facts.RankBeside(figure) : facts.PlacesOf(figure, match.Groups["high"].Success, match.Groups["fell"].Success, match.Groups["rose"].Success);
            if (places.Count > 0) yield return Claim(match.Groups["claim"], places.Any(p => place >= p.From && place <= p.To), $"{Shown(figure)}, {PlaceNumber(places[0].From)}");
        }
    }

    private static string PlaceNumber(int place) => Wording.Words.BuiltIn.Ordinal(place) + " from that end";

    // "nearly a fifth", "doubled": against a percentage, or two figures of which one is the other so many times.
    private IEnumerable<WordClaim> Sizes()
    {
        foreach (var said in Numbers.Where(s => s.Kind is NumberKind.Share or NumberKind.Multiple))
        {
            var (from, how) = said.QualifiedIn(text);
            decimal? actual = Nearest(from, said.End, f => f.Unit == Unit.Percent) is { } percent
                ? said.Kind == NumberKind.Share ? Math.Abs(percent.Value.Number) : percent.Measure.Row.IsSigned ? 1 + percent.Value.Number / 100m : null
                : PairAround(from, said.End) is var (first, second) && first.Value.Number != 0 && second.Value.Number != 0 ? RatioOf(said, first, second) : null;
            if (actual is not { } value) continue;
            yield return new WordClaim(from, text[from..said.End], said.Says(how, value), $"it is {Math.Round(said.Kind == NumberKind.Share ? value : value * 100m, 1).ToString("0.#", CultureInfo.InvariantCulture)}%");
        }
    }

    private static decimal RatioOf(SaidNumber said, Figure first, Figure second)
    {
        var (earlier, later) = first.Period.Last > second.Period.Last ? (second, first) : (first, second);
        if (said.Kind == NumberKind.Share) return ClaimFacts.IsSamePlace(first, second) && first.Period != second.Period ? Math.Abs(100m * (later.Value.Number - earlier.Value.Number) / earlier.Value.Number) : 100m * Math.Min(first.Value.Number, second.Value.Number) / Math.Max(first.Value.Number, second.Value.Number);
        return first.Period == second.Period ? Math.Max(first.Value.Number / second.Value.Number, second.Value.Number / first.Value.Number) : later.Value.Number / earlier.Value.Number;
    }

    // "third year running": against the row's own series.
    private IEnumerable<WordClaim> Runs()
    {
        foreach (var said in Numbers.Where(s => s.Kind == NumberKind.Run))
        {
            if (Nearest(said.At, said.End, _ => true) is not { } figure) continue;
            var series = facts.SeriesOf(figure);
            var (start, end) = Sentence(said.At);
            var moves = series.Zip(series.Skip(1), (a, b) => Math.Sign(b.Value.Number - a.Value.Number)).Reverse().ToList();
            var wanted = Rise().IsMatch(text[start..end]) ? 1 : Fall().IsMatch(text[start..end]) ? -1 : 0;
            if (moves.Count == 0 || wanted == 0) continue;
            var run = moves.TakeWhile(m => m == wanted).Count();
            if (run >= said.Number.Value || run < moves.Count) yield return new WordClaim(said.At, said.Text, run >= said.Number.Value, $"{Shown(figure)}; in a row it is {run.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    // "above the county average": two figures, or the total of the figure's own table that the words name.
    private IEnumerable<WordClaim> Comparisons()
    {
        foreach (Match match in Compared().Matches(text))
        {
            if (OtherYear().IsMatch(match.Groups["who"].Value) || Negated().IsMatch(text[..match.Index])) continue;
            var pair = PairAround(match.Index, match.Groups["claim"].Index + match.Groups["claim"].Length);
            var figure = pair?.First ?? Nearest(match, f => !f.Measure.Row.IsSigned);
            var other = pair?.Second ?? (figure is null ? null : facts.TotalNamed(figure, match.Groups["who"].Value));
            if (figure is null || other is null || (pair is not null && figure.Period != other.Period)) continue;
            var isAbove = match.Groups["above"].Success;
            yield return Claim(match.Groups["claim"], isAbove ? figure.Value.Number > other.Value.Number : figure.Value.Number < other.Value.Number, $"{Shown(figure)}, {Shown(other)}");
        }
    }

    // "a clear rise", "not significant": against the test behind the figure, or behind the change of its row.
    private IEnumerable<WordClaim> Certainties()
    {
        foreach (Match match in Certain().Matches(text))
        {
            if (Nearest(match, f => ClaimFacts.IsJudged(f)) is not { } figure) continue;
            var isNo = match.Groups["chance"].Success || Negated().IsMatch(text[..match.Groups["claim"].Index]);
            yield return Claim(match.Groups["claim"], figure.Evidence!.Judgement!.IsClear != isNo, $"of {figure.Id} the test says {(figure.Evidence.Judgement.IsClear ? "clear" : "not clear")}");
        }
    }

    // "Thanet (A)", "A in Thanet": the figure is of that place.
    private IEnumerable<WordClaim> OfPlaces()
    {
        foreach (var index in Enumerable.Range(0, text.Length).Where(i => IsFigure(text[i])))
        {
            if (At(index) is not { } figure || facts.LabelsBeside(figure, text) is not { Count: > 0 } labels) continue;
            foreach (var label in labels.Keys)
            {
                var name = Regex.Escape(label);
                var match = Regex.Match(text, $@"(?<![\w-])(?<claim>{name})(?:\s+\(|\s+(?:had|has|recorded|saw)\s+){text[index]}|{text[index]}(?:\s+[a-z-]+){{0,4}}\s+in\s+(?<claim>{name})(?![\w-]|\s+[A-Z]|\s+districts)");
                if (match.Success && !labels.Keys.Any(l => l.Length > label.Length && l.EndsWith(label, StringComparison.Ordinal) && text[..(match.Groups["claim"].Index + label.Length)].EndsWith(l, StringComparison.Ordinal)))
                    yield return Claim(match.Groups["claim"], labels[label].Contains((figure.Id.Area, figure.Id.Category)), $"{Shown(figure)}, which is not of {label}");
            }
        }
    }

    private Figure? Nearest(Match match, Func<Figure, bool> isMeant) => Nearest(match.Index, match.Index + match.Length, isMeant);

    // In the same sentence; a semicolon ends one too. What stands behind comes first where both are as near.
    private Figure? Nearest(int from, int to, Func<Figure, bool> isMeant)
    {
        var (start, end) = Sentence(from);
        return Enumerable.Range(start, end - start).Where(i => IsFigure(text[i])).OrderBy(i => i >= to ? i - to : from - i + 1)
            .Select(At).FirstOrDefault(f => f is not null && isMeant(f));
    }

    // The figure before and the one after, or the two that follow, where they are alike.
    private (Figure First, Figure Second)? PairAround(int from, int to)
    {
        var (start, end) = Sentence(from);
        var all = Enumerable.Range(start, end - start).Where(i => IsFigure(text[i])).ToList();
        var (before, after) = (all.FindAll(i => i < from), all.FindAll(i => i >= to));
        foreach (var (a, b) in new[] { (before.LastOrDefault(-1), after.FirstOrDefault(-1)), (after.FirstOrDefault(-1), after.ElementAtOrDefault(1)), (before.ElementAtOrDefault(before.Count - 2), before.LastOrDefault(-1)) })
        {
            if (a >= 0 && b >= 0 && a != b && At(a) is { } first && At(b) is { } second && ClaimFacts.AreAlike(first, second) && !first.Measure.Row.IsSigned) return (first, second);
        }

        return null;
    }

    private (int Start, int End) Sentence(int at)
    {
        var start = at;
        while (start > 0 && !Ends(start - 1)) start--;
        var end = at;
        while (end < text.Length && !Ends(end)) end++;
        return (start, end);
    }

    private bool Ends(int at) => text[at] is ';' or '\n' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));

    private const string F = @"[\uE000-\uF8FF]", Gap = @"(?:[^.;!?\uE000-\uF8FF]|\.(?=\d))";
    private const string RiseVerb = @"r[io]sen?|rises|rising|increas(?:e|es|ed|ing)|grew|grow[ns]?|growth|climbed|went\s+up|gone\s+up|up";
    private const string FallVerb = @"fell|fall(?:s|en|ing)?|decreas(?:e|es|ed|ing)|reduc(?:ed|tion)|drop(?:s|ped)?|declin(?:e|es|ed|ing)|went\s+down|gone\s+down|down";
    private const string Moved = @"(?<before>(?:\w+\s+){0,2})\b(?:(?<rise>" + RiseVerb + ")|(?<fall>" + FallVerb + @"))\b";
    private const string NoOther = @"(?:(?!\b(?:" + RiseVerb + "|" + FallVerb + @"|from|to)\b)" + Gap + ")";
    private const string About = @"(?:(?:just|about|around|only|nearly|almost|over|more\s+than|less\s+than|some|exactly|under)\s+)?";

    [GeneratedRegex("(?i)(?:" + Moved + NoOther + @"{0,80}?)?\b(?<link>from)\s+(?<a>" + F + ")" + Gap + @"{0,60}?\bto\s+(?<b>" + F + ")", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex FromTo();

    [GeneratedRegex("(?i)(?<b>" + F + @")(?:\s+[\w-]+){0,6}[,(\s]+(?<link>after|compared\s+(?:with|to)|(?:(?<rise>up)|(?<fall>down))\s+from|against)(?<before>)\s+(?<a>" + F + ")", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex After();

    [GeneratedRegex("(?i)" + Moved + @"(?:" + NoOther + @"{0,40}?\b(?:by|of)\s+|\s*\(?)" + About + "(?<f>" + F + ")", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex MovedBy();

    [GeneratedRegex("(?i)(?<before>)(?<f>" + F + @")\s+(?:\w+\s+){0,1}?(?:(?<rise>increase|rise|growth|more|higher)|(?<fall>decrease|reduction|fall|drop|decline|fewer|less|lower))\b(?!\s+lik\w+)", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex MoveOf();

    [GeneratedRegex("(?i)" + Moved + NoOther + @"{0,40}?\bto\s+" + About + "(?<f>" + F + ")", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex MovedTo();

    [GeneratedRegex(@"(?i)\b(?<!\bnext\s)(?<claim>(?:joint\s+)?(?:(?<n>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))[\s-])?(?:(?<high>highest|largest|biggest|greatest)|lowest|smallest|fewest)(?:\s+(?:(?:percentage|clear)\s+)?(?:(?<rose>increase|rise)|(?<fell>decrease|reduction|fall|drop)))?)\b|\b(?<claim>(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))(?<of>\s+(?:out\s+)?of\s+(?:the\s+)?(?:\d+|\w+)))", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Extreme();

    // What no table of places can tell: over other years, or among other places.
    [GeneratedRegex(@"(?i)^[^.;]{0,40}?\b(?:since|on\s+record|ever|for\s+\w+\s+(?:years|months)|in\s+\w+\s+years|England|Wales|nationally|country)\b|^\s+(?:level|priority)", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"(?i)\b(?:not|no|nor|neither|never|without|hardly|n't|one\s+of\s+the|among\s+the)\s+(?:(?!but\b)[\w-]+\s+){0,2}$|\btoo\s+(?:few|little|small)\s+(?:[\w-]+\s+){0,5}$", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Negated();

    [GeneratedRegex(@"(?i)\b(?<claim>(?<above>above|higher\s+than|more\s+than|greater\s+than|exceed(?:s|ed))|below|lower\s+than|fewer\s+than|less\s+than)(?=\s+(?<who>[^.;]{3,60}))", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"(?i)\b(?:last\s+year|year\s+before|previous|year\s+earlier|in\s+\d{4}|usual|limit|target|mean|expected)\b|^\s*(?:an?\s+(?:half|third|quarter|fifth|tenth)|half|doubl)", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex OtherYear();

    [GeneratedRegex(@"(?i)\b(?<claim>statistically\s+significant|significant(?:ly)?|clear(?:ly)?(?=\s+(?:" + RiseVerb + "|" + FallVerb + @"|change[ds]?|higher|lower|above|below|[,.)(\uE000-\uF8FF])|[,.)])|(?<chance>too\s+small\s+to\s+be\s+sure|(?:may|could|might)\s+(?:well\s+)?be\s+chance|small\s+enough\s+to\s+be\s+chance))", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Certain();

    [GeneratedRegex("(?i)\\b(?:" + RiseVerb + ")\\b", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Rise();

    [GeneratedRegex("(?i)\\b(?:" + FallVerb + ")\\b", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Fall();

    // Words that claim something of a number, whether or not a pattern understands them.
    [GeneratedRegex(@"(?i)\b(?:rose|risen|fell|fallen|(?:in|de)creased?|grew|reduced|dropped|doubled|halved|trebled|highest|lowest|largest|smallest|above|below|higher|lower|fewer|significant(?:ly)?|unchanged|did\s+not\s+change|stayed\s+the\s+same|hardly\s+changed|(?:year|years)\s+(?:running|in\s+a\s+row))\b", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Claiming();
}
