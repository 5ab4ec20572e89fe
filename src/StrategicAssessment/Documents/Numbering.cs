using StrategicAssessment.Documents.Tree;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents;

/// <summary>A place where the text refers to a table, before the tables are numbered: <see cref="Numbering"/> makes a link of it. A writer that meets one throws.</summary>
/// <param name="Otherwise">What stands there where the document does not print the table.</param>
internal sealed record Reference(string Table, string Otherwise) : IInline;

/// <summary>Gives sections, paragraphs and tables the numbers that a committee refers to. Sections are numbered 1, 2, ...; subsections are not, so that "2.1"
/// is only ever a paragraph. Paragraphs run 2.1, 2.2, ... through the whole of section 2, its subsections and commentary included; those inside lists,
/// quotations and notices have none, and neither has anything of page one. Tables run from 1 through the document, and so do charts; those of the annex from
/// A1. A table that a section prints twice, or that the annex prints again, stands at its first place alone.</summary>
internal sealed class Numbering
{
    /// <summary>The id of the section that is the annex.</summary>
    public const string Annex = "annex";

    private readonly string section;
    private readonly bool inAnnex;
    private readonly IReadOnlyDictionary<string, string> labels;
    private int paragraphs;
    private int tables;
    private int charts;
    private int heading;

    private Numbering(string section, bool inAnnex, IReadOnlyDictionary<string, string> labels, int tables, int charts) =>
        (this.section, this.inAnnex, this.labels, this.tables, this.charts) = (section, inAnnex, labels, tables, charts);

    /// <summary>The same document, numbered anew; levels of subheadings that skip one are closed up.</summary>
    public static DocumentTree Apply(DocumentTree tree)
    {
        var sections = Once(tree.Sections);
        return tree with { Sections = Of(sections, tree.Look.HasNumbers, LabelsOf(sections, tree.Words)) };
    }

    // What references say, before the tables are numbered in the same order.
    private static Dictionary<string, string> LabelsOf(ImmutableArray<Section> sections, Words words)
    {
        var (labels, before) = (new Dictionary<string, string>(StringComparer.Ordinal), 0);
        foreach (var old in sections)
        {
            var (number, isAnnex) = (IsAnnex(old) ? 0 : before, IsAnnex(old));
            foreach (var table in TreeText.Sections([old]).SelectMany(s => TreeText.Blocks(s.Blocks)).OfType<TableBlock>().Where(t => !t.Caption.IsEmpty)) labels.TryAdd(table.Id, Numbered.Name(words, "page.table", Numbered.Label(++number, isAnnex)));
            if (!isAnnex) before = number;
        }

        return labels;
    }

    private static ImmutableArray<Section> Of(ImmutableArray<Section> sections, bool hasNumbers, Dictionary<string, string> labels)
    {
        var numbered = ImmutableArray.CreateBuilder<Section>(sections.Length);
        var (count, tablesBefore, chartsBefore) = (0, 0, 0);
        foreach (var old in sections)
        {
            var isAnnex = IsAnnex(old);
            var numbering = new Numbering(old.Id is Section.Message || !hasNumbers ? string.Empty : Invariant(++count), isAnnex, labels, isAnnex ? 0 : tablesBefore, isAnnex ? 0 : chartsBefore);
            numbered.Add(numbering.Of(old) with { Number = numbering.section });
            if (!isAnnex) (tablesBefore, chartsBefore) = (numbering.tables, numbering.charts);
        }

        return numbered.MoveToImmutable();
    }

    private static bool IsAnnex(Section old) => string.Equals(old.Id, Annex, StringComparison.Ordinal);

    private static ImmutableArray<Section> Once(ImmutableArray<Section> sections)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var once = ImmutableArray.CreateBuilder<Section>(sections.Length);
        foreach (var old in sections)
        {
            var own = new HashSet<string>(IsAnnex(old) ? before : [], StringComparer.Ordinal);
            once.Add(Once(old, own));
            before.UnionWith(own);
        }

