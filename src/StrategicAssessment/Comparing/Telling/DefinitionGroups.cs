using StrategicAssessment.Comparison;

namespace StrategicAssessment.Comparing.Telling;

/// <summary>Redefinitions by what is defined otherwise: one rule is told once, with the figures that follow it.</summary>
internal static class DefinitionGroups
{
    public static IReadOnlyList<ReportGroup> Of(BundleComparison comparison, ThingNames names) =>
        [.. comparison.Differences.OfType<Redefinition>().GroupBy(r => string.Join('\n', FactsOf(r)), StringComparer.Ordinal).Select(g => GroupOf([.. g], comparison, names))];

    private static ReportGroup GroupOf(List<Redefinition> told, BundleComparison comparison, ThingNames names) =>
        new(HeadingOf(told[0]), new ToldLines(told.Count, i => LineOf(told[i], comparison, names))) { Facts = FactsOf(told[0]) };

    private static string HeadingOf(Redefinition redefinition) => DefinitionPhrases.Heading(redefinition.Aspects);

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

    /// <summary>What is defined otherwise, as a heading.</summary>
    public static string Heading(IReadOnlyList<RedefinedAspect> aspects) => Wording.English.List(
        [.. aspects.Select(a => Of(a.Part)).Distinct(StringComparer.Ordinal).Select((n, i) => i == 0 ? n : char.ToLowerInvariant(n[0]) + n[1..])]);

    /// <summary>The same with what it was and what it is.</summary>
    public static string Fact(RedefinedAspect aspect) => aspect.Part switch
    {
        DefinitionPart.Recording => $"The way of recording changed on {aspect.Before}{aspect.After}, so the numbers before and after are not compared",
        DefinitionPart.Extent => string.Join("; ", new[] { (aspect.After, "now holds"), (aspect.Before, "no longer holds") }.Where(p => p.Item1.Length > 0).Select(p => $"The place {p.Item2} {p.Item1}")),
        DefinitionPart.Display => Of(aspect.Part),
        DefinitionPart.Parts => $"{Of(aspect.Part)}: " + string.Join("; ", new[] { ("now with ", Only(aspect.After, aspect.Before)), ("no longer with ", Only(aspect.Before, aspect.After)) }.Where(p => p.Item2.Length > 0).Select(p => p.Item1 + p.Item2)),
        DefinitionPart.Lookup when Unversioned(aspect.Before) == Unversioned(aspect.After) => $"{Unversioned(aspect.After).Split(" in ")[^1]} says otherwise what the values of '{Unversioned(aspect.After)["looked up by ".Length..].Split(" in ")[0]}' mean",
        DefinitionPart.Measure or DefinitionPart.Things or DefinitionPart.Filter or DefinitionPart.Lookup or DefinitionPart.Source or DefinitionPart.Rows or DefinitionPart.Disclosure or DefinitionPart.Comparison
            or DefinitionPart.Population or DefinitionPart.Ranking or DefinitionPart.Ties or DefinitionPart.Group or DefinitionPart.Confidence or DefinitionPart.Length or DefinitionPart.Other => $"{Of(aspect.Part)}: {Of(aspect.Part, aspect.Before)} → {Of(aspect.Part, aspect.After)}",
    };

    public static string Of(DefinitionPart part) => part switch
    {
        DefinitionPart.Measure => "Measure",
        DefinitionPart.Things => "What is counted",
        DefinitionPart.Recording => "The way of recording",
        DefinitionPart.Parts => "What it is the sum of",
        DefinitionPart.Lookup => "Looked up",
        DefinitionPart.Source => "Sent by",
        DefinitionPart.Extent => "The place",
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
    public static string Of(DefinitionPart part, string text) => text.Length == 0 ? Nothing(part) : part switch
    {
        DefinitionPart.Ranking => ThingNames.Ranking(text),
        DefinitionPart.Measure => ThingNames.Measure(text),
        DefinitionPart.Population => Population(text),
        DefinitionPart.Group => Group(text),
        DefinitionPart.Filter => text["only ".Length..],
        DefinitionPart.Ties => text.Replace("ties as printed", "as printed", StringComparison.Ordinal),
        DefinitionPart.Source => text["sent by ".Length..],
        DefinitionPart.Lookup => Unversioned(text)["looked up ".Length..],
        DefinitionPart.Recording or DefinitionPart.Parts or DefinitionPart.Extent or DefinitionPart.Things or DefinitionPart.Rows or DefinitionPart.Disclosure or DefinitionPart.Comparison or DefinitionPart.Confidence or DefinitionPart.Length or DefinitionPart.Display or DefinitionPart.Other => text,
    };

    private static string Only(string list, string other) => string.Join(", ", list.Split(", ").Except(other.Split(", "), StringComparer.Ordinal));

    // What it means that a definition does not say it.
    private static string Nothing(DefinitionPart part) => part switch
    {
        DefinitionPart.Filter => "all rows",
        DefinitionPart.Rows => "as usual",
        DefinitionPart.Disclosure => "all are shown",
        DefinitionPart.Comparison => "no other period",
        DefinitionPart.Lookup => "no lookup",
        DefinitionPart.Ties => "equal values only",
        DefinitionPart.Confidence => "judged at 95%",
        DefinitionPart.Group => "no other places",
        DefinitionPart.Population => "not used",
        DefinitionPart.Measure or DefinitionPart.Things or DefinitionPart.Recording or DefinitionPart.Parts or DefinitionPart.Source or DefinitionPart.Ranking or DefinitionPart.Extent or DefinitionPart.Length or DefinitionPart.Display
            or DefinitionPart.Other => "not said",
    };

    // "12 of districts-and-medway, with Carr", "3 of the places".
    private static string Group(string text)
    {
        var (of, with) = (text.IndexOf(" of ", StringComparison.Ordinal), text.IndexOf(", with ", StringComparison.Ordinal));
        if (of < 0) return text;
        var (name, end) = with < 0 ? (text[(of + 4)..], string.Empty) : (text[(of + 4)..with], text[with..]);
        return $"{text[..of]} {(text[..of] == "1" ? "place" : "places")}{(name == "the places" ? string.Empty : ": " + ThingNames.Plain(name, isHeading: false))}{end}";
    }

    private static string Unversioned(string lookup) => lookup.Split(", version ")[0];

    private static string Population(string text)
    {
        var rule = text.StartsWith(Residents, StringComparison.Ordinal) ? text[Residents.Length..] : text;
        if (!rule.StartsWith(MidYear, StringComparison.Ordinal) || !rule.EndsWith(BeforePeriod, StringComparison.Ordinal)) return rule;
        var years = rule[MidYear.Length..^BeforePeriod.Length];
        return $"mid-year estimate, {years} {(years == "1" ? "year" : "years")} before the period's last";
    }
}
