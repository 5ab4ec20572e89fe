using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing.Html;

/// <summary>Every word that the page says of itself: what stands around the document. The script has none of its own.</summary>
internal static class PageWords
{
    public const string SkipToMain = "Skip to main content";
    public const string Contents = "Contents";
    public const string Course = "At a glance";
    public const string BackToContents = "Back to contents";
    public const string Draft = "Draft";
    public const string NumbersOfChart = "The numbers of this chart";

    public const string Hint = "Select any figure to see where it comes from. From one figure, the arrow keys lead to the next in its table or paragraph.";
    public const string Plain = "Show figures as plain text";

    public const string PanelHeading = "Where does this number come from?";
    public const string Close = "Close";
    public const string Back = "Back";
    public const string Origin = "Origin";
    public const string WorkedOut = "Worked out as";
    public const string RestsOn = "Rests on";
    public const string ReadFrom = "Read from";
    public const string Chance = "What chance allows";
    public const string Note = "Note";
    public const string Id = "Id of the figure";

    public const string Computed = "Worked out from the extracts";
    public const string Quoted = "Quoted: given by the extract, and nobody here can work it out again";
    public const string PartQuoted = "Worked out from at least one quoted value";
    public static string Protected => "Protected: " + English.SuppressedMeaning;
    public const string NoNumber = "There is no number";

    /// <summary>What is read out when a table was sorted; <c>{0}</c> is the column's heading.</summary>
    public const string LowestFirst = "Sorted by {0}, lowest first";
    public const string HighestFirst = "Sorted by {0}, highest first";
    public const string FromAToZ = "Sorted by {0}, A to Z";
    public const string FromZToA = "Sorted by {0}, Z to A";
    public const string AsPrinted = "Table in its first order again";

    public static string Table(int number) => string.Create(CultureInfo.InvariantCulture, $"Table {number}:");

    public static string Figure(int number) => string.Create(CultureInfo.InvariantCulture, $"Figure {number}:");

    public static string Paragraph(string number) => $"Paragraph {number}";

    /// <summary>Where a value was read: who sent it, the file, and how many rows; which rows is the ledger's alone to say.</summary>
    public static string Source(string sender, string file, int rows) =>
        $"{(sender.Length == 0 ? "" : sender + ": ")}{file} ({English.Whole(rows)} {(rows == 1 ? "row" : "rows")})";

    /// <summary>Runs along the bottom of every printed page; the two numbers are the browser's to fill in.</summary>
    public const string PageOf = "\"Page \" counter(page) \" of \" counter(pages)";
}
