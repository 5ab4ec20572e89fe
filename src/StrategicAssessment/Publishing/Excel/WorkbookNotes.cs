namespace StrategicAssessment.Publishing.Excel;

/// <summary>The notes to rows of all tables, numbered through the workbook.</summary>
internal sealed class WorkbookNotes
{
    private readonly List<string> texts = [], sheets = [];

    /// <summary>How many there are.</summary>
    public int Count => texts.Count;

    /// <summary>What they say.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>The worksheets that they belong to.</summary>
    public IReadOnlyList<string> Sheets => sheets;

    /// <summary>Adds a note and gives its number, from 1.</summary>
    public int Add(string text, string sheet)
    {
        texts.Add(text);
        sheets.Add(sheet);
        return texts.Count;
    }
}
