using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Markdown;

/// <summary>Where links inside the document lead: readers of Markdown make an anchor of each heading's text, in GitHub's way.</summary>
internal sealed class MarkdownAnchors
{
    private const string Unsafe = " \"'()<>[\\]^`{|}*_~";

    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);
    private readonly bool hasChartData;
    private readonly HashSet<string> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    /// <param name="headingsBefore">Those that stand above its sections, such as its title.</param>
    public MarkdownAnchors(DocumentTree tree, params IEnumerable<string> headingsBefore)
    {
        Words = tree.Words;
        hasChartData = tree.Look.HasChartData;
        foreach (var heading in headingsBefore) Next(heading);
        foreach (var section in TreeText.Sections(tree.Sections)) Add(section);
    }

    public Words Words { get; }

    /// <summary>What to write between the brackets of a link; null when it would lead nowhere.</summary>
    public string? TargetOf(string target)
    {
        if (target.StartsWith('#')) return anchors.TryGetValue(target[1..], out var anchor) ? $"#{anchor}" : null;
        var written = string.Concat(Printable.Of(target).Select(c => Unsafe.Contains(c, StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : c.ToString()));

        // "&copy;" would be read as a sign, "&copy=" is not.
        return target.Contains(';', StringComparison.Ordinal) ? written.Replace("&", "\\&", StringComparison.Ordinal) : written;
    }

    /// <summary>Whether the numbers of a chart stand elsewhere, or nowhere.</summary>
    public bool Prints(TableBlock table) => tables.Contains(table.Id) || !hasChartData;

    public static string HeadingOf(Section section) =>
        (section.Number.Length > 0 ? $"{section.Number} " : "") + Printable.Of(TreeText.Of(section.Title)).Trim();

    // A table has no anchor in Markdown: a link to it leads to the section that holds it.
    private void Add(Section section)
    {
        var anchor = Next(HeadingOf(section));
        anchors.TryAdd(section.Id, anchor);
        foreach (var block in TreeText.Blocks(section.Blocks))
        {
            if (block is SubHeading heading) Next(TreeText.Of(heading.Inlines));
            else if (block is TableBlock table && tables.Add(table.Id)) anchors.TryAdd($"table-{table.Id}", anchor);
            else if (block is PictureBlock picture) anchors.TryAdd($"figure-{picture.Id}", anchor);
            else if (block is ChartBlock chart) anchors.TryAdd($"figure-{chart.Id}", anchor);
        }
    }

    private string Next(string heading)
    {
        var slug = SlugOf(heading);
        var used = uses[slug] = uses.GetValueOrDefault(slug, -1) + 1;
        return used == 0 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{used}");
    }

    private static string SlugOf(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ')).Replace(' ', '-');
}
