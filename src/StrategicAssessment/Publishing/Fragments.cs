using StrategicAssessment.Data;
using StrategicAssessment.Figures;
using StrategicAssessment.Wording;

namespace StrategicAssessment.Publishing;

/// <summary>
/// What the bundles of several places have in common, written once: most of their figures are the same. Figures are told apart as objects, so it serves one
/// run and one plan. Each part is used by one writer at a time.
/// </summary>
internal sealed class Fragments
{
    private readonly Dictionary<Figure, FigureRecord> records = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Figure, List<string>> chances = new(ReferenceEqualityComparer.Instance);

    /// <param name="make">Makes it, where it has not been made yet.</param>
    internal FigureRecord Record(Figure figure, Func<Figure, FigureRecord> make)
    {
        if (!records.TryGetValue(figure, out var known)) records.Add(figure, known = make(figure));
        return known;
    }

    /// <summary>What chance allows of a figure, a line each.</summary>
    internal List<string> ChanceOf(Figure figure, Words words)
    {
        if (!chances.TryGetValue(figure, out var known)) chances.Add(figure, known = [.. EvidenceLines.Of(figure, words)]);
        return known;
    }
}
