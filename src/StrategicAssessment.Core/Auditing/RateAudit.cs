using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>Places and rates that a document states, held against its tables and the residents that it names.</summary>
public sealed partial class DocumentAudit
{
    // "the 5th lowest rate of ASB", "the fourth highest increase in violent crime", of the home place.
    private IEnumerable<AuditFinding> Places(Paragraph paragraph)
    {
        var text = paragraph.Text;
        foreach (Match m in Ranked().Matches(text))
        {
            var clause = ClauseOf(text, m.Index);
            if (About(subjects.In(clause)) is not [var about] || about.Table.Rows.FirstOrDefault(r => r.Label.Trim() == home) is not { } row) continue;
            var said = SaidNumber.ValueOf(m.Groups["n"].Value);
            if (said == 0) continue;
            var isLowest = m.Groups["end"].Value.Equals("lowest", StringComparison.OrdinalIgnoreCase);
            var fields = FieldsFor(about, row, m.Groups["what"].Value).Where(f => f.Count >= 4 && f.ContainsKey(row)).ToList();
            if (fields.Count == 0 || fields.Exists(f => Place(f, row, isLowest) is var (first, last) && said >= first && said <= last)) continue;
            yield return paragraph.Finding(m.Index, m.Value, "", $"in the table at line {about.Table.Line}, {home} has place {Place(fields[0], row, isLowest).First} of {fields[0].Count}, {(isLowest ? "lowest" : "highest")} first");
        }
    }

