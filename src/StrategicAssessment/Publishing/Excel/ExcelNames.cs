namespace StrategicAssessment.Publishing.Excel;

/// <summary>The names that SpreadsheetML goes by.</summary>
internal static class ExcelNames
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The beginning of the content types of Excel's own parts; <c>+xml</c> ends them.</summary>
    public const string TypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
}
