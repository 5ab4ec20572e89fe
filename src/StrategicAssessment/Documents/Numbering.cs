using System.Diagnostics;
using StrategicAssessment.Documents.Tree;

namespace StrategicAssessment.Documents;

/// <summary>
/// Gives sections, paragraphs and tables the numbers that a committee refers to. Sections are numbered 1, 2, ...; subsections are not, so that
/// "2.1" is only ever a paragraph. Paragraphs run 2.1, 2.2, ... through the whole of section 2, its subsections and commentary included;
/// those inside lists, quotations and notices have none. Tables run from 1 through the document, and so do charts.
/// </summary>
internal sealed class Numbering
{
    private readonly string section;
    private int paragraphs;
    private int tables;
    private int charts;
    private int heading;

    private Numbering(string section, int tables, int charts) => (this.section, this.tables, this.charts) = (section, tables, charts);

    /// <summary>The same document, numbered anew; levels of subheadings that skip one are closed up.</summary>
    public static DocumentTree Apply(DocumentTree tree)
    {
        var numbered = ImmutableArray.CreateBuilder<Section>(tree.Sections.Length);
        var (tablesBefore, chartsBefore) = (0, 0);
        foreach (var old in tree.Sections)
        {
            var numbering = new Numbering(Invariant(numbered.Count + 1), tablesBefore, chartsBefore);
            numbered.Add(numbering.Of(old) with { Number = numbering.section });
            (tablesBefore, chartsBefore) = (numbering.tables, numbering.charts);
        }

        return tree with { Sections = numbered.MoveToImmutable() };
    }

    private Section Of(Section old)
    {
        heading = 0;
        var blocks = ImmutableArray.CreateRange(old.Blocks, Of);
        return old with { Number = "", Blocks = blocks, Sections = ImmutableArray.CreateRange(old.Sections, Of) };
    }

    private IBlock Of(IBlock block) => block switch
    {
        Paragraph paragraph => paragraph with { Number = $"{section}.{Invariant(++paragraphs)}" },
        SubHeading sub => sub with { Level = heading = Math.Clamp(sub.Level, 1, heading + 1) },
        ListBlock or Quotation or Notice or DefinitionList or TableBlock or ChartBlock or GlossaryPlaceholder => Inside(block),
        _ => throw new UnreachableException(),
    };

    private IBlock Inside(IBlock block) => block switch
    {
        Paragraph paragraph => paragraph with { Number = null },
        TableBlock table => table with { Number = ++tables },
        ChartBlock chart => chart with { Number = ++charts },
        ListBlock list => list with { Items = [.. list.Items.Select(Inside)] },
        Quotation quotation => new Quotation(Inside(quotation.Blocks)),
        Notice notice => new Notice(Inside(notice.Blocks)),
        SubHeading or DefinitionList or GlossaryPlaceholder => block,
        _ => throw new UnreachableException(),
    };

    private ImmutableArray<IBlock> Inside(ImmutableArray<IBlock> blocks) => ImmutableArray.CreateRange(blocks, Inside);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
