using System.Buffers;
using StrategicAssessment.Figures;
using StrategicAssessment.Publishing.Data;
using StrategicAssessment.Publishing.Ledgers;

namespace StrategicAssessment.Publishing;

/// <summary>
/// What the bundles of several places have in common, written once: most of their figures are the same. Figures are told apart as objects, so it serves one
/// run and one plan. Each part is used by one writer at a time.
/// </summary>
public sealed class Fragments
{
    private readonly Dictionary<Figure, byte[]> records = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Figure, List<string>> chances = new(ReferenceEqualityComparer.Instance);
    private readonly ArrayBufferWriter<byte> scratch = new(4096);

    /// <summary>The record of a figure in <c>figures.json</c>, from the line break before it.</summary>
    /// <param name="figure">Which.</param>
    /// <param name="write">Writes it into a buffer, where it has not been written yet.</param>
    internal byte[] Record(Figure figure, Action<ArrayBufferWriter<byte>> write)
    {
        if (records.TryGetValue(figure, out var known)) return known;
        scratch.ResetWrittenCount();
        write(scratch);
        return records[figure] = scratch.WrittenSpan[FiguresJson.LeadLength..].ToArray();
    }

    /// <summary>What chance allows of a figure, a line each.</summary>
    internal List<string> ChanceOf(Figure figure)
    {
        if (!chances.TryGetValue(figure, out var known)) chances.Add(figure, known = [.. EvidenceLines.Of(figure)]);
        return known;
    }
}
