using StrategicAssessment.Protection;

namespace StrategicAssessment.Tests.Protection;

/// <summary>
/// The fewest cells that have to be hidden, by trying all choices of one more cell, two more, and so on. Only choices that cannot do are passed over: a sum
/// with one hidden cell gives it away, so another cell of that sum has to be hidden.
/// </summary>
internal sealed class Optimum(CountSystem system)
{
    /// <summary>How many cells the best choice hides, up to a limit; null when none up to it does.</summary>
    public int? Cells(int limit)
    {
        var first = system.HiddenAtFirst();
        var least = first.Count(h => h);
        for (var count = least; count <= limit; count++)
        {
            if (Try(first, new bool[first.Length], count - least)) return count;
        }

        return null;
    }

    private bool Try(bool[] hidden, bool[] refused, int more)
    {
        var lone = system.Relations.Select(r => r.Cells.ToArray()).Where(cells => cells.Count(c => hidden[c]) == 1)
            .Select(cells => cells.Where(c => IsChoice(c, hidden, refused)).ToArray()).OrderBy(choices => choices.Length).FirstOrDefault();
        if (lone is null && !Breach.Of(system, hidden).Any()) return true;
        if (more == 0) return false;
        var now = (bool[])refused.Clone();
        foreach (var choice in lone ?? [.. Enumerable.Range(0, hidden.Length).Where(c => IsChoice(c, hidden, refused))])
        {
            var larger = (bool[])hidden.Clone();
            larger[choice] = true;
            if (Try(larger, now, more - 1)) return true;
            now[choice] = true;
        }

        return false;
    }

    private bool IsChoice(int cell, bool[] hidden, bool[] refused) => !hidden[cell] && !refused[cell] && system.Cells[cell].Secrecy == Secrecy.Open;
}
