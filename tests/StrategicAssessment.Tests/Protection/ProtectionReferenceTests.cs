using System.Globalization;
using System.Text.Json;
using StrategicAssessment.Indicators;
using StrategicAssessment.Protection;
using StrategicAssessment.Tests.Statistics.Reference;
using Xunit;

namespace StrategicAssessment.Tests.Protection;

public sealed class ProtectionReferenceTests
{
    private const string Rounding = "sdc_hes_rounding.csv", Tables = "sdc_suppression.json";

    private static readonly ProtectionRule Hospital = new(8, false, 5);

    [Fact]
    public void Hospital_counts_are_rounded_and_hidden_as_published()
    {
        foreach (var row in Vectors.Csv(Rounding))
        {
            var count = (long)row.Known("count");
            Assert.Equal(row["expected"], Hospital.Hides(count) ? "*" : Hospital.Shown(count).ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Tables_hide_what_was_expected_of_them_and_give_nothing_away()
    {
        foreach (var stated in Vectors.Json(Tables).GetProperty("cases").EnumerateArray().Where(c => c.TryGetProperty("counts", out _)))
        {
            var counts = stated.GetProperty("counts").EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.GetInt64()).ToArray()).ToArray();
            var rule = stated.GetProperty("primary_rule").GetString() == "1 <= count <= 2" ? new ProtectionRule(3, false, 0) : new ProtectionRule(2, true, 0);
            var table = Hierarchy.Table(counts, rule);
            var hidden = Suppression.Of(table);
            Assert.Empty(Breach.Of(table, hidden));
            if (stated.TryGetProperty("stated_suppressed_cells", out var cells)) Assert.InRange(hidden.Count(h => h), 0, cells.GetInt32());
            if (stated.TryGetProperty("exhaustive_optimum_same_rule", out var best)) Assert.InRange(table.Cells.Where((_, i) => hidden[i]).Sum(c => c.Value), 0, best.GetProperty("total").GetInt64());
            if (stated.TryGetProperty("expected_suppressed", out var names)) Assert.Equal(Places(stated, names, counts[0].Length), hidden.Select((h, i) => (h, i)).Where(p => p.h).Select(p => p.i));
        }
    }

    [Fact]
    public void Groups_with_a_total_each_are_kept_apart()
    {
        var stated = Vectors.Json(Tables).GetProperty("cases").EnumerateArray().Single(c => c.TryGetProperty("groups", out _));
        foreach (var group in stated.GetProperty("groups").EnumerateObject())
        {
            var counts = group.Value.EnumerateArray().Select(c => c.GetInt64()).ToArray();
            var line = Hierarchy.Of([Hierarchy.Flat(counts.Length)], at => counts[at[0]], new ProtectionRule(3, false, 0));
            var hidden = Suppression.Of(line);
            Assert.Empty(Breach.Of(line, hidden));
            var primary = stated.GetProperty("expected_primary").GetProperty(group.Name).EnumerateArray().Select(i => i.GetInt32()).ToList();
            Assert.Equal(primary.Count == 1 ? [0, .. primary] : primary, hidden.Select((h, i) => (h, i)).Where(p => p.h).Select(p => p.i));
        }
    }

    private static IEnumerable<int> Places(JsonElement stated, JsonElement names, int columns)
    {
        var rows = stated.GetProperty("rows").EnumerateArray().Select(r => r.GetString()).ToList();
        var cols = stated.GetProperty("cols").EnumerateArray().Select(c => c.GetString()).ToList();
        return names.EnumerateArray().Select(n => (rows.IndexOf(n[0].GetString()) * (columns + 1)) + cols.IndexOf(n[1].GetString())).Order();
    }
}
