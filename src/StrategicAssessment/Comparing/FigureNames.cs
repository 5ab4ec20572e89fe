using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing;

/// <summary>Which figure of a bundle a number in a text is: it prints so, and the words beside it name its place or its category.</summary>
internal static class FigureNames
{
    /// <summary>The figures whose place, category or indicator a line names; of a row of a table, in its first cell.</summary>
    public static IEnumerable<BundleFigure> Naming(PublishedBundle bundle, string line)
    {
        var said = line.Split('\t') is [var label, _, ..] ? label : line;
        return bundle.Figures.Where(f => Names(said, f.AreaName) || (bundle.Indicator(f.Indicator) is { } indicator && (Names(said, indicator.Title) || (indicator.Categories.TryGetValue(f.Category, out var category) && Names(said, category)))));
    }

    /// <summary>The id of the one that prints this number; empty where several do, or none.</summary>
    public static string Only(IEnumerable<BundleFigure> figures, string printed) =>
        figures.Where(f => Bare(f.Display) == Bare(printed)).Select(f => f.Id).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : string.Empty;

    /// <summary>A number without its sign, for a text may have it as a word.</summary>
    public static string Bare(string printed) => printed.Trim('+', '-', '\u2212', ' ');

    private static bool Names(string text, string name) => name.Length > 2 && text.Contains(name, StringComparison.OrdinalIgnoreCase);
}
