using System.Text.RegularExpressions;

namespace StrategicAssessment.Auditing;

/// <summary>A table of a document: its rows of numbers.</summary>
/// <param name="Header">What stands above the rows, as one text.</param>
/// <param name="Heads">What stands above each column, where the document says; else empty.</param>
public sealed record AuditTable(int Line, string Header, IReadOnlyList<AuditRow> Rows, IReadOnlyList<string> Heads)
{
    public int Columns { get; } = Rows.Max(r => r.Cells.Count);
}

/// <summary>A row. A cell without a number is null; cells that a short row lacks stand at its end.</summary>
public sealed record AuditRow(string Label, int Line, IReadOnlyList<PrintedNumber?> Cells)
{
    public PrintedNumber? this[int column] => column < Cells.Count ? Cells[column] : null;
}

/// <summary>Finds tables in the lines of a text: rows of a label and numbers, by tabs or by spaces, labels and headings broken over lines.</summary>
public static partial class TextTables
{
    private const int LeastRows = 2, MostBetween = 3, LongestRow = 2000;

    /// <summary>The tables, and which lines they take.</summary>
    public static (IReadOnlyList<AuditTable> Tables, IReadOnlySet<int> Taken) In(IReadOnlyList<string> lines)
    {
        List<AuditTable> tables = [];
        HashSet<int> taken = [];
        List<AuditRow> rows = [];
        List<string> between = [], header = [], block = [];
        var isOpen = false;
        for (var i = 0; i <= lines.Count; i++)
        {
            var line = i < lines.Count ? lines[i] : "";
            if (i < lines.Count && string.IsNullOrWhiteSpace(line))
            {
                isOpen = false;
                continue;
            }

            List<AuditRow> found = i < lines.Count ? [.. RowsOf(line, i + 1, string.Join(' ', block))] : [];
            if (!isOpen || found.Count > 0) block.Clear();   // a label broken over lines stands in lines without one between
            isOpen = found.Count == 0;
            if (isOpen) block.Add(line.Trim());
            if (found.Count > 0 && (rows.Count == 0 || Alike(rows, found)))
            {
                if (rows.Count == 0) header = HeaderOf(between);
                rows.AddRange(found);
                between.Clear();
                continue;
            }

            between.Add(line.TrimEnd());
            if (rows.Count > 0 && (between.Count > MostBetween || found.Count > 0 || i == lines.Count || LooksLikeProse(line) || EndsTable(line)))
            {
                if (IsTable(rows))
                {
                    tables.Add(new AuditTable(rows[0].Line, string.Join(' ', header), [.. rows], HeadsOf(header)));
                    taken.UnionWith(rows.Select(r => r.Line));
                }

                rows = [.. found];
                if (found.Count > 0) (header, between) = (HeaderOf(between.SkipLast(1)), []);
            }
        }

        return (tables, taken);
    }

    // Headings are short, or columns apart.
    private static List<string> HeaderOf(IEnumerable<string> before) => [.. before.Reverse().TakeWhile(l => l.Length < 60 || l.Contains('\t', StringComparison.Ordinal)).Take(24).Reverse()];

    private static List<string> HeadsOf(List<string> header)
    {
        var rows = header.FindAll(l => l.Contains('\t', StringComparison.Ordinal)).ConvertAll(l => l.Split('\t', StringSplitOptions.TrimEntries));
        return [.. Enumerable.Range(1, rows.Select(r => r.Length - 1).DefaultIfEmpty().Max()).Select(i => string.Join(' ', rows.Where(r => i < r.Length && r[i].Length > 0).Select(r => r[i])))];
    }

