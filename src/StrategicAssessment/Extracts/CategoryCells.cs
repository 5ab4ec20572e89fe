using StrategicAssessment.Diagnostics;
using StrategicAssessment.Extracts.Reading;
using StrategicAssessment.Observations;
using StrategicAssessment.Places;
using StrategicAssessment.Plans;

namespace StrategicAssessment.Extracts;

/// <summary>The categories of an extract's rows: declared slugs, or one label throughout when the plan declares none.</summary>
internal sealed class CategoryCells(ResolvedExtract extract, RowTable table, ExtractColumns columns, List<Diagnostic> found)
{
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The slug of a row's category, or null after an error, told once for each label.</summary>
    public string? Read(Row row)
    {
        var index = columns[ColumnRole.Category];
        var whole = extract.Indicator.Whole;
        if (index < 0) return whole;
        var field = row.Cells[index];
        var label = field.Text.Trim();
        if (known.TryGetValue(label, out var slug)) return slug;
        return known[label] = string.Equals(whole, CategoryTree.All, StringComparison.Ordinal) ? Only(field, label) : Declared(field, label);
    }

    private string? Declared(Cell field, string label)
    {
        var slug = extract.Indicator.Categories.SlugOf(label);
        if (slug is null) found.Add(ExtractMessages.UnknownCategory(table.At(field), label, extract.Indicator.Categories.Categories.Select(c => c.Label)));
        return slug;
    }

    private string? Only(Cell field, string label)
    {
        var other = known.Keys.FirstOrDefault();
        if (other is null || string.Equals(PlaceName.Key(other), PlaceName.Key(label), StringComparison.Ordinal)) return CategoryTree.All;
        return found.Refuse<string>(ExtractMessages.SeveralCategories(table.At(field), other, label));
    }
}
