using System.Collections;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>One line of a report: what, and the two sides beside each other.</summary>
/// <param name="Place">Name of the place; empty where none is meant.</param>
/// <param name="Before">As the earlier bundle printed it; empty where it says nothing.</param>
/// <param name="Change">The size of the difference in words, or empty.</param>
/// <param name="Chance">How sure it is that something changed, or empty.</param>
/// <param name="Verdict"><c>better</c>, <c>worse</c>, or empty.</param>
/// <param name="Numbers">For charts; null where there are none.</param>
internal sealed record ReportLine(
    string What, string Place, string Before, string After, string Change = "", string Chance = "", string Verdict = "", int Count = 1, ReportNumbers? Numbers = null)
{
    /// <summary>What it is about, without the measure; empty where that is all that is said.</summary>
    public string Thing { get; init; } = string.Empty;

    /// <summary>What qualifies a movement wherever it stands, in sentences; else empty.</summary>
    public string Qualification { get; init; } = string.Empty;

    /// <summary>What is to be known beside it, a sentence or a list each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="After">Of the later, in the same unit.</param>
/// <param name="IsWhole">Whether it is the whole of its indicator, not a category of it.</param>
internal sealed record ReportNumbers(decimal Before, decimal After, string Unit, string Indicator, bool IsWhole);

/// <param name="Lines">In the order of the differences.</param>
internal sealed record ReportGroup(string Heading, IReadOnlyList<ReportLine> Lines)
{
    /// <summary>What they have in common, at greater length: what is defined otherwise, and how.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Whether readers of the document itself would miss it: topics, sections and places.</summary>
    public bool IsOfDocument { get; init; }

    /// <summary>How many things the lines from an index on tell of.</summary>
    public int CountFrom(int index) => Lines is ToldLines ? Lines.Count - index : Lines.Skip(index).Sum(l => l.Count);
}

/// <summary>Lines that are put into words when somebody reads them: of a hundred thousand, most are only counted.</summary>
/// <param name="line">The line of an index from 0.</param>
internal sealed class ToldLines(int count, Func<int, ReportLine> line) : IReadOnlyList<ReportLine>
{
    public int Count => count;

    public ReportLine this[int index] => line(index);

    public IEnumerator<ReportLine> GetEnumerator()
    {
        for (var i = 0; i < count; i++) yield return line(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
