using System.Collections.Immutable;
using System.Text;

namespace StrategicAssessment.Tests.Published;

/// <summary>A plain reader of CSV, apart from the program's own, so that a mistake there cannot hide itself here.</summary>
internal static class CsvText
{
    public static ImmutableArray<ImmutableArray<string>> Read(string path) => Parse(File.ReadAllText(path));

    public static ImmutableArray<ImmutableArray<string>> Parse(string text)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var row = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n")
        {
            if (c == '"') isQuoted = !isQuoted;
            if (c == '"' || isQuoted || c is not (',' or '\n'))
            {
                cell.Append(c);
                continue;
            }

            row.Add(Unquoted(cell.ToString()));
            cell.Clear();
            if (c == '\n') rows.Add(row.DrainToImmutable());
        }

        return rows.DrainToImmutable();
    }

    private static string Unquoted(string cell) =>
        cell is ['"', .., '"'] ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
