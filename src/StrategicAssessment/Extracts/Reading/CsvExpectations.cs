namespace StrategicAssessment.Extracts.Reading;

/// <summary>What the reader may assume about an extract.</summary>
/// <param name="IsKnownHeading">Whether the caller could use a heading, given trimmed and on one line. Must depend on nothing else.</param>
public sealed record CsvExpectations(Func<string, bool> IsKnownHeading)
{
    /// <summary>How many different known headings make a row the header; at least 1.</summary>
    public int RequiredHeadings { get; init; } = 2;

    /// <summary>The plan's word for what separates the fields; null to find out. ASCII, and neither a quote nor a line end.</summary>
    public char? Separator { get; init; }

    /// <summary>The plan's word for the line on which the header begins, 1-based; null to find out.</summary>
    public int? HeaderLine { get; init; }
}
