using StrategicAssessment.Charts;
using StrategicAssessment.Diagnostics;
using StrategicAssessment.Figures;
using StrategicAssessment.Plans;
using StrategicAssessment.Priorities;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Documents.Tree;

/// <summary>A block of the document. A closed list: a writer that meets a kind it does not know throws.</summary>
internal interface IBlock;

/// <param name="Number">Such as <c>2.6</c>, which committees refer to; null for paragraphs that are not numbered (in lists, notes).</param>
internal sealed record Paragraph(string? Number, ImmutableArray<IInline> Inlines) : IBlock
{
    /// <summary>Whether people wrote it: commentary. Otherwise a template did.</summary>
    public bool IsWritten { get; init; }
}

/// <summary>A heading inside a section that is not itself a section (no number, not in the contents).</summary>
/// <param name="Level">1-based below the section that holds it.</param>
internal sealed record SubHeading(int Level, ImmutableArray<IInline> Inlines) : IBlock;

/// <param name="Start">The first number; 1 for bullets.</param>
internal sealed record ListBlock(bool Ordered, int Start, ImmutableArray<ImmutableArray<IBlock>> Items) : IBlock;

/// <summary>Somebody else's words, set apart from the text.</summary>
internal sealed record Quotation(ImmutableArray<IBlock> Blocks) : IBlock;

/// <summary>Something to stand out: data that is awaited, a topic that is withheld, a draft.</summary>
internal sealed record Notice(ImmutableArray<IBlock> Blocks) : IBlock;

/// <summary>Two columns that are read one after the other, and stand side by side where there is room: a narrative and its detail, a text and its chart.</summary>
internal sealed record SideBySide(ImmutableArray<IBlock> Left, ImmutableArray<IBlock> Right) : IBlock;

/// <summary>Terms and what they mean: the glossary.</summary>
internal sealed record DefinitionList(ImmutableArray<Definition> Entries) : IBlock;

internal sealed record Definition(ImmutableArray<IInline> Term, ImmutableArray<IInline> Meaning);

/// <param name="Id">The table's slug: its anchor and the name of its CSV.</param>
/// <param name="Number">1-based over the document, and anew over its annex; 0 until numbered.</param>
/// <param name="RowHeading">Heading of the first column, which holds the row labels.</param>
/// <param name="Rows">In order; totals last.</param>
/// <param name="Notes">Period, source and notes, one paragraph each, printed under the table.</param>
internal sealed record TableBlock(
    string Id,
    int Number,
    ImmutableArray<IInline> Caption,
    string RowHeading,
    ImmutableArray<TableColumn> Columns,
    ImmutableArray<TableRow> Rows,
    ImmutableArray<ImmutableArray<IInline>> Notes) : IBlock
{
    /// <summary>A table of words: cells hold text with figures, stress and links. It has a number where it has a caption.</summary>
    /// <param name="columns">Of all columns, that of the row labels first.</param>
    /// <param name="rows">Each with a cell for every column.</param>
    public static TableBlock OfWords(
        string id, ImmutableArray<IInline> caption, ImmutableArray<TableColumn> columns, IEnumerable<ImmutableArray<ImmutableArray<IInline>>> rows) => new(
        id, 0, caption, columns[0].Heading, columns[1..],
        [.. rows.Select(r => new TableRow(Documents.TreeText.Of(r[0]), RowKind.Ordinary, 0, [.. r[1..].Select(TableCell.OfWords)]) { Words = r[0] })], []);

    /// <summary>Its notes where it is read without the document: they begin with those of rows, and say what the document says once of several tables.</summary>
    public ImmutableArray<ImmutableArray<IInline>> Alone { get => field.IsDefault ? Notes : field; init; }

    /// <summary>What its worksheet says above it, before the notes.</summary>
    public ImmutableArray<ImmutableArray<IInline>> Worksheet { get; init; } = [];

    /// <summary>The id of the table that it stands beside, right after that; null for none.</summary>
    public string? Beside { get; init; }

    /// <summary>Whether it stands in the annex, whose tables are numbered A1, A2, ...</summary>
    public bool InAnnex { get; init; }

    /// <summary>Its number as printed: <c>3</c>, <c>A4</c>.</summary>
    public string Label => Numbered.Label(Number, InAnnex);

    /// <summary>What it is, where a screen reader announces it.</summary>
    public string Name => Caption.IsEmpty ? Headings : Documents.TreeText.Of(Caption);

    /// <summary>The headings of all columns: <c>District: this year, last year</c>.</summary>
    public string Headings => $"{RowHeading}: {string.Join(", ", Columns.Select(c => c.Heading))}";

    /// <summary>How many lines its rows take, about: words are broken between several.</summary>
    public int Lines => Rows.Sum(r => r.Cells.Where(c => !c.Words.IsEmpty).Select(c => c.Display.Length / LettersInCell).Append(0).Max() + 1);

    private const int LettersInCell = 30;

    public bool IsOfWords => Rows.Any(r => !r.Words.IsEmpty || r.Cells.Any(c => !c.Words.IsEmpty));
    public bool HasCourses => Rows.Any(r => !r.Course.IsEmpty);

    /// <summary>How many of the notes, from the first, are those that rows refer to.</summary>
    public int NotesOfRows => Math.Min(Rows.Select(r => r.Note).DefaultIfEmpty().Max(), Notes.Length);
}

