using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>Numbers against tables: shares, rates, differences, changes since a year, sums and counts.</summary>
internal sealed partial class TableClaims
{
    private static IEnumerable<Wrong> Numbers(Said said) => [.. Misread(said), .. Shares(said), .. Rates(said), .. Differences(said), .. Since(said), .. Sums(said), .. Points(said), .. Counts(said)];

    // "accounts for 28.3% of", "home to 19.2% of its people", "makes up a third of".
    private static IEnumerable<Wrong> Shares(Said said)
    {
        foreach (var (at, number, how, text) in SharesSaid(said))
        {
            if (said.Before(at) is not { } subject || Clause().IsMatch(said.Text[subject.End..at]) || OfItsOwn().IsMatch(said.Text[(at + text.Length)..]) || !said.IsOwn && at - subject.End > 40) continue;
            var (from, behind) = (Joins().Matches(said.Text[subject.End..at]).LastOrDefault()?.Index ?? 0, said.Text[(at + text.Length)..Math.Min(said.Text.Length, at + text.Length + 40)]);
            var words = said.Text[(subject.End + from)..(at + text.Length)] + (Joins().Match(behind) is { Success: true } join ? behind[..join.Index] : behind);
            var given = Rows(said, subject).SelectMany(r => SharesOf(r, said, at, words)).ToList();
            if (Together().IsMatch(said.Text) && said.Mentions.Count(x => x.End <= at) > 1) continue;
            if (given.Count == 0 || given.Exists(g => number.Kind == NumberKind.Share ? number.Says(how, g.Value) : Math.Abs(g.Value - number.Number.Value) <= number.Number.Step * 0.6m)) continue;
            yield return new Wrong(at, text, number.Number.Like(given[0].Value) + (number.Number.IsPercent || number.Kind != NumberKind.Percent ? "" : "%"), given[0].Why);
        }
    }

    private static IEnumerable<(int At, SaidNumber Number, string How, string Text)> SharesSaid(Said said)
    {
        foreach (Match m in SharePercent().Matches(said.Text)) foreach (Capture c in m.Groups["n"].Captures) yield return (c.Index, new SaidNumber(0, NumberKind.Percent, PrintedNumber.Read(c.Value, 0, 0)), "", c.Value);
        foreach (var (at, number) in said.Parts.Where(p => p.Number.Kind == NumberKind.Share && ShareVerb().IsMatch(said.Text[..said.Begin(p.Number)]))) yield return (said.Begin(number), number, said.How(number), said.Text[said.Begin(number)..(at + number.Text.Length)]);
    }

    private static IEnumerable<(decimal Value, string Why)> SharesOf(FactRow row, Said said, int at, string words)
    {
        var near = FactTable.Years().Matches(said.Text).Where(y => y.Index > at && y.Index - at < 70).ToList();
        var period = near.Count == 1 ? InYear().IsMatch(said.Text[at..near[0].Index]) ? FactTable.Normal(near[0]) : "" : near.Count == 0 ? said.Period : null;
        if (row.IsTotal || period is null) yield break;
        var people = PeopleWords().IsMatch(words) ? row.Table.Of(FactKind.People, string.Empty) : [];
        var columns = people.Count > 0 ? people : row.Table.Of(FactKind.Count, period);
        if (row.Table.Columns.Any(c => c.Kind == FactKind.Share && row[c] is not null) && people.Count == 0) columns = [.. columns, .. row.Table.Columns.Where(c => c.Kind == FactKind.Share)];
        foreach (var column in columns)
        {
            if (row[column] is not { } cell) continue;
            if (column.Kind == FactKind.Share) yield return (cell.Value, $"the table has {cell.Text} for {Name(row)} (line {cell.Line})");
            else if (row.Table.Whole(column) is { } whole and > 0 && !cell.IsPercent) yield return (100m * cell.Value / whole, $"{cell.Text} of {whole:N0} is {Math.Round(100m * cell.Value / whole, 1)}% (line {cell.Line})");
        }
    }

