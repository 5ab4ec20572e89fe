using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>Words against tables: places, comparisons, years in a row, and how many rows are so.</summary>
internal sealed partial class TableClaims
{
    private static IEnumerable<Wrong> Words(Said said) => [.. RowCounts(said), .. RowsGone(said), .. Places(said), .. Extremes(said), .. Compared(said), .. Multiples(said), .. Runs(said)];

    // "Only one of the six wards saw crime fall", "five of the eight districts are above the county rate".
    private static IEnumerable<Wrong> RowCounts(Said said)
    {
        foreach (Match m in CountOfRows().Matches(said.Text))
        {
            var (rest, noun) = (m.Groups["rest"].Value, m.Groups["noun"].Value);
            if (Number().IsMatch(FactTable.Years().Replace(OfTable().Replace(rest, ""), ""))) continue;
            var many = m.Groups["m"].Success ? int.Parse(m.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
            var tables = said.Section.Tables.Where(t => !t.IsTurned && (many > 0 ? t.Parts.Count == many : t.Parts.Count >= 3 && said.IsOwn)).ToList();
            if (tables.Count > 1 || many == 0) tables = tables.FindAll(t => t.IsOf(noun));
            if (tables is not [var table] || Holding(said, table, rest) is not var (count, of, what)) continue;
            var n = m.Groups["n"].Value.ToLowerInvariant();
            var value = n switch { "all" or "each" => of, "none" => 0, "most" => -1, _ => (int)SaidNumber.ValueOf(n) };
            if (m.Groups["but"].Success) value = of - value;
            var isRight = m.Groups["how"].Value.ToLowerInvariant() switch { "at least" => count >= value, "more than" => count > value, _ => value < 0 ? count * 2 > of : count == value };
            if (!isRight) yield return new Wrong(m.Groups["n"].Index, m.Groups["n"].Value, count.ToString(CultureInfo.InvariantCulture), $"in the table at line {table.Line}, {count} of {of} {what}");
        }
    }

    // "Incidents fell in five wards and rose in three", "numbers came down in all districts bar two", "three wards saw fewer".
    private static IEnumerable<Wrong> RowsGone(Said said)
    {
        var noun = string.Empty;
        foreach (Match m in Gone().Matches(said.Text))
        {
            if (m.Groups["noun"].Success && m.Groups["noun"].Length > 0) noun = m.Groups["noun"].Value;
            if (!said.IsOwn || noun.Length == 0 || RateWords().IsMatch(said.Text) || said.Section.Tables.Where(t => !t.IsTurned && t.Parts.Count >= 3 && t.IsOf(noun)).ToList() is not [var table]) continue;
            var changes = table.Parts.Select(r => ChangeOf(r, said)).ToList();
            if (changes.Exists(c => c is null)) continue;
            var word = m.Groups["n"].Value.ToLowerInvariant();
            var (rise, of) = (m.Groups["rise"].Success, changes.Count);
            var count = changes.Count(c => rise ? c > 0 : c < 0);
            var value = word is "all" or "every" or "each" ? of : word is "no" or "none" ? 0 : (int)SaidNumber.ValueOf(word);
            if (m.Groups["but"].Success) value = of - (int)SaidNumber.ValueOf(m.Groups["but"].Value);
            if (value < 0 || value > of || value == count) continue;
            var at = m.Groups["claim"];
            yield return new Wrong(at.Index, at.Value, string.Empty, $"in the table at line {table.Line}, {count} of {of} {(rise ? "rose" : "fell")}");
        }
    }

    // "ranks third by rate", "next by rate comes Docks".
    private static IEnumerable<Wrong> Places(Said said)
    {
        foreach (Match m in Placed().Matches(said.Text))
        {
            var subject = m.Groups["next"].Success ? said.After(m.Index + m.Length, 5) : said.Before(m.Index);
            if (subject is null || said.Period is not { } period || !m.Groups["next"].Success && Clause().IsMatch(said.Text[subject.End..m.Index])) continue;
            var place = m.Groups["n"].Success ? (int)SaidNumber.ValueOf(m.Groups["n"].Value) : 2;
            var kind = m.Groups["by"].Value.StartsWith("rate", StringComparison.OrdinalIgnoreCase) ? FactKind.Rate : m.Groups["by"].Value.StartsWith("share", StringComparison.OrdinalIgnoreCase) ? FactKind.Share : FactKind.Count;
            var places = (from row in Rows(said, subject) where !row.IsTotal && !row.Table.IsTurned from column in row.Table.Of(kind, period) where row.Table.Parts.Count >= 3 && row.Table.Parts.All(r => r[column] is not null) select (Row: row, Of: RankChecks.PlacesOf(row.Table.Parts.Select(r => r[column]!.Value), row[column]!.Value, -1))).ToList();
            if (places.Count == 0 || place < 1 || places.Exists(p => place >= p.Of.First && place <= p.Of.Last)) continue;
            var claim = m.Groups["claim"];
            yield return new Wrong(claim.Index, claim.Value, string.Empty, $"in the table at line {places[0].Row.Table.Line}, {Name(places[0].Row)} has place {places[0].Of.First} of {places[0].Row.Table.Parts.Count}, highest first");
        }
    }

    // How many of a table's rows do what the words say.
    private static (int Count, int Of, string What)? Holding(Said said, FactTable table, string rest)
    {
        if (Aside().Match(rest) is { Success: true } aside && table.Rows.Where(r => r.IsTotal && (r.Words.Any(w => aside.Groups["who"].Value.Contains(w, StringComparison.OrdinalIgnoreCase)) || table.Rows.Count(x => x.IsTotal) == 1)).ToList() is [var bench])
        {
            var columns = table.Of(FactKind.Rate, said.Period ?? string.Empty) is { Count: > 0 } rates ? rates : table.Of(FactKind.Share, said.Period ?? string.Empty);
            if (columns is not [var column] || bench[column] is not { } level || table.Parts.Any(r => r[column] is null)) return null;
            var isAbove = aside.Groups["above"].Success;
            return (table.Parts.Count(r => isAbove ? r[column]!.Value > level.Value : r[column]!.Value < level.Value), table.Parts.Count, $"are {(isAbove ? "above" : "below")} {level.Text}");
        }

        var (rise, fall) = (Rising().IsMatch(rest), Falling().IsMatch(rest));
        if (rise == fall || RateWords().IsMatch(rest) || Aside().IsMatch(rest)) return null;
        var changes = table.Parts.Select(r => ChangeOf(r, said)).ToList();
        return changes.Exists(c => c is null) ? null : (changes.Count(c => rise ? c > 0 : c < 0), changes.Count, rise ? "rose" : "fell");
    }

    // From the year before to the latest, or between the years that the sentence names.
    private static decimal? ChangeOf(FactRow row, Said said)
    {
        if (Between(row, said) is var (from, to)) return to.Value - from.Value;
        return said.Periods.Count > 1 ? null : row.Table.Columns.Where(c => c.Kind is FactKind.Difference or FactKind.Change).Select(c => row[c]?.Value).FirstOrDefault(v => v is not null);
    }

    private static (PrintedNumber From, PrintedNumber To)? Between(FactRow row, Said said)
    {
        var series = row.Series;
        if (series.Count < 2 || series.Select(s => s.Column.Period).Distinct(StringComparer.Ordinal).Count() < series.Count) return null;
        var last = series[^1];
        if (said.Periods.Count == 0 || said.Periods is [var named] && named == last.Column.Period) return (series[^2].Number, last.Number);
        var known = said.Periods.Where(p => series.Any(s => s.Column.Period == p)).Order(StringComparer.Ordinal).ToList();
        if (known.Count != said.Periods.Count) return null;
        var from = series.First(s => s.Column.Period == known[0]).Number;
        return known.Count == 1 ? Since().IsMatch(said.Text) || known[0] == series[^2].Column.Period ? (from, last.Number) : null : known.Count == 2 ? (from, series.First(s => s.Column.Period == known[1]).Number) : null;
    }

    // "has the third highest rate", "remain the biggest group", "the busiest quarter was April to June".
    private static IEnumerable<Wrong> Extremes(Said said)
    {
        foreach (Match m in Extreme().Matches(said.Text))
        {
            var (before, behind) = (said.Text[..m.Index], said.Text[(m.Index + m.Length)..]);
            if (said.Period is not { } period || NotThe().IsMatch(before) || OverTime().IsMatch(behind) || Sets().IsMatch(behind)) continue;
            var named = new[] { Is().Match(behind), ChangeIn().Match(behind) }.Where(v => v.Success).Select(v => said.After(m.Index + m.Length + v.Length, 4)).FirstOrDefault(x => x is not null);
            var (isNamedAfter, subject) = (named is not null, named ?? said.Before(m.Index));
            if (subject is null || !isNamedAfter && (m.Index - subject.End > 80 || Clause().IsMatch(said.Text[subject.End..m.Index]))) continue;
            var to = said.Mentions.FirstOrDefault(x => x.At >= m.Index + m.Length && x != subject)?.At ?? said.Text.Length;
            var own = said.Text[(m.Index + m.Length)..to];
            var rank = m.Groups["n"].Success ? (int)SaidNumber.ValueOf(m.Groups["n"].Value) : 1;
            List<string> places = [];
            var isRight = false;
            foreach (var row in Rows(said, subject).Where(r => !r.IsTotal && !r.Table.IsTurned && (!Populous().IsMatch(said.Text) || r.Table.Columns.Any(c => c.Kind == FactKind.People))))
            {
                var beside = Beside().Match(own) is { Success: true } number ? PrintedNumber.Read(number.Groups["n"].Value, 0, 0) : null;
                if (!said.IsOwn && beside is null && !NumberOf().IsMatch(own)) continue;
                foreach (var (values, value, isHigh) in FieldsOf(row, m.Value + " " + Short(own), period, m.Groups["high"].Success, beside))
                {
                    if (values.Count < 3 || NumberOf().Match(own) is { Success: true } many && many.Groups["m"].Value != values.Count.ToString(CultureInfo.InvariantCulture)) continue;
                    var (first, last) = RankChecks.PlacesOf(values, value, isHigh ? -1 : 1);
                    isRight |= rank >= first && rank <= last;
                    places.Add($"in the table at line {row.Table.Line}, {Name(row)} has place {first} of {values.Count}, {(m.Groups["high"].Success ? "highest" : "lowest")} first");
                }
            }

            if (!isRight && places.Count > 0) yield return new Wrong(m.Groups["claim"].Index, m.Groups["claim"].Value, string.Empty, places[0]);
        }
    }

    private static string Short(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6));

