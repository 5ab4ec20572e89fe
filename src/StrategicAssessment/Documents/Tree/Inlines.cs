using System.Collections.Immutable;

namespace StrategicAssessment.Documents.Tree;

/// <summary>A run inside a block. A closed list: a writer that meets a kind it does not know throws.</summary>
internal interface IInline;

/// <summary>Plain text: never markup, whatever characters it holds.</summary>
internal sealed record Text(string Value) : IInline;

/// <summary>A printed figure, which still knows what it is.</summary>
/// <param name="FigureId">Its id in <c>figures.json</c>.</param>
/// <param name="Display">As printed here (a decrease of 1.9% may print as <c>1.9%</c> after the word "fell").</param>
internal sealed record FigureText(string FigureId, string Display) : IInline;

internal sealed record Strong(ImmutableArray<IInline> Inlines) : IInline;

internal sealed record Emphasis(ImmutableArray<IInline> Inlines) : IInline;

/// <summary>A link. From what people write only <c>https</c>, <c>http</c>, <c>mailto</c> and <c>#anchor</c> ever get here; an index links to the bundles beside it.</summary>
internal sealed record Link(string Target, ImmutableArray<IInline> Inlines) : IInline;

/// <summary>Text as typed.</summary>
internal sealed record CodeText(string Value) : IInline;

/// <summary>A line break that the writer of the text asked for.</summary>
internal sealed record LineBreak : IInline;
