using StrategicAssessment.Comparison;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Comparing;

/// <summary>Redefinitions by what is defined otherwise: one rule is told once, with the figures that follow it.</summary>
internal static class DefinitionGroups
{
    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names) =>
        [.. comparison.Differences.OfType<Redefinition>().GroupBy(r => string.Join('\n', FactsOf(r)), StringComparer.Ordinal).Select(g => GroupOf([.. g], comparison, names))];

    private static ReportGroup GroupOf(List<Redefinition> told, BundleComparison comparison, ThingNames names) =>
        new(DefinitionPhrases.Heading(told[0].Aspects), new ToldLines(told.Count, i => LineOf(told[i], comparison, names))) { Facts = FactsOf(told[0]) };

    private static List<string> FactsOf(Redefinition redefinition)
    {
        var facts = redefinition.Aspects.Select(DefinitionPhrases.Fact).ToList();
        var (before, after) = (redefinition.Before.Period, redefinition.After.Period);
        if (redefinition.Overlap is { } overlap) facts.Add($"The periods overlap: {before.Words} and {after.Words} both hold {overlap.Label}");
        return facts;
    }

    private static ReportLine LineOf(Redefinition redefinition, BundleComparison comparison, ThingNames names)
    {
        var (before, after) = (redefinition.Before, redefinition.After);
        var measure = MeasureOf(before.Measure, after.Measure);
        return new ReportLine($"{names.Of(after)}, {measure}", after.AreaName, before.Display, after.Display)
        {
            Thing = names.Of(after),
            Notes = redefinition.Overlap is not null || MovementGroups.AreUsual(before.Period, after.Period, comparison) ? [] : [MovementGroups.PeriodWords(before.Period, after.Period)],
        };
    }

    private static string MeasureOf(string before, string after) =>
        before == after ? ThingNames.Measure(after) : before.StartsWith("rank-by-", StringComparison.Ordinal) && after.StartsWith("rank-by-", StringComparison.Ordinal) ? "rank" : ThingNames.Measure(after);
}

/// <summary>What is defined otherwise, for people: the words of definitions are made to be compared, not read.</summary>
internal static class DefinitionPhrases
{
    private const string Residents = "residents of ";
    private const string MidYear = "mid-year, ";
    private const string BeforePeriod = " before the period's last year";

    public static string Heading(IReadOnlyList<RedefinedAspect> aspects) => English.List(
        [.. aspects.Select(a => Of(a.Part)).Distinct(StringComparer.Ordinal).Select((n, i) => i == 0 ? n : English.Small(n))]);

    /// <summary>The same with what it was and what it is.</summary>
    public static string Fact(RedefinedAspect aspect)
    {
        var (part, before, after) = (aspect.Part, aspect.Before, aspect.After);
        if (part == DefinitionPart.Display) return Of(part);
        if (part == DefinitionPart.Recording) return $"The way of recording changed on {before}{after}, so the numbers before and after are not compared";
        if (part == DefinitionPart.Extent) return Both("The place now holds ", after, "The place no longer holds ", before);
        if (part == DefinitionPart.Parts) return $"{Of(part)}: {Both("now with ", Only(after, before), "no longer with ", Only(before, after))}";
        if (part == DefinitionPart.Aliases) return $"{Of(part)}: {Both("now also ", after, "no longer ", before)}";
        var (heading, nothing, say) = WordsOf(part);
        if (part == DefinitionPart.Lookup && before.Length > 0 && after.Length > 0 && say(before) == say(after)) return string.Join(", or ", say(after)["by ".Length..].Split(" and looked up by ").Select(l => l.Split(" in ")).Select(l => $"{l[^1]} says otherwise what the values of '{l[0]}' mean"));
        return $"{heading}: {(before.Length == 0 ? nothing : say(before))} → {(after.Length == 0 ? nothing : say(after))}";
    }

    public static string Of(DefinitionPart part) => WordsOf(part).Heading;

    // What it is called, what it means that a definition does not say it, and how what it says is said.
    private static (string Heading, string Nothing, Func<string, string> Say) WordsOf(DefinitionPart part) => part switch
    {
        DefinitionPart.Measure => ("Measure", "not said", ThingNames.Measure),
        DefinitionPart.Things => ("What is counted", "events", AsIs),
        DefinitionPart.Recording => ("The way of recording", "not said", AsIs),
        DefinitionPart.Parts => ("What it is the sum of", "not said", AsIs),
        DefinitionPart.Filter => ("Which rows count", "all rows", t => t["only ".Length..].Replace(" = ", " is ", StringComparison.Ordinal)),
        DefinitionPart.Lookup => ("Looked up", "no lookup", t => t["looked up ".Length..]),
        DefinitionPart.Aliases => ("Words in the extract that count as it", "not said", AsIs),
        DefinitionPart.Meaning => ("What words of the extract mean", "not said", AsIs),
        DefinitionPart.Good => ("What is better", "not said", AsIs),
        DefinitionPart.Chart => ("Lines of the control chart", "not said", AsIs),
        DefinitionPart.Source => ("Sent by", "not said", t => t["sent by ".Length..]),
        DefinitionPart.Rows => ("How rows are read", "as they stand", AsIs),
        DefinitionPart.Disclosure => ("Small numbers", "all are shown", AsIs),
        DefinitionPart.Comparison => ("Compared with", "no other period", AsIs),
        DefinitionPart.Population => ("Residents", "not used", Population),
        DefinitionPart.Ranking => ("Ranked by", "not said", ThingNames.Ranking),
        DefinitionPart.Ties => ("Ties", "equal values only", t => t.Replace("ties as printed", "values that print alike", StringComparison.Ordinal)),
        DefinitionPart.Group => ("Which places", "no other places", Group),
        DefinitionPart.Extent => ("The place", "not said", AsIs),
        DefinitionPart.Confidence => ("Chance", "judged as for other figures", t => t["chance ".Length..]),
        DefinitionPart.Length => ("Length of the period", "not said", AsIs),
        DefinitionPart.Display => ("Printed as", "not said", AsIs),
        DefinitionPart.Other => ("Definition", "not said", AsIs),
    };

    private static string AsIs(string text) => text;

    private static string Both(string lead, string text, string otherLead, string other) =>
        (text.Length > 0 ? lead + text : string.Empty) + (text.Length > 0 && other.Length > 0 ? "; " : string.Empty) + (other.Length > 0 ? otherLead + other : string.Empty);

    private static string Only(string list, string other) => string.Join(", ", list.Split(", ").Except(other.Split(", "), StringComparer.Ordinal));

    // "12 of districts-and-medway, with Carr", "3 of the places".
    private static string Group(string text)
    {
        var (of, with) = (text.IndexOf(" of ", StringComparison.Ordinal), text.IndexOf(", with ", StringComparison.Ordinal));
        if (of < 0) return text;
        var (name, end) = with < 0 ? (text[(of + 4)..], string.Empty) : (text[(of + 4)..with], text[with..]);
        return $"{text[..of]} {(text[..of] == "1" ? "place" : "places")}{(name == "the places" ? string.Empty : ": " + ThingNames.Plain(name, isHeading: false))}{end}";
    }

    private static string Population(string text)
    {
        var rule = text.StartsWith(Residents, StringComparison.Ordinal) ? text[Residents.Length..] : text;
        if (!rule.StartsWith(MidYear, StringComparison.Ordinal) || !rule.EndsWith(BeforePeriod, StringComparison.Ordinal)) return rule;
        var years = rule[MidYear.Length..^BeforePeriod.Length];
        return $"the mid-year estimate of {(years == "1" ? "the year" : $"{years} years")} before";
    }
}