    private static IEnumerable<(List<decimal> Values, decimal Own, bool IsHigh)> FieldsOf(FactRow row, string words, string period, bool isHigh, PrintedNumber? beside)
    {
        var isFall = Falling().IsMatch(words);
        var columns = isFall || Rising().IsMatch(words) ? [.. row.Table.Columns.Where(c => c.Kind is FactKind.Change or FactKind.Difference)] : ColumnsFor(row, words, period, beside);
        if (columns.Count > 0 && (Percentage().IsMatch(words) ? columns.Where(c => c.Kind == FactKind.Change) : Numerical().IsMatch(words) ? columns.Where(c => c.Kind == FactKind.Difference) : columns) is var meant) columns = [.. meant];
        if (ChangeNoun().IsMatch(words) && !Percentage().IsMatch(words) && row.Series.Count > 1 && row.Table.Parts.All(r => r.Series.Count == row.Series.Count)) yield return ([.. row.Table.Parts.Select(Moved)], Moved(row), isHigh != isFall);
        foreach (var column in columns)
        {
            if (row[column] is not { } own || row.Table.Parts.Any(r => r[column] is null)) continue;
            yield return ([.. row.Table.Parts.Select(r => r[column]!.Value)], own.Value, isHigh != isFall);
        }
    }

    private static decimal Moved(FactRow row) => row.Series[^1].Number.Value - row.Series[^2].Number.Value;

