namespace StrategicAssessment.Extracts.Reading;

/// <summary>Headings in two lines: periods in cells that reach over several columns, and under each of them what is measured there.</summary>
internal static class TwoHeaderLines
{
    /// <summary>The two lines, or null where the headings stand in one.</summary>
    public static (Row Upper, Row Lower)? Find(List<Row> rows, TableExpectations expectations)
    {
        if (expectations.IsPeriod is not { } isPeriod) return null;
        var filled = rows.FindAll(r => r.LastFilled >= 0);
        for (var i = 0; i + 1 < filled.Count; i++)
        {
            var (upper, lower) = (filled[i], filled[i + 1]);
            if (expectations.HeaderLine is { } line && line != upper.Line && line != lower.Line) continue;
            if (Spans(upper, lower, isPeriod).Any(s => s.Over > 1) && Spans(upper, lower, isPeriod).All(s => s.IsOfTexts)) return (upper, lower);
        }

        return null;
    }

    /// <summary>What is measured, each once, in the order of the columns.</summary>
    public static List<string> Measures(Row upper, Row lower, TableExpectations expectations) =>
        [.. Spans(upper, lower, expectations.IsPeriod!).SelectMany(s => Enumerable.Range(s.First, s.Over)).Select(i => Text(lower, i)).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>One line of both: under a period the measure that counts is headed by the period alone, and others by the period and their own name.</summary>
    public static Row Joined(Row upper, Row lower, TableExpectations expectations)
    {
        var cells = Enumerable.Range(0, Math.Max(upper.LastFilled, lower.LastFilled) + 1).Select(i => At(Text(upper, i).Length > 0 ? upper : lower, i)).ToArray();
        foreach (var (first, over, _) in Spans(upper, lower, expectations.IsPeriod!))
        {
            for (var i = first; i < first + over; i++)
            {
                if (Text(lower, i).Length == 0) continue;
                cells[i] = At(lower, i) with { Text = string.Equals(Text(lower, i), expectations.Measure?.Trim(), StringComparison.OrdinalIgnoreCase) ? Text(upper, first) : $"{Text(upper, first)} {Text(lower, i)}" };
            }
        }

        return lower with { Cells = [.. cells], LastFilled = cells.Length - 1 };
    }

    // Each period, and over how many columns it reaches: those to its right that have nothing above and something below.
    private static IEnumerable<(int First, int Over, bool IsOfTexts)> Spans(Row upper, Row lower, Func<string, bool> isPeriod)
    {
        for (var i = 0; i <= upper.LastFilled; i++)
        {
            if (!isPeriod(Text(upper, i))) continue;
            var end = i + 1;
            while (end <= lower.LastFilled && (Text(upper, end).Length == 0 || string.Equals(Text(upper, end), Text(upper, i), StringComparison.OrdinalIgnoreCase)) && Text(lower, end).Length > 0) end++;
            (i, var first) = (end - 1, i);
            yield return (first, end - first, Enumerable.Range(first, end - first).All(n => Text(lower, n) is var text && text.Length == 0 ? end == first + 1 : NumberText.Read(text) is UnreadableNumber));
        }
    }

    private static string Text(Row row, int index) => index < row.Cells.Length ? row.Cells[index].Text.Trim() : string.Empty;

    private static Cell At(Row row, int index) => index < row.Cells.Length ? row.Cells[index] : new Cell(string.Empty, row.Line, 0);
}