/// <param name="Id">The chart's slug: its anchor and the name of its pictures.</param>
/// <param name="Number">1-based over the document; 0 until numbered.</param>
/// <param name="Caption">What it shows, below the finding; empty where that is the title.</param>
/// <param name="Data">The table that it draws, for documents that do not print it.</param>
internal sealed record ChartBlock(string Id, int Number, ImmutableArray<IInline> Caption, Chart Chart, TableBlock Data) : IBlock
{
    /// <summary>A finding ends with a full stop, and its caption follows; a title has none.</summary>
    public string Lead => Caption.IsEmpty ? Chart.Title : $"{Chart.Title}.";

    /// <summary>A chart below its title; what it shows is not said twice.</summary>
    public static ChartBlock Of(Chart chart, ImmutableArray<IInline> caption, TableBlock data) => new(chart.Id, 0, chart.HasFinding ? caption : [], chart, data);

    /// <summary>Where its numbers come from, as printed under the table, for pictures that leave the document; empty where nobody says.</summary>
    public string Source { get; init; } = string.Empty;

    public bool InAnnex { get; init; }

    /// <summary>Its number as printed: <c>3</c>, <c>A4</c>.</summary>
    public string Label => Numbered.Label(Number, InAnnex);
}

/// <summary>A picture that people put into the text.</summary>
/// <param name="Id">Its anchor and the name of its file in the bundle.</param>
/// <param name="Number">Among the charts; 0 until numbered, and where it has no caption.</param>
/// <param name="Alternative">What is read to somebody who cannot see it.</param>
internal sealed record PictureBlock(string Id, int Number, ImmutableArray<IInline> Caption, string Alternative, EmbeddedPicture Picture) : IBlock
{
    public bool InAnnex { get; init; }

    /// <summary>Its number as printed: <c>3</c>, <c>A4</c>.</summary>
    public string Label => Numbered.Label(Number, InAnnex);

    public string Path => $"pictures/{Id}.{Picture.Extension}";
}

internal static class Numbered
{
    public static string Label(int number, bool inAnnex) => (inAnnex ? "A" : string.Empty) + number.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>Table 3</c>: the word of a caption as far as its number, as the text refers to it.</summary>
    public static string Name(Words words, string key, string label) => Around(words, key)[0] + label;

    /// <summary>What stands in front of a caption's number, and behind it.</summary>
    public static string[] Around(Words words, string key) => words.Say(key, ("n", "\n")).Split('\n');
}

/// <summary>A column: its heading and how its cells stand.</summary>
internal sealed record TableColumn(string Heading, bool IsNumeric);

/// <summary>A row: what it is about, and one cell per column.</summary>
/// <param name="Label">Plain text, as printed.</param>
/// <param name="Kind">Ordinary, total, or the place that the document is about.</param>
/// <param name="Indent">0 for a whole, 1 for a part of it, 2 for a part of a part.</param>
/// <param name="Cells">As many as the table has columns.</param>
internal sealed record TableRow(string Label, RowKind Kind, int Indent, ImmutableArray<TableCell> Cells)
{
    /// <summary>The label where it is more than plain text; empty where it is not.</summary>
    public ImmutableArray<IInline> Words { get; init; } = [];

    /// <summary>Number of the row's own note; 0 for none.</summary>
    public int Note { get; init; }

    /// <summary>What is printed for that number behind the label: <c>[note 1]</c>; empty for none.</summary>
    public string Mark { get; init; } = string.Empty;

