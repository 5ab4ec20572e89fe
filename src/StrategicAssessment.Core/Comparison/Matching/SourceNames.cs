using StrategicAssessment.Places;

namespace StrategicAssessment.Comparison.Matching;

/// <summary>
/// Whether two wordings of a source mean one sender. Another sender may count another area, so it makes another definition; the desk that an organisation sends from decides
/// no number: "Kent Police" and "Kent Police (CSP team)" are one, "Kent Police (Medway division)" is not.
/// </summary>
internal static class SourceNames
{
    /// <summary>What stands in front of a source among the clauses of a definition.</summary>
    public const string Lead = "sent by ";

    private static readonly string[] Ends = ["(", ",", ";", ":", "/", " - ", " – ", " — "];

    // Words of desks; what has none of them may be an area, or another set of data.
    private static readonly string[] Desks = ["team", "unit", "desk", "department", "office", "officer", "branch", "analyst", "analysts", "analysis", "intelligence", "performance", "research", "statistics"];

    /// <summary>The clause in which a bundle says who sent an indicator's data, or null.</summary>
    public static string? Of(BundleIndicator indicator) => indicator.DecidedBy?.FirstOrDefault(c => c.StartsWith(Lead, StringComparison.Ordinal));

    /// <summary>Whether they are one, or one of the two says nothing.</summary>
    public static bool AreOne(string before, string after, PlaceHistory places)
    {
        if (before.Length == 0 || after.Length == 0) return true;
        var (then, now) = (Split(before), Split(after));
        return then.Name == now.Name && (then.Desk == now.Desk || (IsDesk(then.Desk, places) && IsDesk(now.Desk, places)));
    }

    private static (string Name, string Desk) Split(string clause)
    {
        var source = clause[Lead.Length..];
        var at = Ends.Select(e => source.IndexOf(e, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(source.Length).Min();
        return (PlaceName.Key(source[..at]), PlaceName.Key(source[at..].Trim('(', ')', ',', ';', ':', '/', '-', '–', '—', ' ')));
    }

    private static bool IsDesk(string desk, PlaceHistory places) => desk.Length == 0 || (desk.Split(' ').Intersect(Desks, StringComparer.Ordinal).Any() && !places.IsNamedIn(desk));
}
