using System.Collections.Immutable;

namespace StrategicAssessment.Documents.Tree;

/// <summary>The whole document, ready for every writer: nothing in it is a token or markup any more.</summary>
/// <param name="Sections">In order; numbered from 1 by <c>Numbering</c>.</param>
internal sealed record DocumentTree(TitlePage Title, ImmutableArray<Section> Sections)
{
    /// <summary>What the workbook of the tables says beside them.</summary>
    public WorkbookText Workbook { get; init; } = new([], [], []);
}

/// <summary>Lines of the workbook's own worksheets, each a paragraph of its template.</summary>
/// <param name="Contents">Above the list of worksheets.</param>
/// <param name="Notes">Above the list of notes.</param>
internal sealed record WorkbookText(
    ImmutableArray<ImmutableArray<IInline>> Cover, ImmutableArray<ImmutableArray<IInline>> Contents, ImmutableArray<ImmutableArray<IInline>> Notes);

/// <summary>What stands above the contents.</summary>
/// <param name="Place">The place that the document is about.</param>
/// <param name="Lines">Further lines: partnership, date prepared, period covered.</param>
/// <param name="IsDraft">Whether every writer must mark the document as a draft.</param>
internal sealed record TitlePage(string Title, string Place, string Edition, ImmutableArray<string> Lines, bool IsDraft)
{
    /// <summary>In one line, such as <c>Strategic Assessment: Maidstone 2016-17</c>, and whether it is a draft.</summary>
    public string Name => $"{string.Join(": ", new[] { Title, $"{Place} {Edition}".Trim() }.Where(p => p.Length > 0))}{(IsDraft ? " (draft)" : "")}";
}

/// <summary>A section; its level is its depth in the tree (1 for the sections of the document).</summary>
/// <param name="Id">A slug, unique in the document: the anchor, and the name of its commentary file.</param>
/// <param name="Number">Such as <c>2</c>; empty until numbered, and for subsections, so that "2.1" is only ever a paragraph.</param>
/// <param name="Blocks">What the section says, before its subsections.</param>
internal sealed record Section(
    string Id, string Number, ImmutableArray<IInline> Title, ImmutableArray<IBlock> Blocks, ImmutableArray<Section> Sections);