    // "below the 2013/14 figure", "below the county average", "had more offences than Abbey", "ahead of alcohol".
    private static IEnumerable<Wrong> Compared(Said said)
    {
        foreach (Match m in Comparison().Matches(said.Text))
        {
            if (Amount().IsMatch(said.Text[..m.Index]) || NotThe().IsMatch(said.Text[..m.Index])) continue;
            var isMore = m.Groups["more"].Success;
            var (who, end) = (said.Text[(m.Index + m.Length)..], m.Index + m.Length);
            if (said.Before(m.Index) is not { } subject || Clause().IsMatch(said.Text[subject.End..m.Index])) continue;
            var pairs = Pairs(said, subject, said.Mentions.FirstOrDefault(x => x.At > m.Index && x.At - end < 45 && x != subject && !said.Text[Math.Min(end, x.At)..x.At].Contains(',', StringComparison.Ordinal)), who, said.Text[subject.At..Math.Min(said.Text.Length, end + 30)] + (CountClaim().IsMatch(m.Groups["claim"].Value) ? " number" : "")).ToList();
            if (pairs.Count == 0 || pairs.Exists(p => isMore ? p.One.Value > p.Other.Value : p.One.Value < p.Other.Value)) continue;
            yield return new Wrong(m.Groups["claim"].Index, m.Groups["claim"].Value, string.Empty, $"the table has {pairs[0].One.Text} and {pairs[0].Other.Text} (line {pairs[0].One.Line})");
        }
    }

