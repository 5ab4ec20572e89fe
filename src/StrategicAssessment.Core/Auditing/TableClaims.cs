using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>What sentences say of the rows of the tables of their section: places, comparisons, counts of rows, shares, rates, differences and sums. Where it is not clear which row, column or year is meant, nothing is said.</summary>
internal sealed partial class TableClaims(TableMentions mentions)
{
    /// <summary>A sentence with the rows that it names.</summary>
    /// <param name="Start">0-based, in the paragraph.</param>
    private sealed record Said(Paragraph Paragraph, int Start, string Text, TableMentions.Section Section, TableMentions Known, bool IsOwn)
    {
        /// <summary>The rows that it names: sought only where a claim is found.</summary>
        public IReadOnlyList<Mention> Mentions => field ??= Known.In(Text, Section, isWholeOnly: !IsOwn);

        /// <summary>The years that it names.</summary>
        public IReadOnlyList<string> Periods => field ??= [.. FactTable.Years().Matches(Text).Select(FactTable.Normal).Distinct(StringComparer.Ordinal)];

        /// <summary>The row that was named last before a place.</summary>
        public Mention? Before(int at) => Mentions.LastOrDefault(m => m.End <= at && m.Rows.Any(r => !r.IsTotal)) ?? Mentions.LastOrDefault(m => m.End <= at);

        public Mention? After(int at, int reach = 0) => Mentions.FirstOrDefault(m => m.At >= at && m.At <= at + reach);

        /// <summary>The only year that it names, or none; null where it names several.</summary>
        public string? Period => Current.Count switch { 0 => string.Empty, 1 => Current[0], _ => null };

        // Not those that it compares with.
        private List<string> Current => field ??= [.. FactTable.Years().Matches(Text).Where(y => !Base().IsMatch(Text[..y.Index])).Select(FactTable.Normal).Distinct(StringComparer.Ordinal)];

        /// <summary>Parts and multiples in words, by their places in the sentence.</summary>
        public IEnumerable<(int At, SaidNumber Number)> Parts => Paragraph.Parts.Where(p => p.At >= Start && p.End <= Start + Text.Length).Select(p => (p.At - Start, p));

        public string How(SaidNumber number) => number.QualifiedIn(Paragraph.Text).How;

        public int Begin(SaidNumber number) => number.QualifiedIn(Paragraph.Text).Start - Start;
    }

    public IEnumerable<AuditFinding> Of(Paragraph paragraph)
    {
        var own = mentions.Of(paragraph.Line);
        if ((own ?? mentions.Everywhere) is not { } section || !Claiming().IsMatch(paragraph.Text)) yield break;
        foreach (var (start, text) in Sentences(paragraph.Digits))
        {
            if (!Claiming().IsMatch(text) || Elsewhere().IsMatch(text)) continue;
            var said = new Said(paragraph, start, text, section, mentions, own is not null);
            foreach (var wrong in Words(said).Concat(Numbers(said)).DistinctBy(w => w.At)) yield return paragraph.Finding(start + wrong.At, wrong.Printed, wrong.Expected, wrong.Why);
        }
    }

