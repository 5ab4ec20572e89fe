using StrategicAssessment.Observations;

namespace StrategicAssessment.Protection;

/// <summary>What readers know of a count, and what may be done about it.</summary>
public enum Secrecy
{
    /// <summary>Shown, unless it has to be hidden to keep another.</summary>
    Open,

    /// <summary>Known to readers whatever is done, because it was published before: hiding it would keep nothing.</summary>
    Known,

    /// <summary>Below the threshold: hidden, and kept even where nothing prints it, because differences of what is printed may tell it.</summary>
    Small,

    /// <summary>Hidden before it came here: its number is not known to the program either.</summary>
    Secret,

    /// <summary>Hidden for what it says of others or of what it was; not known to be small. Kept over a range as wide as the rule's.</summary>
    Former,

    /// <summary>Printed nowhere; it only ties other counts together, such as a month whose year is printed.</summary>
    Unseen,
}

/// <summary>Says what readers know of each count, and what may be done about it.</summary>
internal static class SecrecyFinding
{
    public static Secrecy[] Of(IReadOnlyList<CountNode> nodes, long?[] numbers, IReadOnlyList<Relation> relations)
    {
        var found = new Secrecy[nodes.Count];
        for (var i = 0; i < found.Length; i++) found[i] = Of(nodes[i], numbers[i]);
        var aboveSecrets = Relation.Over(Enumerable.Range(0, found.Length).Where(i => found[i] == Secrecy.Secret), relations);
        var linked = Linked(nodes, relations);
        for (var i = 0; i < found.Length; i++)
        {
            // Where the plan names no rule, nothing is hidden but what arrived so, and the totals that would give it away.
            if (found[i] == Secrecy.Open && nodes[i].OwnRule is null && !aboveSecrets.Contains(i) && !linked.Contains(nodes[i].Asked.Indicator.Id)) found[i] = Secrecy.Known;
        }

        foreach (var relation in relations)
        {
            if (found[relation.Whole] == Secrecy.Open && IsLoneSecret(relation, found)) found[relation.Whole] = Secrecy.Secret;
        }

        return found;
    }

    private static Secrecy Of(CountNode node, long? number)
    {
        if (node.Floor == node.Ceiling) return Secrecy.Known;
        if (node.IsThen) return !node.WasHidden ? Secrecy.Unseen : node.Rule.Hides(node.Number ?? 0) ? Secrecy.Small : Secrecy.Former;
        if (!node.Value.IsKnown) return OfUnknown(node, number);
        if (node.OwnRule is { } rule && rule.Hides(node.Number ?? 0)) return Secrecy.Small;
        if (!node.IsPrinted) return Secrecy.Unseen;
        if (node.IsKept) return Secrecy.Former;
        return TellsNoMore(node) ? Secrecy.Unseen : Secrecy.Open;
    }

    private static Secrecy OfUnknown(CountNode node, long? number)
    {
        if (number is null) return node.WasHidden ? Secrecy.Secret : Secrecy.Known;
        return node.IsPrinted && node.Operands.IsEmpty && node.Value.Status == ValueStatus.Suppressed ? Secrecy.Secret : Secrecy.Unseen;
    }

    // Rounded as it was before: hiding it now would take nothing back.
    private static bool TellsNoMore(CountNode node) =>
        node.Number is { } number && node.Floor >= node.Rule.LeastShownAs(number) && node.Ceiling <= node.Rule.MostShownAs(number);

    // A total that came with the extract is not worked out here: when it would give a single hidden part away, it is withheld.
    private static bool IsLoneSecret(Relation relation, Secrecy[] found) =>
        relation.Parts.Count(p => found[p] == Secrecy.Secret) == 1 && !relation.Parts.Any(p => found[p] is Secrecy.Small or Secrecy.Unseen);

    // Indicators that count the same thing as another.
    private static HashSet<string> Linked(IReadOnlyList<CountNode> nodes, IReadOnlyList<Relation> relations) => relations
        .Select(r => r.Cells.Select(c => nodes[c].Asked.Indicator.Id).Distinct(StringComparer.Ordinal).ToList()).Where(tied => tied.Count > 1).SelectMany(tied => tied).ToHashSet(StringComparer.Ordinal);
}