    // The two numbers of which one is said to be more: of two years of the row, of the row and an average, or of two rows.
    private static IEnumerable<(PrintedNumber One, PrintedNumber Other)> Pairs(Said said, Mention subject, Mention? other, string who, string words)
    {
        foreach (var row in Rows(said, subject))
        {
            if (OfYear().Match(who) is { Success: true } year && FactTable.PeriodOf(year.Value) is { Length: > 0 } then)
            {
                if (row.Series.Count > 1 && row.Series[^1].Column.Period != then && row.Series.FirstOrDefault(s => s.Column.Period == then).Number is { } level) yield return (row.Series[^1].Number, level);
            }
            else if (OfAverage().Match(who) is { Success: true } average)
            {
                var bench = row.Table.Rows.Where(r => r.IsTotal && !r.Row.Equals(row.Row) && (average.Groups["who"].Value.Contains(r.Label, StringComparison.OrdinalIgnoreCase) || AverageLabel().IsMatch(r.Label) && average.Value.Contains("average", StringComparison.OrdinalIgnoreCase))).ToList();
                if (bench is not [var of] || row.Table.IsTurned) continue;
                foreach (var column in row.Table.Of(FactKind.Rate, said.Period ?? string.Empty)) if (row[column] is { } own && of[column] is { } level) yield return (own, level);
            }
            else if (other is not null)
            {
                foreach (var second in Rows(said, other).Where(r => ReferenceEquals(r.Table, row.Table) && !r.IsTotal && !row.IsTotal && r != row))
                    foreach (var column in ColumnsFor(row, words, said.Period ?? string.Empty)) if (row[column] is { } own && second[column] is { } level) yield return (own, level);
            }
        }
    }

    // "three times that in Marsh End", "between the first quarter and the last it dropped by half".
    private static IEnumerable<Wrong> Multiples(Said said)
    {
        foreach (var (at, number) in said.Parts)
        {
            List<(decimal Ratio, PrintedNumber One, PrintedNumber Other)> ratios = [];
            if (number.Kind == NumberKind.Multiple && said.Before(said.Begin(number)) is { } subject && Than().Match(said.Text, number.End - said.Start) is { Success: true } than && said.After(than.Index + than.Length, 5) is { } other) ratios.AddRange(RatiosOf(said, subject, other, said.Text));
            else if (number.Kind == NumberKind.Share && MovedBy().IsMatch(said.Text[..said.Begin(number)]) && said.Text.Contains("etween", StringComparison.Ordinal) && said.Mentions is [var first, var last] && Joined().IsMatch(said.Text[first.End..last.At])) ratios.AddRange(RatiosOf(said, last, first, "number"));
            if (ratios.Count == 0 || ratios.Exists(r => number.Says(said.How(number), number.Kind == NumberKind.Multiple ? r.Ratio : 100m * Math.Abs(1m - r.Ratio)))) continue;
            yield return new Wrong(said.Begin(number), said.Text[said.Begin(number)..(number.End - said.Start)], string.Empty, $"the table has {ratios[0].One.Text} and {ratios[0].Other.Text} (lines {ratios[0].One.Line} and {ratios[0].Other.Line}), {Math.Round(ratios[0].Ratio, 2)} times");
        }
    }