    // "Ashby is ranked 3rd for violent crime": the place that the table itself prints or gives.
    private IEnumerable<AuditFinding> Ranks(Paragraph paragraph)
    {
        foreach (Match m in home.Length > 0 ? IsRanked().Matches(paragraph.Text) : Enumerable.Empty<Match>())
        {
            var clause = ClauseOf(paragraph.Text, m.Index);
            if (!clause.Contains(home, StringComparison.Ordinal) || About(subjects.In(clause)) is not [{ Rank: { } rank, RankedBy: { } by } about] || about.Table.Rows.First(r => r.Label.Trim() == home) is not { } row || row[rank] is not { } printed || row[by] is null) continue;
            var said = int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture);
            var (field, isLowest) = (about.Table.Rows.Where(r => r[rank] is not null && r[by] is not null).ToDictionary(r => r, r => r[by]!.Value), RankChecks.In(about.Table)!.Sign > 0);
            if (said != printed.Value && Place(field, row, isLowest) is var (first, last) && (said < first || said > last)) yield return paragraph.Finding(m.Groups["n"].Index, m.Groups["n"].Value, printed.Text, $"the table at line {about.Table.Line} has place {printed.Text} for {home}");
        }
    }

    private static (int First, int Last) Place(Dictionary<AuditRow, decimal> field, AuditRow row, bool isLowest) => RankChecks.PlacesOf(field.Values, field[row], isLowest ? 1 : -1);

    // Rises are ranked by the table's changes, rates and numbers by what its own places go with; among the places that it ranks, or all.
    private static IEnumerable<Dictionary<AuditRow, decimal>> FieldsFor(ReadTable table, AuditRow row, string what)
    {
        var rows = table.Table.Rows.Where(r => !table.Totals.Contains(r)).ToList();
        foreach (var set in table.Rank is { } rank ? new[] { rows.FindAll(r => r[rank] is not null), rows } : [rows])
        {
            if (!ChangeWords().IsMatch(what)) yield return table.RankedBy is { } by ? set.Where(r => r[by] is not null).ToDictionary(r => r, r => r[by]!.Value) : [];
            else if (table.Changes.Keys.FirstOrDefault(k => k.Row == row) is { Row: not null, Column: var c }) yield return set.Where(r => table.Changes.ContainsKey((r, c))).ToDictionary(r => r, r => table.Changes[(r, c)]);
        }
    }

    private List<ReadTable> About(List<string> words)
    {
        var about = TablesAbout(words);
        return about.Count == 0 ? [] : [.. about.Where(t => t.Subject.Count == about.Max(x => x.Subject.Count)).Select(t => t.Table).Where(t => t.Table.Rows.Any(r => r.Label.Trim() == home))];
    }

    // Rates of targets and plans: by the counts of the document and the residents that it names, or that its rates stand for.
    private IEnumerable<AuditFinding> Rates()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (!line.Contains('\t', StringComparison.Ordinal) || PerBase().Match(line) is not { Success: true } per) continue;
            var bas = decimal.Parse(per.Groups["base"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            var parts = line.Split('\t');
            var words = subjects.In(parts[0]);
            foreach (var (at, pair) in TwoNumbers().Matches(line).Cast<Match>().Index())
            {
                var (count, rate) = (PrintedNumber.Read(pair.Groups["count"].Value, i + 1, 0), PrintedNumber.Read(pair.Groups["rate"].Value, i + 1, pair.Groups["rate"].Index + 1));
                var place = at == 0 ? home : Around;
                if (Residents(place) is { } people && Off(rate, bas * count.Value / people)) yield return Wrong(rate, bas * count.Value / people, $"{count.Text} for some {people:N0} residents of {place}");
            }

            foreach (var (text, place) in NumbersIn(parts).Zip([home, Around]))
            {
                var rate = PrintedNumber.Read(text, i + 1, line.IndexOf(text, parts[0].Length, StringComparison.Ordinal) + 1);
                if (Expected(words, place, bas) is var (count, expected) && Off(rate, expected)) yield return Wrong(rate, expected, $"{count.Text} (line {count.Line}), of {place}");
            }

            foreach (Match best in BestOf().Matches(line))
            {
                var rate = PrintedNumber.Read(best.Groups["rate"].Value, i + 1, best.Groups["rate"].Index + 1);
                var many = (int)SaidNumber.ValueOf(best.Groups["n"].Value);
                if (many < 1 || About(words) is not [{ RankedBy: { } by, Rank: { } rank } table]) continue;
                var mean = table.Table.Rows.Where(r => r[rank] is not null && r[by] is not null).Select(r => r[by]!.Value).Order().Take(many).Average();
                if (Off(rate, mean)) yield return new AuditFinding(i + 1, rate.Column, rate.Text, (rate with { Step = 0.1m }).Like(Math.Round(mean, 1)), $"the {many} lowest in the table at line {table.Table.Line} average {Math.Round(mean, 1)}");
            }
        }
    }

    // A row of shares, and a sentence elsewhere that has all of its words and other shares.
    private IEnumerable<AuditFinding> Shares(List<Paragraph> paragraphs)
    {
        var byWord = new Lazy<ILookup<string, Paragraph>>(() => paragraphs.SelectMany(p => subjects.In(p.Text).Distinct(StringComparer.Ordinal).Select(w => (Word: w, Paragraph: p))).ToLookup(w => w.Word, w => w.Paragraph, StringComparer.Ordinal));
        foreach (var row in tables.SelectMany(t => t.Table.Table.Rows))
        {
            var shares = row.Cells.OfType<PrintedNumber>().Where(c => c.IsPercent).ToList();
            var words = subjects.In(row.Label);
            if (shares.Count is 0 or > 2 || row.Cells.OfType<PrintedNumber>().Count() != shares.Count || words.Count < 3) continue;
            var rarest = words.Select(w => byWord.Value[w]).MinBy(p => p.Count())!;
            if (rarest.Count() > MostTablesOfAWord) continue;
            var said = rarest.Where(p => subjects.In(p.Text) is var all && words.TrueForAll(all.Contains)).Select(p => (p.Line, Shares: Share().Matches(p.Text).Select(m => PrintedNumber.Read(m.Value, 0, 0)).ToList())).Where(p => p.Shares.Count >= shares.Count).ToList();
            if (said.Count != 1) continue;
            foreach (var (share, at) in shares.Select((s, i) => (s, i)).Where(s => !said[0].Shares.Exists(x => Math.Abs(x.Value - s.s.Value) <= Math.Max(x.Step, s.s.Step))))
                yield return new AuditFinding(row.Line, share.Column, share.Text, said[0].Shares[at].Text, $"the sentence at line {said[0].Line} says {string.Join(" and ", said[0].Shares.Select(x => x.Text))}");
        }
    }

    private static AuditFinding Wrong(PrintedNumber rate, decimal expected, string why) => new(rate.Line, rate.Column, rate.Text, rate.Like(expected), why);

    private static bool Off(PrintedNumber printed, decimal expected) => Math.Abs(printed.Value - expected) > Math.Max(printed.Step, expected * 0.006m) * 1.0001m;

    private static IEnumerable<string> NumbersIn(string[] cells) => cells.Skip(1).Select(c => OneNumber().Match(c.Trim())).Where(c => c.Success).Select(c => c.Value);

    // The wider place: that of the last total of the tables.
    private string Around => field ??= tables.Where(t => t.Table.Table.Rows.Any(r => r.Label.Trim() == home)).Select(t => t.Table.Table.Rows[^1].Label.Trim()).GroupBy(l => l, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";

    private List<Match>? living;
    private ILookup<string, AuditRow>? counted;

    // As the document says; or a count over its rate, of the table that prints the rate with the most digits.
    private decimal? Residents(string place) => residents.TryGetValue(place, out var known) ? known : residents[place] = ResidentsOf(place);

    private readonly Dictionary<string, decimal?> residents = new(StringComparer.Ordinal);

    private decimal? ResidentsOf(string place)
    {
        living ??= [.. Living().Matches(string.Join(' ', lines)).Cast<Match>()];
        var said = living.Where(m => place.Length > 0 && m.Groups["place"].Value.Contains(place, StringComparison.Ordinal)).Select(m => (decimal?)PrintedNumber.Read(m.Groups["n"].Value, 0, 0).Value).FirstOrDefault();
        return said ?? (from t in tables
                        let cells = CountAndRate(t.Table, place)
                        where cells is not null
                        orderby cells.Value.Rate.Value / cells.Value.Rate.Step descending
                        select (decimal?)Math.Round(1000m * cells.Value.Count.Value / cells.Value.Rate.Value)).FirstOrDefault();
    }

    // Which of its counts a table's rate is of: that which stands for the residents of the home place.
    private (PrintedNumber Count, PrintedNumber Rate)? CountAndRate(ReadTable table, string place)
    {
        if (table.RateColumn is not { } rate || table.Table.Rows.FirstOrDefault(r => r.Label.Trim() == home) is not { } own || table.Table.Rows.FirstOrDefault(r => r.Label.Trim() == place) is not { } row) return null;
        var people = place == home ? null : Residents(home);
        var column = Enumerable.Range(0, table.Table.Columns).Where(c => c != rate && own[c] is { IsWhole: true, Value: > 100 } && row[c] is not null)
            .OrderBy(c => people is null ? 0 : Math.Abs(1000m * own[c]!.Value / own[rate]!.Value - people.Value)).Cast<int?>().FirstOrDefault();
        return column is { } count ? (row[count]!, row[rate]!) : null;
    }

    private (PrintedNumber Count, decimal Expected)? Expected(List<string> words, string place, decimal bas)
    {
        if (Residents(place) is not { } people) return null;
        counted ??= tables.Where(t => t.Table.Table.Rows.All(x => x.Label.Trim() != home)).SelectMany(t => t.Table.Table.Rows.Where(r => r.Cells.Count > 2 && !PerBase().IsMatch(r.Label))).ToLookup(r => string.Join(' ', subjects.In(r.Label)), StringComparer.Ordinal);
        if (words.Count > 1 && counted[string.Join(' ', words)].FirstOrDefault() is { } row) return place == home && row[0] is { } count ? (count, bas * count.Value / people) : null;
        var about = TablesAbout(words).FindAll(t => t.Table.RateColumn is not null);
        if (about.Count != 1 || about[0].Table.Table.Rows.FirstOrDefault(r => r.Label.Trim() == place) is not { } of) return null;
        var rate = of[about[0].Table.RateColumn!.Value]!;
        var of1000 = of.Cells.Where(c => c is { IsWhole: true } && Math.Abs(1000m * c.Value / people - rate.Value) <= rate.Step).FirstOrDefault();
        return of1000 is null ? (rate, rate.Value * bas / 1000m) : (of1000, bas * of1000.Value / people);
    }

    [GeneratedRegex(@"(?i)\b(?:(?<n>\d{1,2})(?:st|nd|rd|th)|(?<n>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\s+(?<end>lowest|highest)\s+(?<what>(?:yearly\s+|percentage\s+)?(?:rate|number|level|increase|rise|decrease|reduction|fall))\b")]
    private static partial Regex Ranked();

    [GeneratedRegex(@"(?i)\brank(?:s|ed|ing)?\s+(?:[A-Z]\w+\s+)?(?:equal\s+|joint\s+)?(?<n>\d{1,2})(?:st|nd|rd|th)\b")]
    private static partial Regex IsRanked();

    [GeneratedRegex(@"\d+(?:\.\d+)?%")]
    private static partial Regex Share();

    [GeneratedRegex("(?i)increase|rise|decrease|reduction|fall")]
    private static partial Regex ChangeWords();

    [GeneratedRegex(@"(?i)\bper\s+(?<base>1,?000|10,?000|100,?000)\s+(?:pop|people|residents)")]
    private static partial Regex PerBase();

    [GeneratedRegex(@"(?<=\t)\s*(?<count>\d[\d,]*)\s+(?<rate>\d+\.\d+)\s*(?=\t)")]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"^\d[\d,]*(?:\.\d+)?(?=\s|$)")]
    private static partial Regex OneNumber();

    [GeneratedRegex(@"(?i)average of (?:the )?best (?<n>\d|one|two|three|four|five|six)\b[^()]*\((?<rate>\d+(?:\.\d+)?)\s*(?:/|per)\s*1,?000")]
    private static partial Regex BestOf();

    [GeneratedRegex(@"(?<n>\d{1,3}(?:,\d{3})+)\s+(?:people|residents)\s+(?:living|live)\s+in\s+(?:the\s+)?(?<place>(?:[A-Z][\w&]*\s?)+)")]
    private static partial Regex Living();
}
