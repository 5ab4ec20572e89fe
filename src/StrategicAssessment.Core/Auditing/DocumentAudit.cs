using System.Text.RegularExpressions;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Auditing;

/// <summary>A document held against itself: each table against its own sums, each sentence against its own numbers, and sentences against tables.</summary>
public sealed partial class DocumentAudit
{
    private const int LongestName = 8, MostTablesOfAWord = 100, LongestParagraph = 50_000;

    private readonly IReadOnlyList<string> lines;
    private readonly IReadOnlySet<int> taken;
    private readonly Subjects subjects;
    private readonly SpokenChecks spoken;
    private readonly List<(ReadTable Table, HashSet<string> Subject)> tables = [];
    private readonly string home;

    // By the words of its name, the changes of a row; by each word of its heading, tables: those of a word that too many have say nothing.
    private readonly Dictionary<string, List<(AuditRow Row, int Column, decimal Value)>> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(ReadTable Table, HashSet<string> Subject)>> headed = new(StringComparer.Ordinal);

    // Places: what stands in a table with the home place.
    private readonly HashSet<string> neighbours;

    private DocumentAudit(IReadOnlyList<string> lines, IReadOnlyList<string> reference)
    {
        this.lines = lines;
        spoken = new SpokenChecks(lines);
        var text = string.Join('\n', [.. lines, .. reference]);
        subjects = new Subjects(text, lines.Concat(reference).Select(l => Heading().Match(l)).Where(m => m.Success).Select(m => m.Groups["title"].Value));
        (var found, taken) = TextTables.In(lines);
        var (more, hidden) = TextTables.In(reference);
        var rows = found.Concat(more).SelectMany(t => t.Rows.Select(r => r.Label.Trim()).Distinct(StringComparer.Ordinal)).CountBy(l => l, StringComparer.Ordinal).Where(l => l.Value > 1).ToList();
        home = MostNamed(rows.Select(l => l.Key), text).FirstOrDefault().Label ?? string.Empty;
        var places = subjects.In(string.Join(' ', rows.Where(l => l.Value > 2).Select(l => l.Key))).ToHashSet(StringComparer.Ordinal);
        HashSet<string> SubjectOf(AuditTable table, IReadOnlyList<string> of, IReadOnlySet<int> rowsOf) => [.. subjects.In(HeadingOf(of, rowsOf, table.Line)).Where(w => !places.Contains(w) && !IsMonth(w))];
        Own = [.. found.Select(TableChecks.Of)];
        tables.AddRange(Own.Select(t => (t, SubjectOf(t.Table, lines, taken))));
        if (home.Length == 0) home = HomeOfRanked(found.Concat(more), text);
        neighbours = found.Concat(more).Where(t => t.Rows.Any(r => r.Label.Trim() == home)).SelectMany(t => t.Rows.Select(r => r.Label.Trim())).ToHashSet(StringComparer.Ordinal);
        tables.AddRange(more.Select(t => (TableChecks.Of(t), SubjectOf(t, reference, hidden))));
        foreach (var table in tables)
        {
            foreach (var word in table.Subject) At(headed, word).Add(table);
            foreach (var ((row, column), value) in table.Table.Changes.Where(c => !neighbours.Contains(c.Key.Row.Label.Trim()))) At(named, string.Join(' ', subjects.In(row.Label))).Add((row, column, value));
        }
    }

    // Where no place stands in two tables: of those that a table ranks, the one that the text names most, and often.
    private static string HomeOfRanked(IEnumerable<AuditTable> all, string text)
    {
        var ranked = all.Select(RankChecks.In).OfType<Ranking>().SelectMany(r => r.Ranked.Select(row => row.Label.Trim())).Distinct(StringComparer.Ordinal);
        return MostNamed(ranked, text).Take(2).ToList() is [{ Times: >= 4 } first, var second] && first.Times >= 2 * second.Times ? first.Label : string.Empty;
    }