    /// <summary>The row's numbers over the table's periods, earliest first, for a line as small as a word; empty for none.</summary>
    public ImmutableArray<ChartNumber> Course { get; init; } = [];

    /// <summary>The label as writers print it, with the mark of its note.</summary>
    public string PrintedLabel => Mark.Length == 0 ? Label : $"{Label} {Mark}";
}

internal enum RowKind
{
    /// <summary>One of the places or categories.</summary>
    Ordinary,
    /// <summary>The place that the document is about.</summary>
    Focus,
    Total,
}

/// <param name="Display">As printed; empty where the column does not apply (the rank of a total).</param>
/// <param name="FigureId">The figure behind it, or null.</param>
/// <param name="Spoken">For a shorthand such as <c>[c]</c>, what it means; null for an ordinary value.</param>
internal sealed record TableCell(string Display, string? FigureId, string? Spoken)
{
    /// <summary>What it says where that is words: text with figures, stress and links; empty where it is its display.</summary>
    public ImmutableArray<IInline> Words { get; init; } = [];

    public static TableCell OfWords(ImmutableArray<IInline> words) =>
        words is [FigureText only] ? new(only.Display, only.FigureId, null) : new(Documents.TreeText.Of(words), null, null) { Words = words };

    /// <summary>Stands beside the words of a judgement, or beside a change for them; empty for none. Data files leave it out.</summary>
    public string Sign { get; init; } = string.Empty;

    /// <summary>What the sign says where it stands for words; else empty.</summary>
    public string SignWords { get; init; } = string.Empty;

    public string Signed => Sign.Length == 0 ? Display : $"{Sign} {Display}";

    /// <summary>Its numbers over earlier periods, for a line as small as a word beneath it, where a writer can draw one; empty for none.</summary>
    public ImmutableArray<ChartNumber> Course { get; init; } = [];

    /// <summary>The colour of a traffic light; what it says stands in the text as well.</summary>
    public Light Light { get; init; }
}

/// <summary>The colours of traffic lights in Word and Excel, from green to red: so pale that the text on them stands out more than seven to one.</summary>
internal static class Lights
{
    public static readonly string[] Fills = ["C9EAD0", "FFE2A0", "F8C9C4"];
}

/// <summary>A run inside a block. A closed list: a writer that meets a kind it does not know throws.</summary>
internal interface IInline;

/// <summary>Plain text: never markup, whatever characters it holds.</summary>
internal sealed record Text(string Value) : IInline;

/// <summary>A printed figure, which still knows what it is.</summary>
/// <param name="Display">As printed here (a decrease of 1.9% may print as <c>1.9%</c> after the word "fell").</param>
internal sealed record FigureText(string FigureId, string Display) : IInline;

internal sealed record Strong(ImmutableArray<IInline> Inlines) : IInline;

internal sealed record Emphasis(ImmutableArray<IInline> Inlines) : IInline;

/// <summary>A link. From what people write only <c>https</c>, <c>http</c>, <c>mailto</c> and <c>#anchor</c> ever get here; an index links to the bundles beside it.</summary>
internal sealed record Link(string Target, ImmutableArray<IInline> Inlines) : IInline;

internal sealed record CodeText(string Value) : IInline;

/// <summary>A line break that the writer of the text asked for.</summary>
internal sealed record LineBreak : IInline;

/// <summary>The whole document, ready for every writer: nothing in it is a token or markup any more.</summary>
/// <param name="Sections">In order; numbered from 1 by <c>Numbering</c>.</param>
internal sealed record DocumentTree(TitlePage Title, ImmutableArray<Section> Sections)
{
    /// <summary>The name of its files, which that of its templates is.</summary>
    public string File { get; init; } = DocumentPlan.Assessment;

    public DocumentLook Look { get; init; } = new(HasContents: true, HasNumbers: true, HasChartData: true);

    /// <summary>The other documents of the build, made of the same figures. Only the assessment itself has any.</summary>
    public ImmutableArray<DocumentTree> Others { get; init; } = [];

    public IEnumerable<DocumentTree> All => Others.Prepend(this);

    /// <summary>What the workbook of the tables says beside them.</summary>
    public WorkbookText Workbook { get; init; } = new([], [], []);

    /// <summary>The points of page one for the analyst: how the plan would pin each, its title and number, and why it was chosen, between tabs. No bundle has them.</summary>
    public ImmutableArray<string> Draft { get; init; } = [];