    // "at 46.0 per 1,000 residents".
    private static IEnumerable<Wrong> Rates(Said said)
    {
        foreach (Match m in RateSaid().Matches(said.Text))
        {
            var number = PrintedNumber.Read(m.Groups["n"].Value, 0, 0);
            if (said.Before(m.Groups["n"].Index) is not { } subject || said.Periods.Count > 1 || Clause().IsMatch(said.Text[subject.End..m.Groups["n"].Index])) continue;
            var cells = Rows(said, subject).SelectMany(r => r.Table.Of(FactKind.Rate, string.Empty).Select(c => (r, Cell: r[c]))).Where(c => c.Cell is not null).ToList();
            var near = cells.SelectMany(c => c.r.Row.Cells.OfType<PrintedNumber>().Where(x => x.Step == number.Step).SelectMany(x => c.r.Row.Cells.OfType<PrintedNumber>().Select(y => Math.Abs(x.Value - y.Value)).Append(x.Value)));
            if (cells.Count > 0 && !near.Contains(number.Value) && !cells.Exists(c => c.Cell!.Value == number.Value || Math.Abs(c.Cell.Value - number.Value) <= Math.Max(number.Step, c.Cell.Step) / 2)) yield return Missing(m.Groups["n"], cells[0].r, cells[0].Cell!);
        }
    }

    private static Wrong Missing(Group said, FactRow row, PrintedNumber cell) => new(said.Index, said.Value, cell.Text, $"the table has {cell.Text} for {Name(row)} (line {cell.Line})");

    // "32.5 above Aldermouth", "670 offences above its 2013/14 level", "268 more than in 2014/15".
    private static IEnumerable<Wrong> Differences(Said said)
    {
        foreach (Match m in DifferenceSaid().Matches(said.Text))
        {
            var number = PrintedNumber.Read(m.Groups["n"].Value, 0, 0);
            if (number.IsPercent || said.Before(m.Index) is not { } subject || Clause().IsMatch(said.Text[subject.End..m.Index])) continue;
            var end = m.Index + m.Length;
            List<(decimal Value, string Why)> given = [];
            foreach (var row in Rows(said, subject).Where(r => !r.IsTotal || OfYear().IsMatch(said.Text[end..])))
            {
                if (OfYear().Match(said.Text[end..]) is { Success: true } year)
                {
                    var then = FactTable.PeriodOf(year.Value);
                    if (row.Series.FirstOrDefault(s => s.Column.Period == then).Number is { } from) given.AddRange(row.Series.Where(s => s.Column.Period != then).Reverse().Select(s => (Math.Abs(s.Number.Value - from.Value), $"{s.Number.Text} and {from.Text} in the table (line {from.Line})")));
                }
                else if (said.After(end, 4) is { } other)
                {
                    given.AddRange(from second in Rows(said, other) where ReferenceEquals(second.Table, row.Table) && second != row from column in row.Table.Columns.Where(c => c.Kind is FactKind.Count or FactKind.Rate or FactKind.People or FactKind.Share) where row[column] is not null && second[column] is not null select (Math.Abs(row[column]!.Value - second[column]!.Value), $"{row[column]!.Text} and {second[column]!.Text} in the table (line {row[column]!.Line})"));
                }
            }

            if (given.Count > 0 && !given.Exists(g => Math.Abs(g.Value - number.Value) < number.Step * 0.6m) && !IsBetween(said, number)) yield return new Wrong(m.Groups["n"].Index, number.Text, number.Like(given[0].Value), given[0].Why);
        }
    }

    // Of two other rows of the paragraph, in one column.
    private static bool IsBetween(Said said, PrintedNumber number) =>
        said.Known.In(said.Paragraph.Digits, said.Section, isWholeOnly: true).SelectMany(m => m.Rows).Distinct().GroupBy(r => r.Table).Any(g => g.Any(a => g.Any(b => g.Key.Columns.Any(c => a[c] is { } one && b[c] is { } other && Math.Abs(one.Value - other.Value) == number.Value))));

