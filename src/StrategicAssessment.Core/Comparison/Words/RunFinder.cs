namespace StrategicAssessment.Comparison.Words;

/// <summary>What stayed, went and came between two texts, word by word: the longest run of words that both have, in order.</summary>
internal static class RunFinder
{
    // Beyond so many cells two texts are told as one that went and one that came: nobody reads a comparison of pages.
    private const long Largest = 4_000_000;

    /// <summary>The runs; what went stands before what came in its place.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (then, now) = (WordTexts.Split(before), WordTexts.Split(after));
        if ((long)then.Length * now.Length > Largest) return [new WordRun(WordRunKind.Removed, before), new WordRun(WordRunKind.Added, after)];
        var lengths = Lengths(then, now);
        var steps = new List<(WordRunKind Kind, string Word)>();
        var (i, j) = (0, 0);
        while (i < then.Length || j < now.Length)
        {
            if (i < then.Length && j < now.Length && then[i] == now[j])
            {
                steps.Add((WordRunKind.Same, then[i++]));
                j++;
            }
            else if (j == now.Length || (i < then.Length && lengths[i + 1][j] >= lengths[i][j + 1])) steps.Add((WordRunKind.Removed, then[i++]));
            else steps.Add((WordRunKind.Added, now[j++]));
        }

        return Runs(steps);
    }

    // Words that went and came are kept apart until one stays: then all that went stands first.
    private static List<WordRun> Runs(List<(WordRunKind Kind, string Word)> steps)
    {
        var runs = new List<WordRun>();
        for (var first = 0; first < steps.Count;)
        {
            var stretch = steps.Skip(first).TakeWhile(s => s.Kind == WordRunKind.Same == (steps[first].Kind == WordRunKind.Same)).ToList();
            runs.AddRange(stretch.OrderBy(s => s.Kind).GroupBy(s => s.Kind).Select(g => new WordRun(g.Key, string.Join(' ', g.Select(s => s.Word)))));
            first += stretch.Count;
        }

        return runs;
    }

    // How many words the rest of the one shares with the rest of the other, in order.
    private static int[][] Lengths(string[] then, string[] now)
    {
        var lengths = new int[then.Length + 1][];
        lengths[then.Length] = new int[now.Length + 1];
        for (var i = then.Length - 1; i >= 0; i--)
        {
            lengths[i] = new int[now.Length + 1];
            for (var j = now.Length - 1; j >= 0; j--)
                lengths[i][j] = then[i] == now[j] ? lengths[i + 1][j + 1] + 1 : Math.Max(lengths[i + 1][j], lengths[i][j + 1]);
        }

        return lengths;
    }
}
