namespace StrategicAssessment.Auditing;

/// <summary>A quantity of a sentence.</summary>
/// <param name="At">0-based, in the text.</param>
/// <param name="Index">Of its word in the sentence.</param>
/// <param name="Of">"per 1,000" behind it: 1000; else 0.</param>
internal sealed record Quantity(int At, NumberKind Kind, PrintedNumber Number, int Index, decimal Of)
{
    public decimal Value => Number.Value;
    public bool IsLevel => Kind is NumberKind.Count or NumberKind.Percent;

    /// <summary>Whether a value, with what bends it ("nearly"), would be said so.</summary>
    public bool Says(string how, decimal value) => Kind is NumberKind.Share or NumberKind.Multiple ? new SaidNumber(At, Kind, Number).Says(how, value)
        : how.Length > 0 ? new SaidNumber(At, NumberKind.Share, Number).Says(how, value) || Number.IsNear(value) : Number.Keeps(value);
}

/// <summary>A sentence as words, in small letters, and quantities: what stands for a year, a date or an age is none.</summary>
/// <remarks>A quantity is the word "#", a year "y2015/16", what is plain "~"; a mark is a word by itself.</remarks>
internal sealed class Spoken
{
    private readonly List<(int At, int End)> spans = [];
    private readonly List<string> words = [];
    private readonly List<decimal> values = [];
    private readonly List<Quantity?> numbers = [];

    private Spoken(string text) => Text = text;

    public string Text { get; }
    public int Count => words.Count;
    public List<Quantity> All { get; } = [];

    public string this[int index] => index >= 0 && index < words.Count ? words[index] : string.Empty;

    public Quantity? Number(int index) => index >= 0 && index < numbers.Count ? numbers[index] : null;

    public int At(int index) => spans[index].At;

    public bool Has(string word, int from, int to) => words.IndexOf(word, Math.Clamp(from, 0, Count), Math.Max(0, Math.Min(to, Count) - Math.Clamp(from, 0, Count))) >= 0;

