using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>What a number in prose says.</summary>
public enum NumberKind
{
    Count,
    Percent,
    /// <summary>Percentage points.</summary>
    Points,
    /// <summary>A part of a whole in words, as per cent: 33.3 for "a third", 20 for "one in five".</summary>
    Share,
    /// <summary>How many times as much: 2 for "doubled", 0.5 for "halved".</summary>
    Multiple,
    /// <summary>A place: 5 for "fifth highest".</summary>
    Rank,
    /// <summary>How often in a row: 3 for "third year running".</summary>
    Run,
    /// <summary>A date, a law, an age, a telephone number: no figure.</summary>
    Plain,
}

/// <summary>A number as prose says it, in digits or in words. The patterns are documented in <c>docs/commentary.md</c>; what none of them knows is no number.</summary>
/// <param name="At">0-based, in the text that was read.</param>
public sealed partial record SaidNumber(int At, NumberKind Kind, PrintedNumber Number)
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Ordinals =
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public string Text => Number.Text;
    public int End => At + Text.Length;

    /// <summary>All numbers of a text, in its order.</summary>
    public static IReadOnlyList<SaidNumber> In(string text)
    {
        var (inDigits, inWords) = (Digits().Matches(text), Found(InWords(), WordsBegin(), text));
        if (inDigits.Count + inWords.Count == 0) return [];
        var plain = Found(Plain(), PlainBegins(), text).ConvertAll(m => (m.Index, m.Index + m.Length));
        var words = inWords.Where(m => !Meets(plain, m.Index, m.Index + 1)).Select(OfWords).ToList();
        var spans = words.ConvertAll(w => (w.At, w.End));
        return [.. inDigits.Where(m => !Meets(spans, m.Index, m.Index + m.Length)).Select(m => OfDigits(m, Meets(plain, m.Index, m.Index + 1))).Concat(words).OrderBy(s => s.At)];
    }

    // All matches of a large pattern, which is tried only where it may begin, and where a match ended: trying it at each letter takes most of the time.
    private static List<Match> Found(Regex pattern, Regex begins, string text)
    {
        var (found, end) = (new List<Match>(), 0);
        foreach (var place in begins.EnumerateMatches(text))
        {
            for (var at = place.Index; at >= end && at < text.Length && pattern.Match(text, at) is { Success: true } match; at = end)
            {
                found.Add(match);
                end = match.Index + match.Length;
            }
        }

        return found;
    }

    /// <summary>Where the words of a count that <see cref="InDigits"/> wrote at a place begin.</summary>
    public static int BeginOf(string text, int at) => Spelled().Matches(text).FirstOrDefault(m => at >= m.Index && at < m.Index + m.Length)?.Index ?? at;

    /// <summary>A text with its counts in words as digits, each at the end of its words, so that all else stands where it stood.</summary>
    public static string InDigits(string text)
    {
        char[]? written = null;
        foreach (Match word in Spelled().Matches(text))
        {
            written ??= text.ToCharArray();
            written.AsSpan(word.Index, word.Length).Fill(' ');
            var digits = ValueOf(word.Value).ToString("0", CultureInfo.InvariantCulture);
            digits.CopyTo(0, written, word.Index + word.Length - digits.Length, digits.Length);
        }

        return written is null ? text : new string(written);
    }

    // Spans stand in order and apart.
    private static bool Meets(List<(int Start, int End)> spans, int from, int to)
    {
        var at = spans.BinarySearch((to, 0));
        return (at < 0 ? ~at : at) is > 0 and var next && spans[next - 1].End > from;
    }

    private static SaidNumber OfDigits(Match match, bool isPlain)
    {
        var number = PrintedNumber.Read(match.Groups["n"].Value, 0, 0);
        var scale = match.Groups["scale"].Value.ToLowerInvariant() switch { "million" or "m" => 1_000_000m, "billion" or "bn" => 1_000_000_000m, "thousand" or "k" => 1_000m, _ => 1m };
        var kind = isPlain ? NumberKind.Plain : match.Groups["points"].Success ? NumberKind.Points : number.IsPercent ? NumberKind.Percent : NumberKind.Count;
        return new(match.Index, kind, number with { Text = match.Value, Value = number.Value * scale, Step = number.Step * scale, IsPercent = number.IsPercent && kind != NumberKind.Points });
    }

    private static SaidNumber OfWords(Match match)
    {
        decimal Of(string group) => ValueOf(match.Groups[group].Value);
        var (kind, value) = true switch
        {
            _ when match.Groups["run"].Success => (NumberKind.Run, Of("run")),
            _ when match.Groups["rank"].Success => (NumberKind.Rank, Of("rank")),
            _ when match.Groups["whole"].Success => (NumberKind.Share, Of("whole") == 0 ? 0 : 100m * Of("part") / Of("whole")),
            _ when match.Groups["piece"].Success => (NumberKind.Share, 100m * (match.Groups["pieces"].Success ? Of("pieces") : 1m) / PiecesOf(match.Groups["piece"].Value)),
            _ when match.Groups["multiple"].Success => (NumberKind.Multiple, MultipleOf(match.Groups["multiple"].Value, match.Groups["times"].Value)),
            _ when match.Groups["percent"].Success => (NumberKind.Percent, Of("percent")),
            _ => (NumberKind.Count, Of("count")),
        };
        return new(match.Index, kind, new PrintedNumber(match.Value, value, 1m, kind is NumberKind.Percent or NumberKind.Share, IsTied: false, 0, 0));
    }

    /// <summary>Where it begins with the word before it that bends it, and that word: "nearly"; empty for none.</summary>
    public (int Start, string How) QualifiedIn(string text) => Qualifier().Match(text[..At]) is { Success: true } before ? (before.Index, before.Groups["how"].Value.ToLowerInvariant()) : (At, string.Empty);

    /// <summary>Whether a part or a multiple, with the word before it, is what a value comes to.</summary>
    /// <param name="value">Of a part, in per cent; of a multiple, how many times.</param>
    public bool Says(string how, decimal value) => Kind == NumberKind.Multiple && Number.Value < 1m && value > 0 ? IsNear(how, 1 / value, 1 / Number.Value) : IsNear(how, value, Number.Value);

    private static bool IsNear(string how, decimal value, decimal target) => how switch
    {
        "nearly" or "almost" or "just under" or "close to" or "approaching" => value < target * 1.005m && value >= target * 0.85m,
        "over" or "more than" or "above" => value > target && value <= target * 1.5m,
        "just over" => value > target && value <= target * 1.15m,
        "under" or "less than" or "fewer than" or "below" => value < target && value >= target * 0.6m,
        "about" or "around" or "roughly" or "approximately" or "some" => Math.Abs(value - target) <= target * 0.1m,
        _ => Math.Abs(value - target) <= target * 0.06m,
    };

    private static decimal PiecesOf(string piece) => piece.ToLowerInvariant().TrimEnd('s') switch { "half" or "halve" => 2m, "quarter" => 4m, var other => ValueOf(other) };

    private static decimal MultipleOf(string word, string times) => word.ToLowerInvariant() switch
    {
        ['h', ..] => 0.5m,
        ['d', ..] or ['t', 'w', ..] => 2m,
        ['t', 'r', ..] => 3m,
        ['q', ..] => 4m,
        _ => ValueOf(times),
    };

    /// <summary>The number that a word, an ordinal or digits mean; 0 where they mean none.</summary>
    public static decimal ValueOf(string text)
    {
        var (sum, last) = (0m, 0m);
        foreach (var word in text.ToLowerInvariant().Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "hundred" or "thousand" or "million" or "dozen")
            {
                var by = word switch { "hundred" => 100m, "thousand" => 1_000m, "dozen" => 12m, _ => 1_000_000m };
                (sum, last) = by == 100m ? (sum, Math.Max(1m, last) * by) : (sum + Math.Max(1m, last) * by, 0m);
            }
            else if (char.IsAsciiDigit(word[0])) last += decimal.Parse(string.Concat(word.TakeWhile(c => char.IsAsciiDigit(c) || c == ',')).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            else last += Math.Max(Math.Max(Array.IndexOf(Words, word), Array.IndexOf(Ordinals, word)), Array.IndexOf(Tens, word) is >= 0 and var ten ? 10 * ten + 20 : 0);
        }

        return sum + last;
    }

    private const string Unit = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private const string Small = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private const string Teen = "(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
    private const string Ten = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private const string Large = "(?:(?:(?:a|one|" + Small + "|" + Teen + "|" + Ten + @")[\s-](?:hundred|thousand|million|dozen)(?:\s(?:and\s)?(?:" + Ten + "(?:[ -]" + Unit + ")?|" + Teen + "|" + Small + "))?)|" + Ten + "(?:[ -]" + Unit + ")?|" + Teen + ")";
    private const string Cardinal = "(?:" + Large + "|" + Small + "|one)";
    private const string Ordinal = @"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\d+(?:st|nd|rd|th))";
    private const string Time = "(?:year|month|quarter|week)";
    private const string InARow = @"\s+(?:running|in\s+(?:a\s+row|succession))";
    private const string Extreme = "(?:highest|lowest|largest|smallest|biggest|greatest|fewest|most|least|worst|best|safest)";

    // What people and offences are counted in: a small number in words before other things ("two ways") is plain language.
    private const string Counted = @"(?:\w+\s+)?(?:offences?|crimes?|incidents?|cases|victims?|offenders?|people|residents|reports|calls|collisions|casualties|deaths|arrests|admissions|visits|visitors|referrals|burglaries|robberies|assaults|thefts|households|children|suspects|complaints|homicides|murders)\b";

    /// <summary>Words that a fraction may stand behind or before, which tell it from "a third group" and "a quarter" of a year.</summary>
    private const string Leading = @"(?<=\b(?:by|than|nearly|almost|about|around|roughly|over|under|just|approximately|some|only|is|was|were|to)\s)";
    private const string Following = @"(?=\s*(?:$|[.,;:()]|of\b|more\b|fewer\b|less\b|higher\b|lower\b|as\b|in\b|since\b|compared\b|[\uE000-\uF8FF]))";

    // How its words begin.
    [GeneratedRegex(@"(?i)\b(?:\d|an?(?=[\s-](?:ha|th|qu|fi|s[ei]|ei|ni|te|hu|mi|do))|(?:the|joint)(?=\s+(?:\d|fir|sec|th[ir]|fo|fi|s[ei]|ei|ni|te|el|tw))|one|tw[oei]|th(?:ir|re)|four|fort|fi[frv]|six|se(?:ve|co)|eig|nin|ten|ele|hal|doub|tre|tri|quad)", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex WordsBegin();

    [GeneratedRegex(@"(?i)\G(?:" +
        @"\b(?:the\s+)?(?<run>" + Ordinal + @")\s+(?:(?:successive|consecutive)\s+" + Time + "|" + Time + InARow + @")\b|\b(?<run>\d+|" + Cardinal + @")\s+(?:(?:successive|consecutive)\s+" + Time + "s|" + Time + "s" + InARow + @")\b|" +
        @"\b(?<rank>" + Ordinal + @")[\s-]" + Extreme + @"\b|\b(?:joint\s+)?(?<rank>" + Ordinal + @")\s+(?:out\s+)?of\s+(?:the\s+)?(?:\d+|" + Cardinal + @")\b|\b(?<=\b(?:ranks?|ranked|placed|came|comes)\s)(?<rank>" + Ordinal + @")\b|" +
        @"\b(?<part>one|two|three|four|five|\d+)\s+in\s+(?:every\s+)?(?<whole>" + Cardinal + @"|\d{1,3}\b(?!,))(?!\s+(?:of\b|districts|areas|wards))|" +
        @"\b(?:(?<pieces>two|three|four|five|seven|nine)[\s-])(?<piece>thirds|quarters|fifths|sixths|eighths|tenths)\b|\b(?:an?|one)[\s-](?<piece>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\b" + Following + @"|" + Leading + @"(?:an?|one)[\s-](?<piece>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\b|\b(?<piece>half)(?=\s+(?:of|as|the|their|all|its)\b)|(?<=\b(?:by|about|nearly|almost|over|than|under|in)\s)(?<piece>half)\b(?![\s-](?:year|term|way|day|hour))|" +
        @"\b(?<multiple>doubl(?:ed|ing)|double(?=\s+(?:the|that|those|what))|trebl(?:ed?|ing)|tripl(?:ed?|ing)|quadrupl(?:ed?|ing)|halv(?:ed?|ing)|twice(?=\s+(?:as|the|that|those)\b)|twofold|threefold)\b|\b(?<times>\d+|" + Cardinal + @")(?<multiple>\s+times(?=\s+(?:as|the|higher|more|greater|larger|that)\b)|-?fold\b)|" +
        @"\b(?<percent>" + Cardinal + @")\s+per\s?cent\b|" +
        @"\b(?<count>" + Large + @")\b|\b(?<count>" + Small + @")(?=\s+" + Counted + @")|\b(?<=\b(?:rose|fell|increased|decreased|rise|fall|up|down)\s+in\s+)(?<count>" + Small + @")\b(?!\s+" + Time + "))", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex InWords();

    [GeneratedRegex(@"(?<![\p{L}\d.,/:_–-])(?<n>(?:[+\-−](?=[£\d]))?£?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?%|\s?per\s?cent\b)?)(?:\s?(?<scale>million|thousand|billion|bn|m|k)\b)?(?<points>\s?(?:pp\b|percentage\s+points?))?", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Digits();

    private const string Month = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private const string Day = @"\d{1,2}(?:st|nd|rd|th)?";
    private const string Units = "(?:years?|months?|weeks?|days?|hours?|minutes?|nights?)";

    // A word some way before a digit, a digit, an address, a bracket, a mark of code, the beginning of an item.
    [GeneratedRegex(@"\b\w(?=\D{0,60}\d)|(?<!\d)\d|\bwww(?=\.)|(?<!\S)\S(?=\S*@)|h(?=ttps?:)|\((?=0)|\](?=\()|`|^[ \t>](?=[ \t]*>?\s*\d)", RegexOptions.CultureInvariant | RegexOptions.Multiline, 60_000)]
    private static partial Regex PlainBegins();

    [GeneratedRegex(@"\G(?:" +
        @"\b" + Day + @"(?:\s?(?:[-–]|to|and)\s?" + Day + @")?\s+(?:of\s+)?" + Month + @"\b(?:\s+\d{4})?|\b" + Month + @"\s+" + Day + @"\b(?:,?\s+\d{4})?|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|" +
        @"(?<![£,.\d])(?:19|20|21)\d\d(?:\s?[/–-]\s?\d{2,4})?s?\b(?![,.]?\d|\s?%|\s?per\s?cent)|\b\d{2}/\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)\s+century|" +
        @"\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|o'clock)\b|\b\d{1,2}:\d{2}\b|\b24/7\b|\b\d+[\s-](?:hour|day|week|month|year)(?:s\b|\b)(?=[\s-]\w)(?<!\s(?:was|were|took|of|by)\s\d+\s\w+)|" +
        @"(?<!\d)\(?0\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}\b|(?i:(?<=\b(?:calls?\s+to|dial\w*|ring|phone|telephone|call|on|non-emergency|emergency)\s)(?:999|101|111|112)\b|\b(?:999|101|111|112)(?=\s+(?:calls?|or\s+\d|line|service|number|and\s+\d)))|" +
        @"(?i:\baged?\s+(?:(?:under|over)\s+)?\d+(?:\s*(?:to|[-–]|and|or)\s*\d+)?(?:\s+(?:and|or)\s+(?:over|above|under))?|\b(?:under|over)[\s-]\d{1,2}s\b|\b(?:under|over)-\d{1,2}\b|\b\d{1,2}(?:\s*(?:to|[-–]|and)\s*\d{1,2})?[\s-]year[\s-]olds?\b)|" +
        @"(?i:\b(?:sections?|paragraphs?|tables?|figures?|charts?|acts?|regulations?|appendix|annex|pages?|parts?|schedules?|articles?|chapters?|options?|priority|priorities|objectives?|aims?|actions?|steps?|phases?|stages?|tiers?|levels?|bands?|class|grades?|questions?|items?|notes?|junctions?|routes?|wards?|zones?|groups?|units?|rooms?|forms?|operation|number|no\.|version|recommendations?|key\s+stages?|s\.)\s*\d+[A-Za-z]?(?:\.\d+)*(?:\(\w+\))*(?:\s*(?:,|and|to|or|[-–])\s*\d+[A-Za-z]?(?:\.\d+)*(?:\(\w+\))*)*)|" +
        @"^[ \t]*(?:>\s*)?\d+[.)](?=\s)|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b\d+(?!(?:st|nd|rd|th|m|k|bn|pp|s)\b)[A-Za-z]\w*|" +
        @"(?i:\b(?:last|past|next|previous|first|every|over|within|for|in|after|before|least|up\s+to|minimum\s+of)\s+(?:the\s+)?(?:(?:last|past|next|previous|first)\s+)?\d+(?:\s*(?:to|[-–])\s*\d+)?\s+" + Units + @"\b|\bper\s+1(?:,?0{3}){1,2}\b|\bper\s+10{1,2},000\b|\b9\d(?:\.\d)?\s?(?:%|per\s?cent)\s+(?:confidence|intervals?|limits?|level|certain\w*))|" +
        @"https?://\S+|\bwww\.\S+|\S+@\S+\.\S+|\]\([^)\s]*(?:\s""[^""]*"")?\)|`[^`]*`)", RegexOptions.CultureInvariant | RegexOptions.Multiline, 60_000)]
    private static partial Regex Plain();

    // From two on; "one" only between what it was and what it became. Not parts, spans of time, and what stands for "one in three".
    [GeneratedRegex("(?i)(?<![\\w-]|\\bin\\s|\\bevery\\s)(?:" + Large + "|" + Small + @"|(?<=\bfrom\s)one(?=\s+to\b)|(?<=\bto\s)one(?=\s*(?:[,.;)]|$)))(?![\w-]|\s+(?:in\b|times\b|thirds|quarters|hal(?:f|ves)\b|fifths|sixths|eighths|tenths|" + Units + "))", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Spelled();

    [GeneratedRegex(@"(?i)\b(?<how>nearly|almost|just\s+under|close\s+to|approaching|just\s+over|over|more\s+than|above|under|less\s+than|fewer\s+than|below|about|around|roughly|approximately|some)\s+$", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Qualifier();
}
