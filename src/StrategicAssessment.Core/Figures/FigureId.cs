using StrategicAssessment.Places;

namespace StrategicAssessment.Figures;

/// <summary>
/// What a figure is: <c>indicator/measure/area/category/period</c>, with <c>/vs-period</c> or <c>/in-group</c> where one applies. Codes and slugs
/// only, so that the same figure has the same id in every year's bundle and on every machine.
/// </summary>
public sealed record FigureId(string Indicator, string Measure, AreaCode Area, string Category, string Period, string? ComparedWith, string? Group)
    : IComparable<FigureId>
{
    private string? text;

    // A copy with other words has another text.
    private FigureId(FigureId original) => (Indicator, Measure, Area, Category, Period, ComparedWith, Group) =
        (original.Indicator, original.Measure, original.Area, original.Category, original.Period, original.ComparedWith, original.Group);

    /// <summary>The id without its periods: what is followed from year to year.</summary>
    public string Series => $"{Indicator}/{Measure}/{Area}/{Category}{(ComparedWith is null ? "" : "/vs")}{InGroup}";

    private string InGroup => Group is null ? string.Empty : "/in-" + Group;

    public int CompareTo(FigureId? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() =>
        text ??= $"{Indicator}/{Measure}/{Area}/{Category}/{Period}{(ComparedWith is null ? "" : "/vs-" + ComparedWith)}{InGroup}";

    public bool Equals(FigureId? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
