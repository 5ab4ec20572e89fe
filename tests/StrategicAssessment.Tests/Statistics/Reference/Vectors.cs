using System.Globalization;
using System.Text;
using System.Text.Json;
using StrategicAssessment.Tests.HouseRules;

namespace StrategicAssessment.Tests.Statistics.Reference;

/// <summary>Expected numbers that reference implementations publish: not kept with the program, read from the folder that <c>REFERENCE_VECTORS</c> names.</summary>
internal static class Vectors
{
    private const string Variable = "REFERENCE_VECTORS";

    /// <summary>Rows by the names of their columns; empty cells stand for missing numbers.</summary>
    public static IReadOnlyList<Row> Csv(string file)
    {
        var lines = File.ReadAllLines(Needs.Given(Variable, file)).Where(l => l.Length > 0).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(cells => new Row(lines[0].Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)))];
    }

    public static JsonElement Json(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Needs.Given(Variable, file)));
        return document.RootElement.Clone();
    }

    public static double[] Numbers(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];

    public static int[] Marks(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(n => n.GetInt32())];

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var c in line)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c != ',' || isQuoted) cell.Append(c);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
        }

        return [.. cells, cell.ToString()];
    }

    public sealed class Row(Dictionary<string, string> cells)
    {
        public string this[string column] => cells[column];

        public double? Number(string column) => cells[column] is "" or "NA" ? null : double.Parse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture);

        public double Known(string column) => Number(column) ?? throw new InvalidOperationException($"{column} is missing.");

        public override string ToString() => string.Join(',', cells.Values);
    }
}
