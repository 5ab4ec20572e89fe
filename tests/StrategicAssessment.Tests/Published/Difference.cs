namespace StrategicAssessment.Tests.Published;

/// <summary>A cell that was printed otherwise than it is built.</summary>
/// <param name="Table">The table's id.</param>
/// <param name="Row">As printed.</param>
/// <param name="Column">The heading as printed; empty for a whole row.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Built">As displayed in the bundle.</param>
internal sealed record Difference(string Table, string Row, string Column, string Printed, string Built)
{
    /// <summary>One line, as in <c>differences.csv</c> without the reason.</summary>
    public override string ToString() => string.Join(',', new[] { Table, Row, Column, Printed, Built }.Select(Quoted));

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
