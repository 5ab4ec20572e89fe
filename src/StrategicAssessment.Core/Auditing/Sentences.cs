using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>Lines that belong together, as one text.</summary>
/// <param name="Line">1-based, of the first line.</param>
public sealed record Paragraph(int Line, IReadOnlyList<string> Lines)
{
    public string Text { get; } = string.Join(' ', Lines.Select(l => l.TrimEnd()));

    /// <summary>The numbers that the text calls a rise or a fall, worked out when they are first asked for.</summary>
    internal IReadOnlyList<(int At, PrintedNumber Number, bool? Rises)> Claims => field ??= [.. Sentences.Claims(Digits)];

    /// <summary>The text with counts in words as digits, each where its words end.</summary>
    internal string Digits => field ??= SaidNumber.InDigits(Text);

    /// <summary>The parts and multiples that the text says in words.</summary>
    internal IReadOnlyList<SaidNumber> Parts => field ??= [.. Sentences.Parts(Text)];

    /// <summary>A finding at a place in the text.</summary>
    internal AuditFinding Finding(int at, string printed, string expected, string why)
    {
        if (at < Text.Length && Text[at] != Digits[at]) (at, printed) = (SaidNumber.BeginOf(Text, at), Text[SaidNumber.BeginOf(Text, at)..Math.Min(Text.Length, at + printed.Length)]);
        for (var row = 0; row < Lines.Count; row++)
        {
            var length = Lines[row].TrimEnd().Length + 1;
            if (at < length) return new AuditFinding(Line + row, at + 1, printed, expected, why);
            at -= length;
        }

        return new AuditFinding(Line, 1, printed, expected, why);
    }
}

/// <summary>What a sentence says of its own numbers: a change from one to another in per cent or in number, and one number as a share of another.</summary>
public static partial class Sentences
{
    private const int Reach = 130;

    public static IEnumerable<AuditFinding> Check(Paragraph paragraph) =>
        Bracketed(paragraph.Digits).Concat(Listed(paragraph.Digits)).Concat(Worded(paragraph)).Select(c => paragraph.Finding(c.At, c.Printed, c.Expected, c.Why));

    // "30 of the 146 cases, a fifth"; "rose by nearly a third, from 300 to 420"; "doubled, from 12 to 25"; "from 300 to 420. That is a rise of nearly a third".
    private static IEnumerable<Wrong> Worded(Paragraph paragraph)
    {
        var text = paragraph.Digits;
        if (paragraph.Parts.Count == 0) yield break;
        var pairs = Pairs(text).Where(p => p.From.Number is { IsPercent: false, Value: > 0 } && !p.To.Number.IsPercent).DistinctBy(p => (p.From.At, p.To.At)).ToList();
        foreach (var said in paragraph.Parts)
        {
            var (start, how) = said.QualifiedIn(paragraph.Text);
            var (before, behind) = (text[Math.Max(0, start - Reach)..start], text[said.End..Math.Min(text.Length, said.End + Reach)]);
            if (said.Kind == NumberKind.Share && PartAndWhole(before, behind) is var (part, whole))
            {
                if (!said.Says(how, 100m * part / whole)) yield return new(start, text[start..said.End], Percent(100m * part / whole), $"{part} of {whole} is {Percent(100m * part / whole)}");
                continue;
            }

            if (said.Kind == NumberKind.Share && !Changed().IsMatch(before) && !Fewer().IsMatch(behind)) continue;
            var told = pairs.FindAll(p => start > Math.Min(p.From.At, p.To.At) - Reach && start < Math.Max(p.From.At, p.To.At) + Reach && IsInOneSentence(text, start, p.From.At, p.To.At));
            if (told.Count == 0 && pairs.FindAll(p => Math.Max(p.From.At, p.To.At) is var last && last < start && start - last < Reach && Next().IsMatch(text[last..start]) && !AnotherTime().IsMatch(behind)) is [var only]) told = [only];
            foreach (var (from, to) in told)
            {
                var change = DocumentAudit.Change(from.Number, to.Number);
                if (!said.Says(how, said.Kind == NumberKind.Share ? Math.Abs(change) : 1m + change / 100m)) yield return new(start, text[start..said.End], Percent(Math.Abs(change)), $"from {from.Number.Text} to {to.Number.Text} is a {(change > 0 ? "rise" : "fall")} of {Percent(Math.Abs(change))}");
            }
        }
    }