    private static IEnumerable<(decimal, PrintedNumber, PrintedNumber)> RatiosOf(Said said, Mention one, Mention other, string words) =>
        from row in Rows(said, one)
        from second in Rows(said, other)
        where ReferenceEquals(row.Table, second.Table) && row != second
        from column in ColumnsFor(row, words, said.Period ?? string.Empty)
        where row[column] is not null && second[column] is { Value: > 0 }
        select (row[column]!.Value / second[column]!.Value, row[column]!, second[column]!);

    // "fell for the second year running"; "was unchanged".
    private static IEnumerable<Wrong> Runs(Said said)
    {
        foreach (Match m in InARow().Matches(said.Text))
        {
            var isSame = m.Groups["same"].Success;
            if (said.Before(m.Index) is not { } subject || Clause().IsMatch(said.Text[subject.End..m.Index]) || said.Period is null) continue;
            var series = Rows(said, subject).Select(r => r.Series).Where(s => s.Count >= 2).ToList();
            var many = isSame ? 1 : m.Groups["both"].Success ? 2 : (int)SaidNumber.ValueOf(m.Groups["n"].Value);
            if (series.Count == 0 || many < 1 || said.Period is { Length: > 0 } period && series.Exists(s => s[^1].Column.Period != period)) continue;
            bool Holds(IReadOnlyList<(FactColumn, PrintedNumber Number)> s) => Enumerable.Range(1, Math.Min(many, s.Count - 1)).All(i => (s[^i].Number.Value - s[^(i + 1)].Number.Value) is var change && (isSame ? change == 0 : m.Groups["rise"].Success ? change > 0 : change < 0));
            if (!series.Exists(Holds)) yield return new Wrong(m.Groups["claim"].Index, m.Groups["claim"].Value, string.Empty, $"the table has {string.Join(", ", series[0].Select(s => s.Number.Text))} (line {series[0][0].Number.Line})");
        }
    }

    private const string NoVerb = @"(?!(?:it|is|was|are|were|stands?|stood|remains?|which|that|and|but|we|slightly|just|well|still|now)\b)";
    private const string Rises = @"(?:r[io]se[ns]?|rising|increas\w*|grew|grow\w*|climb\w*|went\s+up|go(?:ne|ing)?\s+up|\bup\b)";
    private const string Falls = @"(?:fell|fall\w*|decreas\w*|drop\w*|declin\w*|reduc\w*|went\s+down|go(?:ne|ing)?\s+down|\bdown\b)";
    private const string Ordinal = @"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))";

    [GeneratedRegex(@"(?i)\b(?:(?<how>only|just|at\s+least|more\s+than)\s+)?(?<but>all\s+but\s+)?(?<n>\d{1,2}|one|none|all|each|most)\s+of\s+(?:the|our|these|its)\s+(?:(?<m>\d{1,2})\s+)?(?<noun>[a-z]+)(?<rest>[^.;]*)")]
    private static partial Regex CountOfRows();

    private const string Went = @"(?:(?<rise>r[io]se[ns]?|increas\w*|grew|went\s+up|c[ao]me\s+up|climbed|(?:are|were|was|is)\s+up)|fell|fallen|decreas\w*|declined|dropped|went\s+down|c[ao]me\s+down|(?:are|were|was|is)\s+down)";

