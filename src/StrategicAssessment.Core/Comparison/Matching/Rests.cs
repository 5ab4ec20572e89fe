namespace StrategicAssessment.Comparison.Matching;

/// <summary>Which paragraphs of a document rest on a figure: those that print it, or a figure that was worked out from it.</summary>
internal sealed class Rests
{
    private static readonly List<Mention> Nothing = [];
    private readonly Dictionary<string, List<Mention>> mentions = new(StringComparer.Ordinal);

    private Rests(PublishedBundle bundle)
    {
        foreach (var section in bundle.Document.Sections)
        {
            foreach (var paragraph in section.Paragraphs) Add(bundle, new Mention(section.Id, section.Title, paragraph.Number, paragraph.Text), paragraph.Figures);
        }
    }

    /// <summary>Tells every revision where it begins and what rests on it.</summary>
    public static List<IDifference> Attach(BundlePair pair, List<IDifference> found)
    {
        var revised = found.OfType<Revision>().ToDictionary(r => r.After.Id, r => r.Before.Value != r.After.Value, StringComparer.Ordinal);
        if (revised.Count == 0) return found;
        var moved = found.OfType<Revision>().Where(r => revised[r.After.Id]).Select(r => r.After.Indicator).ToHashSet(StringComparer.Ordinal);   // what stands is judged by how the others vary
        var (before, after) = (new Rests(pair.Before), new Rests(pair.After));
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is not Revision revision) continue;
            found[i] = revision with
            {
                IsRoot = !revision.Before.Operands.Concat(revision.After.Operands).Any(revised.ContainsKey) && (revised[revision.After.Id] || !moved.Contains(revision.After.Indicator)),
                RestsOn = after.On(revision.After.Id),
                RestedOn = before.On(revision.Before.Id),
            };
        }

        return found;
    }

    private List<Mention> On(string id) => mentions.GetValueOrDefault(id) ?? Nothing;

    private void Add(PublishedBundle bundle, Mention mention, IReadOnlyList<string> printed)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(printed);
        while (waiting.TryPop(out var id))
        {
            if (!met.Add(id)) continue;
            if (!mentions.TryGetValue(id, out var list)) mentions.Add(id, list = []);
            list.Add(mention);
            foreach (var operand in bundle.Find(id)?.Operands ?? []) waiting.Push(operand);
        }
    }
}