    // What reads all numbers in words takes its time.
    internal static IEnumerable<SaidNumber> Parts(string text) => InWords().IsMatch(text) ? SaidNumber.In(text).Where(s => s.Kind is NumberKind.Share or NumberKind.Multiple) : [];

    private static string Percent(decimal value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static (decimal Part, decimal Whole)? PartAndWhole(string before, string behind)
    {
        var match = OfInBrackets().Match(behind) is { Success: true } brackets ? brackets : Closed().IsMatch(behind) ? PartOf().Match(before) : Match.Empty;
        return match.Success && At(match.Groups["part"]).Item2 is { IsWhole: true, Value: > 0 } part && At(match.Groups["whole"]).Item2 is { IsWhole: true } whole && whole.Value > part.Value ? (part.Value, whole.Value) : null;
    }

    /// <summary>What a text says in words of how much something changed: "rose by nearly a third", "has doubled".</summary>
    internal static IEnumerable<(int At, PrintedNumber Number, bool? Rises)> WordedChanges(Paragraph paragraph)
    {
        var text = paragraph.Text;
        foreach (var said in paragraph.Parts)
        {
            var (start, _) = said.QualifiedIn(text);
            var moved = said.Kind == NumberKind.Share ? Moved().Match(text[Math.Max(0, start - Reach)..start]) : null;
            if (said.Kind == NumberKind.Multiple && !Compared().IsMatch(text[said.End..]) || moved is { Success: true }) yield return (start, said.Number with { Text = text[start..said.End], IsPercent = true }, moved?.Groups["rise"].Success ?? said.Number.Value > 1m);
        }
    }

    private static bool IsInOneSentence(string text, params ReadOnlySpan<int> places)
    {
        var (first, last) = (places[0], places[0]);
        foreach (var place in places) (first, last) = (Math.Min(first, place), Math.Max(last, place));
        var between = text[first..last];
        return between.Count(c => c is '.' or ';') == DecimalPoint().Count(between) && !AnotherSubject().IsMatch(between);
    }

    private static IEnumerable<((int At, PrintedNumber Number) From, (int At, PrintedNumber Number) To)> Pairs(string text)
    {
        foreach (Match m in FromTo().Matches(text)) yield return (At(m.Groups["from"]), At(m.Groups["to"]));
        if (!Compares().IsMatch(text)) yield break;   // the next looks far from each number
        foreach (Match m in Against().Matches(text)) yield return (At(m.Groups["from"]), At(m.Groups["to"]));
    }

    internal static IEnumerable<(int At, PrintedNumber Number, bool? Rises)> Claims(string text)
    {
        foreach (Match m in Claim().Matches(text))
        {
            var number = m.Groups["n"];
            var word = m.Groups["rise"].Success ? true : m.Groups["fall"].Success ? (bool?)false : null;
            yield return (number.Index, PrintedNumber.Read(number.Value, 0, 0), word);
        }
    }

    // "Business robbery: 40 (32), +25.0%".
    private static IEnumerable<Wrong> Bracketed(string text)
    {
        foreach (Match m in Before().Matches(text))
        {
            var ((_, to), (_, from), (at, change)) = (At(m.Groups["to"]), At(m.Groups["from"]), At(m.Groups["n"]));
            if (from.Value == 0 || to.IsPercent || from.IsPercent) continue;
            var expected = change.IsPercent ? DocumentAudit.Change(from, to) : to.Value - from.Value;
            if (!change.Keeps(expected)) yield return new(at, change.Text, change.Like(expected), $"from {from.Text} to {to.Text} is {change.Like(expected)}");
        }
    }

    // "Heath was highest with 103, followed by Mill with 108 and Park 100": of what a sentence lists, the first is the most or the fewest.
    private static IEnumerable<Wrong> Listed(string text)
    {
        foreach (Match m in Extreme().Matches(text))
        {
            var others = m.Groups["other"].Captures.Select(c => PrintedNumber.Read(c.Value, 0, 0)).ToList();
            var (at, first) = At(m.Groups["first"]);
            if (others.Count < 2 || others.Exists(o => o.IsPercent != first.IsPercent)) continue;
            var isMost = m.Groups["most"].Success;
            if (others.Find(o => isMost ? o.Value > first.Value : o.Value < first.Value) is { } beyond) yield return new(at, first.Text, "", $"the sentence itself has {beyond.Text}, so {first.Text} is not the {(isMost ? "most" : "fewest")}");
        }
    }

    /// <summary>What a sentence counts in two years: the words behind its newer number, and the two.</summary>
    internal static IEnumerable<(string Counted, PrintedNumber From, PrintedNumber To)> Counts(string text)
    {
        foreach (var (from, to) in Pairs(text).Where(p => !p.From.Number.IsPercent && !p.To.Number.IsPercent && p.From.Number.Value > 0))
        {
            if (Noun().Match(text, to.At + to.Number.Text.Length) is { Success: true } noun) yield return (noun.Groups["words"].Value, from.Number, to.Number);
        }
    }

    private static (int, PrintedNumber) At(Group group) => (group.Index, PrintedNumber.Read(group.Value, 0, 0));

    private const string N = @"(?:£?\d{1,3}(?:,\d{3})+(?:\.\d+)?|£?\d+(?:\.\d+)?)(?:\s?%|\s?per\s?cent\b)?";

    // Not years, days, ordinals, and the level of an interval.
    private const string Count = @"(?<!\d|\d[.,/–-]|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\s)(?!(?:19|20)\d\d\b(?![,%]))" + N + @"(?!\d|[-/–]\d|(?:st|nd|rd|th)\b|\s?%|\s(?:confidence|interval|limit|control))";
    private const string Name = @"\b[A-Z][a-z]+(?:\s+(?:and\s+)?[A-Z][a-z]+)*\s+(?:ward\s+)?(?:with\s+|had\s+|at\s+)?";
    private const string Gap = @"(?:(?!\b(?:from|to|than)\b)[^\d.;]|\bin\s+(?:19|20)\d\d(?:[-/]\d\d)?|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d\d)";

    [GeneratedRegex(@"(?i)\bfrom\s+(?:a\s+total\s+of\s+)?(?<from>" + Count + ")" + Gap + @"{0,60}\bto\s+(?<to>" + Count + @")|\((?<from>" + Count + @")\s+to\s+(?<to>" + Count + @")(?=,\s+an?\s)|\bto\s+(?<to>" + Count + @")" + Gap + @"{0,30}\bfrom\s+(?<from>" + Count + ")")]
    private static partial Regex FromTo();

    // "3,697 cases compared to 3,588", "3390. This is up from 2665", "63, after 60".
    [GeneratedRegex(@"(?i)(?<to>" + Count + @")(?:(?!\bfrom\b)[^\d;]|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)|\(\d[^)]{0,40}\)){0,90}?\b(?:compared\s+(?:to|with)|(?:up|down)\s+from|against)\s+(?<from>" + Count + @")(?=[^.%]{0,60})")]
    private static partial Regex Against();

    private const string Of = @"\s+(?:out\s+)?of\s+(?:(?:the|these|those|all|its|our)\s+|a\s+total\s+of\s+)*", Near = @"[^.;:\d()]{0,60}?";

    [GeneratedRegex(@"(?i)(?:\b(?<part>" + Count + ")" + Of + "(?<whole>" + Count + ")" + Near + @"|(?:^|\W)of\s+(?:(?:the|these|all|its|our)\s+|a\s+total\s+of\s+)*(?<whole>" + Count + ")" + Near + @",\s+(?<part>" + Count + @")(?:\s+[a-z]+){0,4}|(?<whole>" + Count + ")" + Near + @",\s+(?<part>" + Count + @")\s+of\s+(?:which|whom|them)\b" + Near + @")(?:,\s+|\s*\(|,?\s+or\s+|,?\s+which\s+(?:is|was|equates\s+to)\s+)$")]
    private static partial Regex PartOf();

    [GeneratedRegex(@"^[^.;()]{0,60}\(\s*(?<part>" + Count + ")" + Of + "(?<whole>" + Count + ")", RegexOptions.IgnoreCase)]
    private static partial Regex OfInBrackets();

    [GeneratedRegex(@"^\s*(?:[,).;]|$)")]
    private static partial Regex Closed();

    [GeneratedRegex(@"(?i)\b(?:by|(?:rise|increase|growth|fall|drop|decrease|reduction|decline)\s+of)\s+$")]
    private static partial Regex Changed();

    [GeneratedRegex(@"(?i)^\s+(?:more|fewer|less|higher|lower)\b(?!\s+(?:\w+\s+){0,2}than\b)")]
    private static partial Regex Fewer();

    // The next sentence, which speaks of the same and says nothing else before.
    [GeneratedRegex(@"(?i)^(?:[^.;]|\.(?=\d))*\.\s+(?:this|that|it|they|these|the\s+(?:number|figure|total|count))\s+(?:is|was|has|have|had|represents|means|equates|more|almost|nearly)\b[^.;\d]{0,40}$")]
    private static partial Regex Next();

    [GeneratedRegex(@"(?i)^[^.;]*\b(?:since|nationally|countywide|average|over\s+(?:the\s+)?(?:last|past|two|three|four|five|ten|\d+))\b")]
    private static partial Regex AnotherTime();

    [GeneratedRegex(@"(?i)\b(?:(?<rise>increas\w*|r[io]se[ns]?|grew|grown|up)|decreas\w*|reduc\w*|fell|fall\w*|drop\w*|cut|down)\b[^.;:\d]{0,30}?\bby\s+$")]
    private static partial Regex Moved();

    // "twice as many as", "doubled its staff": of something else than last year.
    [GeneratedRegex(@"(?i)^\s+(?:as|the|that|those|what|its|their|our|higher|more|greater)\b")]
    private static partial Regex Compared();

    [GeneratedRegex("(?i)hal[fv]|quarter|third|fifth|sixth|eighth|tenth|twentieth|doubl|tripl|trebl|quadrupl|twice|times|\\bin\\s+(?:every\\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\\d{1,3}\\b)")]
    private static partial Regex InWords();

    [GeneratedRegex("(?i)compared|up from|down from|against")]
    private static partial Regex Compares();

    [GeneratedRegex(@"(?i)(?:\b(?<rise>increas\w*|r[io]se|rise[ns]?|up|grew|growth|higher|more)|\b(?<fall>decreas\w*|reduc\w*|fell|fall\w*|drop\w*|cut|down|fewer|lower|less)|\ba\s+change)\b(?:\s+\(?(?:of|by|locally|slightly|in|cases?|this|year|a|has|have|been|seen)){0,3}\s+(?<n>" + Count + @")|(?<n>" + Count + @")\s+(?:\w+\s+){0,2}?(?<rise>increase|rise|more)\b|(?<n>" + Count + @")\s+(?:\w+\s+){0,2}?(?<fall>decrease|reduction|fall|fewer|less)\b|which\s+equates\s+to\s+(?:a\s+)?(?<n>" + Count + ")")]
    private static partial Regex Claim();

    [GeneratedRegex(@"(?i)(?<to>" + Count + @")\s+\((?<from>" + Count + @")(?:\s+(?:in\s+)?(?:the\s+)?(?:year\s+before|last\s+year|previous\s+year|before))?\),?\s+(?<n>[-+]\d+(?:\.\d+)?%?)")]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:(?<most>[Hh]ighest|[Mm]ost|[Ll]argest)|[Ll]owest|[Ff]ewest|[Ss]mallest)\b[^.;\d]{0,90}?(?<first>" + Count + @")(?:[^.;\d]{0,60}?" + Name + "(?<other>" + Count + @"))+")]
    private static partial Regex Extreme();

    // What is counted: as far as a comma, a bracket, a verb or a comparison.
    [GeneratedRegex(@"\G\s+(?<words>(?:(?!were|was|have|has|compared|against|which|recorded|in\b)[A-Za-z-]+\s*){2,6})(?=[,.(]|$|\s*(?:were|was|have|has|compared|against|recorded|in)\b)")]
    private static partial Regex Noun();

    [GeneratedRegex(@"\d\.\d")]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"(?i)\b(?:countywide|nationally|district\s+wide|while|whereas|alongside|planned|expected|hoped)\b")]
    private static partial Regex AnotherSubject();
}
