using System.Globalization;
using StrategicAssessment.Plans;
using StrategicAssessment.Protection;

namespace StrategicAssessment.Tests.Protection;

/// <summary>Works out the examples of the page on small numbers: a rule, then a table whose rows are parted by slashes.</summary>
internal static class ProtectionExamples
{
    /// <summary>The table as it is published, with its totals.</summary>
    public static string Hidden(string given)
    {
        var (table, columns) = TableOf(given);
        var hidden = Suppression.Of(table);
        return string.Join(" / ", table.Cells.Select((c, i) => hidden[i] ? "[c]" : c.Rule.Shown(c.Value).ToString(CultureInfo.InvariantCulture)).Chunk(columns).Select(row => string.Join(", ", row)));
    }

    /// <summary>What a reader can say of each hidden count.</summary>
    public static string Possible(string given)
    {
        var (table, _) = TableOf(given);
        return string.Join("; ", Auditor.Audit(table, Suppression.Of(table))
            .Select(a => string.Create(CultureInfo.InvariantCulture, $"{table.Cells[a.Cell].Value} could be {a.Least} to {a.Most}")));
    }

    /// <summary>Counts one by one.</summary>
    public static string Rounded(string given)
    {
        var parts = given.Split("; ");
        var rule = ProtectionPhrase.Read(parts[0])!;
        return string.Join(", ", Numbers(parts[1]).Select(n => rule.Hides(n) ? "[c]" : rule.Shown(n).ToString(CultureInfo.InvariantCulture)));
    }

    private static (CountSystem Table, int Columns) TableOf(string given)
    {
        var parts = given.Split("; ");
        var rows = parts[1].Split(" / ").Select(Numbers).ToArray();
        return (Hierarchy.Table(rows, ProtectionPhrase.Read(parts[0])!), rows[0].Length + 1);
    }

    private static long[] Numbers(string text) => [.. text.Split(", ").Select(n => long.Parse(n, CultureInfo.InvariantCulture))];
}
