using System.Collections.Immutable;

namespace StrategicAssessment.Documents.Tree;

/// <summary>The whole document, ready for every writer: nothing in it is a token or markup any more.</summary>
/// <param name="Title">Title page.</param>
/// <param name="Sections">In order; numbered from 1 by <c>Numbering</c>.</param>
public sealed record DocumentTree(TitlePage Title, ImmutableArray<Section> Sections);

/// <summary>What stands above the contents.</summary>
/// <param name="Title">Such as <c>Strategic Assessment</c>.</param>
/// <param name="Place">The place that the document is about.</param>
/// <param name="Edition">Such as <c>2016-17</c>.</param>
/// <param name="Lines">Further lines: partnership, date prepared, period covered.</param>
/// <param name="IsDraft">Whether every writer must mark the document as a draft.</param>
public sealed record TitlePage(string Title, string Place, string Edition, ImmutableArray<string> Lines, bool IsDraft);

/// <summary>A section; its level is its depth in the tree (1 for the sections of the document).</summary>
/// <param name="Id">A slug, unique in the document: the anchor, and the name of its commentary file.</param>
/// <param name="Number">Such as <c>2</c>; empty until numbered, and for subsections, so that "2.1" is only ever a paragraph.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What the section says, before its subsections.</param>
/// <param name="Sections">Subsections.</param>
public sealed record Section(
    string Id, string Number, ImmutableArray<IInline> Title, ImmutableArray<IBlock> Blocks, ImmutableArray<Section> Sections);