        return once.MoveToImmutable();
    }

    private static Section Once(Section old, HashSet<string> printed) => old with
    {
        Blocks = [.. old.Blocks.Where(b => b is TableBlock table ? printed.Add(table.Id) : b is not ChartBlock chart || printed.Add("figure-" + chart.Id))],
        Sections = [.. old.Sections.Select(s => Once(s, printed)).Where(s => !IsEmptied(s))],
    };

    private static bool IsEmptied(Section old) => old is { Id: "annex-tables", Blocks.IsEmpty: true, Sections.IsEmpty: true };

    private Section Of(Section old)
    {
        heading = 0;
        var blocks = ImmutableArray.CreateRange(old.Blocks, Of);
        return old with { Number = "", Blocks = blocks, Sections = ImmutableArray.CreateRange(old.Sections, Of) };
    }

    private IBlock Of(IBlock block) => block switch
    {
        Paragraph paragraph => paragraph with { Number = section.Length == 0 ? null : $"{section}.{Invariant(++paragraphs)}", Inlines = Linked(paragraph.Inlines) },
        SubHeading sub => sub with { Level = heading = Math.Clamp(sub.Level, 1, heading + 1) },
        SideBySide pair => new SideBySide(ImmutableArray.CreateRange(pair.Left, Of), ImmutableArray.CreateRange(pair.Right, Of)),
        ListBlock or Quotation or Notice or DefinitionList or TableBlock or ChartBlock or PictureBlock or GlossaryPlaceholder => Inside(block),
        _ => throw new UnreachableException(),
    };

    private IBlock Inside(IBlock block) => block switch
    {
        Paragraph paragraph => paragraph with { Number = null, Inlines = Linked(paragraph.Inlines) },
        TableBlock table => table with { Number = table.Caption.IsEmpty ? 0 : ++tables, InAnnex = inAnnex, Rows = [.. table.Rows.Select(Linked)], Notes = [.. table.Notes.Select(Linked)], Alone = [.. table.Alone.Select(Linked)] },
        ChartBlock chart => chart with { Number = ++charts, InAnnex = inAnnex, Data = chart.Data with { Notes = [.. chart.Data.Notes.Select(Linked)] } },
        PictureBlock picture => picture with { Number = picture.Caption.IsEmpty ? 0 : ++charts, InAnnex = inAnnex },
        ListBlock list => list with { Items = [.. list.Items.Select(Inside)] },
        Quotation quotation => new Quotation(Inside(quotation.Blocks)),
        Notice notice => new Notice(Inside(notice.Blocks)),
        SideBySide pair => new SideBySide(Inside(pair.Left), Inside(pair.Right)),
        SubHeading or DefinitionList or GlossaryPlaceholder => block,
        _ => throw new UnreachableException(),
    };

    private ImmutableArray<IBlock> Inside(ImmutableArray<IBlock> blocks) => ImmutableArray.CreateRange(blocks, Inside);

    private TableRow Linked(TableRow row) => row with { Words = Linked(row.Words), Cells = [.. row.Cells.Select(c => c.Words.IsEmpty ? c : c with { Words = Linked(c.Words) })] };

    private ImmutableArray<IInline> Linked(ImmutableArray<IInline> inlines) => ImmutableArray.CreateRange(inlines, Linked);

    private IInline Linked(IInline inline) => inline switch
    {
        Reference to => labels.TryGetValue(to.Table, out var label) ? new Link($"#table-{to.Table}", [new Text(label)]) : new Text(to.Otherwise),
        Strong strong => new Strong(Linked(strong.Inlines)),
        Emphasis emphasis => new Emphasis(Linked(emphasis.Inlines)),
        Link link => link with { Inlines = Linked(link.Inlines) },
        Text or FigureText or CodeText or LineBreak => inline,
        _ => throw new UnreachableException(),
    };

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