    // A number of three digits or more that is none of the tables', but has the digits of a cell of the row, or of the only year, that is named.
    private static IEnumerable<Wrong> Misread(Said said)
    {
        if (!said.IsOwn) yield break;
        foreach (Match m in Number().Matches(said.Text))
        {
            var number = PrintedNumber.Read(m.Value, 0, 0);
            if (m.Value.Count(char.IsAsciiDigit) < 3 || said.Section.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Row.Cells).Any(c => c is not null && Math.Abs(c.Value) == number.Value)) continue;
            var subject = said.Before(m.Index);
            var rows = subject is not null ? Rows(said, subject).ToList() : [];
            if (subject is not null && Clause().IsMatch(said.Text[subject.End..m.Index])) continue;
            var cells = rows.SelectMany(r => r.Row.Cells).OfType<PrintedNumber>().ToList();
            if (subject is null && said.Periods is [var year]) cells = [.. said.Section.Tables.SelectMany(t => t.Columns.Where(c => c.Period == year).SelectMany(c => t.Rows.Select(r => r[c]))).OfType<PrintedNumber>()];
            var same = cells.Where(c => c.Step == number.Step && c.IsPercent == number.IsPercent && c.Value >= 0 && DigitsOf(c.Text).SequenceEqual(DigitsOf(m.Value))).DistinctBy(c => c.Value).ToList();
            if (same is not [var cell] || IsDerived(cells, number)) continue;
            yield return new Wrong(m.Index, m.Value, cell.Text, $"the table has {cell.Text}{(rows.Count > 0 ? " for " + Name(rows[0]) : "")} (line {cell.Line})");
        }
    }

    private static IEnumerable<char> DigitsOf(string text) => text.Where(char.IsAsciiDigit).Order();

    private static bool IsDerived(List<PrintedNumber> cells, PrintedNumber number) => cells.Exists(a => cells.Exists(b => !ReferenceEquals(a, b) && (Math.Abs(a.Value - b.Value) == number.Value || a.Value + b.Value == number.Value || number.IsPercent && b.Value != 0 && (number.IsNear(Math.Abs(100m * (a.Value - b.Value) / b.Value)) || number.IsNear(100m * a.Value / b.Value)))));

    // "since 2013/14 the number has grown by 21%", "dropped by almost a fifth since 2013/14".
    private static IEnumerable<Wrong> Since(Said said)
    {
        if (SinceYear().Match(said.Text) is not { Success: true } since || said.Periods is not [var then]) yield break;
        foreach (var (at, text, isSaid) in ChangesSaid(said))
        {
            var subject = said.Before(at);
            if (subject is null && (!said.IsOwn || said.Section.Tables is not [{ IsTurned: true }] || said.Mentions.Count > 0) || subject is not null && Clause().IsMatch(said.Text[subject.End..at])) continue;
            var rows = subject is not null ? Rows(said, subject) : said.Section.Tables[0].Rows;
            var pairs = rows.Select(r => r.Series).Where(s => s.Count > 1 && s[^1].Column.Period != then && s[^1].Number.IsPercent is false).Select(s => (From: s.FirstOrDefault(x => x.Column.Period == then).Number, To: s[^1].Number)).Where(p => p.From is { Value: > 0 }).ToList();
            if (pairs.Count == 0 || pairs.Exists(p => isSaid(DocumentAudit.Change(p.From!, p.To)))) continue;
            var value = DocumentAudit.Change(pairs[0].From!, pairs[0].To);
            yield return new Wrong(at, text, $"{Math.Round(Math.Abs(value), 1).ToString("0.#", CultureInfo.InvariantCulture)}%", $"the table has {pairs[0].From!.Text} and {pairs[0].To.Text} (line {pairs[0].To.Line})");
        }
    }

    private static IEnumerable<(int At, string Text, Func<decimal, bool> IsSaid)> ChangesSaid(Said said)
    {
        foreach (var (at, number, rises) in said.Paragraph.Claims.Where(c => c.Number.IsPercent && c.At >= said.Start && c.At < said.Start + said.Text.Length)) yield return (at - said.Start, number.Text, v => number.IsNear(Math.Abs(v)) && (rises is null || v == 0 || rises == v > 0));
        foreach (var (at, number, rises) in Auditing.Sentences.WordedChanges(said.Paragraph).Where(c => c.At >= said.Start && c.At < said.Start + said.Text.Length)) yield return (at - said.Start, number.Text, v => SaidNumber.In(number.Text) is not [var part] || rises == v > 0 && part.Says(part.QualifiedIn(number.Text).How, part.Kind == NumberKind.Share ? Math.Abs(v) : 1m + v / 100m));
        foreach (Match m in MovedBetween().Matches(said.Text)) yield return (m.Groups["n"].Index, m.Groups["n"].Value, v => PrintedNumber.Read(m.Groups["n"].Value, 0, 0).IsNear(Math.Abs(v)) && m.Groups["rise"].Success == v > 0);
    }

    // "over the three years a total of 171 robberies", "taken together, Abbey and Priory had 2,272".
    private static IEnumerable<Wrong> Sums(Said said)
    {
        if (YearsTotal().Match(said.Text) is { Success: true } years && said.Mentions is [var one])
        {
            var sums = Rows(said, one).Where(r => r.Series.Count == (int)SaidNumber.ValueOf(years.Groups["years"].Value) && !r.Series[0].Number.IsPercent).ToList();
            if (SumSaid().Match(said.Text[years.Index..]) is { Success: true } m && sums.Count > 0) return Sum(years.Index + m.Groups["n"].Index, m.Groups["n"].Value, [.. sums.Select(r => r.Series.Sum(s => s.Number.Value))], sums[0].Series[0].Number.Line);
        }
        else if (Together().Match(said.Text) is { Success: true } && said.Period is { } period && said.Mentions.Count >= 2 && SumSaid().Matches(said.Text).FirstOrDefault(x => x.Index > said.Mentions[1].End) is { } m && said.Mentions.Where(x => x.End < m.Index).ToList() is { Count: >= 2 } of)
        {
            var tables = of.Select(x => Rows(said, x).Where(r => !r.IsTotal).Select(r => r.Table)).Aggregate((a, b) => a.Intersect(b)).ToList();
            var sums = tables.SelectMany(t => t.Columns.Where(c => c.Kind is FactKind.Count or FactKind.People).OrderByDescending(c => c.Period, StringComparer.Ordinal).Select(c => of.Select(x => x.Rows.First(r => ReferenceEquals(r.Table, t))[c]).ToList())).Where(c => c.TrueForAll(x => x is { IsPercent: false })).Select(c => c.Sum(x => x!.Value)).ToList();
            if (sums.Count > 0) return Sum(m.Groups["n"].Index, m.Groups["n"].Value, sums, tables[0].Line);
        }

        return [];
    }

    private static IEnumerable<Wrong> Sum(int at, string text, List<decimal> sums, int line)
    {
        var number = PrintedNumber.Read(text, 0, 0);
        if (!number.IsPercent && !sums.Contains(number.Value)) yield return new Wrong(at, text, number.Like(sums[0]), $"the numbers of the table at line {line} come to {number.Like(sums[0])}");
    }

    // A change of counts in "percentage points", where it is the change in per cent.
    private static IEnumerable<Wrong> Points(Said said)
    {
        foreach (Match m in PointsSaid().Matches(said.Text))
        {
            var number = PrintedNumber.Read(m.Groups["n"].Value, 0, 0);
            if (said.Before(m.Index) is not { } subject || Clause().IsMatch(said.Text[subject.End..m.Index]) || ShareWords().IsMatch(said.Text[subject.End..m.Index])) continue;
            var series = Rows(said, subject).Where(r => r.Series.Count > 1 && r.Series.All(s => !s.Number.IsPercent) && (r.Table.Columns.All(c => c.Kind != FactKind.Share) || CountWords().IsMatch(said.Text[subject.End..m.Index]))).Select(r => r.Series).ToList();
            if (series.Exists(s => s[^2].Number.Value != 0 && number.IsNear(Math.Abs(DocumentAudit.Change(s[^2].Number, s[^1].Number))))) yield return new Wrong(m.Index, m.Value, number.Like(number.Value) + (number.IsPercent ? "" : "%"), $"from {series[0][^2].Number.Text} to {series[0][^1].Number.Text} is so many per cent, not points (line {series[0][^1].Number.Line})");
        }
    }

    // "Domestic abuse: 1,780 incidents were recorded", "Priory (1,089)", "Castlegate recorded 1,984 crimes".
    private static IEnumerable<Wrong> Counts(Said said)
    {
        if (!said.IsOwn && Led().Match(said.Text) is { Success: true } led && said.Periods.Count == 0) foreach (var wrong in Headline(said, led)) yield return wrong;
        foreach (var mention in MayCount().IsMatch(said.Text) ? said.Mentions.Where(m => m.IsWhole) : [])
        {
            if (CountSaid().Match(said.Text, mention.End) is not { Success: true } m || said.Periods.Count > 1) continue;
            var number = PrintedNumber.Read(m.Groups["n"].Value, 0, 0);
            var rows = Rows(said, mention).Where(r => r.Table.Columns.Any(c => c.Kind == FactKind.Count && r[c] is not null)).ToList();
            if (rows.Count == 0 || number is not { IsPercent: false, IsWhole: true } || said.Mentions.Any(o => o != mention && o.At < m.Index + m.Length && o.End > mention.At)) continue;
            var cells = said.Section.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Row.Cells).OfType<PrintedNumber>();
            if (cells.Any(c => Math.Abs(c.Value) == number.Value) || rows.Exists(r => Derived(r).Contains(number.Value))) continue;
            var near = rows.SelectMany(r => r.Table.Of(FactKind.Count, said.Period ?? string.Empty).Select(c => (r, Cell: r[c]))).Where(c => c.Cell is { Value: > 0 } && Math.Abs(c.Cell.Value - number.Value) <= c.Cell.Value / 5m).ToList();
            if (near is [var cell]) yield return Missing(m.Groups["n"], cell.r, cell.Cell!);
        }
    }

    // Of the table that is about nothing else than what stands before the colon.
    private static IEnumerable<Wrong> Headline(Said said, Match led)
    {
        var number = PrintedNumber.Read(led.Groups["n"].Value, 0, 0);
        if (said.Section.About(led.Groups["what"].Value) is not { Count: > 0 } tables || tables.SelectMany(t => t.Rows).SelectMany(r => r.Row.Cells).Any(c => c is not null && Math.Abs(c.Value) == number.Value)) yield break;
        var latest = tables.Select(t => t.IsTurned ? t.Rows[0] : t.Rows.FirstOrDefault(r => r.IsTotal)).Where(r => r?.Series.Count > 0 && r.Series[^1].Number is { IsPercent: false, IsWhole: true }).Select(r => (Row: r!, r!.Series[^1].Number)).ToList();
        if (latest is [var one] && Math.Abs(one.Number.Value - number.Value) <= one.Number.Value / 5m) yield return new Wrong(led.Groups["n"].Index, led.Groups["n"].Value, one.Number.Text, $"the table has {one.Number.Text} for {Name(one.Row)} (line {one.Number.Line})");
    }

    private static HashSet<decimal> Derived(FactRow row) => [.. from a in row.Row.Cells.OfType<PrintedNumber>() from b in row.Row.Cells.OfType<PrintedNumber>() where a.Step == 1m && b.Step == 1m select Math.Abs(a.Value - b.Value)];

    private const string Verb = @"(?:account\w*\s+for|ma[dk](?:es?|ing)\s+up|represent\w*|compris\w*|constitut\w*|home\s+to|(?:a\s+)?share\s+of|responsible\s+for)";
    private const string Hedge = @"\s+(?:(?:only|just|about|around|nearly|almost|over|some|roughly|an?\s+estimated)\s+){0,2}";

    [GeneratedRegex("(?i)" + Verb + Hedge + @"(?<n>\d+(?:\.\d+)?\s?(?:%|per\s?cent))|" + Verb + @"\s+[^.;\d()]{0,50}\((?<n>\d+(?:\.\d+)?%)\)(?:,\s+[a-z ]{3,40}?(?<n>\d+(?:\.\d+)?%))?(?:,?\s+and\s+[a-z ]{3,40}?(?<n>\d+(?:\.\d+)?%))?")]
    private static partial Regex SharePercent();

    [GeneratedRegex("(?i)" + Verb + @"\s+(?:(?:only|just)\s+)?$")]
    private static partial Regex ShareVerb();

    [GeneratedRegex(@"\b(?:and|but|against)\b|,")]
    private static partial Regex Joins();

    [GeneratedRegex(@"(?<!\bthan\s)\bin\s+$")]
    private static partial Regex InYear();

    // "of those who": another whole than the table's.
    [GeneratedRegex(@"(?i)^\s*(?:more|fewer|less|higher|lower)|^\s+of\s+(?:its\s+own|repeat|all\s+(?:the\s+)?(?:rise|increase)|the\s+(?:rise|increase|fall|change|net)|victims|suspects|arrests|calls)")]
    private static partial Regex OfItsOwn();

    [GeneratedRegex(@"(?i)(?<n>" + N + @")\s+(?:(?:offences|crimes?|incidents|cases)\s+)?per\s+1,000\b|\brate\s+(?:of|is|was|stood\s+at)\s+(?<n>\d+\.\d+)(?!\s?%|\d)")]
    private static partial Regex RateSaid();

    [GeneratedRegex(@"(?i)(?<n>" + N + @")\s+(?:(?!points|per\b)" + NoVerb + @"[a-z]+\s+){0,2}?(?:above|below|higher\s+than|lower\s+than|more\s+than|fewer\s+than|less\s+than)\s+(?:that\s+(?:of|in|for)\s+|in\s+(?!\d))?")]
    private static partial Regex DifferenceSaid();

    [GeneratedRegex(@"(?i)\bsince\s+" + FactTable.Year)]
    private static partial Regex SinceYear();

    [GeneratedRegex(@"(?i)\b(?:(?<rise>" + Rises + ")|" + Falls + @")\s+by\s+(?<n>\d+(?:\.\d+)?\s?(?:%|per\s?cent\b))")]
    private static partial Regex MovedBetween();

    [GeneratedRegex(@"(?i)\b(?:over|across|in|during)\s+(?:the|all)\s+(?<years>\d|two|three|four|five|six)\s+years\b|\b(?<years>\d|two|three|four|five|six)[\s-]year\s+total")]
    private static partial Regex YearsTotal();

    [GeneratedRegex(@"(?i)\b(?:taken\s+together|together|combined|between\s+them|jointly|in\s+total)\b")]
    private static partial Regex Together();

    [GeneratedRegex(@"(?i)(?:\b(?:total\s+of|total(?:led|s)|had|have|recorded|saw|came\s+to|were|was|come\s+to|add\s+up\s+to|contain(?:s|ed)?|account(?:s|ed)?\s+for)\s+|years\s+)(?<n>" + N + @")(?!\s+times)")]
    private static partial Regex SumSaid();

    [GeneratedRegex(@"(?i)(?<n>\d+(?:\.\d+)?)%?\s+(?:percentage\s+points?|pp)\b")]
    private static partial Regex PointsSaid();

    [GeneratedRegex(@"(?:\(|:|\bwith|\brecorded|\bhad|\bsaw)\s*\d", RegexOptions.IgnoreCase)]
    private static partial Regex MayCount();

    [GeneratedRegex(@"^[\s*•-]*(?<what>[A-Z][A-Za-z -]{3,40}):\s+(?<n>" + N + @")\s+(?:(?:recorded|reported)\s+)?(?:offences|crimes|incidents|cases|calls|fires|reports)\b")]
    private static partial Regex Led();

    [GeneratedRegex(@"(?i)\G(?:\s*\(|:\s+|,?\s+(?:with|recorded|had|saw)\s+)(?<n>" + N + @")(?=\)|\s+(?:(?:recorded|reported)\s+)?(?:offences|crimes?|incidents|cases|casualties|people|clients|calls|fires|reports|thefts|burglaries)\b)")]
    private static partial Regex CountSaid();
}
