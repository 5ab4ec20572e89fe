using StrategicAssessment.Plans;

namespace StrategicAssessment.Publishing.Word;

/// <summary>The styles that the writer uses, by their ids in <c>styles.xml</c> (a test holds that each is there).</summary>
internal static class WordStyle
{
    public const string Title = "Title", Subtitle = "Subtitle", TitlePageLine = "TitlePageLine", DraftMark = "DraftMark";
    public const string NumberedParagraph = "NumberedParagraph", ListParagraph = "ListParagraph", Quote = "Quote", Notice = "Notice", Definition = "DefinitionEntry";
    public const string Caption = "Caption", Table = "AssessmentTable", TableText = "TableText", TableNumber = "TableNumber", TableNote = "TableNote", AfterTable = "AfterTable";
    public const string TableHeading = "TableHeading", TableNumberHeading = "TableNumberHeading";
    public const string ContentsHeading = "TOCHeading", TableList = "TableofFigures", Header = "Header", Footer = "Footer";
    public const string Message = "Message", FootnoteText = "FootnoteText", FootnoteReference = "FootnoteReference", Hyperlink = "Hyperlink", TypedText = "TypedText";

    /// <summary>The style of page one, whose letters are smaller so that it stays one page, for that of the text; the same where it has none.</summary>
    public static string? OfMessage(string? style) =>
        style is null ? Message : style is ListParagraph or TableText or TableNumber or TableHeading or TableNumberHeading or TableNote ? Message + style : style;

    /// <summary>The style of a heading, 1 for the sections of the document; what lies deeper than Word's outline gets its deepest.</summary>
    public static string Heading(int level) => "Heading" + (char)('0' + Math.Min(level, 6));

    public static string Contents(int level) => level == 1 ? "TOC1" : "TOC2";

    /// <summary><c>styles.xml</c> as it travels inside the program, its blue being the plan's colour where the plan has one.</summary>
    public static byte[] Sheet(PlanColour? colour = null) => colour is { } own
        ? Encoding.UTF8.GetBytes(ProgramFile.Text("word/styles.xml").Replace("1D3557", own.ToString()[1..], StringComparison.Ordinal))
        : ProgramFile.Bytes("word/styles.xml");
}

/// <summary>The names that WordprocessingML goes by.</summary>
internal static class WordNames
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string WordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>The beginning of the content types of Word's own parts; <c>+xml</c> ends them.</summary>
    public const string TypePrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
}
