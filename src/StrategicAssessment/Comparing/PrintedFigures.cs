using System.Text.RegularExpressions;
using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing;

/// <summary>Which figure of a bundle a number in a text is: it prints so, and the words beside it name its place or its category.</summary>
internal static partial class PrintedFigures
{
    /// <summary>The id of the figure that a line prints so: of a paragraph of the document that says the same in words, or of a row of a table. Empty where none is known.</summary>
    public static string Of(PublishedBundle bundle, string line, string printed)
    {
        var words = Number().Replace(ReturnedDocument.Plain(line), "#");
        var same = bundle.Document.Sections.Concat(bundle.Document.Further).SelectMany(s => s.Paragraphs).Where(p => p.Figures.Count > 0 && Number().Replace(p.Text, "#") == words).SelectMany(p => p.Figures).Select(bundle.Find).OfType<BundleFigure>().ToList();
        return Only(same.Count > 0 ? same : Naming(bundle, line), printed);
    }

    /// <summary>The figures whose place, category or indicator a line names; of a row of a table, in its first cell.</summary>
    public static IEnumerable<BundleFigure> Naming(PublishedBundle bundle, string line)
    {
        var said = line.Split('\t') is [var label, _, ..] ? label : line;
        return bundle.Figures.Where(f => Names(said, f.AreaName) || (bundle.Indicator(f.Indicator) is { } indicator && (Names(said, indicator.Title) || (indicator.Categories.TryGetValue(f.Category, out var category) && Names(said, category)))));
    }

    /// <summary>The id of the one that prints this number; empty where several do, or none.</summary>
    public static string Only(IEnumerable<BundleFigure> figures, string printed) =>
        figures.Where(f => Bare(f.Display) == Bare(printed)).Select(f => f.Id).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : string.Empty;

    /// <summary>A number without its sign and unit, for a text may have them as words.</summary>
    public static string Bare(string printed) => printed.Trim('+', '-', '\u2212', ' ', '%', '£');

    private static bool Names(string text, string name) => name.Length > 2 && text.Contains(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();
}
