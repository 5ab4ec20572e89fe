using StrategicAssessment.Comparison.Bundles;

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
        var revised = new HashSet<string>(StringComparer.Ordinal);
        foreach (var difference in found)
        {
            if (difference is Revision revision) revised.Add(revision.After.Id);
        }

        if (revised.Count == 0) return found;
        var (before, after) = (new Rests(pair.Before), new Rests(pair.After));
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is not Revision revision) continue;
            found[i] = revision with
            {
                IsRoot = !RestsOnRevised(revision.Before, revised) && !RestsOnRevised(revision.After, revised),
                RestsOn = after.On(revision.After.Id),
                RestedOn = before.On(revision.Before.Id),
            };
        }

        return found;
    }

    private static bool RestsOnRevised(BundleFigure figure, HashSet<string> revised)
    {
        foreach (var operand in figure.Operands)
        {
            if (revised.Contains(operand)) return true;
        }

        return false;
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
