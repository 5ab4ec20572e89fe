namespace StrategicAssessment.Comparing.Telling;

/// <summary>One line of a report: what, and the two sides beside each other.</summary>
/// <param name="What">Such as <c>Violent crime</c>.</param>
/// <param name="Place">Name of the place; empty where none is meant.</param>
/// <param name="Before">As the earlier bundle printed it; empty where it says nothing.</param>
/// <param name="After">As the later prints it.</param>
public sealed record ReportLine(string What, string Place, string Before, string After)
{
    /// <summary>The size of the difference in words, or empty.</summary>
    public string Change { get; init; } = string.Empty;

    /// <summary>How sure it is that something changed, or empty.</summary>
    public string Chance { get; init; } = string.Empty;

    /// <summary><c>better</c>, <c>worse</c>, or empty.</summary>
    public string Verdict { get; init; } = string.Empty;

    /// <summary>What is to be known beside it, a sentence or a list each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many differences it stands for.</summary>
    public int Count { get; init; } = 1;

    /// <summary>For charts: the two numbers and the unit; null where there are none.</summary>
    public ReportNumbers? Numbers { get; init; }
}

/// <summary>The numbers of a line.</summary>
/// <param name="Before">Of the earlier bundle.</param>
/// <param name="Unit">Of both.</param>
/// <param name="Indicator">Slug of the indicator.</param>
/// <param name="IsWhole">Whether it is the whole of its indicator, not a category of it.</param>
public sealed record ReportNumbers(decimal Before, decimal After, string Unit, string Indicator, bool IsWhole);

/// <summary>Lines that belong together.</summary>
/// <param name="Lines">In the order of the differences.</param>
public sealed record ReportGroup(string Heading, IReadOnlyList<ReportLine> Lines)
{
    /// <summary>What they have in common, at greater length: what is defined otherwise, and how.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>How many differences the lines from an index on stand for.</summary>
    public int DifferencesFrom(int index)
    {
        if (Lines is ToldLines told) return told.DifferencesFrom(index);
        var sum = 0;
        for (var i = index; i < Lines.Count; i++) sum += Lines[i].Count;
        return sum;
    }
}