    // A heading of the document, or the headings of other columns.
    private static bool EndsTable(string line) => line.StartsWith('#') || line.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: >= 3 } parts && !parts.Any(p => p.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or ' ' or '%') && !Year().IsMatch(p));

    private static bool LooksLikeProse(string line) => line.Trim() is { Length: > 60 } text && text.EndsWith('.');

    private static bool IsTable(List<AuditRow> rows) => rows.Count >= LeastRows && rows.Max(r => r.Cells.Count) is var wide && (wide >= 2 || rows.Count >= 5);

    // Rows of one table have as many cells, or lack some at the end.
    private static bool Alike(List<AuditRow> rows, List<AuditRow> found) => rows.Max(r => r.Cells.Count) is var wide && found.TrueForAll(r => wide == 1 ? r.Cells.Count == 1 : r.Cells.Count > 1 && Math.Abs(r.Cells.Count - wide) <= 2);

    private static IEnumerable<AuditRow> RowsOf(string line, int number, string before)
    {
        if (line.Contains('\t', StringComparison.Ordinal)) return Tabbed(line, number, before);
        if (line.Length > LongestRow || Spaced().Match(line) is not { Success: true } match) return [];
        var label = match.Groups["label"].Value.Trim();
        var cells = match.Groups["cell"].Captures.Select(c => Cell(c.Value, number, c.Index + 1)).ToList();
        if (label.Length == 0 && before.Length < 80) label = before;
        return label.Any(char.IsAsciiLetter) && cells.Exists(c => c is not null) && !Months().IsMatch(label[^Math.Min(label.Length, 12)..]) ? [new AuditRow(label, number, cells)] : [];
    }

    // A line may hold two rows side by side, each of a name and numbers.
    private static IEnumerable<AuditRow> Tabbed(string line, int number, string before)
    {
        var parts = line.Split('\t');
        var starts = parts.Aggregate((At: 1, All: new List<int>()), (sum, part) => { sum.All.Add(sum.At); return (sum.At + part.Length + 1, sum.All); }).All;
        var half = parts.Length / 2;
        var isDouble = parts.Length >= 4 && parts.Length % 2 == 0 && !IsCell(parts[0]) && !IsCell(parts[half]) && Enumerable.Range(0, parts.Length).All(i => i % half == 0 || IsCell(parts[i]));
        foreach (var from in isDouble ? new[] { 0, half } : [0])
        {
            var own = Enumerable.Range(from, isDouble ? half : parts.Length).ToList();
            var isYear = !isDouble && parts.Length > 2 && LabelYear().IsMatch(parts[0].Trim());
            var label = IsCell(parts[from]) && !isYear ? before : parts[from].Trim();
            var cells = own.Skip(IsCell(parts[from]) && !isYear && parts[from].Trim().Length > 0 ? 0 : 1).Where(i => i > from || parts[i].Trim().Length > 0).Select(i => (Text: parts[i].Trim(), At: starts[i])).ToList();
            if (AreYears([.. cells.Select(c => c.Text).Where(Number)])) continue;   // headings
            if ((isYear || label.Any(char.IsAsciiLetter)) && cells.Count(c => c.Text.Length > 0 && Whole().IsMatch(c.Text)) is var full && (full > 1 || cells.Exists(c => Number(c.Text)))) yield return new AuditRow(label, number, [.. cells.Select(c => Number(c.Text) ? PrintedNumber.Read(c.Text, number, c.At) : null)]);
        }
    }

    private static bool AreYears(List<string> numbers) => numbers.Count > 1 && numbers.TrueForAll(Year().IsMatch) && numbers.Zip(numbers.Skip(1)).All(p => Math.Abs(int.Parse(p.First, CultureInfo.InvariantCulture) - int.Parse(p.Second, CultureInfo.InvariantCulture)) is 1 or 2);

    private static bool IsCell(string text) => text.Trim() is var part && (part.Length == 0 || Whole().IsMatch(part));

    private static bool Number(string text) => text.Any(char.IsAsciiDigit) && Whole().IsMatch(text);

    private static PrintedNumber? Cell(string text, int line, int column) => text.Any(char.IsAsciiDigit) ? PrintedNumber.Read(text.Trim(), line, column) : null;

    [GeneratedRegex(@"^(?<label>.*?)(?:(?:^|\s+)(?<cell>" + PrintedNumber.Form + "|" + PrintedNumber.Missing + @"))+\s*$", RegexOptions.None, 60_000)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d)?\d\d)?$")]
    private static partial Regex LabelYear();

    [GeneratedRegex(@"^(?:19|20)\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex("^(?:" + PrintedNumber.Form + "|" + PrintedNumber.Missing + ")$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?i)\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\s*[-–—]?\s*$|[-–—]\s*$|\b(?:per|of|from|to|the|and|in|by|at|with|was|were|Page|section|Appendix|ending)$")]
    private static partial Regex Months();
}
