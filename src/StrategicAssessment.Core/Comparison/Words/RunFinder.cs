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
        var runs = new RunBuilder();
        var (i, j) = (0, 0);
        while (i < then.Length && j < now.Length)
        {
            if (then[i] == now[j]) (i, j) = runs.Same(then[i], i, j);
            else if (lengths[i + 1][j] >= lengths[i][j + 1]) runs.Removed(then[i++]);
            else runs.Added(now[j++]);
        }

        while (i < then.Length) runs.Removed(then[i++]);
        while (j < now.Length) runs.Added(now[j++]);
        return runs.Finish();
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

    // Words that went and came are kept apart until one stays: then all that went stands first.
    private sealed class RunBuilder
    {
        private readonly List<WordRun> runs = [];
        private readonly StringBuilder same = new(), removed = new(), added = new();

        public (int I, int J) Same(string word, int i, int j)
        {
            Flush();
            Append(same, word);
            return (i + 1, j + 1);
        }

        public void Removed(string word)
        {
            FlushSame();
            Append(removed, word);
        }

        public void Added(string word)
        {
            FlushSame();
            Append(added, word);
        }

        public IReadOnlyList<WordRun> Finish()
        {
            FlushSame();
            Flush();
            return runs;
        }

        private void FlushSame() => Flush(same, WordRunKind.Same);

        private void Flush()
        {
            Flush(removed, WordRunKind.Removed);
            Flush(added, WordRunKind.Added);
        }

        private void Flush(StringBuilder text, WordRunKind kind)
        {
            if (text.Length == 0) return;
            runs.Add(new WordRun(kind, text.ToString()));
            text.Clear();
        }

        private static void Append(StringBuilder text, string word)
        {
            if (text.Length > 0) text.Append(' ');
            text.Append(word);
        }
    }
}
