namespace StrategicAssessment.Publishing.Word;

/// <summary>The names that WordprocessingML goes by.</summary>
internal static class WordNames
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string WordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>The beginning of the content types of Word's own parts; <c>+xml</c> ends them.</summary>
    public const string TypePrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
}
