using StrategicAssessment.Diagnostics;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents;

/// <summary>Markdown that a template wrote, as a part of the document tree.</summary>
internal static class MarkdownTree
{
    /// <summary>A whole document: <c>#</c> opens a section, <c>##</c> a subsection, deeper headings stay inside. A section's id is that of the heading token in
    /// its heading, or else made from its title. Nothing is numbered yet.</summary>
    /// <param name="path">The template, for diagnostics; lines are those of <paramref name="markdown"/>.</param>
    /// <returns>No value only when the text cannot be read at all; a value may come with errors.</returns>
    public static Outcome<Sections> Parse(string markdown, string path, TokenTable tokens)
    {
        var reading = new Reading(new(markdown, path), tokens);
        return Blocks(reading) is { } blocks
            ? Outcome.Of(new Sections(SectionBuilder.Build(blocks, reading)), reading.Found)
            : Outcome.Failed<Sections>(DocumentMessages.TooDeep(path));
    }

    /// <summary>Commentary: its headings become subheadings, the shallowest of them at <paramref name="baseLevel"/>.</summary>
    /// <param name="path">The file of the commentary, for diagnostics.</param>
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

internal sealed record Sections(ImmutableArray<Section> Items);

/// <summary>The blocks that a piece of commentary holds.</summary>
internal sealed record Fragment(ImmutableArray<IBlock> Blocks);

/// <summary>What one reading of Markdown carries along: the text, its tokens, and the problems found so far.</summary>
internal sealed record Reading(SourceText Source, TokenTable Tokens)
{
    public List<Diagnostic> Found { get; } = [];

    public void Report(Func<SourceSpan, Diagnostic> message, int offset) => Found.Add(message(Source.At(offset)));
}

/// <summary>Markdown after the template engine has filled it in, and where it came from.</summary>
internal sealed record SourceText(string Text, string Path)
{
    /// <summary>The place of a character. The column is 0 when a token stands before it in the line: the file has something else there.</summary>
    public SourceSpan At(int offset)
    {
        var end = Math.Clamp(offset, 0, Text.Length);
        var before = Text.AsSpan(0, end);
        var lineStart = before.LastIndexOf('\n') + 1;
        var hasToken = before[lineStart..].IndexOfAnyInRange('\uE000', '\uE001') >= 0;
        return new(Path, before.Count('\n') + 1, hasToken ? 0 : end - lineStart + 1);
    }
}

/// <summary>Puts a row of blocks under the headings that open sections: <c>#</c> a section, <c>##</c> a subsection; deeper ones stay inside.</summary>
internal sealed class SectionBuilder(Reading reading)
{
    private const int SectionLevel = 1;
    private const int SubsectionLevel = 2;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<Section> sections = [];
    private bool hasLooseText;

    public static ImmutableArray<Section> Build(IReadOnlyCollection<PlacedBlock> blocks, Reading reading)
    {
        var builder = new SectionBuilder(reading);
        builder.TakeGivenIds(blocks);
        foreach (var block in blocks) builder.Add(block);
        return [.. builder.sections];
    }

    // Ids that were given come first, so that one made from a title never takes them.
    private void TakeGivenIds(IEnumerable<PlacedBlock> blocks)
    {
        foreach (var placed in blocks)
        {
            if (placed.Block is not FoundHeading { Level: <= SubsectionLevel, Id: { } id } || taken.Add(id)) continue;
            reading.Report(at => DocumentMessages.SectionTwice(at, id), placed.Offset);
        }
    }

    private void Add(PlacedBlock placed)
    {
        if (placed.Block is FoundHeading heading) Add(heading, placed.Offset);
        else if (sections.Count > 0) Append(placed.Block);
        else if (!hasLooseText)
        {
            reading.Report(DocumentMessages.TextBeforeSection, placed.Offset);
            hasLooseText = true;
        }
    }

    private void Add(FoundHeading heading, int offset)
    {
        if (heading.Level == SectionLevel) sections.Add(Open(heading));
        else if (sections.Count == 0) reading.Report(DocumentMessages.SubsectionBeforeSection, offset);
        else if (heading.Level == SubsectionLevel) sections[^1] = sections[^1] with { Sections = sections[^1].Sections.Add(Open(heading)) };
        else Append(new SubHeading(heading.Level - SubsectionLevel, heading.Inlines));
    }

    private Section Open(FoundHeading heading)
    {
        var id = heading.Id ?? Slug.Unique(Slug.Of(TreeText.Of(heading.Inlines)), taken);
        return new(id, "", heading.Inlines, [], []) { Topic = heading.Topic };
    }

    private void Append(IBlock block)
    {
        var section = sections[^1];
        sections[^1] = section.Sections.IsEmpty
            ? section with { Blocks = section.Blocks.Add(block) }
            : section with { Sections = section.Sections.SetItem(section.Sections.Length - 1, Appended(section.Sections[^1], block)) };
    }

    private static Section Appended(Section section, IBlock block) => section with { Blocks = section.Blocks.Add(block) };
}
