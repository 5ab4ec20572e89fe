using StrategicAssessment.Protection;

namespace StrategicAssessment.Tests.Protection;

/// <summary>What the attacker got out of a table.</summary>
internal static class Breach
{
    /// <summary>A sentence for each hidden cell that can be narrowed down more than its rule allows.</summary>
    public static IEnumerable<string> Of(CountSystem system, bool[] hidden)
    {
        var attacker = Attacker.Of(system, hidden);
        for (var i = 0; i < hidden.Length; i++)
        {
            if (hidden[i] && Of(system.Cells[i], i, attacker) is { } breach) yield return breach;
        }
    }

    private static string? Of(CountCell cell, int index, Attacker attacker)
    {
        var rule = cell.Rule;
        if (cell.Secrecy == Secrecy.Small)
        {
            if (!attacker.CouldBe(index, rule.Least)) return $"{cell.Name} ({cell.Value}) cannot be {rule.Least}";
            return attacker.CouldBe(index, rule.Most) ? null : $"{cell.Name} ({cell.Value}) cannot be {rule.Most}";
        }

        var width = attacker.Reach(index, 1, rule.Width);
        if (width < rule.Width) width += attacker.Reach(index, -1, rule.Width);
        return width < rule.Width ? $"{cell.Name} ({cell.Value}) is known to within {width}" : null;
    }
}