    [GeneratedRegex(@"(?i)\b" + Went + @"\s+in\s+(?:(?:only|just)\s+)?(?<claim>(?:(?<n>all|every)\b(?:\s+(?:of\s+the\s+)?(?<noun>(?!of\b|the\b|bar\b|but\b)[a-z]+)\s*,?\s+(?:bar|but|except|save|apart\s+from)\s+(?:for\s+)?(?<but>one|two|three|four|five|six|\d)\b)|(?<n>one|two|three|four|five|six|seven|eight|nine|ten|no|\d{1,2})\b))(?!\s*(?:years?|months?|quarters?|consecutive|successive|of\b|in\b|cases|per|%|[.,]\d))(?:\s+(?<noun>(?!and\b|but\b|while\b|others?\b)[a-z]+))?|\b(?<claim>(?<n>one|two|three|four|five|six|seven|eight|nine|ten|no))\s+(?<noun>[a-z]+)\s+(?:saw|had|recorded|experienced|reported)\s+(?:fewer|(?:an?\s+)?(?:fall|drop|decrease|reduction)s?|falling|(?<rise>more|(?:an?\s+)?(?:rise|increase|growth)s?|rising))\b(?![^.;]{0,30}\bthan\s+(?!in\b|a\s+year|the\s+(?:year|previous)|last))|\b(?<claim>(?<n>every|each)\s+(?<noun>[a-z]+))\s+" + Went + @"\b")]
    private static partial Regex Gone();

    [GeneratedRegex(@"(?i)\b(?<claim>(?<n>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|first))\s+(?:(?:of|among(?:st)?)\s+the\s+(?:\w+\s+){1,3})?by\s+(?<by>rates?|numbers?|volume|counts?|share)\b|\b(?<claim>next)\s+by\s+(?<by>rate|number|volume|count|share)\s+(?:comes?|came|is|was|stands?|are)\s+(?<next>)")]
    private static partial Regex Placed();

