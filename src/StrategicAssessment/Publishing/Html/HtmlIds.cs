using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Html;

/// <summary>The ids of one page: every one is used once, whatever sections and tables are called.</summary>
internal sealed class HtmlIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { "main", "contents", "contents-heading", "figures", "hint", "panel", "panel-heading", "status" };
    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> tables;

    public HtmlIds(DocumentTree tree)
    {
        HasChartData = tree.Look.HasChartData;
        var blocks = TreeText.Blocks(tree).ToList();
        foreach (var paragraph in blocks.OfType<Paragraph>().Where(p => p.Number is not null)) taken.Add(OfParagraph(paragraph.Number!));
        foreach (var section in TreeText.Sections(tree.Sections)) sections.TryAdd(section.Id, Next(Slug.Of(section.Id)));
        tables = [.. blocks.OfType<TableBlock>().Select(t => $"table-{t.Id}"), .. blocks.OfType<ChartBlock>().Select(c => $"figure-{c.Id}"), .. blocks.OfType<PictureBlock>().Select(p => $"figure-{p.Id}")];
    }

    /// <summary>Whether the numbers of each chart are on the page.</summary>
    public bool HasChartData { get; }

    public static string OfParagraph(string number) => $"p{number}";

    public string OfSection(Section section) => sections[section.Id];

    /// <summary>An id that nothing has yet, near the one asked for.</summary>
    public string Next(string id) => Slug.Unique(id, taken);

    /// <summary>What to write as the address of a link; null when it would lead nowhere on this page.</summary>
    public string? AddressOf(string target)
    {
        if (!target.StartsWith('#')) return target;
        if (sections.TryGetValue(target[1..], out var section)) return $"#{section}";
        return tables.Contains(target[1..]) ? target : null;
    }
}
