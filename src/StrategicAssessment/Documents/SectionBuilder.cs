using System.Collections.Immutable;
using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents;

/// <summary>Puts a row of blocks under the headings that open sections: <c>#</c> a section, <c>##</c> a subsection; deeper ones stay inside.</summary>
internal sealed class SectionBuilder
{
    private const int SectionLevel = 1;
    private const int SubsectionLevel = 2;

    private readonly Reading reading;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<Section> sections = [];
    private bool hasLooseText;

    private SectionBuilder(Reading reading) => this.reading = reading;

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
        return new(id, "", heading.Inlines, [], []);
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