    /// <summary>Whether one of some words stands between two places.</summary>
    public bool Any(int from, int to, params ReadOnlySpan<string> sought)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (sought.Contains(this[i])) return true;
        }

        return false;
    }

    /// <summary>Whether a name stands before a number: "Dover has 19.9", "Swale (25.0)".</summary>
    public bool IsNamed(Quantity number)
    {
        var at = number.Index - 1;
        while (this[at] is "has" or "had" or "with" or "at" or "(" or "is" or "was" or "on") at--;
        return at >= 0 && char.IsUpper(Text[spans[at].At]);
    }

    /// <summary>Over how many years the sentence counts: "in the three years", "in the year"; less than nought where it says several times.</summary>
    public decimal Years(Func<string, decimal> perYear, out bool isSaid)
    {
        List<decimal> all = [];
        for (var i = 0; i + 1 < Count; i++)
        {
            if (words[i] == "~" && values[i] > 0 && perYear(words[i + 1]) is > 0 and var times) all.Add(values[i] / times);
            else if (words[i] is "the" or "this" or "last" && perYear(words[i + 1]) is > 0 and var one && !words[i + 1].EndsWith('s')) all.Add(1m / one);
        }

        isSaid = all.Distinct().Count() == 1;
        return isSaid ? all[0] : all.Count > 1 ? -1m : 1m;
    }

    public string Printed(int from, int to) => Text[spans[from].At..spans[to].End];

    /// <summary>The sentences of a text that say a number.</summary>
    public static IEnumerable<Spoken> In(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var to = from;
            while (to < text.Length && !(text[to] is '.' or '!' or '?' && (to + 1 == text.Length || char.IsWhiteSpace(text[to + 1])))) to++;
            if (MayCount(text.AsSpan(from, to - from)) && Read(text, from, to) is { All.Count: > 0 } read) yield return read;
            from = to + 1;
        }
    }

    // Two digits apart, or a word of a number.
    private static bool MayCount(ReadOnlySpan<char> text) => text.Length < 1200 && (text.IndexOfAnyInRange('0', '9') >= 0 || text.ContainsAny(NumberWords));

    private static readonly System.Buffers.SearchValues<string> NumberWords = System.Buffers.SearchValues.Create(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "half", "doubl", "halv"], StringComparison.OrdinalIgnoreCase);

    private static Spoken Read(string text, int from, int to)
    {
        var read = new Spoken(text);
        for (var i = from; i < to;)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            i = read.Add(i, to);
        }

        read.Join();
        return read;
    }

    private int Add(int at, int to)
    {
        var end = at + 1;
        if (char.IsAsciiDigit(text(at)) || (text(at) is '£' or '+' or '-' or '−' or '–' && char.IsAsciiDigit(text(end)) && (at == 0 || text(at - 1) is ' ' or '(')))
        {
            while (char.IsAsciiDigit(text(end)) || (text(end) is ',' or '.' && char.IsAsciiDigit(text(end + 1)) && (text(end) == '.' || char.IsAsciiDigit(text(end + 2)) && char.IsAsciiDigit(text(end + 3))))) end++;
            var digits = Text[at..end];
            if (digits.Length == 4 && digits[0] is '1' or '2' && digits.All(char.IsAsciiDigit) && int.Parse(digits, CultureInfo.InvariantCulture) is >= 1900 and <= 2100 && text(end) != '%')
            {
                while (char.IsAsciiDigit(text(end)) || (text(end) is '/' or '-' or '–' && char.IsAsciiDigit(text(end + 1)))) end++;
                return Put(at, end, "y" + digits, 0);
            }

            if (char.IsLetter(text(end)) || text(end) is '/' or ':' or '–' or '-' && char.IsAsciiDigit(text(end + 1)))
            {
                while (char.IsLetterOrDigit(text(end)) || text(end) is '/' or ':' or '–' or '-') end++;
                return Put(at, end, "~", 0);
            }

            if (text(end) == '%') end++;
            var number = PrintedNumber.Read(Text[at..end], 0, 0);
            return Put(at, end, "#", number.Value, number);
        }

        if (!char.IsLetter(text(at))) return Put(at, end, text(at).ToString(), 0);
        while (char.IsLetterOrDigit(text(end)) || (text(end) is '\'' or '’' or '-' && char.IsLetter(text(end + 1)))) end++;
        return Put(at, end, Text[at..end].ToLowerInvariant(), 0);

        char text(int i) => i < Math.Min(to, Text.Length) ? Text[i] : ' ';
    }

    private int Put(int at, int end, string word, decimal value, PrintedNumber? number = null)
    {
        spans.Add((at, end));
        words.Add(word);
        values.Add(value);
        numbers.Add(number is null ? null : new Quantity(at, number.IsPercent ? NumberKind.Percent : NumberKind.Count, number, words.Count - 1, 0));
        return end;
    }

    // Words that make one number become one.
    private void Join()
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "#") Unit(i);
            else if (words[i].Length > 2) InWords(i);
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (numbers[i] is not { } number) continue;
            if (number.Kind is NumberKind.Count && IsPlain(i)) { (numbers[i], words[i]) = (null, "~"); continue; }
            var of = this[i + 1] is "per" ? i + 1 : this[i + 2] is "per" && !Verbs.Contains(this[i + 1]) ? i + 2 : this[i + 3] is "per" && !Verbs.Contains(this[i + 2]) ? i + 3 : 0;
            numbers[i] = number = number with { Index = i, Of = of > 0 && Number(of + 1) is { Value: >= 100 and var bas, Kind: NumberKind.Count } ? bas : 0 };
            if (number.Of > 0) (numbers[of + 1], words[of + 1]) = (null, "~");
            All.Add(number);
        }
    }

    // "per cent", "percentage points", "million" behind digits.
    private void Unit(int i)
    {
        if (this[i + 1] is "per" && this[i + 2] is "cent") Merge(i, i + 2, NumberKind.Percent);
        else if (this[i + 1] is "percent") Merge(i, i + 1, NumberKind.Percent);
        else if (this[i + 1] is "percentage" && this[i + 2] is "points" or "point") Merge(i, i + 2, NumberKind.Points);
        else if (this[i + 1] is "million" or "thousand") Remove(i);
        else if (this[i + 1] is "in" && Number(i + 2) is { Value: <= 10 } whole && values[i] < whole.Value && values[i] > 0 && numbers[i] is { Kind: NumberKind.Count }) Share(i, i + 2, 100m * values[i] / whole.Value);
    }

    private void Remove(int i) => (numbers[i], words[i]) = (null, "~");

    private void InWords(int i)
    {
        if (Multiples.TryGetValue(words[i], out var times))
        {
            if (words[i] is not ("twice" or "double") || this[i + 1] is "as" or "the" or "that" or "those" or "what") Set(i, NumberKind.Multiple, times, 1m);
            return;
        }

        if (words[i] is "half" && (this[i + 1] is "of" or "the" or "all" or "their" or "," or "." or "(" or "" || this[i - 1] is "by" or "about" or "nearly" or "almost" or "over" or "under"))
        {
            Share(this[i - 1] is "a" or "one" ? i - 1 : i, i, 50m);
            return;
        }

        if (Pieces.TryGetValue(words[i], out var piece) && (this[i - 1] is "a" or "one" || SmallOf(this[i - 1]) is > 1 and < 10 && words[i].EndsWith('s')) && !(words[i] is "quarter" or "third" && !EndsShare(this[i + 1])))
        {
            Share(i - 1, i, 100m * Math.Max(1m, SmallOf(this[i - 1])) / piece);
            return;
        }

        if (words[i] is "dozen" && this[i - 1] is "a") { Set(i, NumberKind.Count, 12m, 1m, i - 1); return; }
        var end = i;
        if (SmallOf(words[i]) == 0 || Pieces.ContainsKey(this[i + 1]) && this[i + 1].EndsWith('s') || (words[i] is "one" && !IsCounting(i) && !(this[i + 1] is "in" && (SmallOf(this[i + 2]) > 1 || this[i + 2] is "every" || Number(i + 2) is not null)) && !(this[i + 1] is "hundred" or "thousand"))) return;
        while (end + 1 < words.Count && (SmallOf(words[end + 1]) > 0 || words[end + 1] is "hundred" or "thousand" || (words[end + 1] is "and" && words[end] is "hundred" && SmallOf(this[end + 2]) > 0)) && words[end + 1] is not "one") end++;
        var value = SaidNumber.ValueOf(string.Join(' ', words.GetRange(i, end - i + 1)));
        if (end == i && this[i + 1] is "in" or "out" && (words[i + 1] is "in" ? i + 2 : this[i + 2] is "of" ? i + 3 : 0) is > 0 and var w && (this[w] is "every" ? w + 1 : w) is var at && (SmallOf(this[at]) is var whole and > 1 || Number(at) is { Value: <= 100 and var whole2 } && (whole = whole2) > 1) && value < whole && !(this[at + 1] is "wards" or "districts" or "areas" or "years"))
        {
            Share(i, at, 100m * value / whole);
            return;
        }

        var kind = NumberKind.Count;
        if (this[end + 1] is "per" && this[end + 2] is "cent") (kind, end) = (NumberKind.Percent, end + 2);
        else if (this[end + 1] is "percentage" && this[end + 2] is "points" or "point") (kind, end) = (NumberKind.Points, end + 2);
        else if (this[end + 1] is "times" && this[end + 2] is "as" or "the" or "more" or "higher" or "that") (kind, end) = (NumberKind.Multiple, end + 1);
        Set(end, kind, value, 1m, i);
    }

    private bool IsCounting(int i) => (this[i - 1] is "of" or "by" or "to" or "and" && this[i + 1] is "" or "," or ")" or ";") || (this[i - 1] is "from" && this[i + 1] is "to") || this[i + 1] is "more" or "fewer" or "per" || this[i + 1] is "a" && TimeUnits.Contains(this[i + 2]);

    private void Set(int i, NumberKind kind, decimal value, decimal step, int from = -1)
    {
        from = from < 0 ? i : from;
        var number = new PrintedNumber(Text[spans[from].At..spans[i].End], value, step, kind is NumberKind.Percent or NumberKind.Share, IsTied: false, 0, 0);
        (words[from], values[from], numbers[from]) = ("#", value, new Quantity(spans[from].At, kind, number, from, 0));
        Cut(from, i);
    }

    private void Share(int from, int to, decimal value) => Set(to, NumberKind.Share, value, 1m, from);

    private void Merge(int from, int to, NumberKind kind)
    {
        var number = numbers[from]!.Number with { Text = Text[spans[from].At..spans[to].End], IsPercent = kind == NumberKind.Percent };
        numbers[from] = numbers[from]! with { Kind = kind, Number = number };
        Cut(from, to);
    }

    private void Cut(int from, int to)
    {
        spans[from] = (spans[from].At, spans[to].End);
        spans.RemoveRange(from + 1, to - from);
        words.RemoveRange(from + 1, to - from);
        values.RemoveRange(from + 1, to - from);
        numbers.RemoveRange(from + 1, to - from);
    }

    // Dates, spans of time, ages, and what tables and laws are numbered by.
    private bool IsPlain(int i) => Months.Contains(this[i + 1]) || Months.Contains(this[i - 1]) || (TimeUnits.Contains(this[i + 1]) && this[i - 1] is not "a") || Labels.Contains(this[i - 1])
        || this[i - 1] is "aged" or "age" or "under" && this[i - 2] is "aged" or "age" || this[i + 1] is "year-old" or "year-olds" || this[i - 1] is "to" or "and" && words[Math.Max(0, i - 2)] is "~" && this[i - 3] is "aged" or "between";

    private static bool EndsShare(string next) => next is "of" or "," or "." or ")" or "(" or "" or ";" or "more" or "fewer" or "less" or "since" or "compared" or "over" or "in" or "from" or "to";

    private static decimal SmallOf(string word) => word.Length is > 2 and < 14 && Small.TryGetValue(word, out var value) ? value : 0;

    public static readonly HashSet<string> TimeUnits = ["year", "years", "month", "months", "week", "weeks", "day", "days", "quarter", "quarters", "hours", "minutes", "hour"];

    public static readonly HashSet<string> Verbs = ["is", "was", "were", "are", "has", "have", "had", "and", "or", ",", "(", ";", "to", "from", "against", "#"];

    private static readonly HashSet<string> Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec"];

    private static readonly HashSet<string> Labels = ["table", "figure", "section", "page", "chart", "band", "tier", "level", "ward", "priority", "appendix", "paragraph", "act", "no", "part", "chapter", "route", "aged", "age", "top"];

    private static readonly Dictionary<string, decimal> Small = Words();

    private static Dictionary<string, decimal> Words()
    {
        string[] units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] all = [.. units, "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", .. tens, .. tens.SelectMany(t => units.Select(u => t + "-" + u))];
        return all.ToDictionary(w => w, SaidNumber.ValueOf, StringComparer.Ordinal);
    }

    private static readonly Dictionary<string, decimal> Multiples = new(StringComparer.Ordinal) { ["doubled"] = 2, ["doubling"] = 2, ["double"] = 2, ["twice"] = 2, ["trebled"] = 3, ["tripled"] = 3, ["quadrupled"] = 4, ["halved"] = 0.5m, ["halving"] = 0.5m };

    private static readonly Dictionary<string, decimal> Pieces = new(StringComparer.Ordinal) { ["third"] = 3, ["thirds"] = 3, ["quarter"] = 4, ["quarters"] = 4, ["fifth"] = 5, ["fifths"] = 5, ["sixth"] = 6, ["sixths"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["eighths"] = 8, ["tenth"] = 10, ["tenths"] = 10 };
}
