using System.Globalization;
using System.Text;
using StrategicAssessment.Documents;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Markdown;

/// <summary>Where links inside the document lead: readers of Markdown make an anchor of each heading's text, in GitHub's way.</summary>
internal sealed class MarkdownAnchors
{
    private const string Unsafe = " \"'()<>[\\]^`{|}*_~";

    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    private MarkdownAnchors()
    {
    }

    public static MarkdownAnchors Of(DocumentTree tree, IEnumerable<string> headingsBefore)
    {
        var made = new MarkdownAnchors();
        foreach (var heading in headingsBefore) made.Next(heading);
        foreach (var section in TreeText.Sections(tree.Sections)) made.Add(section);
        return made;
    }

    /// <summary>What to write between the brackets of a link; null when it would lead nowhere.</summary>
    public string? TargetOf(string target)
    {
        if (target.StartsWith('#')) return anchors.TryGetValue(target[1..], out var anchor) ? $"#{anchor}" : null;
        var written = new StringBuilder(target.Length);
        foreach (var c in Printable.Of(target))
        {
            if (Unsafe.Contains(c, StringComparison.Ordinal)) written.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else written.Append(c);
        }

        // "&copy;" would be read as a sign, "&copy=" is not.
        return target.Contains(';', StringComparison.Ordinal) ? written.Replace("&", "\\&").ToString() : written.ToString();
    }

    /// <summary>Whether the document prints the table.</summary>
    public bool Prints(TableBlock table) => tables.Contains(table.Id);

    /// <summary>The heading of a section as it is printed.</summary>
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
            else if (block is ChartBlock chart) anchors.TryAdd($"figure-{chart.Id}", anchor);
        }
    }

    private string Next(string heading)
    {
        var slug = SlugOf(heading);
        var used = uses[slug] = uses.GetValueOrDefault(slug, -1) + 1;
        return used == 0 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{used}");
    }

    private static string SlugOf(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var c in heading.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_') slug.Append(c);
            else if (c == ' ') slug.Append('-');
        }

        return slug.ToString();
    }
}
