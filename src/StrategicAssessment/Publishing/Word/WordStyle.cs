namespace StrategicAssessment.Publishing.Word;

/// <summary>The styles that the writer uses, by their ids in <c>styles.xml</c> (a test holds that each is there).</summary>
internal static class WordStyle
{
    public const string Title = "Title", Subtitle = "Subtitle", TitlePageLine = "TitlePageLine", DraftMark = "DraftMark";
    public const string NumberedParagraph = "NumberedParagraph", ListParagraph = "ListParagraph", Quote = "Quote", Notice = "Notice", Definition = "DefinitionEntry";
    public const string Caption = "Caption", Table = "AssessmentTable", TableText = "TableText", TableNumber = "TableNumber", TableNote = "TableNote", AfterTable = "AfterTable";
    public const string TableHeading = "TableHeading", TableNumberHeading = "TableNumberHeading";
    public const string ContentsHeading = "TOCHeading", TableList = "TableofFigures", Header = "Header", Footer = "Footer";
    public const string FootnoteText = "FootnoteText", FootnoteReference = "FootnoteReference", Hyperlink = "Hyperlink", TypedText = "TypedText";

    private const int DeepestHeading = 6;

    private static readonly string[] Headings = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];

    /// <summary>The style of a heading, 1 for the sections of the document; what lies deeper than Word's outline gets its deepest.</summary>
    public static string Heading(int level) => Headings[Math.Min(level, DeepestHeading) - 1];

    /// <summary>The style of a line in the contents, level 1 or 2.</summary>
    public static string Contents(int level) => level == 1 ? "TOC1" : "TOC2";
}
