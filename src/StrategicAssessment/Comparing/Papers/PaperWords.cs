namespace StrategicAssessment.Comparing.Papers;

/// <summary>Headings of the paper's tables and its title. Sentences stand in the templates.</summary>
internal static class PaperWords
{
    public const string Title = "What changed";
    public const string What = "What";
    public const string Place = "Place";
    public const string Published = "Published then";
    public const string Now = "Published now";
    public const string Change = "Change";
    public const string Chance = "Chance";
    public const string Notes = "Notes";
    public const string Paragraph = "Paragraph";
    public const string Things = "Things";
    public const string None = "not there";
    public const string Number = "Number";
}
