using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>A row that a sentence names.</summary>
/// <param name="At">0-based, in the sentence.</param>
internal sealed record Mention(int At, int End, IReadOnlyList<FactRow> Rows, bool IsWhole);

/// <summary>The tables of each section, and the rows that sentences name.</summary>
internal sealed partial class TableMentions
{
    private const int LongestLabel = 7, MostTables = 40, MostEverywhere = 200;

    private readonly Subjects subjects;
    private readonly Dictionary<string, string[]> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Section> sections = [];
    private readonly int[] sectionOf;
    private readonly Section everywhere;

    internal sealed class Section(Subjects subjects)
    {
        public List<FactTable> Tables { get; } = [];

        /// <summary>Rows by the first word of their label.</summary>
        public Dictionary<string, List<FactRow>> ByWord { get; } = new(StringComparer.Ordinal);

        private readonly Dictionary<string, List<FactTable>> about = new(StringComparer.Ordinal);

        public void Add(FactTable table)
        {
            Tables.Add(table);
            foreach (var word in subjects.In(table.About).Distinct(StringComparer.Ordinal)) DocumentAudit.At(about, word).Add(table);
        }

        /// <summary>The tables whose heading and caption have all of some words; none where too many have.</summary>
        public List<FactTable> About(string words) =>
            subjects.In(words) is { Count: > 0 } all && all.TrueForAll(w => about.TryGetValue(w, out var of) && of.Count < 8) ? all.Select(w => about[w]).Aggregate((a, b) => [.. a.Intersect(b)]) : [];
    }

    public TableMentions(IReadOnlyList<string> lines, IEnumerable<ReadTable> tables, Subjects subjects)
    {
        this.subjects = subjects;
        sectionOf = new int[lines.Count + 2];
        var headings = new List<string> { string.Empty };
        for (var i = 0; i < lines.Count; i++)
        {
            if (Heading().IsMatch(lines[i])) headings.Add(lines[i].TrimStart('#', ' '));
            sectionOf[i + 1] = headings.Count - 1;
        }

        everywhere = new Section(subjects);
        var all = tables.ToList();
        var isFew = all.Count <= MostEverywhere;
        foreach (var (number, table) in all.GroupBy(t => sectionOf[t.Table.Line]).Where(g => isFew || g.Count() <= MostTables).SelectMany(g => g.Select(t => (g.Key, t))))
        {
            if (!sections.TryGetValue(number, out var section)) section = sections[number] = new Section(subjects);
            foreach (var facts in FactTable.Of(table, headings[number] + " " + CaptionOf(lines, table.Table.Line), subjects))
            {
                Add(section, facts);
                if (isFew) Add(everywhere, facts);
            }
        }
    }

    /// <summary>The tables of a line's section; null where it has none, or so many that none is meant.</summary>
    public Section? Of(int line) => sections.GetValueOrDefault(sectionOf[line]) is { Tables.Count: > 0 and <= MostTables } own ? own : null;

    /// <summary>All tables; null where there are none, or so many that none is meant.</summary>
    public Section? Everywhere => everywhere is { Tables.Count: > 0 and <= MostEverywhere } ? everywhere : null;

    private static void Add(Section section, FactTable facts)
    {
        section.Add(facts);
        foreach (var row in facts.Rows)
        {
            foreach (var word in row.Words) DocumentAudit.At(section.ByWord, word).Add(row);
        }
    }

    private static string CaptionOf(IReadOnlyList<string> lines, int first)
    {
        for (var i = first - 2; i >= 0 && i >= first - 8; i--)
        {
            if (lines[i].Contains('\t', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(lines[i])) continue;
            return lines[i].Length < 200 && !lines[i].StartsWith('#') && (Captioned().IsMatch(lines[i]) || !lines[i].TrimEnd().EndsWith('.')) ? lines[i] : string.Empty;
        }

        return string.Empty;
    }

    private string[] StemsOf(string word)
    {
        if (!stems.TryGetValue(word, out var known)) stems[word] = known = [.. subjects.In(word)];
        return known;
    }

    /// <summary>The rows that a sentence names, in its order: by all words of a label, or by its first where no other row has that and a verb, a number or a noun of counting follows.</summary>
    public List<Mention> In(string sentence, Section section, bool isWholeOnly)
    {
        List<Mention> mentions = [];
        var words = Word().Matches(sentence).Select(m => (m.Index, End: m.Index + m.Length, Stems: StemsOf(m.Value), Text: m.Value)).Where(w => w.Stems.Length > 0).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var stem = words[i].Stems[0];
            if (!section.ByWord.TryGetValue(stem, out var rows) || rows.Count > 40) continue;
            var best = rows.Select(r => (Row: r, End: EndOf(r, words, i))).Where(r => r.End > 0).ToList();
            if (best.Count > 0)
            {
                var longest = best.Max(b => b.Row.Words.Count);
                var of = best.Where(b => b.Row.Words.Count == longest).ToList();
                var end = of[0].End;
                if (i > 0 && NotOnly().IsMatch(sentence[..words[i].Index])) continue;
                mentions.Add(new Mention(words[i].Index, end, [.. of.Select(b => b.Row)], true));
                while (i + 1 < words.Count && words[i + 1].Index < end) i++;
            }
            else if (!isWholeOnly && rows.FindAll(r => r.Words.Count > 1 && r.Words[0] == stem) is { Count: > 0 } partial && partial.Select(r => r.Label).Distinct(StringComparer.Ordinal).Count() == 1 && rows.TrueForAll(r => r.Label == partial[0].Label) && Goes().IsMatch(sentence[words[i].End..]) && !NotOnly().IsMatch(sentence[..words[i].Index]))
            {
                mentions.Add(new Mention(words[i].Index, words[i].End, partial, false));
            }
        }

        return mentions;
    }

    // Where the words of a label end that begin here, in whatever order they stand.
    private static int EndOf(FactRow row, List<(int Index, int End, string[] Stems, string Text)> words, int from)
    {
        if (row.Words.Count > LongestLabel) return 0;
        var needed = row.Words.ToHashSet(StringComparer.Ordinal);
        var last = 0;
        for (var i = from; i < words.Count && i < from + row.Words.Count && needed.Count > 0; i++)
        {
            if (i > from && words[i].Index - words[i - 1].End > 9) return 0;
            foreach (var stem in words[i].Stems)
            {
                if (!row.Words.Contains(stem)) return 0;
                needed.Remove(stem);
            }

            last = words[i].End;
        }

        return needed.Count == 0 ? last : 0;
    }

    [GeneratedRegex(@"^\s*#+\s|^\s*\d+(?:\.\d+)*\.?\s+[A-Z][^.]{3,90}$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?i)^\s*(?:table|figure)\s")]
    private static partial Regex Captioned();

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex Word();

    // "other robbery", "non-opiate", "excluding": a part or the rest of it.
    [GeneratedRegex(@"(?i)\b(?:other|non|non-|excluding|except|without|outside|near|personal|business|attempted|domestic|racist|minor|serious)[\s-]+$")]
    private static partial Regex NotOnly();

    [GeneratedRegex(@"^(?:\s*[,:(]|['’]s\b|\s+\(?\d|\s+(?:has|have|had|is|was|were|are|rose|fell|grew|dropped|increased|decreased|declined|climbed|went|accounted|accounts|makes?|made|remains?|remained|with|and|users?|clients?|cases|casualties|offences|crimes?|incidents|asb|saw|recorded|came|stood|stands|continued?|kept|users)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Goes();
}
