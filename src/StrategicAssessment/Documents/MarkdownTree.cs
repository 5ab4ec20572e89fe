using System.Collections.Immutable;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Documents;

/// <summary>Markdown that a template wrote, as a part of the document tree.</summary>
internal static class MarkdownTree
{
    /// <summary>
    /// A whole document: <c>#</c> opens a section, <c>##</c> a subsection, deeper headings stay inside. A section's id is that of the heading
    /// token in its heading, or else made from its title. Nothing is numbered yet.
    /// </summary>
    /// <param name="markdown">What the template engine gave.</param>
    /// <param name="path">The template, for diagnostics; lines are those of <paramref name="markdown"/>.</param>
    /// <param name="tokens">The table that made the tokens in it.</param>
    /// <returns>No value only when the text cannot be read at all; a value may come with errors.</returns>
    public static Outcome<Sections> Parse(string markdown, string path, TokenTable tokens)
    {
        var reading = new Reading(new(markdown, path), tokens);
        return Blocks(reading) is { } blocks
            ? Outcome.Of(new Sections(SectionBuilder.Build(blocks, reading)), reading.Found)
            : Outcome.Failed<Sections>(DocumentMessages.TooDeep(path));
    }

    /// <summary>Commentary: its headings become subheadings, the shallowest of them at <paramref name="baseLevel"/>.</summary>
    /// <param name="markdown">What the template engine gave.</param>
    /// <param name="path">The file of the commentary, for diagnostics.</param>
    /// <param name="tokens">The table that made the tokens in it.</param>
    /// <param name="baseLevel">1-based below the section that will hold it.</param>
    public static Outcome<Fragment> ParseFragment(string markdown, string path, TokenTable tokens, int baseLevel)
    {
        var reading = new Reading(new(markdown, path), tokens);
        if (Blocks(reading) is not { } blocks) return Outcome.Failed<Fragment>(DocumentMessages.TooDeep(path));
        var shallowest = blocks.Select(b => b.Block).OfType<FoundHeading>().Select(h => h.Level).DefaultIfEmpty(1).Min();
        return Outcome.Of(new Fragment([.. blocks.Select(b => Lowered(b.Block, baseLevel - shallowest))]), reading.Found);
    }

    private static ImmutableArray<PlacedBlock>? Blocks(Reading reading) =>
        CommonMark.Parse(reading.Source.Text) is { } document ? [.. new BlockBuilder(reading).Top(document)] : null;

    private static IBlock Lowered(IBlock block, int by) =>
        block is FoundHeading heading ? new SubHeading(heading.Level + by, heading.Inlines) : block;
}

/// <summary>The sections that a template wrote.</summary>
internal sealed record Sections(ImmutableArray<Section> Items);

/// <summary>The blocks that a piece of commentary holds.</summary>
internal sealed record Fragment(ImmutableArray<IBlock> Blocks);
