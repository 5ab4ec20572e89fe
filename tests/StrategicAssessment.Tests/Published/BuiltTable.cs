using System.Collections.Immutable;

namespace StrategicAssessment.Tests.Published;

/// <summary>A table of a bundle: <c>tables/[table-id].csv</c>.</summary>
internal static class BuiltTable
{
    private const string ValueSuffix = "_value";

    /// <summary>The headings and the cells as a reader sees them: without the values in full precision, and without the codes at the end.</summary>
    public static ImmutableArray<ImmutableArray<string>> Displayed(string bundle, string id)
    {
        var table = Read(bundle, id);
        var shown = Enumerable.Range(0, table[0].IndexOf("area_code")).Where(i => !table[0][i].EndsWith(ValueSuffix, StringComparison.Ordinal)).ToList();
        return [.. table.Select(row => shown.Select(i => row[i]).ToImmutableArray())];
    }

    /// <summary>The values in full precision of the columns in their order, by the code of the row's place.</summary>
    public static Dictionary<string, ImmutableArray<string>> ValuesByArea(string bundle, string id)
    {
        var table = Read(bundle, id);
        var code = table[0].IndexOf("area_code");
        var values = Enumerable.Range(0, code).Where(i => table[0][i].EndsWith(ValueSuffix, StringComparison.Ordinal)).ToList();
        return table.Skip(1).ToDictionary(row => row[code], row => values.Select(i => row[i]).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static ImmutableArray<ImmutableArray<string>> Read(string bundle, string id) => CsvText.Read(Path.Combine(bundle, "tables", id + ".csv"));
}
