using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>What is defined otherwise, for people: the words of definitions are made to be compared, not read.</summary>
internal static class DefinitionPhrases
{
    private const string Nothing = "nothing said";
    private const string Residents = "residents of ";
    private const string MidYear = "mid-year, ";
    private const string BeforePeriod = " before the period's last year";

    /// <summary>Name of a part of a definition.</summary>
    public static string Of(DefinitionPart part) => part switch
    {
        DefinitionPart.Measure => "Measure",
        DefinitionPart.Things => "What is counted",
        DefinitionPart.Filter => "Which rows count",
        DefinitionPart.Rows => "How rows are read",
        DefinitionPart.Disclosure => "Small numbers",
        DefinitionPart.Comparison => "Compared with",
        DefinitionPart.Population => "Residents",
        DefinitionPart.Ranking => "Ranked by",
        DefinitionPart.Ties => "Ties",
        DefinitionPart.Group => "Among",
        DefinitionPart.Confidence => "Chance",
        DefinitionPart.Length => "Length of the period",
        DefinitionPart.Display => "Printed as",
        DefinitionPart.Other => "Definition",
    };

    /// <summary>One side of an aspect.</summary>
    public static string Of(DefinitionPart part, string text) => text.Length == 0 ? Nothing : part switch
    {
        DefinitionPart.Ranking => ThingNames.Ranking(text),
        DefinitionPart.Measure => ThingNames.Measure(text),
        DefinitionPart.Population => Population(text),
        DefinitionPart.Group => text.Replace(" of ", " places: ", StringComparison.Ordinal).Replace('-', ' '),
        DefinitionPart.Filter => text["only ".Length..],
        DefinitionPart.Ties => text.Replace("ties as printed", "as printed", StringComparison.Ordinal),
        DefinitionPart.Things or DefinitionPart.Rows or DefinitionPart.Disclosure or DefinitionPart.Comparison or DefinitionPart.Confidence or DefinitionPart.Length or DefinitionPart.Display or DefinitionPart.Other => text,
    };

    private static string Population(string text)
    {
        var rule = text.StartsWith(Residents, StringComparison.Ordinal) ? text[Residents.Length..] : text;
        if (!rule.StartsWith(MidYear, StringComparison.Ordinal) || !rule.EndsWith(BeforePeriod, StringComparison.Ordinal)) return rule;
        var years = rule[MidYear.Length..^BeforePeriod.Length];
        return $"mid-year estimate, {years} {(years == "1" ? "year" : "years")} before the period's last";
    }
}