    [GeneratedRegex(@"(?i)\bper\s?cent|\bproportional|\brelative\b")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"(?i)^(?:[\w-]+\s+){1,4}?(?:rise|increase|growth|fall|drop|decrease|reduction)\b")]
    private static partial Regex ChangeNoun();

    [GeneratedRegex(@"(?i)\bnumerical|\babsolute|\bin\s+numbers?\b")]
    private static partial Regex Numerical();

    [GeneratedRegex(@"\bTable\s+\d+")]
    private static partial Regex OfTable();

    [GeneratedRegex(@"(?i)\b(?:(?<above>above|higher\s+than|exceed\w*|over)|below|under|lower\s+than)\s+(?:the\s+)?(?<who>(?:\w+\s+){0,2}(?:average|rate|figure|mean|level|total))\b")]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?i)\b" + Rises + @"\b")]
    private static partial Regex Rising();

    [GeneratedRegex(@"(?i)\b" + Falls + @"\b")]
    private static partial Regex Falling();

    [GeneratedRegex(@"(?i)\bsince\b|\bcompared\s+(?:to|with)\b|\bon\s+(?:19|20)\d\d|\bthan\s+in\b")]
    private static partial Regex Since();

    [GeneratedRegex(@"(?i)\b(?<claim>(?:joint\s+)?(?:(?<n>" + Ordinal + @")[\s-]+)?(?:(?<high>highest|largest|biggest|greatest|busiest|(?<=\bthe\s)most(?=\s+(?:offences|crimes?|incidents|cases|casualties|people|reports|calls|fires)))|lowest|smallest|fewest|quietest))\b")]
    private static partial Regex Extreme();

    [GeneratedRegex(@"(?i)\b(?:not|no|never|no\s+longer|neither|nor|hardly|one\s+of|among(?:st)?|was\s+once|had\s+been|used\s+to\s+be|the\s+next)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,2}$")]
    private static partial Regex NotThe();

    [GeneratedRegex(@"(?i)^[^.;]{0,40}?\b(?:since|ever|on\s+record|for\s+\w+\s+years|in\s+\w+\s+years|(?:year|month)s?\s+on\s+record|level)\b|^\s+(?:priority|risk|harm|part|single)")]
    private static partial Regex OverTime();

    // "the largest of the rises", "highest percentage": of something that no column is.
    [GeneratedRegex(@"(?i)^\s+(?:\w+\s+){0,2}(?:(?:percentage|proportionate)(?!\s+(?:rise|increase|growth|fall|drop|decrease|reduction)\b)|monthly|weekly|daily|score|average|concern|demand|cost)\b")]
    private static partial Regex Sets();

    [GeneratedRegex(@"(?i)^(?:\s+(?!and\b|but\b)[a-z]+){0,5}?\s+(?:was|is|were|are|remains?|remained)\s+(?:in\s+|the\s+|still\s+|again\s+|that\s+(?:of|in)\s+)*")]
    private static partial Regex Is();

    [GeneratedRegex(@"(?i)^(?:\s+(?:numerical|percentage|absolute))?\s+(?:rise|increase|growth|fall|drop|decrease|reduction)\s+in\s+(?:the\s+)?")]
    private static partial Regex ChangeIn();

    [GeneratedRegex(@"(?i)\b(?:while|whereas|although|but\s+(?:the|in|on|our|overall|across|other|there))\b|;(?!\s*(?:it|they|this\s+\w+)\b)|\bas\s+it\b|\bwhen\b|\bwhich\s+(?:is|are)\s+not\b")]
    private static partial Regex Clause();

    [GeneratedRegex(@"(?i)^[^,;]{0,40}?(?:,\s+)?(?:\bwith\s+|\bat\s+|\(|,\s+)(?:only\s+|just\s+|some\s+|about\s+)?(?<n>" + N + ")")]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?i)^\s+(?:\w+\s+){0,3}?of\s+(?:the|our|all)\s+(?<m>\d{1,2})\b")]
    private static partial Regex NumberOf();

    [GeneratedRegex(@"(?i)\b(?<claim>(?<more>above|higher\s+than|more\s+than|greater\s+than|exceed(?:s|ed|ing)|ahead\s+of)|below|lower\s+than|fewer\s+than|less\s+than|behind)\s+(?!\d|(?:two|three|four|five|six|seven|eight|nine)\b|an?\s|half|one\b|twice|double)|\b(?:has|had|have|recorded|saw|(?<!compared\s)with)\s+(?<claim>(?<more>more|(?:an?\s+)?higher)|fewer|less|(?:an?\s+)?lower)\s+[^.;,\d]{0,40}?\bthan\s+(?!\d|(?:two|three|four|five|six|seven|eight|nine)\b|an?\s|half|one\b|twice|double)")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"(?i)" + N + @"\s+(?:" + NoVerb + @"[a-z]+\s+){0,3}$|\b(?:half|third|quarter|fifth|tenth|twice|times|doubled?)\s+(?:\w+\s+)?$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?i)^(?:(?:the|its|their|that|those|what|it|was|were|had|been|level|figure|number|total|recorded|seen|of|in|for)\s+){0,7}" + FactTable.Year)]
    private static partial Regex OfYear();

    [GeneratedRegex(@"(?i)^(?:the\s+|that\s+of\s+the\s+)?(?<who>(?:\w+\s+)?(?:average|mean|rate|figure|level))\b")]
    private static partial Regex OfAverage();

    [GeneratedRegex("^(?i:more|fewer|ahead)")]
    private static partial Regex CountClaim();

    [GeneratedRegex(@"(?i)\baverage\b|\bmean\b")]
    private static partial Regex AverageLabel();

    [GeneratedRegex(@"(?i)\G\s*(?:(?:that|those|the\s+(?:rate|number|figure|level|total)|as\s+\w+\s+(?:\w+\s+)?as)\s+)?(?:(?:of|in|for|seen\s+in)\s+)?(?:the\s+)?")]
    private static partial Regex Than();

    [GeneratedRegex(@"(?i)\b(?:" + Rises + "|" + Falls + @")\s+(?:by\s+)?(?:about\s+|around\s+|almost\s+|nearly\s+|over\s+|just\s+)*$")]
    private static partial Regex MovedBy();

    [GeneratedRegex(@"(?i)^\s*(?:and|to|against|with|compared\s+with)\s+(?:the\s+)?$")]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?i)\b(?:(?<rise>" + Rises + ")|" + Falls + @")\b[^.;,\d]{0,30}?\b(?<claim>(?:for\s+)?the\s+(?<n>" + Ordinal + @")\s+(?:successive\s+|consecutive\s+)?year(?:\s+running|\s+in\s+a\s+row|\s+in\s+succession)?|(?:in\s+)?(?<both>both)\s+of\s+the\s+last\s+(?:two|\d)\s+years)\b|\b(?<same>(?<claim>unchanged|did\s+not\s+change|stayed\s+the\s+same))\b(?!\s+(?:since|over))")]
    private static partial Regex InARow();
}