    /// <summary>What the numbers of the texts come to, for the analyst. No bundle has it.</summary>
    public Composition.ProseReport Prose { get; init; } = Composition.ProseReport.Empty;

    /// <summary>What is to be written, or read again, of its texts.</summary>
    public ImmutableArray<Diagnostic> ToReread { get; init; } = [];

    /// <summary>The priorities, targets and actions that it is about, or null.</summary>
    public AssessedPriorities? Decided { get; init; }

    /// <summary>What writers say beside the texts of the tree.</summary>
    public Words Words { get; init; } = Words.BuiltIn;

    /// <summary>In one line, such as <c>Strategic Assessment: Maidstone 2016-17</c>, and whether it is a draft.</summary>
    public string Name => Title.IsDraft ? Words.Say("page.name of draft", ("name", Title.Name)) : Title.Name;
}

/// <param name="HasContents">Whether a list of sections stands in front.</param>
/// <param name="HasChartData">Whether the numbers of a chart stand with it where the document does not print their table.</param>
internal sealed record DocumentLook(bool HasContents, bool HasNumbers, bool HasChartData);

/// <summary>Lines of the workbook's own worksheets, each a paragraph of its template.</summary>
/// <param name="Contents">Above the list of worksheets.</param>
/// <param name="Notes">Above the list of notes.</param>
internal sealed record WorkbookText(
    ImmutableArray<ImmutableArray<IInline>> Cover, ImmutableArray<ImmutableArray<IInline>> Contents, ImmutableArray<ImmutableArray<IInline>> Notes);

/// <summary>What stands above the contents.</summary>
/// <param name="Lines">Further lines: partnership, date prepared, period covered.</param>
/// <param name="IsDraft">Whether every writer must mark the document as a draft.</param>
internal sealed record TitlePage(string Title, string Place, string Edition, ImmutableArray<string> Lines, bool IsDraft)
{
    /// <summary>Stands beside the title; null for none.</summary>
    public EmbeddedPicture? Logo { get; init; }

    /// <summary>The one colour of pages, on which white text can be read; null for the program's own.</summary>
    public PlanColour? Colour { get; init; }

    /// <summary>How far it has come, such as <c>draft 2</c> or <c>approved</c>, for the properties of its files; empty where nobody says.</summary>
    public string State { get; init; } = string.Empty;

    /// <summary>How it is to be handled, such as <c>OFFICIAL-SENSITIVE</c>: in front of its name on every page and in the properties of its files; empty where nobody says.</summary>
    public string Marking { get; init; } = string.Empty;

    /// <summary>What stands behind its name until it is approved: <c> (draft 2)</c>.</summary>
    public string StateMark => State.Length == 0 || State == DocumentState.Approved ? string.Empty : $" ({State})";

    /// <summary>In one line, such as <c>Strategic Assessment: Maidstone 2016-17</c>.</summary>
    public string Name => string.Join(": ", new[] { Marking, Title, $"{Place} {Edition}".Trim() }.Where(p => p.Length > 0)) + StateMark;
}

/// <summary>A picture that was found to be safe and small.</summary>
/// <param name="Type">Its media type: PNG, JPEG, or SVG in which nothing runs and for which nothing is fetched.</param>
/// <param name="Width">In pixels, as the height.</param>
internal sealed record EmbeddedPicture(string Type, ReadOnlyMemory<byte> Content, double Width, double Height)
{
    public string Extension => Type switch { "image/png" => "png", "image/jpeg" => "jpg", _ => "svg" };
    public string Address => $"data:{Type};base64,{Convert.ToBase64String(Content.Span)}";
}

/// <summary>A section; its level is its depth in the tree (1 for the sections of the document).</summary>
/// <param name="Id">A slug, unique in the document: the anchor, and the name of its commentary file.</param>
/// <param name="Number">Such as <c>2</c>; empty until numbered, and for subsections, so that "2.1" is only ever a paragraph.</param>
/// <param name="Blocks">What the section says, before its subsections.</param>
internal sealed record Section(
    string Id, string Number, ImmutableArray<IInline> Title, ImmutableArray<IBlock> Blocks, ImmutableArray<Section> Sections)
{
    /// <summary>The id of page one: it has no number, and stands before the contents.</summary>
    public const string Message = "message";

    /// <summary>Its title without what its heading finds: the same from year to year.</summary>
    public string Topic { get => field.Length > 0 ? field : Documents.TreeText.Of(Title); init; } = string.Empty;
}
