using StrategicAssessment.Diagnostics;

namespace StrategicAssessment.Comparison;

/// <summary>What a bundle's <c>document.json</c> says.</summary>
/// <param name="Sections">Every section in reading order, subsections after the section that holds them.</param>
public sealed record BundleDocument(bool IsDraft, IReadOnlyList<BundleSection> Sections)
{
    /// <summary>Whether it says who wrote each paragraph, and which words of it are no figures. Programs of the first days did not.</summary>
    public bool SaysWho { get; init; } = true;

    /// <summary>What people wrote in further documents of the bundle, and not in this one: sections whose ids begin with the document's.</summary>
    public IReadOnlyList<BundleSection> Further { get; init; } = [];

    /// <summary>By their ids, the titles of the further documents.</summary>
    public IReadOnlyDictionary<string, string> Documents { get; init; } = new Dictionary<string, string>();

    /// <summary>The sections of this document and of the further ones that another bundle has too: of the others is told that they came or went.</summary>
    public IEnumerable<BundleSection> SharedWith(BundleDocument other) => Sections.Concat(Further.Where(s => other.Documents.ContainsKey(s.Id.Split('/')[0])));

    /// <summary>Texts that are to be written, or read again.</summary>
    public IReadOnlyList<Diagnostic> ToReread { get; init; } = [];

    /// <summary>Priorities, targets and actions; empty where it has none.</summary>
    public IReadOnlyList<BundleDecision> Decisions { get; init; } = [];
}

/// <summary>A priority, target or action.</summary>
/// <param name="Kind"><c>priority</c>, <c>target</c> or <c>action</c>.</param>
/// <param name="Id">With the kind, unique in the document.</param>
public sealed record BundleDecision(string Kind, string Id, string Title, IReadOnlyDictionary<string, string> Says);

/// <summary>A section without its subsections.</summary>
/// <param name="Id">Its slug: unique in the document.</param>
/// <param name="Number">Such as <c>2</c>; null for subsections.</param>
public sealed record BundleSection(string Id, string? Number, string Title, IReadOnlyList<BundleParagraph> Paragraphs, IReadOnlyList<BundleTable> Tables);

/// <summary>A paragraph.</summary>
/// <param name="Number">Such as <c>2.6</c>, or null.</param>
/// <param name="Words">The same with <c>{}</c> in the place of every figure: what people wrote, whatever the numbers.</param>
/// <param name="IsWritten">Whether people wrote it; otherwise a template did.</param>
/// <param name="Figures">Ids of the figures that it prints.</param>
public sealed record BundleParagraph(string? Number, string Text, string Words, bool IsWritten, IReadOnlyList<string> Figures);

/// <summary>A table.</summary>
/// <param name="Figures">Ids of the figures that it prints.</param>
public sealed record BundleTable(string Id, string Caption, IReadOnlyList<string> Figures);