    // Labels by how often the text has them as whole words, in one pass: there may be as many as pages.
    private static IEnumerable<(string Label, int Times)> MostNamed(IEnumerable<string> labels, string text)
    {
        var times = labels.Where(l => l.Length > 3).ToDictionary(l => l, _ => 0, StringComparer.Ordinal);
        var byWord = times.Keys.GroupBy(l => Word().Match(l) is { Index: 0 } first ? first.Value : string.Empty, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in Word().EnumerateMatches(text))
        {
            if (!byWord.TryGetValue(text.AsSpan(word.Index, word.Length), out var begun)) continue;
            foreach (var label in begun)
            {
                if (string.CompareOrdinal(text, word.Index, label, 0, label.Length) == 0 && (word.Index + label.Length == text.Length || !char.IsLetterOrDigit(text[word.Index + label.Length]))) times[label]++;
            }
        }

        return times.Select(t => (t.Key, t.Value)).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal);
    }

    internal static List<T> At<T>(Dictionary<string, List<T>> by, string key) => by.TryGetValue(key, out var list) ? list : by[key] = [];

    private List<(ReadTable Table, HashSet<string> Subject)> TablesAbout(List<string> words) =>
        [.. words.Distinct(StringComparer.Ordinal).SelectMany(w => headed.TryGetValue(w, out var of) && of.Count <= MostTablesOfAWord ? of : []).DistinctBy(t => t.Table).Where(t => IsAbout(t.Subject, words))];

    private IReadOnlyList<ReadTable> Own { get; }

    /// <summary>What a document's own numbers refute, by line and column.</summary>
    /// <param name="lines">Rows of tables with tabs between their cells; headings with <c>#</c> or a number in front.</param>
    /// <param name="reference">Lines of another document whose tables this one's sentences must agree with; may be empty.</param>
    public static IReadOnlyList<AuditFinding> Of(IReadOnlyList<string> lines, IReadOnlyList<string> reference)
    {
        var audit = new DocumentAudit(lines, reference);
        return [.. audit.Own.SelectMany(t => t.Findings).Concat(audit.Paragraphs()).Concat(audit.Rates()).DistinctBy(f => (f.Line, f.Column)).OrderBy(f => f.Line).ThenBy(f => f.Column)];
    }

    private IEnumerable<AuditFinding> Paragraphs()
    {
        List<Paragraph> paragraphs = [];
        var claims = new TableClaims(new TableMentions(lines, Own, subjects));
        for (var i = 0; i < lines.Count; i++)
        {
            if (taken.Contains(i + 1) || string.IsNullOrWhiteSpace(lines[i])) continue;
            var from = i;
            while (i + 1 < lines.Count && !taken.Contains(i + 2) && !string.IsNullOrWhiteSpace(lines[i + 1]) && !IsItem().IsMatch(lines[i + 1]) && i - from < 60) i++;
            IReadOnlyList<string> read = [.. lines.Skip(from).Take(i - from + 1)];
            if (read.Sum(l => l.Length) > LongestParagraph) continue;
            var paragraph = new Paragraph(from + 1, read);
            paragraphs.Add(paragraph);
            foreach (var finding in spoken.Of(paragraph).Concat(Sentences.Check(paragraph)).Where(f => !claims.Explains(paragraph, f)).Concat(AgainstTables(paragraph)).Concat(Places(paragraph)).Concat(Ranks(paragraph)).Concat(claims.Of(paragraph))) yield return finding;
        }

        foreach (var finding in Shares(paragraphs).Concat(Headlines(paragraphs)).Concat(SameCells())) yield return finding;
    }

    // A change that one sentence states of something, and the two numbers that another has of the same.
    private IEnumerable<AuditFinding> Headlines(List<Paragraph> paragraphs)
    {
        var twoNumbers = paragraphs.SelectMany(p => Sentences.Counts(p.Text).Select(c => (p.Line, Words: Named(c.Counted), c.From, c.To))).Where(c => c.Words.Count >= 2).ToLookup(c => KeyOf(c.Words), StringComparer.Ordinal);
        if (twoNumbers.Count == 0) yield break;
        foreach (var paragraph in paragraphs)
        {
            foreach (var (at, number, rises) in paragraph.Claims.Where(c => c.Number.IsPercent))
            {
                var clause = ClauseOf(paragraph.Text[..at], at);
                if (OtherPeriod().IsMatch(clause) || OtherPlace().IsMatch(clause) || Named(clause) is not { Count: >= 2 } words) continue;
                var same = twoNumbers[KeyOf(words)].Where(c => c.Line != paragraph.Line).Take(MostTablesOfAWord + 1).ToList();
                if (same.Count is 0 or > MostTablesOfAWord || same.Exists(c => IsSaid(number, rises, Change(c.From, c.To)))) continue;
                var expected = number.Like(Math.Abs(Change(same[0].From, same[0].To)));
                yield return paragraph.Finding(at, number.Text, expected, $"line {same[0].Line} has {same[0].From.Text} and then {same[0].To.Text}, which is {expected}");
            }
        }

        HashSet<string> Named(string text) => [.. subjects.In(text).Where(w => !w.Equals(home, StringComparison.OrdinalIgnoreCase) && w is not ("incident" or "offence" or "case" or "report"))];
    }

    private static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>In per cent of what it was, which is not nought.</summary>
    internal static decimal Change(PrintedNumber from, PrintedNumber to) => 100m * (to.Value - from.Value) / from.Value;

    // The home place in a table about a thing, and the row of that thing in a table of things: where the one year is the same in both, so must the other be.
    private IEnumerable<AuditFinding> SameCells()
    {
        var bySubject = Own.SelectMany(t => t.Table.Rows.Select(r => (Table: t, Row: r))).ToLookup(r => KeyOf(subjects.In(r.Row.Label)), StringComparer.Ordinal);
        foreach (var (table, subject) in tables.Take(Own.Count).Where(t => t.Subject.Count > 0))
        {
            if (table.Table.Rows.FirstOrDefault(r => r.Label.Trim() == home) is not { } row || Two(row) is not [var now, var then]) continue;
            foreach (var other in bySubject[KeyOf(subject)].Where(r => !ReferenceEquals(r.Table, table)).Select(r => r.Row))
            {
                if (Two(other) is not [var otherNow, var otherThen]) continue;
                var (differs, says) = then.Value == otherThen.Value && now.Value != otherNow.Value ? (now, otherNow) : now.Value == otherNow.Value && then.Value != otherThen.Value ? (then, otherThen) : (null, null);
                if (differs is not null && Math.Abs(differs.Value - says!.Value) <= differs.Value / 100m) yield return new AuditFinding(differs.Line, differs.Column, differs.Text, "", $"the table at line {says.Line} says {says.Text} of the same, {other.Label.Trim(' ', '-')}");
            }
        }

        static List<PrintedNumber> Two(AuditRow row) => [.. row.Cells.Take(2).OfType<PrintedNumber>().Where(c => c is { IsWhole: true, IsPercent: false, Value: >= 100 })];
    }

    private IEnumerable<AuditFinding> AgainstTables(Paragraph paragraph)
    {
        var text = paragraph.Text;
        var claims = Claims(paragraph).OrderBy(c => c.At).ToList();
        foreach (var (index, (at, number, rises)) in claims.Index())
        {
            var (first, last) = (index == 0 ? 0 : claims[index - 1].At + claims[index - 1].Number.Text.Length, index + 1 < claims.Count ? claims[index + 1].At : text.Length);
            var clause = rises is null && number.Text[0] is '+' or '-' ? Behind().Match(text[..at]).Value : ClauseOf(text[..(IsFollowed().IsMatch(text[(at + number.Text.Length)..]) ? last : at)], at, first);
            if (OtherPeriod().IsMatch(clause) || OtherPeriod().IsMatch(ClauseOf(text[..last], at, at)) || OtherPlace().IsMatch(clause) || OtherPlace().IsMatch(Lead().Match(text[..at]).Value)) continue;
            var words = subjects.In(clause);
            var cells = Changes(words).ToList();
            if (cells.Count == 0 || cells.Exists(c => IsSaid(number, rises, c.Value) || (c.Row[c.Column] is { } printed && IsSaid(number, rises, printed.Value)))) continue;
            if (cells.Select(c => Math.Round(c.Value)).Distinct().Count() > 1 || cells.Exists(c => c.Row.Cells.Any(x => x is { IsPercent: true } && x.Value == number.Value))) continue;
            if (cells[0] is var (of, column, value) && number.IsNear(Math.Abs(value)) && rises is not null && Direction().Matches(text[..at]).LastOrDefault(w => w.Index >= at - 40) is { } word)
            {
                yield return paragraph.Finding(word.Index, word.Value, "", $"the table says {of[column]?.Text} for {of.Label.Trim(' ', '-')} (line {of.Line})");
                continue;
            }

            var alsoSaid = Elsewhere(number, rises) is { } other ? $"; {number.Text} is that of {other.Label.Trim(' ', '-')}" : string.Empty;
            yield return paragraph.Finding(at, number.Text, number.Like(number.Text[0] is '+' or '-' ? cells[0].Value : Math.Abs(cells[0].Value)), $"the table says {cells[0].Row[cells[0].Column]?.Text} for {cells[0].Row.Label.Trim(' ', '-')} (line {cells[0].Row.Line}){alsoSaid}");
        }
    }

    // Where a table says so first.
    private AuditRow? Elsewhere(PrintedNumber number, bool? rises) => elsewhere.TryGetValue((number.Text, rises), out var known) ? known
        : elsewhere[(number.Text, rises)] = tables.SelectMany(t => t.Table.Changes).FirstOrDefault(c => IsSaid(number, rises, c.Value)).Key.Row;

    private readonly Dictionary<(string Text, bool? Rises), AuditRow?> elsewhere = [];

    // Changes in words, and a name with a signed per cent behind it.
    private static IEnumerable<(int At, PrintedNumber Number, bool? Rises)> Claims(Paragraph paragraph) =>
        paragraph.Claims.Where(c => c.Number.IsPercent)
            .Concat(Sentences.WordedChanges(paragraph))
            .Concat(Signed().Matches(paragraph.Text).Select(m => (m.Groups["n"].Index, PrintedNumber.Read(m.Groups["n"].Value, 0, 0), (bool?)null)));

    // A number with a sign is one of either; without, the word beside it has the sign. A part or a multiple in words is roughly so much.
    private static bool IsSaid(PrintedNumber number, bool? rises, decimal value) => char.IsAsciiLetter(number.Text[0]) && SaidNumber.In(number.Text) is [{ Kind: NumberKind.Share or NumberKind.Multiple } said]
        ? rises == value > 0 && said.Says(said.QualifiedIn(number.Text).How, said.Kind == NumberKind.Share ? Math.Abs(value) : 1m + value / 100m)
        : (number.Text[0] is '+' or '-' ? number : number with { Value = Math.Abs(number.Value) }).IsNear(number.Text[0] is '+' or '-' ? value : Math.Abs(value)) && (rises is null || value == 0 || rises == value > 0);

    // Rows that the words name, and the home place in tables that they name.
    private IEnumerable<(AuditRow Row, int Column, decimal Value)> Changes(List<string> words)
    {
        var best = TablesAbout(words);
        var most = best.Count > 0 ? best.Max(t => t.Subject.Count) : 0;
        var longest = Enumerable.Range(0, words.Count).SelectMany(from => Enumerable.Range(1, Math.Min(LongestName, words.Count - from)).Where(length => named.ContainsKey(string.Join(' ', words.Skip(from).Take(length))))).DefaultIfEmpty(0).Max();
        if (longest > 0 && longest >= most)
        {
            var names = Enumerable.Range(0, words.Count - longest + 1).Select(from => string.Join(' ', words.Skip(from).Take(longest))).Distinct(StringComparer.Ordinal);
            var rows = names.Select(n => named.GetValueOrDefault(n) ?? []).ToList();
            if (rows.Exists(r => r.Count > MostTablesOfAWord)) yield break;
            foreach (var cell in rows.SelectMany(r => r)) yield return cell;
        }

        foreach (var (table, _) in best.Where(t => t.Subject.Count == most && most >= longest && Things.Intersect(subjects.In(t.Table.Table.Header)).All(words.Contains)))
        {
            foreach (var ((row, column), value) in table.Changes.Where(c => c.Key.Row.Label.Trim() == home)) yield return (row, column, value);
        }
    }

    private static bool IsAbout(HashSet<string> subject, List<string> words) =>
        (subject.Count >= 2 && subject.All(words.Contains)) || (words.Distinct(StringComparer.Ordinal).Count() >= 2 && words.TrueForAll(subject.Contains));

    // What a table counts besides offences: a sentence that does not name it speaks of something else.
    private static readonly string[] Things = ["visitor", "admission", "client", "collision", "casualty", "call", "referral", "applicant", "victim"];

    // The part of a sentence around a claim: from the claim before it to the one after.
    private static string ClauseOf(string text, int at, int first = 0)
    {
        var from = text.LastIndexOfAny(['.', ';', '(', '•'], Math.Max(0, at - 1));
        while (from > 0 && from + 1 < text.Length && char.IsAsciiDigit(text[from + 1]) && char.IsAsciiDigit(text[from - 1])) from = text.LastIndexOfAny(['.', ';', '(', '•'], from - 1);
        var to = at;
        while (to < text.Length && (text[to] is not ('.' or ';' or ')') || (to + 1 < text.Length && char.IsAsciiDigit(text[to + 1])))) to++;
        return text[Math.Min(to, Math.Max(first, from + 1))..to];
    }

    private static string HeadingOf(IReadOnlyList<string> lines, IReadOnlySet<int> rows, int line)
    {
        for (var i = line - 2; i >= 0 && i > line - 60; i--)
        {
            if (rows.Contains(i + 1)) continue;
            if (Heading().Match(lines[i]) is { Success: true } match) return match.Groups["title"].Value;
            if (Standing().IsMatch(lines[i]) && (i == 0 || string.IsNullOrWhiteSpace(lines[i - 1])) && string.IsNullOrWhiteSpace(lines[i + 1])) return lines[i];
        }

        return string.Empty;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    private static bool IsMonth(string word) => English.MonthNumber(word) > 0 || word is "end" or "ending";

    [GeneratedRegex(@"^\s*(?:#+\s*)?(?:\d+(?:\.\d+)*\.?\s+)(?<title>[A-Z][^.]{3,90})$|^\s*#+\s*(?<title>.+)$")]
    private static partial Regex Heading();

    // A heading without a number stands by itself, without a full stop.
    [GeneratedRegex(@"^\s*[A-Z][a-z]+(?:\s+\w+){2,12}\s*$")]
    private static partial Regex Standing();

    [GeneratedRegex(@"^\s*(?:[-•*]|\d+\.)\s")]
    private static partial Regex IsItem();

    [GeneratedRegex(@"(?i)\b(?:(?:edged|crept|inched|ticked|went|go(?:es|ne)?|c[ao]me|was|were|is|are)\s+(?:up|down)|r[io]se[ns]?|fell|fallen|grew|grown|(?:increas|decreas|dropp|declin|climb|dipp|shr[aiu]nk|reduc)\w*|up|down|(?:an?\s+)?(?:rise|fall|drop))\b")]
    private static partial Regex Direction();

    [GeneratedRegex(@"(?<![\d.])(?<n>[-+]\d+(?:\.\d+)?%)")]
    private static partial Regex Signed();

    // "an increase of 12.7% in violent crime": what rose may stand behind.
    [GeneratedRegex(@"^(?!\s+(?:and|but)\b)(?:\s+\w+){0,2}\s+(?:in|of)\b")]
    private static partial Regex IsFollowed();

    // What stands between the number before, or a comma, and this one.
    [GeneratedRegex(@"[^\d,;(%]*$")]
    private static partial Regex Behind();

    // "England: ..." is about another place as a whole.
    [GeneratedRegex(@"^[^:.]{0,40}:")]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?i)\bsince\s+(?:19|20)\d\d|\bover\s+(?:the\s+)?(?:last\s+|past\s+)?(?:two|three|four|five|\d+)\s+year|\bprevious\s+\d+\s+year|\bmonth on month")]
    private static partial Regex OtherPeriod();

    [GeneratedRegex(@"(?i)\b(?:county|countywide|national\w*|england|average|district\s+wide|division|force)\b")]
    private static partial Regex OtherPlace();
}