    /// <summary>Whether what is blamed is the change of a named row in the year that stands behind it.</summary>
    public bool Explains(Paragraph paragraph, AuditFinding finding)
    {
        var number = PrintedNumber.Read(finding.Printed, 0, 0);
        if (!number.IsPercent || mentions.Of(paragraph.Line) is not { } section) return false;
        foreach (var (start, text) in Sentences(paragraph.Digits).Where(s => s.Text.Contains(finding.Printed, StringComparison.Ordinal)))
        {
            var end = text.IndexOf(finding.Printed, StringComparison.Ordinal) + finding.Printed.Length;
            if (InThatYear().Match(text[end..]) is not { Success: true } year || FactTable.PeriodOf(year.Value) is not { Length: > 0 } period) continue;
            var series = new Said(paragraph, start, text, section, mentions, true).Mentions.SelectMany(m => m.Rows).Select(r => r.Series);
            if (series.Any(s => s.Zip(s.Skip(1)).Any(p => p.Second.Column.Period == period && p.First.Number.Value != 0 && number.IsNear(Math.Abs(DocumentAudit.Change(p.First.Number, p.Second.Number)))))) return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?i)^\s+(?:in|during|for|of|between)\s+(?:the\s+year\s+)?" + FactTable.Year)]
    private static partial Regex InThatYear();

    // In a section without tables, rows that a few tables have are meant; else none.
    private static IEnumerable<FactRow> Rows(Said said, Mention mention) => said.IsOwn || mention.Rows.Count <= 3 ? mention.Rows : [];

    private static IEnumerable<(int Start, string Text)> Sentences(string text)
    {
        var from = 0;
        foreach (Match end in Ends().Matches(text))
        {
            yield return (from, text[from..(end.Index + 1)]);
            from = end.Index + 1;
        }

        if (from < text.Length) yield return (from, text[from..]);
    }

    // The columns that a claim may speak of: that of a number beside it, else by its words; empty where the table has none of that kind.
    private static List<FactColumn> ColumnsFor(FactRow row, string words, string period, PrintedNumber? beside = null)
    {
        var table = row.Table;
        if (beside is not null && table.Columns.Where(c => c.Kind != FactKind.Place && row[c] is { } cell && cell.Value == beside.Value && cell.IsPercent == beside.IsPercent).ToList() is { Count: > 0 } same) return same;
        if (beside is not null) return [];
        if (RateWords().IsMatch(words)) return [.. table.Of(FactKind.Rate, period)];
        if (PeopleWords().IsMatch(words) && table.Of(FactKind.People, string.Empty) is { Count: > 0 } people) return [.. people];
        if (ShareWords().IsMatch(words)) return [.. table.Of(FactKind.Share, period)];
        var counts = table.Of(FactKind.Count, period).ToList();
        if (counts.Count > 1)
        {
            var named = counts.FindAll(c => c.Words.Count > 0 && c.Words.All(w => words.Contains(w, StringComparison.OrdinalIgnoreCase)));
            if (named.Count > 0) counts = named;
            else if (counts.FindAll(c => TotalHead().IsMatch(c.Head)) is { Count: > 0 } totals) counts = totals;
        }

        return counts.Count > 0 && CountWords().IsMatch(words) ? counts : [.. counts, .. table.Of(FactKind.Rate, period)];
    }

    private static string Name(FactRow row) => row.Label.Length > 0 ? row.Label : "the total";

    [GeneratedRegex(@"(?<!\b[A-Z])[.!?](?=\s|$)")]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?i)\d|highest|largest|biggest|greatest|busiest|lowest|smallest|fewest|quietest|\bmost\b|above|below|than\b|ahead|of\s+the|unchanged|running|times|twice|half|third|quarter|doubl|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|every|each|next|rank\w*|second|fourth|fifth)\b")]
    private static partial Regex Claiming();

    // Of another population, or of what is to be.
    [GeneratedRegex(@"(?i)\b(?:England|Wales|national\w*|country|regional\w*|most\s+similar|family\s+group|target|forecast|projected|provisional|expected|if\b|would|should|aims?\s+to)\b")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"(?i)\b(?:than\s+in|since|from|against|compared\s+(?:to|with)|on|(?:than|below|above|with|to)\s+(?:(?:the|its|that\s+of)\s+)?(?:in\s+)?)\s*$")]
    private static partial Regex Base();

    [GeneratedRegex(@"(?i)^(?:total|all|overall)\b|\btotal$")]
    private static partial Regex TotalHead();

    [GeneratedRegex(@"(?i)\bpopulation\b|\bpopulous\b|\binhabitants\b")]
    private static partial Regex Populous();

    [GeneratedRegex(@"(?i)\brates?\b|\bper\s+(?:head|person|1|capita)|for\s+(?:its|their)\s+size")]
    private static partial Regex RateWords();

    [GeneratedRegex(@"(?i)\b(?:population|people|residents|inhabitants|populous)\b")]
    private static partial Regex PeopleWords();

    [GeneratedRegex(@"(?i)\bshare\b|\bproportion\b|\bper\s?cent|%")]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"(?i)\b(?:numbers?|offences|incidents|cases|group|category|type|quarter|month|counts?|volume|total|users|clients|casualties|largest|biggest|busiest|quietest|fewest|smallest|calls|reports|fires|visits|referrals)\b")]
    private static partial Regex CountWords();

    private const string N = @"(?<![\d.,/–-])(?!(?:19|20)\d\d\b(?![,%.]\d))(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?%|\s?per\s?cent\b)?(?![\d/–-])";

    [GeneratedRegex(N)]
    private static partial Regex Number();
}
