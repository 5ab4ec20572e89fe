namespace StrategicAssessment.Observations;

/// <summary>Where a value was read: rows of a file. They stay in the ledger; a bundle only says how many.</summary>
/// <param name="File">Path relative to the assessment folder, with forward slashes.</param>
public sealed record SourceRef(string File, RowSet Rows)
{
    public SourceRef(string file, ImmutableArray<int> lines)
        : this(file, RowSet.Listed(lines))
    {
    }

    /// <summary>1-based number of the column that the value stands in; 0 where rows were counted, or where it stands in several.</summary>
    public int Column { get; init; }

    /// <summary>What each of <see cref="RowSet.Every"/> counts, where that is known; empty where each counts once.</summary>
    public ImmutableArray<long> Each { get; init; } = [];
}

/// <summary>Rows of a file: a few by their lines, or many by what they have in common.</summary>
public sealed record RowSet
{
    private RowSet(int count, int first, int last, ImmutableArray<int> lines, string predicate, ImmutableArray<int> every) =>
        (Count, First, Last, Lines, Predicate, Every) = (count, first, last, lines, predicate, every);

    /// <summary>How many rows; 1 or more.</summary>
    public int Count { get; }

    /// <summary>1-based physical line on which the first of them begins.</summary>
    public int First { get; }

    /// <summary>1-based physical line on which the last of them begins.</summary>
    public int Last { get; }

    /// <summary>Each line, ascending; empty when the rows are known by their predicate.</summary>
    public ImmutableArray<int> Lines { get; }

    /// <summary>The same; of many records, where another extract counts the same file and numbers are protected, one line for all that count for the same in both.</summary>
    public ImmutableArray<int> Every { get; }

    /// <summary>By what the rows were chosen: the columns that say place, period and category, and the filters. Empty when they are listed.</summary>
    public string Predicate { get; }

    /// <summary>Rows by their lines, ascending; at least one.</summary>
    public static RowSet Listed(ImmutableArray<int> lines) => new(lines.Length, lines[0], lines[^1], lines, string.Empty, lines);

    /// <summary>Records that were counted, too many to list.</summary>
    /// <param name="count">1 or more.</param>
    /// <param name="first">1-based line of the first.</param>
    /// <param name="last">1-based line of the last.</param>
    /// <param name="every">A line of each kind of them, where that is kept.</param>
    public static RowSet Counted(int count, int first, int last, string predicate, params ImmutableArray<int> every) => new(count, first, last, [], predicate, every);

    /// <summary>All rows of several sets; a line that is in two of them counts once when lines are listed.</summary>
    /// <param name="sets">At least one; counted sets share no row.</param>
    /// <param name="keepsEvery">Whether the lines of records are wanted, where they are kept.</param>
    public static RowSet Joined(ImmutableArray<RowSet> sets, bool keepsEvery = true) => sets.All(s => s.Lines.Length > 0)
        ? Listed([.. sets.SelectMany(s => s.Lines).Distinct().Order()])
        : Counted(sets.Sum(s => s.Count), sets.Min(s => s.First), sets.Max(s => s.Last), sets.First(s => s.Lines.IsEmpty).Predicate, [.. sets.SelectMany(s => keepsEvery ? s.Every : [])]);
}
