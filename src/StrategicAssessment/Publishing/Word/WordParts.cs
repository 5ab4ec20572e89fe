using System.Globalization;
using StrategicAssessment.Packaging;

namespace StrategicAssessment.Publishing.Word;

/// <summary>What the body of a document needs beside itself: addresses of links, footnotes, and numbers of ordered lists.</summary>
internal sealed class WordParts
{
    private readonly List<Relationship> links = [];
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Addresses outside the document, in order of first use.</summary>
    public IReadOnlyList<Relationship> Links => links;

    /// <summary>The document's footnotes.</summary>
    public WordFootnotes Footnotes { get; } = new();

    /// <summary>The document's charts.</summary>
    public WordCharts Charts { get; } = new();

    /// <summary>The document's lists.</summary>
    public WordLists Lists { get; } = new();

    /// <summary>The relationship for an address; null for one that is not well formed, which Word would refuse with the whole file.</summary>
    public string? LinkTo(string target)
    {
        if (known.TryGetValue(target, out var id)) return id;
        if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || !address.IsWellFormedOriginalString()) return null;
        id = string.Create(CultureInfo.InvariantCulture, $"link{links.Count + 1}");
        links.Add(new Relationship(id, Relationship.Office + "hyperlink", address.AbsoluteUri, IsExternal: true));
        return known[target] = id;
    }
}
